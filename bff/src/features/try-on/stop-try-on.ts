// A shopper changes their mind: a try-on that is under way stops and is not counted, a finished one loses its picture.
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Erased, finishErasing } from '../feature.ts';
import type { Shopper, TaskId } from '../shopper.ts';
import { type EndTryOnsDeps, endAndRelease, type ReleasePhoto } from './end-try-ons.ts';

export interface StopDeps extends EndTryOnsDeps {
  database: Database;
  removeRenderOf(trx: Trx, shopper: Shopper, task: TaskId): Promise<Erased>;
  releasePhoto: ReleasePhoto;
}

/** Repeating it changes nothing, nor does an id that is not this shopper's. */
export async function stopTryOn(deps: StopDeps, shopper: Shopper, task: TaskId): Promise<void> {
  const parts = await deps.database.transaction(async (trx) => {
    const ended = await endAndRelease(deps, trx, shopper, { task }, 'cancelled', 'shopper');
    // After the lock: the worker may have delivered the picture just before it.
    const removed = await deps.removeRenderOf(trx, shopper, task);
    await ended.giveBack(trx);
    return [ended, removed];
  });
  await finishErasing(parts);
}
