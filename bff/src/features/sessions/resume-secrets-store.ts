// SQL of resume secrets: only their hashes are there.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { RESUME_LIFETIME_MS } from './lifetime.ts';

/** For an anonymous shopper. @returns false for a customer, who gets none. */
export async function insertResumeSecret(
  trx: Trx,
  shopper: Shopper,
  secret: { hash: string; origin: string; now: Date },
): Promise<boolean> {
  // The end is `resumeEnd`, for what the shop has settled at this moment.
  const { numAffectedRows } = await template`
    insert into app.resume_secrets (secret_hash, merchant_id, shopper_id, origin, created_at, last_used_at, expires_at)
    select ${secret.hash}, id, ${shopper.id}::uuid, ${secret.origin}, ${secret.now}, ${secret.now},
      ${secret.now}::timestamptz
        + greatest(${RESUME_LIFETIME_MS}::float8 * interval '1 millisecond', picture_days * interval '24 hours')
    from app.merchants
    where id = ${shopper.merchantId}::uuid and not exists (
      select from app.customers where merchant_id = merchants.id and shopper_id = ${shopper.id}::uuid
    )`.execute(trx);
  return numAffectedRows === 1n;
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

/** All of a shopper's, or those of one page's origin, or of these the latest. @returns how many. */
export async function deleteResumeSecrets(
  sql: Sql,
  shopper: Shopper,
  { origin, madeSince }: { origin?: string; madeSince?: Date } = {},
): Promise<number> {
  let deletion = sql
    .deleteFrom('resume_secrets')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id);
  if (origin !== undefined) deletion = deletion.where('origin', '=', origin);
  if (madeSince !== undefined) deletion = deletion.where('created_at', '>=', madeSince);
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

export async function deleteExpiredResumeSecrets(sql: Sql, now: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('resume_secrets')
    .where('secret_hash', 'in', (eb) =>
      eb
        .selectFrom('resume_secrets')
        .select('secret_hash')
        .where('expires_at', '<', now)
        .orderBy('expires_at')
        .limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
