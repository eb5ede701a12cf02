// For tests of the queues: a worker that keeps a diary, and moments to wait for.
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { JobAttempt, JobQueue, JobQueues } from './queue.ts';
import type { QueueName } from './queues.ts';

export type TestWorker = Awaited<ReturnType<typeof aWorkerOn>>;

/** @param open opens the queues as a starting server does. @param run what handling a job means, and `close` what giving one up does; nothing when absent. */
export async function aWorkerOn(
  open: (onError: (error: Error) => void) => Promise<JobQueues>,
  run: (attempt: JobAttempt) => Promise<void> = async () => {},
  name: QueueName = 'render',
  close: () => Promise<void> = async () => {},
) {
  const errors: Error[] = [];
  const ran: string[] = [];
  const attempts: number[] = [];
  const moments = new Map<string, PromiseWithResolvers<unknown>>();
  const moment = (name: string) => {
    const known = moments.get(name) ?? Promise.withResolvers<unknown>();
    moments.set(name, known);
    return known;
  };
  const queues = await open((error) => errors.push(error));
  const queue = queues[name];
  return {
    queue,
    stop: queues.stop,
    /** Between two looks at something that has no moment of its own. */
    pause: () => wait(20),
    errors,
    ran,
    attempts,
    started: (job: string) => moment(`started ${job}`).promise,
    /** Resolves with what the handler threw, if anything. */
    settled: (job: string) => moment(`settled ${job}`).promise,
    givenUp: (job: string) => moment(`given up ${job}`).promise,
    start: (slots = 1) =>
      queue.work(
        {
          async run(attempt) {
            ran.push(attempt.jobId);
            attempts.push(attempt.attempt);
            moment(`started ${attempt.jobId}`).resolve(undefined);
            try {
              await run(attempt);
              moment(`settled ${attempt.jobId}`).resolve(undefined);
            } catch (error) {
              moment(`settled ${attempt.jobId}`).resolve(error);
              throw error;
            }
          },
          async giveUp(jobId) {
            moment(`given up ${jobId}`).resolve(undefined);
            await close();
          },
        },
        { slots },
      ),
    [Symbol.asyncDispose]: () => queues.stop(1_000),
  };
}

/** In one transaction, as a request does. */
export async function queueJobs(database: Database, queue: JobQueue, ...jobs: string[]): Promise<void> {
  await database.transaction(async (trx) => {
    for (const job of jobs) await queue.enqueue(trx, job);
  });
}

export async function jobState(database: Database, job: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`select state from pgboss.job where id = ${job}`.execute(database.sql);
  return rows[0]?.state;
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
