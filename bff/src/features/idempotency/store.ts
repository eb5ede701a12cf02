// SQL of idempotency keys: one row each, claimed while its request runs and with the sealed answer afterwards.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';

export interface NewClaim {
  keyHash: string;
  owner: Owner | null;
  requestSha256: string;
  claim: string;
  now: Date;
  /** Whoever claimed it before this and has not answered since is dead. */
  deadSince: Date;
  expiresAt: Date;
}

/** Whose entry it is; a merchant's own has no shopper. */
export interface Owner {
  merchantId: string;
  shopperId: string | null;
}

/**
 * Claims a key that is new, has run out, or whose request died in the middle; of several at once exactly one gets it.
 * @returns whether it is ours.
 * @throws where the owner has been erased meanwhile, see `isErased`.
 */
export async function insertClaim(sql: Sql, given: NewClaim): Promise<boolean> {
  const { rows } = await template`
    insert into app.idempotency_keys as kept
      (key_hash, merchant_id, shopper_id, request_sha256, claim, claimed_at, created_at, expires_at)
    values (${given.keyHash}, ${given.owner?.merchantId ?? null}, ${given.owner?.shopperId ?? null},
      ${given.requestSha256}, ${given.claim}, ${given.now}, ${given.now}, ${given.expiresAt})
    on conflict (key_hash) do update set
      merchant_id = excluded.merchant_id, shopper_id = excluded.shopper_id, request_sha256 = excluded.request_sha256,
      claim = excluded.claim, claimed_at = excluded.claimed_at, answer = null, created_at = excluded.created_at,
      expires_at = excluded.expires_at
      where kept.expires_at <= ${given.now}
        or (kept.answer is null and kept.claimed_at < ${given.deadSince} and kept.request_sha256 = excluded.request_sha256)
    returning 1`.execute(sql);
  return rows.length === 1;
}

/** Whether an error says that the shopper's row is gone: the foreign key to it failed. */
export function isErased(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503';
}

export async function findEntry(sql: Sql, keyHash: string) {
  return sql
    .selectFrom('idempotency_keys')
    .select(['request_sha256', 'answer'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst();
}

/** @returns false where the claim has been taken over or erased with its shopper. */
export async function updateAnswer(
  sql: Sql,
  mine: { keyHash: string; claim: string },
  answer: string,
  owner: Owner | null,
): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('idempotency_keys')
    .set({ answer, ...(owner && { merchant_id: owner.merchantId, shopper_id: owner.shopperId }) })
    .where('key_hash', '=', mine.keyHash)
    .where('claim', '=', mine.claim)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function deleteClaim(sql: Sql, mine: { keyHash: string; claim: string }): Promise<void> {
  await sql
    .deleteFrom('idempotency_keys')
    .where('key_hash', '=', mine.keyHash)
    .where('claim', '=', mine.claim)
    .where('answer', 'is', null)
    .execute();
}

/** An answer that cannot be opened any more is as good as none. */
export async function deleteEntry(sql: Sql, keyHash: string, answer: string): Promise<void> {
  await sql.deleteFrom('idempotency_keys').where('key_hash', '=', keyHash).where('answer', '=', answer).execute();
}

/** All that are running belong to a process that is gone. */
export async function abandonClaims(sql: Sql): Promise<void> {
  await sql
    .updateTable('idempotency_keys')
    .set({ claimed_at: new Date(0) })
    .where('answer', 'is', null)
    .execute();
}

export async function listEntries(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('idempotency_keys')
    .select(['created_at', 'expires_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at')
    .execute();
}

export async function deleteEntriesOf(trx: Trx, shopper: Shopper): Promise<void> {
  await trx
    .deleteFrom('idempotency_keys')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .execute();
}

export async function deleteExpired(sql: Sql, now: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('idempotency_keys')
    .where('key_hash', 'in', (eb) =>
      eb
        .selectFrom('idempotency_keys')
        .select('key_hash')
        .where('expires_at', '<', now)
        .orderBy('expires_at')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
