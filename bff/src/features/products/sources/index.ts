// Where products come from elsewhere is looked at once a day or so: whether page and picture are still there, and still the
// same. What has happened is told; what the catalogue says stays as it is.
import type { Database, Trx } from '../../../platform/database/database.ts';
import { goByIndexes } from '../../../platform/database/go-by-indexes.ts';
import type { JobAttempt, JobHandlers, JobQueue } from '../../../platform/queue/queue.ts';
import type { AnnounceShopEvent } from '../../shop-event.ts';
import type { FetchPageDeps } from '../fetch-page.ts';
import { look } from './look.ts';
import { DAY_MS, judge } from './schedule.ts';
import { findLook, forget, isStill, noteLook, takeDue } from './sources-store.ts';

/** A host is asked for one thing at a time, and so long left alone. */
const REST_MS = 5_000;
/** Hosts at once. */
const MOST_AT_ONCE = 20;

export interface SourcesDeps extends FetchPageDeps {
  database: Database;
  sourcesQueue: JobQueue;
  announceShopEvent: AnnounceShopEvent;
  now(): Date;
}

/** Queues what is due. @returns to be called every second. */
export function lookForDue({ database, sourcesQueue, now }: SourcesDeps): () => Promise<void> {
  let lookedAt = 0;
  return async () => {
    const at = now();
    if (Math.abs(at.getTime() - lookedAt) < REST_MS) return;
    lookedAt = at.getTime();
    const restedSince = new Date(at.getTime() - REST_MS);
    // A look that nobody ends is due again then.
    const putOffTo = new Date(at.getTime() + DAY_MS);
    await database.transaction(async (trx) => {
      await goByIndexes(trx);
      const due = await takeDue(trx, { at, restedSince, putOffTo }, MOST_AT_ONCE);
      for (const { id, host } of due) await sourcesQueue.enqueue(trx, id, { group: host });
    });
  };
}

export function sourceJobs(deps: SourcesDeps): JobHandlers {
  return {
    run: (attempt) => lookAtSource(deps, attempt),
    // Tomorrow is another day: it is put off until then already.
    giveUp: async () => {},
  };
}

async function lookAtSource(deps: SourcesDeps, { jobId, signal }: Pick<JobAttempt, 'jobId' | 'signal'>): Promise<void> {
  const { database, now } = deps;
  const before = await findLook(database.sql, jobId);
  if (!before) return;
  const isOver = async (trx: Trx) => {
    if (await isStill(trx, before)) return false;
    await forget(trx, before);
    return true;
  };
  if (await database.transaction(isOver)) return;
  const seen = await look(deps, before, signal);
  const at = now();
  await database.transaction(async (trx) => {
    const source = await findLook(trx, jobId, { hold: true });
    if (!source || source.url !== before.url) return;
    const judged = judge(source, seen, at);
    const { etag = source.etag, lastModified = source.lastModified } = seen;
    await noteLook(trx, { ...source, ...judged, etag, lastModified });
    if (!judged.told) return;
    const { merchantId, productId, url } = source;
    // Which picture it is, its address says.
    const part = source.part === 'page' ? ('page' as const) : ('picture' as const);
    const data = { product_id: productId, part, url, state: judged.state, since: judged.since.toISOString() };
    await deps.announceShopEvent(trx, merchantId, { type: 'product.source_changed', data });
  });
}
