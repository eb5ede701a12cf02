// The queues pg-boss keeps for us and how each of them retries; the same on every database.
import type { PgBoss } from 'pg-boss';

export interface QueueDefinition {
  /** In pg-boss. */
  readonly name: string;
  /** What happens to a job whose `run` throws, or whose process is gone. */
  readonly faults: { retries: number; firstDelaySeconds: number; longestDelaySeconds?: number };
  /** Beyond this an attempt hangs. */
  readonly attemptLimitSeconds: number;
  /**
   * Most jobs of one group that run at once, over all processes: whoever has many or slow ones waits for themselves and
   * leaves the other slots to the others. Left out: first come, first served.
   */
  readonly slotsPerGroup?: number;
}

export const QUEUES = {
  /** Try-ons, by the id of their task. */
  render: {
    name: 'render',
    faults: { retries: 2, firstDelaySeconds: 1 },
    // A burst of pictures that are drawn and paid for waits for this machine's threads: engines have limits of their own.
    attemptLimitSeconds: 300,
  },
  /** Deliveries to merchants' servers. An answer that does not please is no fault: their schedule is the feature's own. */
  webhook: {
    name: 'webhook',
    faults: { retries: 20, firstDelaySeconds: 2, longestDelaySeconds: 600 },
    attemptLimitSeconds: 60,
    slotsPerGroup: 2,
  },
  /** Demands about personal data that arrive from outside and take longer than an answer may. */
  privacy: {
    name: 'privacy',
    faults: { retries: 20, firstDelaySeconds: 2, longestDelaySeconds: 600 },
    attemptLimitSeconds: 120,
  },
} as const satisfies Record<string, QueueDefinition>;

export type QueueName = keyof typeof QUEUES;

/** In a fixed order. */
export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];

/** Where pg-boss puts a job whose attempts are used up. */
export function givenUpName({ name }: QueueDefinition): string {
  return `${name}-given-up`;
}

/** Wakes the dispatchers at once; without it a job waits for the next poll. */
export function wakeChannel({ name }: QueueDefinition): string {
  return `visionfit_${name}_queued`;
}

/** So long is known which jobs were done. */
const DELETE_AFTER_SECONDS = 86_400;

/**
 * Makes all queues at the start, before any transaction: sending to a queue pg-boss has not cached reads through the
 * main connection, which on PGlite waits for the very transaction it is part of.
 */
export async function createQueues(boss: PgBoss): Promise<void> {
  for (const queue of Object.values<QueueDefinition>(QUEUES)) {
    await boss.createQueue(givenUpName(queue), {
      retryLimit: 1_000,
      retryDelay: 5,
      // Closing is one short transaction; a process killed in it must not keep it for pg-boss' quarter of an hour.
      expireInSeconds: 30,
      deleteAfterSeconds: DELETE_AFTER_SECONDS,
    });
    const { retries, firstDelaySeconds, longestDelaySeconds } = queue.faults;
    await boss.createQueue(queue.name, {
      retryLimit: retries,
      retryDelay: firstDelaySeconds,
      retryBackoff: true,
      ...(longestDelaySeconds && { retryDelayMax: longestDelaySeconds }),
      heartbeatSeconds: 10,
      expireInSeconds: queue.attemptLimitSeconds,
      deadLetter: givenUpName(queue),
      deleteAfterSeconds: DELETE_AFTER_SECONDS,
    });
  }
}
