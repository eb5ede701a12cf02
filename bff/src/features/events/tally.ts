// Gathers what is to be counted for a moment, a second at most, and writes it in one go, so that thousands a second cost the
// database a handful of statements. It lies in memory until then: a kill loses counts of that moment, and nothing else.
import type { Database } from '../../platform/database/database.ts';
import type { ForShop } from './entry.ts';
import { writeTally } from './store.ts';

/** Long enough to gather, short enough that a look at the figures misses nothing while the database is quick. */
const GATHER_MS = 50;
/** So many times as long as the last one took to write: where many processes write and wait for each other, each does so less often. */
const GATHER_TIMES = 5;
const LONGEST_GATHER_MS = 1_000;
/** Of one transaction: on the embedded database nothing may hold up the others for longer than some ms. */
const MOST_AT_ONCE = 400;
/** Beyond that it would only wait in memory; pages are told to come back. */
const MOST_WAITING = 20_000;
const AGAIN_AFTER_MS = 1_000;

export interface Tally {
  /** @returns whether there was room. */
  add(entries: readonly ForShop[]): boolean;
  /** Resolves when everything added so far is written, or given up. */
  settled(): Promise<void>;
}

export function openTally(database: Database, now: () => Date): Tally {
  let waiting: ForShop[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();
  let gatherMs = GATHER_MS;

  const write = async () => {
    timer = undefined;
    while (waiting.length > 0) {
      const batch = waiting.slice(0, MOST_AT_ONCE);
      waiting = waiting.slice(MOST_AT_ONCE);
      const from = performance.now();
      const put = () => database.transaction((trx) => writeTally(trx, batch, now()));
      // Once more, in case the database was away for a moment; then these counts are lost, and nobody waits for them.
      await put().catch(async () => {
        await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS).unref());
        await put().catch(() => {});
      });
      gatherMs = Math.min(LONGEST_GATHER_MS, Math.max(GATHER_MS, GATHER_TIMES * (performance.now() - from)));
    }
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  return {
    add(entries) {
      if (waiting.length + entries.length > MOST_WAITING) return false;
      waiting.push(...entries);
      timer ??= setTimeout(flush, gatherMs);
      return true;
    },
    settled: flush,
  };
}
