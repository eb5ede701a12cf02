// SQL of photos.
import { sql as template } from 'kysely';
import type { PhotoLifetime } from '../../contract/photos.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId, PhotoId, Shopper, ShopperId } from '../shopper.ts';

export interface NewPhoto {
  id: PhotoId;
  object: string;
  width: number;
  height: number;
  hints: readonly unknown[];
  lifetime: PhotoLifetime;
  createdAt: Date;
  expiresAt: Date;
}

export async function insertPhoto(sql: Sql, shopper: Shopper, photo: NewPhoto): Promise<void> {
  await sql
    .insertInto('photos')
    .values({
      id: photo.id,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
      object: photo.object,
      width: photo.width,
      height: photo.height,
      hints: JSON.stringify(photo.hints),
      lifetime: photo.lifetime,
      created_at: photo.createdAt,
      expires_at: photo.expiresAt,
    })
    .execute();
}

export interface LivingPhoto {
  object: string;
  lifetime: PhotoLifetime;
}

/** @returns null where the shopper has no such photo (any more). */
export async function findPhoto(sql: Sql, shopper: Shopper, id: PhotoId, now: Date): Promise<LivingPhoto | null> {
  const row = await one(sql.selectFrom('photos'), shopper, id)
    .select(['object', 'lifetime'])
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Also of one whose time is up. */
export async function findLifetime(sql: Sql, shopper: Shopper, id: PhotoId): Promise<PhotoLifetime | null> {
  const row = await one(sql.selectFrom('photos'), shopper, id).select('lifetime').executeTakeFirst();
  return row?.lifetime ?? null;
}

/**
 * A photo in use lives on, but never past its greatest age; an earlier end is never restored. One for a single try-on is
 * used once.
 * @returns false where it is gone, or used up. If it is not, nobody deletes it before the transaction ends.
 */
export async function usePhoto(
  trx: Trx,
  shopper: Shopper,
  id: PhotoId,
  use: { at: Date; ends: Record<PhotoLifetime, End> },
): Promise<boolean> {
  const { render, visit, kept } = use.ends;
  const { numUpdatedRows } = await one(trx.updateTable('photos'), shopper, id)
    .set({
      used_at: use.at,
      expires_at: template`case lifetime when 'render' then ${laterEnd(render)} when 'visit' then ${laterEnd(visit)}
        else ${laterEnd(kept)} end`,
    })
    .where('expires_at', '>', use.at)
    .where((eb) => eb.or([eb('lifetime', '<>', 'render'), eb('used_at', 'is', null)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** After a try-on with it. Does nothing where it is gone, or is no longer kept for as long. */
export async function extendPhoto(
  sql: Sql,
  shopper: Shopper,
  id: PhotoId,
  use: End & { lifetime: PhotoLifetime },
): Promise<void> {
  await one(sql.updateTable('photos'), shopper, id)
    .set({ expires_at: laterEnd(use) })
    .where('lifetime', '=', use.lifetime)
    .execute();
}

/** Not before `until`, and not after its greatest age. */
export interface End {
  until: Date;
  maxAgeMs: number;
}

function laterEnd({ until, maxAgeMs }: End) {
  return template<Date>`greatest(expires_at, least(${until}::timestamptz, created_at + ${maxAgeMs}::double precision * interval '1 millisecond'))`;
}

/** What was kept for longer ends as a photo of a visit does, as if it had been one from the beginning. */
export async function keepForVisit(
  trx: Trx,
  shopper: Shopper,
  { idleEnd, maxAgeMs }: { idleEnd: Date; maxAgeMs: number },
): Promise<void> {
  await trx
    .updateTable('photos')
    .set({
      lifetime: 'visit',
      expires_at: template<Date>`least(expires_at, ${idleEnd}::timestamptz, created_at + ${maxAgeMs}::double precision * interval '1 millisecond')`,
    })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('lifetime', '=', 'kept')
    .execute();
}

export interface ExpiredPhoto {
  id: PhotoId;
  shopper: Shopper;
  object: string;
}

export async function listExpiredPhotos(sql: Sql, now: Date, limit: number): Promise<ExpiredPhoto[]> {
  const rows = await sql
    .selectFrom('photos')
    .select(['id', 'object', 'merchant_id', 'shopper_id'])
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id as PhotoId,
    shopper: { id: row.shopper_id as ShopperId, merchantId: row.merchant_id as MerchantId },
    object: row.object,
  }));
}

export async function deletePhotos(sql: Sql, ids: PhotoId[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.deleteFrom('photos').where('id', 'in', ids).execute();
}

/** Of one shopper: the photo of that id, or all. @returns the names of the objects that have lost their row. */
export async function deletePhotosOf(trx: Trx, shopper: Shopper, only?: PhotoId): Promise<string[]> {
  let deletion = trx
    .deleteFrom('photos')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id);
  if (only) deletion = deletion.where('id', '=', only);
  const rows = await deletion.returning('object').execute();
  return rows.map((row) => row.object);
}

export interface LivePhoto {
  id: string;
  lifetime: PhotoLifetime;
  width: number;
  height: number;
  hints: unknown[];
  expires_at: Date;
}

/** Newest first. */
export async function listLivePhotos(sql: Sql, shopper: Shopper, now: Date): Promise<LivePhoto[]> {
  return sql
    .selectFrom('photos')
    .select(['id', 'lifetime', 'width', 'height', 'hints', 'expires_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** For the export: with everything that the row says, oldest first. */
export async function listPhotos(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('photos')
    .select(['id', 'object', 'width', 'height', 'hints', 'lifetime', 'created_at', 'expires_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at')
    .execute();
}

/** Of these object names, the ones a photo names. */
export async function namedObjects(sql: Sql, names: string[]): Promise<Set<string>> {
  const rows = await sql.selectFrom('photos').select('object').where('object', 'in', names).execute();
  return new Set(rows.map((row) => row.object));
}

export async function hasPhotos(sql: Sql, shopper: Shopper): Promise<boolean> {
  const row = await sql
    .selectFrom('photos')
    .select('id')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every query about one photo names its owner and their shop. */
function one<Q extends { where(column: 'merchant_id' | 'shopper_id' | 'id', is: '=', value: string): Q }>(
  query: Q,
  shopper: Shopper,
  id: PhotoId,
): Q {
  return query.where('merchant_id', '=', shopper.merchantId).where('shopper_id', '=', shopper.id).where('id', '=', id);
}
