// SQL of where people of shops are signed in: only the hashes of tokens are there.
import type { Sql } from '../../platform/database/database.ts';

export interface NewAccountSession {
  id: string;
  accountId: string;
  tokenHash: string;
  device: string;
  now: Date;
  expiresAt: Date;
  endsAt: Date;
}

export async function insertSession(sql: Sql, session: NewAccountSession): Promise<void> {
  await sql
    .insertInto('account_sessions')
    .values({
      id: session.id,
      account_id: session.accountId,
      token_hash: session.tokenHash,
      device: session.device,
      created_at: session.now,
      last_used_at: session.now,
      expires_at: session.expiresAt,
      ends_at: session.endsAt,
    })
    .execute();
}

/** One that still lasts, and whose it is. */
export async function findSession(sql: Sql, tokenHash: string, now: Date) {
  return sql
    .selectFrom('account_sessions')
    .innerJoin('people', 'people.id', 'account_sessions.account_id')
    .select([
      'account_sessions.id as session_id',
      'account_sessions.last_used_at',
      'account_sessions.ends_at',
      'people.id',
      'people.email',
      'people.name',
    ])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
}

export async function noteSessionUse(sql: Sql, id: string, now: Date, expiresAt: Date): Promise<void> {
  await sql
    .updateTable('account_sessions')
    .set({ last_used_at: now, expires_at: expiresAt })
    .where('id', '=', id)
    .execute();
}

/** Those that last, the last used first. */
export async function listSessions(sql: Sql, accountId: string, now: Date) {
  return sql
    .selectFrom('account_sessions')
    .select(['id', 'device', 'created_at', 'last_used_at', 'expires_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('last_used_at', 'desc')
    .orderBy('id')
    .execute();
}

/** @returns whether it was theirs and there. */
export async function deleteSession(sql: Sql, accountId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .deleteFrom('account_sessions')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export async function deleteOtherSessions(sql: Sql, accountId: string, kept: string): Promise<void> {
  await sql.deleteFrom('account_sessions').where('account_id', '=', accountId).where('id', '!=', kept).execute();
}

export async function deleteExpiredSessions(sql: Sql, now: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('account_sessions')
    .where('expires_at', '<', now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
