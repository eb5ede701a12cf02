// A shopper gives a photo: decoded, turned upright, stripped, checked and sealed, or refused with what to change and nothing kept.
import { randomUUID } from 'node:crypto';
import { type Photo, PhotoHint, type PhotoLifetime } from '../../contract/photos.ts';
import { isProblemCode, type ProblemCode } from '../../contract/problems.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type EncodedImage, ImageError, type ImageFault, normalizePhoto } from '../../platform/images/images.ts';
import { problem } from '../problem.ts';
import type { PhotoId, RequireConsent, Shopper } from '../shopper.ts';
import { idleEnd } from './lifetime.ts';
import type { SealedPhotos } from './sealed-photos.ts';
import { insertPhoto, namedObjects } from './store.ts';

/** The longer side of what is kept: enough for a phone's screen, and what the engines work with. */
const MAX_SIDE = 1536;

/** What the vision models say about an upright JPEG. */
export type PhotoVerdict =
  | { kind: 'ok'; hints: { code: string; message: string }[] }
  | { kind: 'refused'; code: string; message: string };

export interface TakePhotoDeps {
  database: Database;
  sealed: SealedPhotos;
  requireConsent: RequireConsent;
  checkPhoto(photo: Uint8Array): Promise<PhotoVerdict>;
  now(): Date;
}

/** @throws Problem consent_required, shopper_blocked, keep_not_agreed */
export async function requireConsentFor(
  { requireConsent }: Pick<TakePhotoDeps, 'requireConsent'>,
  sql: Sql,
  shopper: Shopper,
  lifetime: PhotoLifetime,
  address?: string,
): Promise<void> {
  const { scopes } = await requireConsent(sql, shopper, address);
  if (lifetime === 'kept' && !scopes.includes('keep_photo')) throw problem('keep_not_agreed');
}

/** @throws Problem photo_*, consent_required, shopper_blocked, keep_not_agreed */
export async function takePhoto(
  deps: TakePhotoDeps,
  shopper: Shopper,
  upload: Uint8Array,
  lifetime: PhotoLifetime,
  keep: KeepWithin<Photo>,
): Promise<Photo> {
  const photo = await normalized(upload);
  const verdict = await deps.checkPhoto(photo.bytes);
  if (verdict.kind === 'refused') throw refusal(verdict);

  const id = randomUUID() as PhotoId;
  const now = deps.now();
  const expiresAt = idleEnd(lifetime, now);
  const hints = verdict.hints.flatMap((hint) => PhotoHint.safeParse(hint).data ?? []);
  const object = await deps.sealed.put(shopper, id, photo.bytes);
  const { width, height } = photo;
  const taken = { id, lifetime, width, height, hints, expires_at: expiresAt.toISOString() };
  try {
    await deps.database.transaction(async (trx) => {
      // Again: it may have been withdrawn while the photo was being checked.
      await requireConsentFor(deps, trx, shopper, lifetime);
      await insertPhoto(trx, shopper, { id, object, width, height, hints, lifetime, createdAt: now, expiresAt });
      await keep(trx, taken);
    });
  } catch (error) {
    await takeBack(deps, object);
    throw error;
  }
  return taken;
}

/** Where the answer to the commit was lost, the row may be there all the same. */
async function takeBack({ database, sealed }: TakePhotoDeps, object: string): Promise<void> {
  try {
    const named = await namedObjects(database.sql, [object]);
    if (!named.has(object)) await sealed.delete(object);
  } catch {
    // The database is away: the sweep of objects without a row comes after it.
  }
}

const FAULTS: Record<ImageFault, ProblemCode> = {
  not_an_image: 'photo_not_an_image',
  heic: 'photo_heic',
  too_many_pixels: 'photo_too_many_pixels',
  damaged: 'photo_damaged',
};

async function normalized(upload: Uint8Array): Promise<EncodedImage> {
  try {
    return await normalizePhoto(upload, MAX_SIDE);
  } catch (error) {
    // No cause: a decoder's message may quote what it was fed.
    if (error instanceof ImageError) throw problem(FAULTS[error.fault]);
    throw error;
  }
}

function refusal({ code, message }: { code: string; message: string }) {
  if (isProblemCode(code)) return problem(code, { detail: message });
  return new Error(`the photo check refused with ${code}, which the catalogue does not know`);
}
