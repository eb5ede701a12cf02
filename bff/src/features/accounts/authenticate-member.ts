// Which shop somebody who is signed in asks for, and what they are there. Asked in our own rows at every request: whoever is
// removed is out at once, however long their cookie or token would last.
import type { Request } from 'express';
import { z } from 'zod';
import { MERCHANT_HEADER } from '../../contract/accounts.ts';
import type { Accounts } from '../../platform/accounts/accounts.ts';
import { bearerToken } from '../../platform/http/bearer.ts';
import { problem } from '../problem.ts';
import type { Member } from '../shopper.ts';
import { type AuthenticateAccountDeps, authenticateAccount } from './authenticate-account.ts';
import { findMembership } from './members-store.ts';

export interface AuthenticateMemberDeps extends AuthenticateAccountDeps {
  accounts: Pick<Accounts, 'verify'>;
  /** Out of demo mode a demo merchant is as good as none. */
  demo: boolean;
}

/** Whether the request speaks for a person and not for a shop's server. */
export function isMembers({ cookie }: Pick<AuthenticateMemberDeps, 'cookie'>, req: Request): boolean {
  if (req.get('authorization') === undefined)
    return req.get(MERCHANT_HEADER) !== undefined || cookie.read(req) !== null;
  return req.get(MERCHANT_HEADER) !== undefined;
}

/** @throws Problem sign_in_needed, origin_not_ours, not_a_member */
export async function authenticateMember(deps: AuthenticateMemberDeps, req: Request): Promise<Member> {
  const accountId = await accountOf(deps, req);
  const merchant = z.uuid().safeParse(req.get(MERCHANT_HEADER));
  const found = merchant.success ? await findMembership(deps.sql, accountId, merchant.data, deps.demo) : null;
  // Not theirs, not there and not named look the same: nobody learns which shops there are.
  if (!found) throw problem('not_a_member');
  const { id, name, role } = found;
  return { id, name, by: { kind: 'person', accountId, role } };
}

async function accountOf(deps: AuthenticateMemberDeps, req: Request): Promise<string> {
  if (req.get('authorization') === undefined) return (await authenticateAccount(deps, req)).id;
  // Of an accounts' side that people sign in at themselves. No browser adds it on its own, so it may come from anywhere.
  const token = bearerToken(req);
  const account = token && (await deps.accounts.verify(token));
  if (!account) throw problem('sign_in_needed');
  return account.id;
}
