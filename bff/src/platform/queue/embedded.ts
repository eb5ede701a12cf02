// pg-boss on the embedded database, and what a restart does with the work a killed process left behind.
import { sql } from 'kysely';
import { fromPglite, PgBoss } from 'pg-boss';
import type { EmbeddedDatabase } from '../database/embedded.ts';
import type { RenderQueue } from './queue.ts';
import { createQueues, GIVEN_UP_QUEUE, RENDER_QUEUE } from './queues.ts';
import { renderQueue } from './render-queue.ts';

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

  return renderQueue(boss, database, onError);
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
