// SQL of shops: keys and origins.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export interface Merchant {
  id: MerchantId;
  name: string;
}

export async function findMerchantByKey(sql: Sql, key: string): Promise<Merchant | null> {
  const row = await sql
    .selectFrom('publishable_keys')
    .innerJoin('merchants', 'merchants.id', 'publishable_keys.merchant_id')
    .select(['merchants.id', 'merchants.name'])
    .where('publishable_keys.key', '=', key)
    .where('publishable_keys.revoked_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id as MerchantId, name: row.name } : null;
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

/** Whether any shop at all lives at this origin. */
export async function isOriginOfAnyone(sql: Sql, origin: string): Promise<boolean> {
  const row = await sql.selectFrom('merchant_origins').select('origin').where('origin', '=', origin).executeTakeFirst();
  return row !== undefined;
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
