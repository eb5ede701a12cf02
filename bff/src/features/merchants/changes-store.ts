// SQL of what is changed about merchants, by an operator or by their own people.
import { sql as template } from 'kysely';
import type { BadgeCorner } from '../../contract/try-on.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export async function insertMerchant(
  trx: Trx,
  merchant: { id: MerchantId; name: string; plan: 'free' | 'pro'; pictureDays: number; createdAt: Date },
): Promise<void> {
  const { id, name, plan, pictureDays, createdAt } = merchant;
  await trx
    .insertInto('merchants')
    .values({ id, name, plan, picture_days: pictureDays, shopify_domain: null, created_at: createdAt })
    .execute();
}

/** @returns false where there is no such merchant. */
export async function updateMerchant(
  sql: Sql,
  id: MerchantId,
  change: {
    name?: string;
    currency?: string | null;
    badge_corner?: BadgeCorner;
    /** JSON. */
    look?: string | null;
    consent_note?: string | null;
    /** JSON. */
    consent_note_in?: string;
    plan?: 'free' | 'pro';
    picture_days?: number;
    shopper_links?: 'none' | 'own' | 'any';
    shopify_domain?: string | null;
    time_zone?: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('merchants')
    .set(change)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * Another share is another experiment, of whoever is drawn with it, from the shop's own day on. With the same one that which
 * runs goes on: a form that is sent as it was begins nothing.
 */
export async function beginExperiment(trx: Trx, id: MerchantId, percent: number, now: Date): Promise<void> {
  await template`
    update app.merchants set holdout = ${percent},
      holdout_since = case when ${percent} > 0 then (${now}::timestamptz at time zone time_zone)::date end
    where id = ${id} and holdout <> ${percent}`.execute(trx);
}

export async function findMerchantOfShopifyDomain(sql: Sql, domain: string): Promise<MerchantId | null> {
  const row = await sql.selectFrom('merchants').select('id').where('shopify_domain', '=', domain).executeTakeFirst();
  return row ? (row.id as MerchantId) : null;
}

/** In the order in which they were made. */
export async function listMerchants(sql: Sql) {
  return sql
    .selectFrom('merchants')
    .select(['id', 'name', 'plan', 'picture_days', 'demo', 'created_at'])
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function insertOrigins(sql: Sql, id: MerchantId, origins: readonly string[]): Promise<void> {
  await sql
    .insertInto('merchant_origins')
    .values(origins.map((origin) => ({ merchant_id: id, origin })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** These and no others. */
export async function putOrigins(trx: Trx, id: MerchantId, origins: readonly string[]): Promise<void> {
  await trx.deleteFrom('merchant_origins').where('merchant_id', '=', id).execute();
  if (origins.length > 0) await insertOrigins(trx, id, origins);
}

/** @returns whether it was there. */
export async function deleteOrigin(sql: Sql, id: MerchantId, origin: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .deleteFrom('merchant_origins')
    .where('merchant_id', '=', id)
    .where('origin', '=', origin)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export async function insertPublishableKey(sql: Sql, id: MerchantId, key: string, now: Date): Promise<void> {
  await sql.insertInto('publishable_keys').values({ key, merchant_id: id, created_at: now }).execute();
}

/** @returns whether there was one that worked. */
export async function revokePublishableKey(sql: Sql, id: MerchantId, key: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('publishable_keys')
    .set({ revoked_at: now })
    .where('merchant_id', '=', id)
    .where('key', '=', key)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** By its id or by its hash. @returns whether there was one. */
export async function deleteSecretKey(
  sql: Sql,
  id: MerchantId,
  which: { id: string } | { hash: string },
): Promise<boolean> {
  let deletion = sql.deleteFrom('secret_keys').where('merchant_id', '=', id);
  deletion = 'id' in which ? deletion.where('id', '=', which.id) : deletion.where('key_hash', '=', which.hash);
  const { numDeletedRows } = await deletion.executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Of all that work; an earlier end is never put off. */
export async function expireSecretKeys(trx: Trx, id: MerchantId, at: Date): Promise<void> {
  await trx
    .updateTable('secret_keys')
    .set({ expires_at: at })
    .where('merchant_id', '=', id)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', at)]))
    .execute();
}
