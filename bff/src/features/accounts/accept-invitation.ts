// Somebody follows the link of an invitation: signed in already, with the password they have, or by choosing one.
import type { AcceptInvitation } from '../../contract/accounts.ts';
import type { Account, Accounts } from '../../platform/accounts/accounts.ts';
import { hashToken } from '../../platform/crypto/tokens.ts';
import { type Audit, byPerson } from '../access.ts';
import { problem } from '../problem.ts';
import type { AccountCaller } from './authenticate-account.ts';
import { requireGoodPassword, unlessRefused } from './good-password.ts';
import { findInvitation, takeInvitation } from './links-store.ts';
import { insertMember } from './members-store.ts';
import { findPerson, putPerson } from './people-store.ts';
import { provenAccount, type SignInDeps } from './sign-in.ts';

export interface AcceptDeps extends SignInDeps {
  accounts: Pick<Accounts, 'signIn' | 'create' | 'setPassword'>;
  audit: Audit;
}

/**
 * The link alone lets nobody in who has an account: they prove that it is theirs too.
 * @param current who is signed in, if anybody.
 * @returns their account's id. @throws Problem link_invalid, sign_in_needed, sign_in_refused, body_invalid, rate_limited
 */
export async function acceptInvitation(
  deps: AcceptDeps,
  asked: AcceptInvitation,
  current: AccountCaller | null,
  address: string | undefined,
): Promise<string> {
  const tokenHash = hashToken(asked.token);
  const invitation = await findInvitation(deps.database.sql, tokenHash, deps.now());
  if (!invitation) throw problem('link_invalid');
  const { email } = invitation;
  const account = current?.email === email ? current : await accountOf(deps, email, asked.password, address);
  const now = deps.now();
  await deps.database.transaction(async (trx) => {
    const taken = await takeInvitation(trx, tokenHash);
    if (!taken) throw problem('link_invalid');
    const { merchant, role } = taken;
    await putPerson(trx, { id: account.id, email, name: asked.name ?? null }, now, now);
    await insertMember(trx, { merchant, accountId: account.id, role, now });
    await deps.audit(trx, byPerson('member_joined', merchant, account.id));
  });
  return account.id;
}

async function accountOf(
  deps: AcceptDeps,
  email: string,
  password: string | undefined,
  address: string | undefined,
): Promise<Account> {
  if (password === undefined) {
    throw problem('sign_in_needed', { detail: `Choose a password, or sign in as ${email} first.` });
  }
  const person = await findPerson(deps.database.sql, email);
  if (person && !person.entered_at) {
    requireGoodPassword(password, email);
    await unlessRefused(deps.accounts.setPassword(person.id, password));
    return { id: person.id, email };
  }
  const proven = await provenAccount(deps, { email, password }, address);
  if (proven) return proven;
  // Whose account has gone since they were invited begins anew; anybody else's is there already.
  if (!person) {
    requireGoodPassword(password, email);
    const made = await unlessRefused(deps.accounts.create(email, password));
    if (made) return made;
  }
  throw problem('sign_in_refused');
}
