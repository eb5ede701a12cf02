// Photos: kept sealed, for one try-on, for the visit or for next time, as the shopper chose, and gone after it.
import type { Sql, Trx } from '../../platform/database/database.ts';
import { type Actor, accessBy } from '../access.ts';
import type { Feature } from '../feature.ts';
import { oneByOne } from '../one-by-one.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import { sweepOrphans } from '../sweep-orphans.ts';
import { exportPhotos } from './export-photos.ts';
import { idleEnd, KEPT_PHOTO_IDLE_MS, KEPT_PHOTO_MAX_AGE_MS, PHOTO_IDLE_MS, PHOTO_MAX_AGE_MS } from './lifetime.ts';
import { removePhotos } from './remove-photos.ts';
import { type PhotoRoutesDeps, photosRoutes } from './routes.ts';
import { PHOTOS, sealedPhotos } from './sealed-photos.ts';
import { deletePhotos, findPhoto, hasPhotos, keepForVisit, listExpiredPhotos, namedObjects } from './store.ts';
import { releasePhoto, usePhoto } from './use-photo.ts';

const SWEEP_BATCH = 50;

export type PhotosDeps = Omit<PhotoRoutesDeps, 'sealed'>;

export function photosFeature(deps: PhotosDeps) {
  const { objects, now } = deps;
  const { sql } = deps.database;
  const sealed = sealedPhotos(objects, (shopper) => deps.sealingKeyOf(sql, shopper));

  return {
    routes: photosRoutes({ ...deps, sealed }),

    /** For the worker: the photo as given, opened; null where it is gone. */
    async openPhoto(shopper: Shopper, photo: PhotoId) {
      const found = await findPhoto(sql, shopper, photo, now());
      const opened = found && (await sealed.get(shopper, found.object));
      if (opened) await deps.audit(sql, accessBy('worker', 'photo_opened', shopper));
      return opened;
    },

    usePhoto: (trx: Trx, shopper: Shopper, photo: PhotoId) => usePhoto(trx, shopper, photo, now()),
    releasePhoto: (trx: Trx, shopper: Shopper, photo: PhotoId, by: Actor) =>
      releasePhoto(deps, trx, shopper, photo, by),

    /** From now on photos that were kept for next time are photos of a visit, and most of those are over. */
    async keepNoPhotos(trx: Trx, shopper: Shopper) {
      await keepForVisit(trx, shopper, { idleEnd: idleEnd('visit', now()), maxAgeMs: PHOTO_MAX_AGE_MS });
    },

    hasPhotos,

    /** Objects first: a row without its object would be found again, an object without its row would not. */
    async retention(at: Date) {
      const expired = await listExpiredPhotos(sql, at, SWEEP_BATCH);
      const { done, fault } = await oneByOne(expired, ({ object }) => sealed.delete(object));
      if (fault && done.length === 0) throw fault;
      await deletePhotos(
        sql,
        done.map(({ id }) => id),
      );
      await deps.audit(sql, ...done.map(({ shopper }) => accessBy('sweeper', 'photo_deleted', shopper)));
      return done.length;
    },

    eraseShopper: (trx: Trx, shopper: Shopper) => removePhotos(deps, trx, shopper),
    exportShopper: (on: Sql, shopper: Shopper) => exportPhotos(on, sealed, shopper),

    sweepOrphans: (storedBefore: Date | null) =>
      sweepOrphans(objects, PHOTOS, storedBefore, (names) => namedObjects(sql, names)),
  } satisfies Feature & Record<string, unknown>;
}

/** What the consent text says of photos. */
export const PHOTO_TIMES = {
  photoIdleMs: PHOTO_IDLE_MS,
  photoMaxAgeMs: PHOTO_MAX_AGE_MS,
  keptPhotoIdleMs: KEPT_PHOTO_IDLE_MS,
  keptPhotoMaxAgeMs: KEPT_PHOTO_MAX_AGE_MS,
};

export type { PhotoVerdict } from './take-photo.ts';
