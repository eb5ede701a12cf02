// SQL of shops: who they are, their publishable keys, their origins, what they have settled.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export interface Merchant {
  id: MerchantId;
  name: string;
}

export interface MerchantSettings {
  plan: 'free' | 'pro';
  /** 1 to 365. */
  pictureDays: number;
}

/** @param demo whether demo merchants are there too. */
export async function findMerchantByKey(sql: Sql, key: string, demo: boolean): Promise<Merchant | null> {
  const row = await sql
    .selectFrom('publishable_keys')
    .innerJoin('merchants', 'merchants.id', 'publishable_keys.merchant_id')
    .select(['merchants.id', 'merchants.name'])
    .where('publishable_keys.key', '=', key)
    .where('publishable_keys.revoked_at', 'is', null)
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .executeTakeFirst();
  return row ? { id: row.id as MerchantId, name: row.name } : null;
}

/** What a consent text says of the shop. */
export async function findTerms(sql: Sql, merchantId: MerchantId): Promise<{ shop: string; pictureDays: number }> {
  const row = await sql
    .selectFrom('merchants')
    .select(['name', 'picture_days'])
    .where('id', '=', merchantId)
    .executeTakeFirstOrThrow();
  return { shop: row.name, pictureDays: row.picture_days };
}

export async function hasOrigin(sql: Sql, merchantId: MerchantId, origin: string): Promise<boolean> {
  const row = await sql
    .selectFrom('merchant_origins')
    .select('origin')
    .where('merchant_id', '=', merchantId)
    .where('origin', '=', origin)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether any shop at all lives at this origin. @param demo whether demo merchants count. */
export async function isOriginOfAnyone(sql: Sql, origin: string, demo: boolean): Promise<boolean> {
  const row = await sql
    .selectFrom('merchant_origins')
    .innerJoin('merchants', 'merchants.id', 'merchant_origins.merchant_id')
    .select('merchant_origins.origin')
    .where('merchant_origins.origin', '=', origin)
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .executeTakeFirst();
  return row !== undefined;
}

/** @throws where there is no such merchant. */
export async function findSettings(sql: Sql, merchantId: MerchantId): Promise<MerchantSettings> {
  const row = await sql
    .selectFrom('merchants')
    .select(['plan', 'picture_days'])
    .where('id', '=', merchantId)
    .executeTakeFirstOrThrow();
  return { plan: row.plan, pictureDays: row.picture_days };
}

export async function findProfile(sql: Sql, merchantId: MerchantId) {
  return sql
    .selectFrom('merchants')
    .select(['id', 'name', 'plan', 'picture_days', 'shopify_domain', 'demo', 'created_at'])
    .where('id', '=', merchantId)
    .executeTakeFirst();
}

export async function listOrigins(sql: Sql, merchantId: MerchantId): Promise<string[]> {
  const rows = await sql
    .selectFrom('merchant_origins')
    .select('origin')
    .where('merchant_id', '=', merchantId)
    .orderBy('origin')
    .execute();
  return rows.map(({ origin }) => origin);
}

/** Those that work. */
export async function listPublishableKeys(sql: Sql, merchantId: MerchantId) {
  return sql
    .selectFrom('publishable_keys')
    .select(['key', 'created_at'])
    .where('merchant_id', '=', merchantId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('key')
    .execute();
}

/** Makes the shop what it is said to be; repeating it changes nothing. */
export async function putMerchant(
  trx: Trx,
  merchant: { id: MerchantId; name: string; demo: boolean; key: string; origins: string[] },
): Promise<void> {
  const { id, name, demo, key, origins } = merchant;
  await trx
    .insertInto('merchants')
    .values({ id, name, demo })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
    .execute();
  await trx
    .insertInto('publishable_keys')
    .values({ key, merchant_id: id })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  await trx.deleteFrom('merchant_origins').where('merchant_id', '=', id).execute();
  await trx
    .insertInto('merchant_origins')
    .values(origins.map((origin) => ({ merchant_id: id, origin })))
    .execute();
}

/** @param domain in lower case. */
export async function findMerchantByShopifyDomain(sql: Sql, domain: string): Promise<MerchantId | null> {
  const row = await sql.selectFrom('merchants').select('id').where('shopify_domain', '=', domain).executeTakeFirst();
  return row ? (row.id as MerchantId) : null;
}

/** All that still work, publishable and secret. */
export async function disableKeys(trx: Trx, merchantId: MerchantId, now: Date): Promise<void> {
  await trx
    .updateTable('publishable_keys')
    .set({ revoked_at: now })
    .where('merchant_id', '=', merchantId)
    .where('revoked_at', 'is', null)
    .execute();
  await trx
    .updateTable('secret_keys')
    .set({ expires_at: now })
    .where('merchant_id', '=', merchantId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .execute();
}
