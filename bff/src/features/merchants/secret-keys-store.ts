// SQL of secret keys: only their hashes are there.
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import type { Merchant } from './store.ts';

export async function insertSecretKey(
  sql: Sql,
  merchantId: MerchantId,
  key: { id: string; hash: string; hint: string; createdAt: Date },
): Promise<void> {
  await sql
    .insertInto('secret_keys')
    .values({
      id: key.id,
      merchant_id: merchantId,
      key_hash: key.hash,
      hint: key.hint,
      created_at: key.createdAt,
      expires_at: null,
      last_used_at: null,
    })
    .execute();
}

/** Whose it is, while it works. @param demo whether demo merchants are there too. */
export async function findMerchantBySecretKey(
  sql: Sql,
  hash: string,
  now: Date,
  demo: boolean,
): Promise<(Pick<Merchant, 'id' | 'name'> & { keyId: string; lastUsedAt: Date | null }) | null> {
  const row = await sql
    .selectFrom('secret_keys')
    .innerJoin('merchants', 'merchants.id', 'secret_keys.merchant_id')
    .select(['merchants.id', 'merchants.name', 'secret_keys.id as key_id', 'secret_keys.last_used_at'])
    .where('secret_keys.key_hash', '=', hash)
    .where((eb) => eb.or([eb('secret_keys.expires_at', 'is', null), eb('secret_keys.expires_at', '>', now)]))
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .executeTakeFirst();
  return row ? { id: row.id as MerchantId, name: row.name, keyId: row.key_id, lastUsedAt: row.last_used_at } : null;
}

export async function noteUse(sql: Sql, keyId: string, now: Date): Promise<void> {
  await sql.updateTable('secret_keys').set({ last_used_at: now }).where('id', '=', keyId).execute();
}

/** Those that work, oldest first. */
export async function listSecretKeys(sql: Sql, merchantId: MerchantId, now: Date) {
  return sql
    .selectFrom('secret_keys')
    .select(['id', 'hint', 'created_at', 'expires_at', 'last_used_at'])
    .where('merchant_id', '=', merchantId)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', now)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

/** What has stopped working is of use to nobody. */
export async function deleteExpiredSecretKeys(sql: Sql, now: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('secret_keys')
    .where('expires_at', '<', now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
