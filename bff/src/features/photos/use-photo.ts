// A try-on with a photo begins, and ends: one for a single try-on is used up and deleted then, any other lives on.
import type { PhotoLifetime } from '../../contract/photos.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Actor, type Audit, accessBy } from '../access.ts';
import type { Erased } from '../feature.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import { idleEnd, TIMES } from './lifetime.ts';
import { type RemovePhotosDeps, removePhotos } from './remove-photos.ts';
import { type End, extendPhoto, findLifetime, findPhoto, usePhoto as markUsed } from './store.ts';

/** `used up`: it was for one try-on only, which has begun. */
export type PhotoUse = 'ready' | 'gone' | 'used up';

export async function usePhoto(trx: Trx, shopper: Shopper, photo: PhotoId, now: Date): Promise<PhotoUse> {
  const ends = { render: end('render', now), visit: end('visit', now), kept: end('kept', now) };
  if (await markUsed(trx, shopper, photo, { at: now, ends })) return 'ready';
  const there = await findPhoto(trx, shopper, photo, now);
  return there?.lifetime === 'render' ? 'used up' : 'gone';
}

function end(lifetime: PhotoLifetime, now: Date): End {
  return { until: idleEnd(lifetime, now), maxAgeMs: TIMES[lifetime].maxAgeMs };
}

/**
 * Within the transaction that closes the try-on, whatever its outcome.
 * @param by who closes it.
 * @returns what is left to do after it.
 */
export async function releasePhoto(
  deps: RemovePhotosDeps & { database: Pick<Database, 'sql'>; audit: Audit; now(): Date },
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
  // Not in the transaction: the next try-on with this photo waits for whoever holds its row, and this one may be a worker on a
  // busy machine. It is kept long enough since this try-on began.
  const ends = end(lifetime, deps.now());
  return [{ counts: {}, afterwards: () => extendPhoto(deps.database.sql, shopper, photo, { lifetime, ...ends }) }];
}
