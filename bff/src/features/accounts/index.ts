// Accounts: the people who work for shops, how they come in, and what they are in each shop.
import { type Request, Router } from 'express';
import type { Accounts } from '../../platform/accounts/accounts.ts';
import type { Feature } from '../feature.ts';
import { deleteOldAttempts } from './attempts-store.ts';
import { authenticateMember, isMembers } from './authenticate-member.ts';
import { type FirstRunDeps, makeFirstRunLink } from './first-run.ts';
import { forgetPeople } from './forget-people.ts';
import { ATTEMPTS_LIFETIME_MS } from './lifetime.ts';
import { deleteExpiredLinks } from './links-store.ts';
import { type MemberRoutesDeps, memberRoutes } from './member-routes.ts';
import { emailsOf } from './people-store.ts';
import { type AccountRoutesDeps, accountRoutes } from './routes.ts';
import { sessionCookie } from './session-cookie.ts';
import { deleteExpiredSessions } from './sessions-store.ts';

export type AccountsDeps = Omit<AccountRoutesDeps, 'cookie' | 'sql' | 'isOpen' | 'accounts'> &
  Omit<MemberRoutesDeps, 'accounts'> & { accounts: Accounts; signUpIsOpen: boolean } & FirstRunDeps;

const FORGET_EVERY_MS = 3_600_000;

export function accountsFeature(given: AccountsDeps) {
  const { database, accounts, baseUrl } = given;
  const { sql } = database;
  const deps = { ...given, sql, cookie: sessionCookie(baseUrl), isOpen: given.signUpIsOpen };
  let forgetAt = 0;
  /** Looks at everybody, so not every minute. */
  async function forgetNowAndThen(now: Date): Promise<number> {
    if (now.getTime() < forgetAt) return 0;
    forgetAt = now.getTime() + FORGET_EVERY_MS;
    return forgetPeople({ sql, accounts }, now);
  }
  return {
    routes: Router().use(accountRoutes(deps), memberRoutes(deps)),
    isMembers: (req: Request) => isMembers(deps, req),
    authenticateMember: (req: Request) => authenticateMember(deps, req),
    makeFirstRunLink: () => makeFirstRunLink(deps),
    emailsOf,
    async retention(now: Date) {
      return (
        (await deleteExpiredSessions(sql, now)) +
        (await deleteExpiredLinks(sql, now)) +
        (await deleteOldAttempts(sql, new Date(now.getTime() - ATTEMPTS_LIFETIME_MS))) +
        (await accounts.sweep(now)) +
        (await forgetNowAndThen(now))
      );
    },
  } satisfies Feature & Record<string, unknown>;
}

export { type InviteDeps, inviteMember } from './invite-member.ts';
