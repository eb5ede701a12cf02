// pg-boss on the embedded database, and what a restart does with the work a killed process left behind.
import { sql } from 'kysely';
import { fromPglite, PgBoss } from 'pg-boss';
import type { EmbeddedDatabase } from '../database/embedded.ts';
import { jobQueues } from './job-queues.ts';
import type { JobQueues } from './queue.ts';
import { createQueues, givenUpName, QUEUES } from './queues.ts';

/** After so many kills in the middle of one job it is the likely cause of them, and is given up. */
const MOST_INTERRUPTIONS = 5;

/**
 * Opens the queues and puts back what a killed process left behind.
 * @param onError background faults of the queues themselves; they do not stop them.
 */
export async function openEmbeddedQueues(
  database: EmbeddedDatabase,
  onError: (error: Error) => void,
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
  await createQueues(boss);
  await returnInterrupted(database, boss);
  // The hearts went on beating while nobody could write it down.
  database.onReturn(async (pglite) => {
    await pglite.query(`update pgboss.job set heartbeat_on = now() where state = 'active'`);
  });

  return jobQueues(boss, database, onError);
}

/**
 * Single-process by the home folder's lock, so every job that is `active` at the start belongs to a process that is
 * gone. Waiting for its heartbeat to expire would cost ten seconds and one of the retries that are meant for faults.
 */
async function returnInterrupted(database: EmbeddedDatabase, boss: PgBoss): Promise<void> {
  const queues = Object.values(QUEUES);
  const names = queues.flatMap((queue) => [queue.name, givenUpName(queue)]);
  const { rows } = await sql<{ id: string; name: string; interruptions: number }>`
    update pgboss.job
    set state = 'created', started_on = null, heartbeat_on = null, start_after = now(),
        data = jsonb_set(data, '{interruptions}', to_jsonb(coalesce((data->>'interruptions')::int, 0) + 1))
    where name = any(${names}) and state = 'active'
    returning id, name, (data->>'interruptions')::int as interruptions`.execute(database.sql);
  for (const { name } of queues) {
    const suspects = rows.filter((job) => job.name === name && job.interruptions >= MOST_INTERRUPTIONS);
    if (suspects.length === 0) continue;
    const ids = suspects.map(({ id }) => id);
    await sql`
      update pgboss.job set retry_limit = retry_count
      where name = ${name} and id = any(${ids})`.execute(database.sql);
    await boss.fail(name, ids, { message: `the process died ${MOST_INTERRUPTIONS} times during this job` });
  }
}
