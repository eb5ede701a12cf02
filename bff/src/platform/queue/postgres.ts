// pg-boss on a PostgreSQL server, shared by any number of processes. None of them can tell at its start whose the running
// jobs are, so a killed process' work comes back when its heartbeat has stopped for ten seconds, and costs an attempt.
import { PgBoss } from 'pg-boss';
import type { PostgresDatabase } from '../database/postgres.ts';
import { jobQueues } from './job-queues.ts';
import type { JobQueues } from './queue.ts';
import { createQueues } from './queues.ts';

/**
 * How often somebody looks for stopped heartbeats; pg-boss lets one process at a time do so. With the heartbeat's ten
 * seconds and the pause before a retry, work goes on 10 to 17 s after a kill.
 */
const LOOK_FOR_DEAD_SECONDS = 5;

/** Opens the queues on the database's own pool. @param onError background faults of the queues themselves; they do not stop them. */
export async function openPostgresQueues(
  database: PostgresDatabase,
  onError: (error: Error) => void,
): Promise<JobQueues> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.connections.query(text, values) },
    schedule: false,
    superviseIntervalSeconds: LOOK_FOR_DEAD_SECONDS,
    monitorIntervalSeconds: LOOK_FOR_DEAD_SECONDS,
    // Autovacuum does as well for a table of a day's renders.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  await boss.start();
  await createQueues(boss);
  return jobQueues(boss, database, onError);
}
