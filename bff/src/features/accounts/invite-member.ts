// An owner, or whoever runs the server, asks somebody into a shop. Where nobody mails them, the link is the inviter's to hand
// over, and is shown to them alone and once.
import { randomUUID } from 'node:crypto';
import type { InvitedMember, InviteMember } from '../../contract/members.ts';
import type { Accounts } from '../../platform/accounts/accounts.ts';
import { hashToken, newLinkToken } from '../../platform/crypto/tokens.ts';
import type { Database } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import type { Access, Audit } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { INVITATION_LIFETIME_MS } from './lifetime.ts';
import { type InvitationRow, listInvitations, putInvitation } from './links-store.ts';
import { findMembership, listMembers } from './members-store.ts';
import { findPerson, putPerson } from './people-store.ts';

export interface InviteDeps {
  database: Database;
  accounts: Pick<Accounts, 'invite'> & { mails: boolean };
  audit: Audit;
  now(): Date;
}

/** More than any boutique has, and no list that fills the memory. */
const MOST_PEOPLE = 100;

/**
 * @param by who asks them, for the audit log.
 * @param dashboard where they come in.
 * @throws Problem already_member, member_limit_reached
 */
export async function inviteMember(
  { database, accounts, audit, now }: InviteDeps,
  { merchant, by, dashboard }: { merchant: MerchantId; by: Access; dashboard: URL },
  { email, role }: InviteMember,
  keep: KeepWithin<InvitedMember> = async () => {},
): Promise<InvitedMember> {
  const { sql } = database;
  const at = now();
  const person = await findPerson(sql, email);
  // Demo merchants too: whether they are there is asked elsewhere.
  if (person && (await findMembership(sql, person.id, merchant, true))) throw problem('already_member');
  const people = (await listMembers(sql, merchant)).length + (await listInvitations(sql, merchant, at)).length;
  if (people >= MOST_PEOPLE) throw problem('member_limit_reached');
  const token = newLinkToken();
  // In the fragment it reaches no server and no log; mails of the accounts' side use the fragment for their own.
  const mailed = new URL(dashboard);
  mailed.searchParams.set('invitation', token);
  const account = person ? null : await accounts.invite(email, mailed);
  const row: InvitationRow = {
    id: randomUUID(),
    email,
    role,
    created_at: at,
    expires_at: new Date(at.getTime() + INVITATION_LIFETIME_MS),
  };
  const invited: InvitedMember = {
    invitation: asInvitation(row),
    link: account && accounts.mails ? null : `${dashboard.href}#invitation=${token}`,
  };
  await database.transaction(async (trx) => {
    if (account) await putPerson(trx, { ...account, name: null }, null, at);
    await putInvitation(trx, merchant, { ...row, tokenHash: hashToken(token) });
    await audit(trx, by);
    await keep(trx, invited);
  });
  return invited;
}

export function asInvitation({ created_at, expires_at, ...row }: InvitationRow): InvitedMember['invitation'] {
  return { ...row, invited_at: created_at.toISOString(), expires_at: expires_at.toISOString() };
}
