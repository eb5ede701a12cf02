// A merchant reads where a garment's neck, shoulders, armpits and hem were found, and puts them right; the next render goes by it.
import { createHash } from 'node:crypto';
import type { GarmentPoints, ProductGarment } from '../../contract/garment-points.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { GarmentPoints as EnginePoints, HalfPoints } from '../../vision/garment-picture/garment-points.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept } from './catalogue-store.ts';
import { findLooks } from './looks-store.ts';
import { findPictureObject } from './store.ts';

/** How copies of pictures are named, see `keepGarment`: the beginning of the SHA-256 of their bytes. */
const CONTENT_LENGTH = 32;

export function contentOf(object: string): string {
  return object.slice(-CONTENT_LENGTH);
}

export function contentOfBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, CONTENT_LENGTH);
}

/** @returns null where nobody has put any right. */
export async function saidPoints(sql: Sql, merchantId: MerchantId, content: string): Promise<GarmentPoints | null> {
  const row = await sql
    .selectFrom('garment_points')
    .select('points')
    .where('merchant_id', '=', merchantId)
    .where('picture', '=', content)
    .executeTakeFirst();
  return (row?.points as GarmentPoints | undefined) ?? null;
}

/** @throws Problem not_found */
export async function showGarment(sql: Sql, merchantId: MerchantId, productId: string): Promise<ProductGarment> {
  const { imageUrl, content, found } = await drawnFrom(sql, merchantId, productId);
  const said = content && (await saidPoints(sql, merchantId, content));
  if (said) return { image_url: imageUrl, points: said, said_by: 'merchant' };
  return { image_url: imageUrl, points: found && asSaid(found), said_by: found && 'server' };
}

/** @param points null: back to those that were found. @throws Problem not_found, garment_unseen */
export async function sayPoints(
  sql: Sql,
  merchantId: MerchantId,
  productId: string,
  points: GarmentPoints | null,
  at: Date,
): Promise<ProductGarment> {
  const { content } = await drawnFrom(sql, merchantId, productId);
  if (!content) throw problem('garment_unseen');
  if (points) {
    const values = { points: JSON.stringify(points), said_at: at };
    await sql
      .insertInto('garment_points')
      .values({ merchant_id: merchantId, picture: content, ...values })
      .onConflict((conflict) => conflict.columns(['merchant_id', 'picture']).doUpdateSet(values))
      .execute();
  } else {
    await sql
      .deleteFrom('garment_points')
      .where('merchant_id', '=', merchantId)
      .where('picture', '=', content)
      .execute();
  }
  return showGarment(sql, merchantId, productId);
}

interface DrawnFrom {
  imageUrl: string;
  /** Null until it has been fetched once. */
  content: string | null;
  found: EnginePoints | null;
}

async function drawnFrom(sql: Sql, merchantId: MerchantId, productId: string): Promise<DrawnFrom> {
  const kept = await findKept(sql, merchantId, productId);
  const imageUrl = kept?.bestImageUrl ?? kept?.fields.image_url;
  if (!kept || kept.removedAt || !imageUrl) {
    throw problem('not_found', { detail: 'Your catalogue has no product of that id, or no picture of it.' });
  }
  const isMain = imageUrl === kept.fields.image_url;
  const object = isMain ? kept.garmentObject : await findPictureObject(sql, merchantId, productId, imageUrl);
  const looks = await findLooks(sql, { merchantId, id: productId }, new Date(0));
  const look = looks.find(({ url }) => url === imageUrl);
  const content = object ? contentOf(object) : (look?.sha256?.slice(0, CONTENT_LENGTH) ?? null);
  // Its address may have got another picture since it was looked at.
  const isSame = look?.sha256 !== undefined && look.sha256?.slice(0, CONTENT_LENGTH) === content;
  return { imageUrl, content, found: (isSame && look?.look?.points) || null };
}

function asSaid({ left, right, hem }: EnginePoints): GarmentPoints {
  const half = ({ collarTop, ...points }: HalfPoints) => ({ ...points, collar_top: collarTop });
  return { left: half(left), right: half(right), hem };
}

export function forEngine({ left, right, hem }: GarmentPoints): EnginePoints {
  const half = ({ collar_top, ...points }: GarmentPoints['left']) => ({ ...points, collarTop: collar_top });
  return { left: half(left), right: half(right), hem };
}
