// Keeps figures up with their counts: the queue adds up anew whatever has changed, a day at a time.
import { createHash } from 'node:crypto';
import type { Database, Trx } from '../../../platform/database/database.ts';
import type { JobAttempt, JobHandlers, JobQueue } from '../../../platform/queue/queue.ts';
import type { MerchantId } from '../../shopper.ts';
import { ORDER_LIFETIME_MS } from '../lifetime.ts';
import { asMark } from '../mark.ts';
import { listDue, markAllDue, takeDue } from './due-store.ts';
import { hasFigures, recountDay, recountMonth } from './recount-store.ts';

/** One job for all processes and shops in each of these. */
const EVERY_MS = 60_000;
/** Batches come in a row: a day is not added up in the middle of one. */
const SETTLES_MS = 30_000;
const QUIET_MS = 5 * 60_000;
const DAY_MS = 86_400_000;
const MOST_AT_ONCE = 200;

export interface RecountDeps {
  database: Database;
  figuresQueue: JobQueue;
  now(): Date;
}

/** Queues the work there is. @returns to be called every second. */
export function lookForDue({ database, figuresQueue, now }: RecountDeps): () => Promise<void> {
  let queued = 0;
  return async () => {
    const slot = Math.floor(now().getTime() / EVERY_MS);
    if (slot === queued) return;
    const [due] = await listDue(database.sql, agesAt(now()), 1);
    if (due) await database.transaction((trx) => figuresQueue.enqueue(trx, jobOf(slot)));
    queued = slot;
  };
}

/** The same for every process: the second one's is not queued. */
function jobOf(slot: number): string {
  return asMark(createHash('sha256').update(`figures ${slot}`).digest('hex'));
}

export function recountJobs(deps: RecountDeps): JobHandlers {
  return {
    async run({ signal, runAgainIn }: JobAttempt) {
      if ((await recountDue(deps, signal)) === MOST_AT_ONCE) runAgainIn(0);
    },
    // What is due stays so, and the next minute's job takes it up.
    giveUp: async () => {},
  };
}

/** @returns how many days and months were added up anew. */
export async function recountDue({ database, now }: Omit<RecountDeps, 'figuresQueue'>, signal?: AbortSignal) {
  const at = now();
  const oldest = oldestWhole(at);
  const due = await listDue(database.sql, agesAt(at), MOST_AT_ONCE);
  for (const one of due) {
    if (signal?.aborted) break;
    await database.transaction(async (trx) => {
      if (!(await takeDue(trx, one))) return;
      const { merchantId, span, starts } = one;
      if (span === 'month') await recountMonth(trx, merchantId, starts);
      else if (starts >= oldest || !(await hasFigures(trx, merchantId, starts))) {
        await recountDay(trx, merchantId, starts, at);
      }
    });
  }
  return due.length;
}

/**
 * Has all of a shop's figures added up anew from their counts, as far back as its orders are known. Until the queue has done
 * that, they are read from the counts themselves. @param since a later day, to begin from it.
 */
export async function recountAll(trx: Trx, merchant: MerchantId, since: string | null, now: Date) {
  const oldest = oldestWhole(now);
  const from = since !== null && since > oldest ? since : oldest;
  return { since: from, days: await markAllDue(trx, merchant, from, now) };
}

/** The first day all of whose orders are known: what those before came to is known from the figures alone. */
function oldestWhole(now: Date): string {
  return new Date(now.getTime() - ORDER_LIFETIME_MS + DAY_MS).toISOString().slice(0, 10);
}

function agesAt(now: Date) {
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
  return { now, changedBefore: before(SETTLES_MS), quietSince: before(QUIET_MS) };
}
