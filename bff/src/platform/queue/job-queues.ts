// The queues on pg-boss, whatever database is under it; only how pg-boss gets there and what a start has to mend differ.
import { sql } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Database } from '../database/database.ts';
import { type Dispatcher, dispatch, type JobAttemptId, type JobData } from './dispatcher.ts';
import type { JobQueue, JobQueues } from './queue.ts';
import { givenUpName, QUEUES, type QueueDefinition, wakeChannel } from './queues.ts';

/** @param boss started, with the queues made. @param onError background faults of the queues themselves; they do not stop them. */
export function jobQueues(boss: PgBoss, database: Database, onError: (error: Error) => void): JobQueues {
  const dispatchers: Dispatcher[] = [];
  const queue = (definition: QueueDefinition): JobQueue => {
    const dispatcher = dispatch(boss, definition, {
      listen: (wake) => database.listen(wakeChannel(definition), wake),
      putBack: (attempts, afterMs) => putBack(database, definition, attempts, afterMs),
      onError,
    });
    dispatchers.push(dispatcher);
    return jobQueue(boss, definition, dispatcher);
  };
  return {
    render: queue(QUEUES.render),
    webhook: queue(QUEUES.webhook),
    privacy: queue(QUEUES.privacy),
    async stop(graceMs) {
      await Promise.all(dispatchers.map((dispatcher) => dispatcher.stop(graceMs)));
      await boss.stop({ graceful: true, close: false, timeout: 1_000 });
    },
  };
}

function jobQueue(boss: PgBoss, definition: QueueDefinition, dispatcher: Dispatcher): JobQueue {
  const { name } = definition;
  return {
    async enqueue(trx, jobId, { priority = 0, group } = {}) {
      const db = fromKysely(trx);
      await boss.send(name, { jobId } satisfies JobData, {
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
    work: (handlers, { slots }) => dispatcher.start(handlers, slots),
  };
}

/** As if they had never been started: neither a shutdown nor waiting for somebody is a fault. */
async function putBack(database: Database, { name }: QueueDefinition, attempts: JobAttemptId[], afterMs: number) {
  const ours = attempts.map(({ id, retryCount }) => `${id} ${retryCount}`);
  await sql`
    update pgboss.job set state = 'created', started_on = null, heartbeat_on = null,
      start_after = now() + ${afterMs / 1_000} * interval '1 second'
    where name = ${name} and state = 'active' and id = any(${attempts.map(({ id }) => id)})
      and id::text || ' ' || retry_count = any(${ours})`.execute(database.sql);
}
