// Accounts that are kept here, beside everything else: an address and a hashed password. No mail is sent.
import { randomUUID } from 'node:crypto';
import { hashToken, newAccountToken } from '../../crypto/tokens.ts';
import type { Database, Sql } from '../../database/database.ts';
import type { Account, Accounts, SignedIn } from '../accounts.ts';
import { hashPassword, matchesPassword } from './password-hashes.ts';

const ACCESS_LASTS_MS = 3_600_000;
const REFRESH_LASTS_MS = 30 * 86_400_000;

export function localAccounts({ database, now }: { database: Database; now(): Date }): Accounts {
  const { sql } = database;
  return {
    mails: false,

    async verify(token) {
      const account = await sql
        .selectFrom('account_tokens')
        .innerJoin('accounts', 'accounts.id', 'account_tokens.account_id')
        .select(['accounts.id', 'accounts.email'])
        .where('token_hash', '=', hashToken(token))
        .where('kind', '=', 'access')
        .where('expires_at', '>', now())
        .executeTakeFirst();
      return account ?? null;
    },

    async signIn(email, password) {
      const found = await find(sql, email);
      if (!(await matchesPassword(password, found?.password_hash ?? null)) || !found) return null;
      return issue(sql, { id: found.id, email: found.email }, now());
    },

    async refresh(refreshToken) {
      return database.transaction(async (trx) => {
        const used = await trx
          .deleteFrom('account_tokens')
          .where('token_hash', '=', hashToken(refreshToken))
          .where('kind', '=', 'refresh')
          .where('expires_at', '>', now())
          .returning('account_id')
          .executeTakeFirst();
        if (!used) return null;
        const account = await trx
          .selectFrom('accounts')
          .select(['id', 'email'])
          .where('id', '=', used.account_id)
          .executeTakeFirstOrThrow();
        return issue(trx, account, now());
      });
    },

    invite: (email) => insert(sql, email, null),

    async create(email, password) {
      return insert(sql, email, await hashPassword(password));
    },

    async setPassword(id, password) {
      const password_hash = await hashPassword(password);
      await database.transaction(async (trx) => {
        await trx
          .updateTable('accounts')
          .set({ password_hash })
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirstOrThrow();
        await trx.deleteFrom('account_tokens').where('account_id', '=', id).where('kind', '=', 'refresh').execute();
      });
    },

    async remove(id) {
      await sql.deleteFrom('accounts').where('id', '=', id).execute();
    },

    async sweep(at) {
      const { numDeletedRows } = await sql
        .deleteFrom('account_tokens')
        .where('expires_at', '<', at)
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

async function find(sql: Sql, email: string) {
  return sql
    .selectFrom('accounts')
    .select(['id', 'email', 'password_hash'])
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
}

async function insert(sql: Sql, email: string, password_hash: string | null): Promise<Account | null> {
  const made = await sql
    .insertInto('accounts')
    .values({ id: randomUUID(), email: email.toLowerCase(), password_hash })
    .onConflict((known) => known.column('email').doNothing())
    .returning(['id', 'email'])
    .executeTakeFirst();
  return made ?? null;
}

async function issue(sql: Sql, account: Account, now: Date): Promise<SignedIn> {
  const [accessToken, refreshToken] = [newAccountToken(), newAccountToken()];
  const expiresAt = new Date(now.getTime() + ACCESS_LASTS_MS);
  const of = (token: string, kind: 'access' | 'refresh', expires_at: Date) => ({
    token_hash: hashToken(token),
    account_id: account.id,
    kind,
    expires_at,
  });
  await sql
    .insertInto('account_tokens')
    .values([
      of(accessToken, 'access', expiresAt),
      of(refreshToken, 'refresh', new Date(now.getTime() + REFRESH_LASTS_MS)),
    ])
    .execute();
  return { account, accessToken, expiresAt, refreshToken };
}
