// Photos: given for the visit, kept sealed, gone after it.
import type { SealingKey } from '../../platform/crypto/sealing-keys.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { SealedObjects } from '../../platform/objects/objects.ts';
import type { Feature } from '../feature.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import { sweepOrphans } from '../sweep-orphans.ts';
import { PHOTO_IDLE_MS, PHOTO_MAX_AGE_MS } from './lifetime.ts';
import { type PhotoRoutesDeps, photosRoutes } from './routes.ts';
import { PHOTOS, sealedPhotos } from './sealed-photos.ts';
import { deletePhotos, extendPhoto, findPhotoObject, listExpiredPhotos, namedObjects } from './store.ts';

const SWEEP_BATCH = 50;

export interface PhotosDeps extends Omit<PhotoRoutesDeps, 'sealed'> {
  objects: SealedObjects;
  sealingKeyOf(shopper: Shopper): Promise<SealingKey | null>;
}

export function photosFeature(deps: PhotosDeps) {
  const { sql, objects, now } = deps;
  const sealed = sealedPhotos(objects, deps.sealingKeyOf);

  const keepPhoto = (trx: Trx, photo: PhotoId) =>
    extendPhoto(trx, photo, new Date(now().getTime() + PHOTO_IDLE_MS), PHOTO_MAX_AGE_MS);

  return {
    routes: photosRoutes({ ...deps, sealed }),

    /** The photo as given, opened; null where it is gone. */
    async openPhoto(shopper: Shopper, photo: PhotoId) {
      const object = await findPhotoObject(sql, shopper, photo, now());
      return object === null ? null : sealed.get(shopper, object);
    },

    keepPhoto,

    /** @returns whether the photo is this shopper's and still there; if so it is kept for its next half hour. */
    async usePhoto(trx: Trx, shopper: Shopper, photo: PhotoId) {
      if (!(await findPhotoObject(trx, shopper, photo, now()))) return false;
      await keepPhoto(trx, photo);
      return true;
    },

    /** Objects first: a row without its object would be found again, an object without its row would not. */
    async retention(at: Date) {
      const expired = await listExpiredPhotos(sql, at, SWEEP_BATCH);
      for (const { object } of expired) await sealed.delete(object);
      await deletePhotos(
        sql,
        expired.map(({ id }) => id),
      );
      return expired.length;
    },

    sweepOrphans: (storedBefore: Date | null) =>
      sweepOrphans(objects, PHOTOS, storedBefore, (names) => namedObjects(sql, names)),
  } satisfies Feature & Record<string, unknown>;
}

export type { PhotoVerdict } from './take-photo.ts';
