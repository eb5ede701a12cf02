// Puts a finished picture into the vault in two steps, so that a kill between them leaves nothing but an object to sweep.
import { randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { Shopper, TaskId } from '../shopper.ts';
import { RENDER_LIFETIME_MS } from './lifetime.ts';
import { insertRender } from './store.ts';

export interface FinishedPicture {
  taskId: TaskId;
  productId: string;
  engine: string;
  /** JPEG. */
  picture: Uint8Array;
  /** PNG, where the engine reports one. */
  changeMask: Uint8Array | null;
  width: number;
  height: number;
}

export const RENDERS = 'render-';
export const MASKS = 'mask-';

/**
 * Stores the bytes now; the answer inserts the row as part of the caller's closing transaction.
 * Names come from the task, so a repeated render overwrites instead of leaving a second copy.
 */
export async function keepRender(
  pictures: Pick<SignableObjects, 'put'>,
  shopper: Shopper,
  finished: FinishedPicture,
  now: Date,
): Promise<(trx: Trx) => Promise<void>> {
  const object = `${RENDERS}${finished.taskId}.jpg`;
  const mask_object = finished.changeMask && `${MASKS}${finished.taskId}.png`;
  await pictures.put(object, finished.picture);
  if (mask_object && finished.changeMask) await pictures.put(mask_object, finished.changeMask);
  return (trx) =>
    insertRender(trx, shopper, finished.taskId, {
      id: randomUUID(),
      product_id: finished.productId,
      object,
      mask_object,
      width: finished.width,
      height: finished.height,
      engine: finished.engine,
      created_at: now,
      expires_at: new Date(now.getTime() + RENDER_LIFETIME_MS),
    });
}
