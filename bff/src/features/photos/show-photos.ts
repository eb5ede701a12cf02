// A shopper looks at their own photos: which ones are still here, and each of them opened, for them alone.
import { type Photo, PhotoHint } from '../../contract/photos.ts';
import type { Database } from '../../platform/database/database.ts';
import { type Audit, byShopper } from '../access.ts';
import { problem } from '../problem.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import type { SealedPhotos } from './sealed-photos.ts';
import { findPhoto, listLivePhotos } from './store.ts';

interface ShowDeps {
  database: Database;
  audit: Audit;
  sealed: SealedPhotos;
  now(): Date;
}

/** Newest first. */
export async function listPhotos({ database, audit, now }: ShowDeps, shopper: Shopper): Promise<Photo[]> {
  const rows = await listLivePhotos(database.sql, shopper, now());
  if (rows.length > 0) await audit(database.sql, byShopper('photos_listed', shopper, rows.length));
  return rows.map(({ hints, expires_at, ...photo }) => ({
    ...photo,
    hints: hints.flatMap((hint) => PhotoHint.safeParse(hint).data ?? []),
    expires_at: expires_at.toISOString(),
  }));
}

/** @returns a JPEG. @throws Problem not_found */
export async function showPhoto(
  { database, sealed, audit, now }: ShowDeps,
  shopper: Shopper,
  id: PhotoId,
): Promise<Uint8Array> {
  const found = await findPhoto(database.sql, shopper, id, now());
  const photo = found && (await sealed.get(shopper, found.object));
  if (!photo) throw problem('not_found', { detail: 'This photo is not there any more.' });
  await audit(database.sql, byShopper('photo_shown', shopper));
  return photo;
}
