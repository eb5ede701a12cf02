// SQL of what was seen in products' pictures, and of which products nobody has looked at yet.
import { sql as raw } from 'kysely';
import type { ProductReadiness } from '../../contract/readiness.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { PictureVerdict } from '../../vision/garment-picture/judge-picture.ts';
import type { MerchantId } from '../shopper.ts';
import type { KeptProduct } from './catalogue-store.ts';
import { forgetOthers } from './sources/sources-store.ts';

export interface ProductName {
  merchantId: MerchantId;
  id: string;
}

/**
 * The newest product that nobody has looked at, for whoever takes it: until `until` nobody else does. Where there is none,
 * one whose picture was away and is to be looked at again.
 * @returns null where all have been looked at.
 */
export async function takeUnlooked(sql: Sql, now: Date, until: Date): Promise<ProductName | null> {
  // One index, from its newest end, and past those that others have just taken.
  const { rows } = await raw<{ merchant_id: string; id: string }>`
    update app.products p set look_from = ${until}::timestamptz
    from (
      select merchant_id, id from app.products
      where readiness is null and removed_at is null and (look_from is null or look_from <= ${now}::timestamptz)
      order by updated_at desc limit 1 for update skip locked
    ) next
    where p.merchant_id = next.merchant_id and p.id = next.id
    returning p.merchant_id, p.id`.execute(sql);
  const [row] = rows.length > 0 ? rows : await takeDueAgain(sql, now, until);
  return row ? { merchantId: row.merchant_id as MerchantId, id: row.id } : null;
}

async function takeDueAgain(sql: Sql, now: Date, until: Date): Promise<{ merchant_id: string; id: string }[]> {
  const { rows } = await raw<{ merchant_id: string; id: string }>`
    update app.products p set look_from = ${until}::timestamptz
    from (
      select merchant_id, id from app.products
      where readiness is not null and look_from <= ${now}::timestamptz and removed_at is null
      order by look_from limit 1 for update skip locked
    ) next
    where p.merchant_id = next.merchant_id and p.id = next.id
    returning p.merchant_id, p.id`.execute(sql);
  return rows;
}

export interface PictureLook {
  url: string;
  /** Null where it could not be had. */
  sha256: string | null;
  look: PictureVerdict | null;
}

export interface KnownLook extends PictureLook {
  lookedAt: Date;
}

export async function findLooks(sql: Sql, { merchantId, id }: ProductName, since: Date): Promise<KnownLook[]> {
  const rows = await sql
    .selectFrom('picture_looks')
    .select(['image_url', 'picture_sha256', 'look', 'looked_at'])
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', id)
    .where('looked_at', '>', since)
    .execute();
  return rows.map((row) => ({
    url: row.image_url,
    sha256: row.picture_sha256,
    look: row.look as PictureVerdict | null,
    lookedAt: row.looked_at,
  }));
}

/** What was seen in the same picture, wherever the shop shows it. */
export async function findLookOf(sql: Sql, merchantId: MerchantId, sha256: string): Promise<PictureVerdict | null> {
  const row = await sql
    .selectFrom('picture_looks')
    .select('look')
    .where('merchant_id', '=', merchantId)
    .where('picture_sha256', '=', sha256)
    .limit(1)
    .executeTakeFirst();
  return (row?.look as PictureVerdict | null | undefined) ?? null;
}

export async function putLook(sql: Sql, { merchantId, id }: ProductName, look: PictureLook, at: Date): Promise<void> {
  const values = { picture_sha256: look.sha256, look: look.look && JSON.stringify(look.look), looked_at: at };
  await sql
    .insertInto('picture_looks')
    .values({ merchant_id: merchantId, product_id: id, image_url: look.url, ...values })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'product_id', 'image_url']).doUpdateSet(values))
    .execute();
}

/**
 * Writes down what came of looking, and forgets pictures that it has no more.
 * @param lookAgainAt null: not before it looks different.
 * @param asOf when the product was last changed, as it was read; changed since, somebody has to look again.
 */
export async function putReadiness(
  sql: Sql,
  { merchantId, id }: ProductName,
  asOf: Date,
  readiness: ProductReadiness,
  best: string | null,
  lookAgainAt: Date | null,
): Promise<void> {
  const { numUpdatedRows } = await sql
    .updateTable('products')
    .set({
      readiness: JSON.stringify(readiness),
      readiness_score: readiness.score,
      best_image_url: best,
      look_from: lookAgainAt,
    })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    // Read in milliseconds, kept in finer steps.
    .where(raw`date_trunc('milliseconds', updated_at)`, '=', asOf)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return;
  const urls = readiness.pictures.map(({ url }) => url);
  await sql
    .deleteFrom('picture_looks')
    .where('merchant_id', '=', merchantId)
    .where('product_id', '=', id)
    .where('image_url', '<>', raw<string>`all(${urls}::text[])`)
    .execute();
}

/** Nothing is known of its pictures any more. */
export async function forgetPictures(trx: Trx, product: ProductName): Promise<void> {
  await forgetCopies(trx, product);
  await trx
    .updateTable('products')
    .set({ readiness: null, readiness_score: null, best_image_url: null, look_from: null })
    .where('merchant_id', '=', product.merchantId)
    .where('id', '=', product.id)
    .execute();
}

/** Its pictures are fetched and looked at anew; what was known of them holds until then. */
export async function doubtPictures(trx: Trx, product: ProductName, at: Date): Promise<void> {
  await forgetCopies(trx, product);
  await trx
    .updateTable('products')
    .set({ look_from: at })
    .where('merchant_id', '=', product.merchantId)
    .where('id', '=', product.id)
    .where('readiness', 'is not', null)
    .execute();
}

/** Its other pictures too, where one of them has changed at its address; the main one is fetched anew by whoever says it again. */
export async function doubtChanged(
  trx: Trx,
  merchantId: MerchantId,
  { id, sourceState }: Pick<KeptProduct, 'id' | 'sourceState'>,
  at: Date,
): Promise<void> {
  if (sourceState.pictures.some(({ state }) => state === 'changed')) await doubtPictures(trx, { merchantId, id }, at);
}

async function forgetCopies(trx: Trx, { merchantId, id }: ProductName): Promise<void> {
  for (const table of ['picture_looks', 'product_pictures'] as const)
    await trx.deleteFrom(table).where('merchant_id', '=', merchantId).where('product_id', '=', id).execute();
  await forgetOthers(trx, merchantId, id);
}
