// SQL of the links by which somebody comes in: an invitation to a shop, or the first run of a server. Only hashes are there.
import type { Role } from '../../contract/accounts.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export interface InvitationRow {
  id: string;
  email: string;
  role: Role;
  created_at: Date;
  expires_at: Date;
}

const COLUMNS = ['id', 'email', 'role', 'created_at', 'expires_at'] as const;

/** In place of an earlier one to the same address, whose link then no longer works. */
export async function putInvitation(
  trx: Trx,
  merchant: MerchantId,
  { tokenHash, ...invitation }: InvitationRow & { tokenHash: string },
): Promise<void> {
  await trx
    .deleteFrom('invitations')
    .where('merchant_id', '=', merchant)
    .where('email', '=', invitation.email)
    .execute();
  await trx
    .insertInto('invitations')
    .values({ merchant_id: merchant, token_hash: tokenHash, ...invitation })
    .execute();
}

export async function listInvitations(sql: Sql, merchant: MerchantId, now: Date): Promise<InvitationRow[]> {
  return sql
    .selectFrom('invitations')
    .select(COLUMNS)
    .where('merchant_id', '=', merchant)
    .where('expires_at', '>', now)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}

export async function findInvitation(sql: Sql, tokenHash: string, now: Date): Promise<{ email: string } | null> {
  const row = await sql
    .selectFrom('invitations')
    .select('email')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** Uses it up. @returns null where somebody was quicker. */
export async function takeInvitation(
  trx: Trx,
  tokenHash: string,
): Promise<{ merchant: MerchantId; role: Role } | null> {
  const row = await trx
    .deleteFrom('invitations')
    .where('token_hash', '=', tokenHash)
    .returning(['merchant_id', 'role'])
    .executeTakeFirst();
  return row ? { merchant: row.merchant_id as MerchantId, role: row.role } : null;
}

/** @returns whether there was one. */
export async function deleteInvitation(trx: Trx, merchant: MerchantId, id: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('invitations')
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export async function insertFirstRunLink(sql: Sql, tokenHash: string, expiresAt: Date): Promise<void> {
  await sql.insertInto('first_run_links').values({ token_hash: tokenHash, expires_at: expiresAt }).execute();
}

export async function isFirstRunLink(sql: Sql, tokenHash: string, now: Date): Promise<boolean> {
  const row = await sql
    .selectFrom('first_run_links')
    .select('expires_at')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses it up, and every other one with it. @returns false where somebody was quicker. */
export async function takeFirstRunLink(trx: Trx, tokenHash: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('first_run_links')
    .where('token_hash', '=', tokenHash)
    .executeTakeFirstOrThrow();
  if (numDeletedRows === 0n) return false;
  await trx.deleteFrom('first_run_links').execute();
  return true;
}

/** @returns how many. */
export async function deleteExpiredLinks(sql: Sql, now: Date): Promise<number> {
  let deleted = 0n;
  for (const table of ['invitations', 'first_run_links'] as const) {
    const { numDeletedRows } = await sql.deleteFrom(table).where('expires_at', '<', now).executeTakeFirstOrThrow();
    deleted += numDeletedRows;
  }
  return Number(deleted);
}
