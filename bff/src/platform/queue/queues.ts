// The queues pg-boss keeps for us and how each of them retries; the same on every database.
import type { PgBoss } from 'pg-boss';

export const RENDER_QUEUE = 'render';
/** Where pg-boss puts a render whose attempts are used up. */
export const GIVEN_UP_QUEUE = 'render-given-up';

/**
 * Makes all queues at the start, before any transaction: sending to a queue pg-boss has not cached reads through the
 * main connection, which on PGlite waits for the very transaction it is part of.
 */
export async function createQueues(boss: PgBoss): Promise<void> {
  await boss.createQueue(GIVEN_UP_QUEUE, {
    retryLimit: 1_000,
    retryDelay: 5,
    // Closing a task is one short transaction; a process killed in it must not keep it for pg-boss' quarter of an hour.
    expireInSeconds: 30,
    deleteAfterSeconds: 86_400,
  });
  await boss.createQueue(RENDER_QUEUE, {
    retryLimit: 2,
    retryDelay: 1,
    retryBackoff: true,
    heartbeatSeconds: 10,
    expireInSeconds: 120,
    deadLetter: GIVEN_UP_QUEUE,
    deleteAfterSeconds: 86_400,
  });
}
