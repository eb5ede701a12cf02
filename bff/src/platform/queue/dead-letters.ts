// Jobs whose attempts are used up, for the operator. Each is closed by its feature (a try-on is given back, a delivery is
// dead); one whose closing fails as well stays open, and can be given all its attempts anew.
import { sql } from 'kysely';
import type { Database, Sql } from '../database/database.ts';
import { givenUpName, QUEUE_NAMES, QUEUES, wakeChannel } from './queues.ts';

export interface DeadLetter {
  job: string;
  queue: string;
  attempts: number;
  queued_at: Date;
  gave_up_at: Date | null;
  /** The kind of the last fault; the log has the rest. */
  fault: string | null;
  /** Whether its feature has dealt with it. */
  closed: boolean;
}

const SHOWN = 100;

/** Of the last day, newest first. */
export async function listDeadLetters({ sql: db }: Pick<Database, 'sql'>): Promise<DeadLetter[]> {
  if (!(await hasQueues(db))) return [];
  const queues = QUEUE_NAMES.map((name) => QUEUES[name]);
  const { rows } = await sql<DeadLetter>`
    select job.id as job, job.name as queue, job.retry_count + 1 - coalesce((job.data->>'interruptions')::int, 0) as attempts, job.created_on as queued_at,
      job.completed_on as gave_up_at, job.output->>'error' as fault,
      coalesce(closing.state = 'completed', false) as closed
    from unnest(${queues.map(({ name }) => name)}::text[], ${queues.map(givenUpName)}::text[]) as queue (name, given_up)
      join pgboss.job on job.name = queue.name
      left join pgboss.job closing on closing.name = queue.given_up and closing.data->>'jobId' = job.id::text
    where job.state = 'failed'
    order by job.completed_on desc
    limit ${SHOWN}`.execute(db);
  return rows;
}

/** @returns `closed` where its feature has dealt with it, and running it again would do nothing. */
export async function replayDeadLetter(database: Database, id: string): Promise<'replayed' | 'closed' | 'unknown'> {
  return database.transaction(async (trx) => {
    if (!(await hasQueues(trx))) return 'unknown';
    for (const definition of QUEUE_NAMES.map((name) => QUEUES[name])) {
      const { name } = definition;
      const closing = givenUpName(definition);
      const { rows } = await sql<{ closed: boolean }>`
        select exists (select from pgboss.job
          where name = ${closing} and data->>'jobId' = ${id}::text and state = 'completed') as closed
        from pgboss.job where name = ${name} and id = ${id}::uuid and state = 'failed' for update`.execute(trx);
      if (!rows[0]) continue;
      if (rows[0].closed) return 'closed';
      await sql`delete from pgboss.job where name = ${closing} and data->>'jobId' = ${id}::text`.execute(trx);
      await sql`
        update pgboss.job set state = 'created', retry_count = 0,
          retry_limit = ${definition.faults.retries}, data = data - 'interruptions', started_on = null, heartbeat_on = null,
          completed_on = null, output = null, start_after = now()
        where name = ${name} and id = ${id}::uuid`.execute(trx);
      await sql`select pg_notify(${wakeChannel(definition)}, '')`.execute(trx);
      return 'replayed';
    }
    return 'unknown';
  });
}

/** A command may come before the first server. */
async function hasQueues(db: Sql): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('pgboss.job') is not null as there`.execute(db);
  return rows[0]?.there === true;
}
