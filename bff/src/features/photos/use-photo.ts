// A try-on with a photo begins, and ends: one for a single try-on is used up and deleted then, any other lives on.
import type { Trx } from '../../platform/database/database.ts';
import { type Actor, type Audit, accessBy } from '../access.ts';
import type { Erased } from '../feature.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import { idleEnd, TIMES } from './lifetime.ts';
import { type RemovePhotosDeps, removePhotos } from './remove-photos.ts';
import { extendPhoto, findLifetime, findPhoto, usePhoto as markUsed } from './store.ts';

/** `used up`: it was for one try-on only, which has begun. */
export type PhotoUse = 'ready' | 'gone' | 'used up';

export async function usePhoto(trx: Trx, shopper: Shopper, photo: PhotoId, now: Date): Promise<PhotoUse> {
  const found = await findPhoto(trx, shopper, photo, now);
  if (!found) return 'gone';
  const { lifetime } = found;
  const { maxAgeMs } = TIMES[lifetime];
  const used = await markUsed(trx, shopper, photo, { lifetime, at: now, until: idleEnd(lifetime, now), maxAgeMs });
  if (used) return 'ready';
  // The shopper may be deleting it at this very moment.
  return lifetime === 'render' ? 'used up' : 'gone';
}

/**
 * Within the transaction that closes the try-on, whatever its outcome.
 * @param by who closes it.
 * @returns what is left to do after it.
 */
export async function releasePhoto(
  deps: RemovePhotosDeps & { audit: Audit; now(): Date },
  trx: Trx,
  shopper: Shopper,
  photo: PhotoId,
  by: Actor,
): Promise<Erased[]> {
  const lifetime = await findLifetime(trx, shopper, photo);
  if (!lifetime) return [];
  if (lifetime === 'render') {
    await deps.audit(trx, accessBy(by, 'photo_deleted', shopper));
    return [await removePhotos(deps, trx, shopper, photo)];
  }
  const { maxAgeMs } = TIMES[lifetime];
  await extendPhoto(trx, shopper, photo, { lifetime, until: idleEnd(lifetime, deps.now()), maxAgeMs });
  return [];
}
