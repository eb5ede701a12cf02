// What a feature contributes to the whole. The router, the sweeps and the start walk the list of features,
// so nothing is forgotten when one is added.
import type { Router } from 'express';

export interface Feature {
  routes?: Router;
  /**
   * Deletes what has outlived its purpose, in short batches. Runs every minute; harmless to repeat.
   * @returns how many things were deleted.
   */
  retention?(now: Date): Promise<number>;
  /**
   * Deletes stored objects that no row names, left by a kill between the two. Runs at start, before this process' first
   * request or job.
   * @param storedBefore younger ones stay: another process may be about to write their row. Null where there is none.
   * @returns how many objects were deleted.
   */
  sweepOrphans?(storedBefore: Date | null): Promise<number>;
}
