// Looks at the products of all shops that nobody has looked at yet, one after the other and the newest first; at once at those that
// somebody asks for. However many a list brings, no more than one is in work, and where nobody asked, only while the machine has nothing
// else to do.
import { setTimeout as pause } from 'node:timers/promises';
import type { Sql } from '../../platform/database/database.ts';
import { type Rank, TaskDropped } from '../../vision/pool.ts';
import { type ProductName, takeUnlooked } from './looks-store.ts';

export interface LookLog {
  error(fields: object, message: string): void;
}

export interface LookAroundDeps {
  sql: Sql;
  /** @throws TaskDropped where work of that rank has to wait. */
  look(product: ProductName, rank: Rank, signal: AbortSignal): Promise<void>;
  /** False: only at what is asked for; another process does the rest. */
  looksForMore: boolean;
  log: LookLog;
  stopping: AbortSignal;
  now(): Date;
}

/** A start has enough to do: models are loaded, and shoppers have waited. */
const BEGIN_AFTER_MS = 60_000;
/** Whoever has taken a product and not written anything by then is gone, or could not. */
const TAKEN_MS = 10 * 60_000;
/**
 * As long as it took it rests, so that half of a core at most goes into it; and however quick it was, a database that does one
 * thing at a time has others to serve.
 */
const LEAST_REST_MS = 500;
/** Where there was more important work. */
const GIVE_WAY_MS = 1_000;
/** A server that is never idle looks at one after so many tries all the same. */
const MOST_TRIES = 30;
/** More cannot be of interest to anybody at once. */
const MOST_ASKED = 200;

const keyOf = ({ merchantId, id }: ProductName) => `${merchantId} ${id}`;

export interface LookAround {
  /** Somebody wants to know about it: before all others. */
  ask(product: ProductName): void;
  /** Goes on looking where there is something to look at. Returns at once. */
  goOn(): void;
}

export function lookAround({ sql, look, looksForMore, log, stopping, now }: LookAroundDeps): LookAround {
  const asked = new Map<string, ProductName>();
  const begun = performance.now();
  let working = false;
  let inWork = '';
  let wake = () => {};
  let nothingUntil = 0;

  async function next(): Promise<{ product: ProductName; rank: Rank } | null> {
    for (const [key, product] of asked) {
      asked.delete(key);
      return { product, rank: 'dispensable' };
    }
    if (!looksForMore || performance.now() - begun < BEGIN_AFTER_MS || performance.now() < nothingUntil) return null;
    const at = now();
    const product = await takeUnlooked(sql, at, new Date(at.getTime() + TAKEN_MS));
    return product && { product, rank: 'idle' };
  }

  async function work(): Promise<void> {
    for (let found = await next(); found && !stopping.aborted; found = await next()) {
      const start = performance.now();
      inWork = keyOf(found.product);
      await lookInTurn(found.product, found.rank);
      inWork = '';
      if (asked.size === 0) await Promise.race([rest(performance.now() - start), somebodyAsks()]);
    }
    // Products are looked for once in a while, not every second.
    if (performance.now() - begun >= BEGIN_AFTER_MS) nothingUntil = performance.now() + 10_000;
  }

  function rest(took: number): Promise<void> {
    return pause(Math.max(LEAST_REST_MS, took), undefined, { signal: stopping });
  }

  function somebodyAsks(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
    });
  }

  async function lookInTurn(product: ProductName, rank: Rank): Promise<void> {
    for (let tries = 1; tries <= MOST_TRIES && !stopping.aborted; tries++) {
      try {
        return await look(product, tries < MOST_TRIES ? rank : 'patient', stopping);
      } catch (error) {
        if (stopping.aborted) return;
        if (!(error instanceof TaskDropped)) {
          // It has its ten minutes, and then another try.
          const { merchantId: merchant, id } = product;
          log.error({ merchant, product: id, err: error }, 'a look at a product failed');
          return;
        }
        await pause(GIVE_WAY_MS, undefined, { signal: stopping });
      }
    }
  }

  function goOn(): void {
    if (working || stopping.aborted) return;
    working = true;
    work()
      .catch((err) => {
        if (!stopping.aborted) log.error({ err }, 'looking at products failed');
      })
      .finally(() => {
        working = false;
      });
  }

  return {
    ask(product) {
      if (asked.size < MOST_ASKED && keyOf(product) !== inWork) asked.set(keyOf(product), product);
      wake();
      goOn();
    },
    goOn,
  };
}
