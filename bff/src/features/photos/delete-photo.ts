// A shopper takes one photo back: try-ons that are using it stop and are not counted; pictures made from it stay.
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Erased, finishErasing } from '../feature.ts';
import { problem } from '../problem.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import { type RemovePhotosDeps, removePhotos } from './remove-photos.ts';

export interface DeletePhotoDeps extends RemovePhotosDeps {
  database: Database;
  /** Keeps new try-ons, withdrawals and erasures of this shopper out until the transaction ends. */
  lockReceipts(trx: Trx, shopper: Shopper): Promise<unknown>;
  /** Ends the open try-ons of a photo; `giveBack` returns what they were charged, as the transaction's last step. */
  endTryOnsOf(trx: Trx, shopper: Shopper, photo: PhotoId): Promise<Erased & { giveBack(trx: Trx): Promise<void> }>;
}

/** @throws Problem not_found */
export async function deletePhoto(deps: DeletePhotoDeps, shopper: Shopper, photo: PhotoId): Promise<void> {
  const parts = await deps.database.transaction(async (trx) => {
    // Without it a new try-on could hold its task and wait for the photo, while we hold the photo and wait for its task.
    await deps.lockReceipts(trx, shopper);
    const tryOns = await deps.endTryOnsOf(trx, shopper, photo);
    const removed = await removePhotos(deps, trx, shopper, photo);
    if (removed.counts.photos === 0) throw problem('not_found', { detail: 'This photo is not there any more.' });
    await tryOns.giveBack(trx);
    return [tryOns, removed];
  });
  await finishErasing(parts);
}
