// GET, POST /v1/merchant/members, PATCH, DELETE /v1/merchant/members/:id
import { type Request, Router } from 'express';
import { Id } from '../../contract/common.ts';
import { ChangeMember, InvitedMember, InviteMember, Member, MemberList } from '../../contract/members.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { byMerchant } from '../access.ts';
import type { AuthenticateMerchant, MerchantCaller } from '../shopper.ts';
import { changeRole, removeMember } from './change-members.ts';
import { asInvitation, type InviteDeps, inviteMember } from './invite-member.ts';
import { listInvitations } from './links-store.ts';
import { listMembers } from './members-store.ts';

export interface MemberRoutesDeps extends InviteDeps {
  authenticateMerchant: AuthenticateMerchant;
  once: Once;
  baseUrl(req: Request): string;
}

export function memberRoutes(deps: MemberRoutesDeps): Router {
  const { authenticateMerchant, now } = deps;
  const { sql } = deps.database;
  const router = Router();
  const membersOf = async (caller: MerchantCaller) =>
    (await listMembers(sql, caller.id)).map(({ created_at, ...row }) => ({
      ...row,
      since: created_at.toISOString(),
      you: caller.by.kind === 'person' && caller.by.accountId === row.id,
    }));

  router.get('/v1/merchant/members', async (req, res) => {
    const caller = await authenticateMerchant(req);
    const invitations = (await listInvitations(sql, caller.id, now())).map(asInvitation);
    sendJson(res, 200, MemberList, { items: await membersOf(caller), invitations });
  });
  router.post(
    '/v1/merchant/members',
    deps.once(async (req, res, keep) => {
      const caller = await authenticateMerchant(req);
      const asked = await jsonBody(req, res, InviteMember);
      const invitation = {
        merchant: caller.id,
        by: byMerchant('member_invited', caller, null),
        dashboard: new URL('/dashboard', deps.baseUrl(req)),
      };
      sendJson(res, 201, InvitedMember, await inviteMember(deps, invitation, asked, keep(201, InvitedMember)));
    }),
  );
  router.patch('/v1/merchant/members/:id', async (req, res) => {
    const caller = await authenticateMerchant(req);
    const id = pathParam(req, 'id', Id);
    const { role } = await jsonBody(req, res, ChangeMember);
    await changeRole(deps, caller, id, role);
    const changed = (await membersOf(caller)).find((member) => member.id === id);
    if (!changed) throw new Error('a member who was just changed is not there');
    sendJson(res, 200, Member, changed);
  });
  router.delete('/v1/merchant/members/:id', async (req, res) => {
    const caller = await authenticateMerchant(req);
    await removeMember(deps, caller, pathParam(req, 'id', Id));
    sendNothing(res);
  });
  return router;
}
