// The queues on pg-boss, whatever database is under it; only how pg-boss gets there and what a start has to mend differ.
import { type RawBuilder, sql } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { storageFault } from '../faults/storage-fault.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import { type Dispatcher, dispatch, type JobAttemptId } from './dispatcher.ts';
import { glances } from './glances.ts';
import type { JobData } from './job-data.ts';
import type { JobQueue, JobQueues, QueueLook } from './queue.ts';
import { givenUpName, QUEUES, type QueueDefinition, wakeChannel } from './queues.ts';
import { nextTurn } from './turns.ts';

/** @param boss started, with the queues made. @param onError background faults of the queues themselves; they do not stop them. */
export function jobQueues(
  boss: PgBoss,
  database: Database,
  onError: (error: Error) => void,
  tracing: Tracing,
): JobQueues {
  const dispatchers: Dispatcher[] = [];
  const report = reportSeldom(onError);
  const looks = glances(database, report);
  const queue = (definition: QueueDefinition): JobQueue => {
    const dispatcher = dispatch(boss, definition, {
      listen: (wake) => database.listen(wakeChannel(definition), wake),
      beat: (attempts) => beat(database, definition, attempts),
      putBack: (attempts, afterMs) => putBack(database, definition, attempts, afterMs),
      glances: looks,
      report,
      tracing,
    });
    dispatchers.push(dispatcher);
    return jobQueue(boss, database, definition, dispatcher, tracing);
  };
  const stopWorking = async (graceMs: number) => {
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop(graceMs)));
  };
  return {
    render: queue(QUEUES.render),
    webhook: queue(QUEUES.webhook),
    privacy: queue(QUEUES.privacy),
    catalogue: queue(QUEUES.catalogue),
    sources: queue(QUEUES.sources),
    figures: queue(QUEUES.figures),
    stopWorking,
    async stop(graceMs) {
      await stopWorking(graceMs);
      await boss.stop({ graceful: true, close: false, timeout: 1_000 });
    },
  };
}

function jobQueue(
  boss: PgBoss,
  database: Database,
  definition: QueueDefinition,
  dispatcher: Dispatcher,
  { carry }: Tracing,
): JobQueue {
  const { name } = definition;
  return {
    async enqueue(trx, jobId, { urgency = 'live', group } = {}) {
      const priority = definition.takesTurns ? -(await nextTurn(trx, name, group, urgency)) : 0;
      const db = fromKysely(trx);
      const traceparent = carry();
      await boss.send(name, { jobId, ...(traceparent && { traceparent }) } satisfies JobData, {
        id: jobId,
        priority,
        db,
        ...(group && { group: { id: group } }),
      });
      await sql`select pg_notify(${wakeChannel(definition)}, '')`.execute(trx);
    },
    async cancel(jobId) {
      await boss.cancel(name, jobId);
      dispatcher.abort(jobId);
    },
    async forget(trx, jobIds) {
      if (jobIds.length === 0) return;
      // One that was given up is a job of its own, which names the first.
      await sql`
        delete from pgboss.job
        where name = ${name} and id = any(${jobIds}::uuid[])
          or name = ${givenUpName(definition)} and data->>'jobId' = any(${jobIds}::text[])`.execute(trx);
    },
    async look() {
      const { rows } = await lookAt(name).execute(database.sql);
      return rows[0] ?? { waiting: 0, running: 0, longestWaitSeconds: 0 };
    },
    work: (handlers, { slots }) => dispatcher.start(handlers, slots),
  };
}

/**
 * The states one by one, as pg-boss' index of unfinished jobs (job_i14) has them: what is `<= 'active'` PostgreSQL looks for
 * among all of a day's jobs, 0.3 s in a million.
 */
export function lookAt(queue: string): RawBuilder<QueueLook> {
  return sql<QueueLook>`
    select count(*) filter (where state < 'active')::int as waiting,
      count(*) filter (where state = 'active')::int as running,
      coalesce(extract(epoch from clock_timestamp() - min(greatest(created_on, start_after))
        filter (where state < 'active' and start_after <= now())), 0)::float8 as "longestWaitSeconds"
    from pgboss.job where name = ${queue} and state in ('created', 'retry', 'active')`;
}

/** In one statement, however many there are: a worker holds a few hundred, and says so every three seconds. */
async function beat(database: Database, { name }: QueueDefinition, attempts: JobAttemptId[]) {
  const { rows } = await sql<{ id: string }>`
    update pgboss.job set heartbeat_on = now()
    where name = ${name} and state = 'active' and id = any(${attempts.map(({ id }) => id)})
      and id::text || ' ' || retry_count = any(${claims(attempts)})
    returning id`.execute(database.sql);
  return new Set(rows.map(({ id }) => id));
}

/** As if they had never been started: neither a shutdown nor waiting for somebody is a fault. */
async function putBack(database: Database, { name }: QueueDefinition, attempts: JobAttemptId[], afterMs: number) {
  await sql`
    update pgboss.job set state = 'created', started_on = null, heartbeat_on = null,
      start_after = now() + ${afterMs / 1_000} * interval '1 second'
    where name = ${name} and state = 'active' and id = any(${attempts.map(({ id }) => id)})
      and id::text || ' ' || retry_count = any(${claims(attempts)})`.execute(database.sql);
}

/** Whoever has fetched a job since has another count. */
function claims(attempts: JobAttemptId[]): string[] {
  return attempts.map(({ id, retryCount }) => `${id} ${retryCount}`);
}

/** One line a minute says as much about a full disk, or a database that is away, as one a second from every queue. */
const QUIET_MS = 60_000;

function reportSeldom(onError: (error: Error) => void): (error: unknown) => void {
  let quietUntil = 0;
  return (error) => {
    if (storageFault(error)) {
      if (Date.now() < quietUntil) return;
      quietUntil = Date.now() + QUIET_MS;
    }
    onError(error instanceof Error ? error : new Error(String(error)));
  };
}
