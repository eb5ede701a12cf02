// The first person on a server comes in by a link that only its console shows.
import type { FirstRun } from '../../contract/accounts.ts';
import type { Accounts } from '../../platform/accounts/accounts.ts';
import { hashToken, newLinkToken } from '../../platform/crypto/tokens.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Audit, byPerson } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { requireGoodPassword, unlessRefused } from './good-password.ts';
import { FIRST_RUN_LIFETIME_MS } from './lifetime.ts';
import { insertFirstRunLink, isFirstRunLink, takeFirstRunLink } from './links-store.ts';
import { insertMember } from './members-store.ts';
import { hasAnybodyEntered, putPerson } from './people-store.ts';

export interface FirstRunDeps {
  database: Database;
  accounts: Pick<Accounts, 'create' | 'signIn'>;
  audit: Audit;
  /** The shop that the first person gets: the demo shop, the only one there is, or a new one; null where there are several. */
  firstShop(trx: Trx, now: Date): Promise<MerchantId | null>;
  now(): Date;
}

/** @returns what the link carries; null where somebody has come in before. */
export async function makeFirstRunLink({
  database: { sql },
  now,
}: Pick<FirstRunDeps, 'database' | 'now'>): Promise<string | null> {
  if (await hasAnybodyEntered(sql)) return null;
  const token = newLinkToken();
  await insertFirstRunLink(sql, hashToken(token), new Date(now().getTime() + FIRST_RUN_LIFETIME_MS));
  return token;
}

/** @returns their account's id. @throws Problem link_invalid, account_exists, body_invalid */
export async function firstRun(deps: FirstRunDeps, asked: FirstRun): Promise<string> {
  const { database, accounts, audit } = deps;
  const now = deps.now();
  const tokenHash = hashToken(asked.token);
  if (!(await isFirstRunLink(database.sql, tokenHash, now))) throw problem('link_invalid');
  const { email, password, name = null } = asked;
  requireGoodPassword(password, email);
  // Theirs already where an attempt before this one was cut off in the middle.
  const account =
    (await unlessRefused(accounts.create(email, password))) ?? (await accounts.signIn(email, password))?.account;
  if (!account) throw problem('account_exists');
  await database.transaction(async (trx) => {
    if (!(await takeFirstRunLink(trx, tokenHash))) throw problem('link_invalid');
    await putPerson(trx, { ...account, name }, now, now);
    const merchant = await deps.firstShop(trx, now);
    if (merchant) await insertMember(trx, { merchant, accountId: account.id, role: 'owner', now });
    await audit(trx, byPerson('member_joined', merchant, account.id));
  });
  return account.id;
}
