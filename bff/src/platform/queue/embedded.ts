// pg-boss on the embedded database, and what a restart does with the work a killed process left behind.
import { fromPglite, PgBoss } from 'pg-boss';
import type { EmbeddedDatabase } from '../database/embedded.ts';
import { NO_TRACING } from '../telemetry/tracing.ts';
import { returnInterrupted } from './interrupted.ts';
import { jobQueues } from './job-queues.ts';
import type { JobQueues } from './queue.ts';
import { createQueues } from './queues.ts';

/** After so many kills in the middle of one job it is the likely cause of them, and is given up. */
const MOST_INTERRUPTIONS = 5;

/**
 * Opens the queues and puts back what a killed process left behind.
 * @param onError background faults of the queues themselves; they do not stop them.
 */
export async function openEmbeddedQueues(
  database: EmbeddedDatabase,
  onError: (error: Error) => void,
  tracing = NO_TRACING,
): Promise<JobQueues> {
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
  await createQueues(boss, database);
  // Single-process by the home folder's lock, so every job that is running now belongs to a process that is gone.
  await returnInterrupted(database, boss, { silentSeconds: 0, most: MOST_INTERRUPTIONS });
  // The hearts went on beating while nobody could write it down.
  database.onReturn(async (pglite) => {
    await pglite.query(`update pgboss.job set heartbeat_on = now() where state = 'active'`);
  });

  return jobQueues(boss, database, onError, tracing);
}
