// SQL of shops: who they are, their publishable keys, their origins, what they have settled.
import type { Selectable } from 'kysely';
import type { BadgeCorner } from '../../contract/try-on.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantsTable } from '../../platform/database/tables.ts';
import type { MerchantId } from '../shopper.ts';

export interface Merchant {
  id: MerchantId;
  name: string;
  /** 1 to 365. */
  pictureDays: number;
  /** Its own words beneath the consent text, and by language where they are others. */
  consentNote: string | null;
  consentNoteIn: Record<string, string>;
}

/** Whose key a page has sent, and whether it may be used there. @param demo whether demo merchants are there too. */
export async function findMerchantByKey(
  sql: Sql,
  key: string,
  origin: string | null,
  demo: boolean,
): Promise<(Merchant & { originAllowed: boolean }) | null> {
  const row = await sql
    .selectFrom('publishable_keys')
    .innerJoin('merchants', 'merchants.id', 'publishable_keys.merchant_id')
    .leftJoin('merchant_origins', (join) =>
      join.onRef('merchant_origins.merchant_id', '=', 'merchants.id').on('merchant_origins.origin', '=', origin ?? ''),
    )
    .select(['merchants.id', 'merchants.name', 'merchants.picture_days'])
    .select(['merchants.consent_note', 'merchants.consent_note_in'])
    .select('merchant_origins.origin')
    .where('publishable_keys.key', '=', key)
    .where('publishable_keys.revoked_at', 'is', null)
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id as MerchantId, ...termsOf(row), originAllowed: row.origin !== null };
}

/** What a consent text says of the shop. */
export async function findTerms(sql: Sql, merchantId: MerchantId): Promise<Omit<Merchant, 'id'>> {
  const row = await sql
    .selectFrom('merchants')
    .select(['name', 'picture_days', 'consent_note', 'consent_note_in'])
    .where('id', '=', merchantId)
    .executeTakeFirstOrThrow();
  return termsOf(row);
}

function termsOf(row: Pick<Selectable<MerchantsTable>, 'name' | 'picture_days' | 'consent_note' | 'consent_note_in'>) {
  const { name, picture_days: pictureDays, consent_note: consentNote, consent_note_in: consentNoteIn } = row;
  return { name, pictureDays, consentNote, consentNoteIn };
}

/** Where the badge stands in its shoppers' pictures. */
export async function findBadgeCorner(sql: Sql, merchantId: MerchantId): Promise<BadgeCorner> {
  const { badge_corner } = await sql
    .selectFrom('merchants')
    .select('badge_corner')
    .where('id', '=', merchantId)
    .executeTakeFirstOrThrow();
  return badge_corner;
}

/** All but the demo shop, so many at most. */
export async function listShops(sql: Sql, limit: number): Promise<MerchantId[]> {
  const rows = await sql.selectFrom('merchants').select('id').where('demo', '=', false).limit(limit).execute();
  return rows.map(({ id }) => id as MerchantId);
}

/** By an IANA name where its days begin; by ISO 4217 in which currency it thinks, where it has said so. */
export async function findHabits(sql: Sql, merchantId: MerchantId) {
  const found = sql.selectFrom('merchants').select(['time_zone', 'currency']).where('id', '=', merchantId);
  const { time_zone: timeZone, currency } = await found.executeTakeFirstOrThrow();
  return { timeZone, currency };
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

export async function findProfile(sql: Sql, merchantId: MerchantId) {
  return sql
    .selectFrom('merchants')
    .select(['id', 'name', 'plan', 'picture_days', 'shopper_links', 'shopify_domain', 'demo', 'created_at'])
    .select(['limits', 'time_zone', 'holdout', 'holdout_since', 'currency', 'badge_corner', 'look'])
    .select(['consent_note', 'consent_note_in'])
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
