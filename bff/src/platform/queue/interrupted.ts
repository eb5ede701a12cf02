// Jobs whose process is gone, killed or frozen: they go on elsewhere, and none of the attempts is lost that are meant for
// faults of their own. A process that dies takes down all it was at, a few hundred renders that have done nothing wrong.
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { givenUpName, QUEUES, type QueueDefinition, wakeChannel } from './queues.ts';

export interface Interrupted {
  /** No sign of life for so long. 0: all that are running, where whoever asks is the only process. */
  silentSeconds: number;
  /** After so many interruptions of one job it is the likely cause of them, and is given up. */
  most: number;
}

interface Returned {
  id: string;
  name: string;
  retryCount: number;
  isGivenUp: boolean;
}

/**
 * Puts them back into their queues. The claim of whoever had them is void: their next fetch raises the count that names
 * the attempt, and for that the limit is raised with it.
 */
export async function returnInterrupted(
  database: Database,
  boss: PgBoss,
  { silentSeconds, most }: Interrupted,
): Promise<void> {
  const queues = Object.values<QueueDefinition>(QUEUES);
  const own = queues.map(({ name }) => name);
  // Closing what was given up has no heartbeat: where others may be at it, the limit of its attempts decides.
  const names = silentSeconds === 0 ? [...own, ...queues.map(givenUpName)] : own;
  const { rows } = await sql<Returned>`
    with silent as (
      select name, id, coalesce((data->>'interruptions')::int, 0) + 1 as interruptions
      from pgboss.job
      where name = any(${names}) and state = 'active'
        and coalesce(heartbeat_on, started_on) <= clock_timestamp() - ${silentSeconds} * interval '1 second'
      for update skip locked
    ), cut_off as (
      select *, name = any(${own}) and interruptions >= ${most} as given_up from silent
    )
    update pgboss.job job
    set data = jsonb_set(job.data, '{interruptions}', to_jsonb(cut_off.interruptions)),
      state = case when given_up then job.state else 'retry' end,
      retry_limit = case when given_up then job.retry_count else job.retry_limit + 1 end,
      start_after = case when given_up then job.start_after else now() end
    from cut_off where job.name = cut_off.name and job.id = cut_off.id
    returning job.id, job.name, job.retry_count as "retryCount", given_up as "isGivenUp"`.execute(database.sql);
  for (const queue of queues) {
    const returned = rows.filter(({ name }) => name === queue.name);
    for (const job of returned.filter(({ isGivenUp }) => isGivenUp)) {
      await boss.fail(queue.name, job, { error: `the process died ${most} times during this job` });
    }
    if (returned.length > 0) await sql`select pg_notify(${wakeChannel(queue)}, '')`.execute(database.sql);
  }
}
