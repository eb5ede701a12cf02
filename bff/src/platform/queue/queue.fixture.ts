// For tests of the render queue: a worker that keeps a diary, and moments to wait for.
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import type { RenderQueue, TaskAttempt } from './queue.ts';

export type TestWorker = Awaited<ReturnType<typeof aWorkerOn>>;

/** @param open opens the queue as a starting server does. @param run what handling a task means; nothing when absent. */
export async function aWorkerOn(
  open: (onError: (error: Error) => void) => Promise<RenderQueue>,
  run: (attempt: TaskAttempt) => Promise<void> = async () => {},
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
  const queue = await open((error) => errors.push(error));
  return {
    queue,
    errors,
    ran,
    attempts,
    started: (task: string) => moment(`started ${task}`).promise,
    /** Resolves with what the handler threw, if anything. */
    settled: (task: string) => moment(`settled ${task}`).promise,
    givenUp: (task: string) => moment(`given up ${task}`).promise,
    start: (slots = 1) =>
      queue.work(
        {
          async run(attempt) {
            ran.push(attempt.taskId);
            attempts.push(attempt.attempt);
            moment(`started ${attempt.taskId}`).resolve(undefined);
            try {
              await run(attempt);
              moment(`settled ${attempt.taskId}`).resolve(undefined);
            } catch (error) {
              moment(`settled ${attempt.taskId}`).resolve(error);
              throw error;
            }
          },
          giveUp: async (taskId) => moment(`given up ${taskId}`).resolve(undefined),
        },
        { slots },
      ),
    [Symbol.asyncDispose]: () => queue.stop(1_000),
  };
}

/** In one transaction, as a request does. */
export async function queueTasks(database: Database, queue: RenderQueue, ...tasks: string[]): Promise<void> {
  await database.transaction(async (trx) => {
    for (const task of tasks) await queue.enqueue(trx, task);
  });
}

export async function jobState(database: Database, task: string): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`select state from pgboss.job where id = ${task}`.execute(database.sql);
  return rows[0]?.state;
}

export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
