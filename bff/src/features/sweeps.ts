// Keeps the promises about deletion: walks every feature's retention once a minute, and its stored objects twice an hour.
import type { Feature } from './feature.ts';
import { ORPHAN_AGE_MS } from './sweep-orphans.ts';

const ONE_MINUTE_MS = 60_000;
/** So long one feature goes on while there is more; the others are not to wait for ever. */
const MOST_PER_FEATURE_MS = 20_000;
/** With the age that an orphan has to have, none lives longer than a photo may that nobody asked to keep. */
const HALF_AN_HOUR_MS = 30 * ONE_MINUTE_MS;

const ONE_SECOND_MS = 1_000;

interface SweepLog {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** @returns how to stop; resolves when the batch at hand has ended. */
export function startSweeps(features: Record<string, Feature>, now: () => Date, log: SweepLog): () => Promise<void> {
  let sweeping = Promise.resolve();
  const stopping = new AbortController();
  const timer = setInterval(() => {
    // Chained, so that a slow sweep is followed, not joined, by the next.
    sweeping = sweeping.then(() => sweepAll(features, now(), log, stopping.signal));
  }, ONE_MINUTE_MS).unref();
  const orphanTimer = setInterval(() => {
    sweeping = sweeping.then(() => sweepAllOrphans(features, log));
  }, HALF_AN_HOUR_MS).unref();
  return () => {
    clearInterval(timer);
    clearInterval(orphanTimer);
    stopping.abort();
    return sweeping;
  };
}

/** Every second, what cannot wait for the minute. @returns how to stop; resolves when the look at hand has ended. */
export function startLooking(features: Record<string, Feature>, log: Pick<SweepLog, 'error'>): () => Promise<void> {
  const failing = new Set<string>();
  let looking = Promise.resolve();
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = () => {
    if (!stopped) timer = setTimeout(look, ONE_SECOND_MS).unref();
  };
  const look = () => {
    looking = lookOnce(features, failing, log).then(next);
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return looking;
  };
}

/** @param failing features whose last look failed: said once, not every second while a database is away. */
async function lookOnce(features: Record<string, Feature>, failing: Set<string>, log: Pick<SweepLog, 'error'>) {
  for (const [feature, { everySecond }] of Object.entries(features)) {
    try {
      await everySecond?.();
      failing.delete(feature);
    } catch (err) {
      if (!failing.has(feature)) log.error({ feature, err }, 'a look at what is due failed');
      failing.add(feature);
    }
  }
}

/**
 * One pass over all features; one that fails does not keep the others from deleting. Each deletes in batches, and goes on
 * until nothing is left: otherwise more could fall due in a minute than a batch holds, and outlive its promise.
 */
export async function sweepAll(
  features: Record<string, Feature>,
  at: Date,
  log: SweepLog,
  stopping?: AbortSignal,
): Promise<void> {
  for (const [feature, { retention }] of Object.entries(features)) {
    const endAt = Date.now() + MOST_PER_FEATURE_MS;
    let deleted = 0;
    try {
      for (let more = true; more && !stopping?.aborted && Date.now() < endAt; ) {
        const batch = (await retention?.(at)) ?? 0;
        deleted += batch;
        more = batch > 0;
      }
    } catch (err) {
      log.error({ feature, err }, 'retention failed');
    }
    if (deleted > 0) log.info({ feature, deleted }, 'retention');
  }
}

/** By the clock of the file system, which says when objects were stored. */
async function sweepAllOrphans(features: Record<string, Feature>, log: SweepLog): Promise<void> {
  const storedBefore = new Date(Date.now() - ORPHAN_AGE_MS);
  for (const [feature, { sweepOrphans }] of Object.entries(features)) {
    try {
      const deleted = (await sweepOrphans?.(storedBefore)) ?? 0;
      if (deleted > 0) log.info({ feature, deleted }, 'objects without a row');
    } catch (err) {
      log.error({ feature, err }, 'sweep of objects without a row failed');
    }
  }
}
