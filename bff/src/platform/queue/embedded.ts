// pg-boss on the embedded database, and what a restart does with the work a killed process left behind.
import { sql } from 'kysely';
import { fromKysely, fromPglite, PgBoss } from 'pg-boss';
import type { EmbeddedDatabase } from '../database/embedded.ts';
import { dispatch } from './dispatcher.ts';
import type { RenderQueue } from './queue.ts';
import { createQueues, GIVEN_UP_QUEUE, RENDER_QUEUE } from './queues.ts';

/** Wakes the dispatcher at once; without it a task waits for the next poll. */
const WAKE_CHANNEL = 'visionfit_render_queued';

/** After so many kills in the middle of one task it is the likely cause of them, and is given up. */
const MOST_INTERRUPTIONS = 5;

/**
 * Opens the queue and puts back what a killed process left behind.
 * @param onError background faults of the queue itself; they do not stop it.
 */
export async function openEmbeddedRenderQueue(
  database: EmbeddedDatabase,
  onError: (error: Error) => void,
): Promise<RenderQueue> {
  const boss = new PgBoss({
    backend: 'pglite',
    db: fromPglite(database.pglite),
    schedule: false,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    // Neither means anything for a single connection that lives in this process.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  await boss.start();
  await createQueues(boss);
  await returnInterrupted(database, boss);

  const dispatcher = dispatch(boss, {
    listen: (wake) => database.listen(WAKE_CHANNEL, wake),
    release: (taskIds) => release(database, taskIds),
    onError,
  });
  return {
    async enqueue(trx, taskId, options = {}) {
      const db = fromKysely(trx);
      await boss.send(RENDER_QUEUE, { taskId }, { id: taskId, priority: options.priority ?? 0, db });
      await sql`select pg_notify(${WAKE_CHANNEL}, '')`.execute(trx);
    },
    async cancel(taskId) {
      await boss.cancel(RENDER_QUEUE, taskId);
      dispatcher.abort(taskId);
    },
    work: (handlers, { slots }) => dispatcher.start(handlers, slots),
    async stop(graceMs) {
      await dispatcher.stop(graceMs);
      await boss.stop({ graceful: true, close: false, timeout: 1_000 });
    },
  };
}

/**
 * Single-process by the home folder's lock, so every job that is `active` at the start belongs to a process that is
 * gone. Waiting for its heartbeat to expire would cost ten seconds and one of the retries that are meant for faults.
 */
async function returnInterrupted(database: EmbeddedDatabase, boss: PgBoss): Promise<void> {
  const { rows } = await sql<{ id: string; interruptions: number }>`
    update pgboss.job
    set state = 'created', started_on = null, heartbeat_on = null, start_after = now(),
        data = jsonb_set(data, '{interruptions}', to_jsonb(coalesce((data->>'interruptions')::int, 0) + 1))
    where name in (${RENDER_QUEUE}, ${GIVEN_UP_QUEUE}) and state = 'active'
    returning id, name, (data->>'interruptions')::int as interruptions`.execute(database.sql);
  const suspects = rows.filter((job) => job.interruptions >= MOST_INTERRUPTIONS).map((job) => job.id);
  if (suspects.length === 0) return;
  await sql`
    update pgboss.job set retry_limit = retry_count
    where name = ${RENDER_QUEUE} and id = any(${suspects})`.execute(database.sql);
  await boss.fail(RENDER_QUEUE, suspects, { message: `the process died ${MOST_INTERRUPTIONS} times during this task` });
}

/** Puts jobs back as if they had never been started: a shutdown is nobody's fault. */
async function release(database: EmbeddedDatabase, taskIds: string[]): Promise<void> {
  await sql`
    update pgboss.job set state = 'created', started_on = null, heartbeat_on = null, start_after = now()
    where name = ${RENDER_QUEUE} and state = 'active' and id = any(${taskIds})`.execute(database.sql);
}
