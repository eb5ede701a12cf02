// The render queue on pg-boss, whatever database is under it; only how pg-boss gets there and what a start has to mend differ.
import { sql } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { dispatch } from './dispatcher.ts';
import type { RenderQueue } from './queue.ts';
import { RENDER_QUEUE } from './queues.ts';

/** Wakes the dispatchers at once; without it a task waits for the next poll. */
const WAKE_CHANNEL = 'visionfit_render_queued';

/** @param boss started, with the queues made. @param onError background faults of the queue itself; they do not stop it. */
export function renderQueue(boss: PgBoss, database: Database, onError: (error: Error) => void): RenderQueue {
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

/** Puts jobs back as if they had never been started: a shutdown is nobody's fault. */
async function release(database: Database, taskIds: string[]): Promise<void> {
  await sql`
    update pgboss.job set state = 'created', started_on = null, heartbeat_on = null, start_after = now()
    where name = ${RENDER_QUEUE} and state = 'active' and id = any(${taskIds})`.execute(database.sql);
}
