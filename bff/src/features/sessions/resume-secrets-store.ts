// SQL of resume secrets: only their hashes are there.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';

export async function insertResumeSecret(
  trx: Trx,
  shopper: Shopper,
  secret: { hash: string; origin: string; now: Date; expiresAt: Date },
): Promise<void> {
  await trx
    .insertInto('resume_secrets')
    .values({
      secret_hash: secret.hash,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
      origin: secret.origin,
      created_at: secret.now,
      last_used_at: secret.now,
      expires_at: secret.expiresAt,
    })
    .execute();
}

/** Whom it would open; null where it is nobody's, another shop's or another page's, or over. */
export async function findShopperOfSecret(
  sql: Sql,
  merchantId: MerchantId,
  origin: string,
  hash: string,
  now: Date,
): Promise<Shopper | null> {
  const row = await sql
    .selectFrom('resume_secrets')
    .select('shopper_id')
    .where('secret_hash', '=', hash)
    .where('merchant_id', '=', merchantId)
    .where('origin', '=', origin)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ? { id: row.shopper_id as ShopperId, merchantId } : null;
}

/** @returns false where it was revoked a moment ago. */
export async function useResumeSecret(trx: Trx, hash: string, now: Date, expiresAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('resume_secrets')
    .set({ last_used_at: now, expires_at: expiresAt })
    .where('secret_hash', '=', hash)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** All of a shopper's, or those of one page's origin. @returns how many. */
export async function deleteResumeSecrets(sql: Sql, shopper: Shopper, origin?: string): Promise<number> {
  let deletion = sql
    .deleteFrom('resume_secrets')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id);
  if (origin !== undefined) deletion = deletion.where('origin', '=', origin);
  const { numDeletedRows } = await deletion.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** For the export: all but the hash, which is of no use to anyone. */
export async function listResumeSecrets(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('resume_secrets')
    .select(['origin', 'created_at', 'last_used_at', 'expires_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at')
    .execute();
}

export async function deleteExpiredResumeSecrets(sql: Sql, now: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('resume_secrets')
    .where('expires_at', '<', now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
