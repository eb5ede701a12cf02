// What a feature contributes to the whole. The router, the sweeps and the start walk the list of features,
// so nothing is forgotten when one is added.
import type { Router } from 'express';
import type { Sql, Trx } from '../platform/database/database.ts';
import type { Shopper } from './shopper.ts';

export interface Feature {
  routes?: Router;
  /**
   * Deletes what has outlived its purpose, in short batches. Runs every minute; harmless to repeat.
   * @returns how many things were deleted.
   */
  retention?(now: Date): Promise<number>;
  /** Looks every second for what has fallen due. Harmless to repeat, and next to nothing where nothing has. */
  everySecond?(): Promise<void>;
  /**
   * Deletes stored objects that no row names, left by a kill or a fault between the two. Runs at start, before this
   * process' first request or job, and every half hour.
   * @param storedBefore younger ones stay: somebody may be about to write their row. Null where there is nobody.
   * @returns how many objects were deleted.
   */
  sweepOrphans?(storedBefore: Date | null): Promise<number>;
  /** Makes up for what a kill has interrupted. Runs at start, like `sweepOrphans`. @param alone no other process can be at work. */
  recover?(alone: boolean): Promise<void>;
  /**
   * Deletes every row about a shopper, or cuts it loose from them, within the one transaction that erases them. Nobody
   * else writes rows of this shopper meanwhile: their receipts and open try-ons are locked.
   */
  eraseShopper?(trx: Trx, shopper: Shopper): Promise<Erased>;
  /** Everything the feature holds about a shopper, as the files of their export. */
  exportShopper?(sql: Sql, shopper: Shopper): AsyncIterable<ExportedFile>;
}

/** What a transaction has deleted, and what is left to do once it is committed. */
export interface Erased {
  /** By the names that receipts show, e.g. `photos`. */
  counts: Record<string, number>;
  /** Whatever lies outside the database: stored objects, running work, memory. What a kill prevents, the sweeps make up for. */
  afterwards?(): Promise<void>;
}

export interface ExportedFile {
  /** Within the ZIP, `/` between folders. */
  path: string;
  /** One line for its README. */
  about: string;
  /** Bytes are stored as they are, everything else as JSON. */
  content: Uint8Array | object;
}

/**
 * After the commit there is no way back, so a fault in one part keeps neither the others nor the answer: objects are
 * tried again every minute, a cancelled job finds its task closed, an analysis is forgotten after ten minutes anyway.
 */
export async function finishErasing(parts: Erased[]): Promise<void> {
  for (const { afterwards } of parts) await afterwards?.().catch(() => {});
}
