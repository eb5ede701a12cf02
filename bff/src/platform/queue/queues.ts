// The queues pg-boss keeps for us and how each of them retries; the same on every database.
import { sql } from 'kysely';
import type { PgBoss } from 'pg-boss';
import { closeSchema } from '../database/close-schema.ts';
import type { Database } from '../database/database.ts';
import { indexTurns } from './turns.ts';

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
  /**
   * Most jobs of one process that are being begun at once: a process with hundreds of free slots would else begin as many in
   * the same instant, and have no connection left to say that it is alive. Left out: as many as there are slots.
   */
  readonly startsAtOnce?: number;
  /** Groups take turns, see turns.ts. Left out: first come, first served. */
  readonly takesTurns?: boolean;
}

export const QUEUES = {
  /** Try-ons, by the id of their task. */
  render: {
    name: 'render',
    faults: { retries: 2, firstDelaySeconds: 1, longestDelaySeconds: 4 },
    // A burst of pictures that are drawn and paid for waits for this machine's threads: engines have limits of their own.
    attemptLimitSeconds: 300,
    startsAtOnce: 20,
    takesTurns: true,
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
  /** Lists of products that are put into a catalogue and lists of orders that are counted, by the id of their import: minutes of short steps, that any process can go on with. */
  catalogue: {
    name: 'catalogue',
    faults: { retries: 20, firstDelaySeconds: 2, longestDelaySeconds: 600 },
    attemptLimitSeconds: 600,
  },
  /** Looks at where products come from, one at a time of each host. One that fails is made up for by the next day's. */
  sources: {
    name: 'sources',
    faults: { retries: 2, firstDelaySeconds: 60 },
    attemptLimitSeconds: 60,
    slotsPerGroup: 1,
  },
  /** Figures of shops that are behind their counts. One that fails is made up for by the next minute's. */
  figures: {
    name: 'figures',
    faults: { retries: 0, firstDelaySeconds: 60 },
    attemptLimitSeconds: 600,
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

/** pg-boss' own look at heartbeats fails a job and takes an attempt; it comes after ours, and only where ours does not. */
const HEARTBEAT_SECONDS = 60;

/** So long is known which jobs were done. */
const DELETE_AFTER_SECONDS = 86_400;

/**
 * Makes all queues at the start, before any transaction: sending to a queue pg-boss has not cached reads through the
 * main connection, which on PGlite waits for the very transaction it is part of.
 */
export async function createQueues(boss: PgBoss, database: Database): Promise<void> {
  await database.transaction(async (trx) => {
    // Many processes may start at once, and neither of the two likes company.
    await sql`select pg_advisory_xact_lock(hashtext('visionfit queues'))`.execute(trx);
    await indexTurns(trx);
    await closeSchema(trx, 'pgboss');
  });
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
      heartbeatSeconds: HEARTBEAT_SECONDS,
      expireInSeconds: queue.attemptLimitSeconds,
      deadLetter: givenUpName(queue),
      deleteAfterSeconds: DELETE_AFTER_SECONDS,
    });
    // Made by an earlier release, with another one.
    const made = await boss.getQueue(queue.name);
    if (made?.heartbeatSeconds !== HEARTBEAT_SECONDS) {
      await boss.updateQueue(queue.name, { heartbeatSeconds: HEARTBEAT_SECONDS });
    }
  }
}
