// /v1/account: signing in and out, the links by which people come in, their sessions and their password
import { type Request, type Response, Router } from 'express';
import {
  AcceptInvitation,
  Account,
  AccountSessionList,
  ChangePassword,
  FirstRun,
  SignIn,
  SignUp,
} from '../../contract/accounts.ts';
import { Id } from '../../contract/common.ts';
import { jsonBody, pathParam } from '../../platform/http/input.ts';
import { sendJson, sendNothing } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { problem } from '../problem.ts';
import { type AcceptDeps, acceptInvitation } from './accept-invitation.ts';
import { type AccountCaller, type AuthenticateAccountDeps, authenticateAccount } from './authenticate-account.ts';
import { type ChangePasswordDeps, changePassword } from './change-password.ts';
import { type FirstRunDeps, firstRun } from './first-run.ts';
import { openSession } from './open-session.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { findPersonById } from './people-store.ts';
import { deleteSession, listSessions } from './sessions-store.ts';
import { showAccount } from './show-account.ts';
import { signIn } from './sign-in.ts';
import { type SignUpDeps, signUp } from './sign-up.ts';

export interface AccountRoutesDeps
  extends AcceptDeps,
    ChangePasswordDeps,
    FirstRunDeps,
    SignUpDeps,
    AuthenticateAccountDeps {
  accounts: AcceptDeps['accounts'];
  demo: boolean;
  signInsPerMinute: number;
}

export function accountRoutes(deps: AccountRoutesDeps): Router {
  const { sql } = deps;
  const router = Router();
  // Each costs a hash that is meant to be slow.
  const brake = perMinute(deps.signInsPerMinute, 'sign-ins');
  const authenticate = (req: Request) => authenticateAccount(deps, req);
  const ownPage = (req: Request) => requireOwnOrigin(req, deps.baseUrl(req));

  /** In the name of whoever has just shown that they may come in. */
  async function letIn(req: Request, res: Response, accountId: string): Promise<void> {
    await openSession(deps, req, res, accountId);
    const person = await findPersonById(sql, accountId);
    if (!person) throw new Error('somebody who has just come in is not there');
    sendJson(res, 201, Account, await showAccount(deps, person));
  }

  router.post('/v1/account/sessions', brake, async (req, res) => {
    ownPage(req);
    await letIn(req, res, await signIn(deps, await jsonBody(req, res, SignIn), req.ip));
  });
  router.post('/v1/account/first-run', brake, async (req, res) => {
    ownPage(req);
    await letIn(req, res, await firstRun(deps, await jsonBody(req, res, FirstRun)));
  });
  router.post('/v1/account/sign-up', brake, async (req, res) => {
    ownPage(req);
    await letIn(req, res, await signUp(deps, await jsonBody(req, res, SignUp)));
  });
  router.post('/v1/account/invitations/accept', brake, async (req, res) => {
    ownPage(req);
    const asked = await jsonBody(req, res, AcceptInvitation);
    await letIn(req, res, await acceptInvitation(deps, asked, await ifSignedIn(authenticate, req), req.ip));
  });

  router.get('/v1/account', async (req, res) => {
    sendJson(res, 200, Account, await showAccount(deps, await authenticate(req)));
  });
  router.put('/v1/account/password', brake, async (req, res) => {
    const caller = await authenticate(req);
    await changePassword(deps, caller, await jsonBody(req, res, ChangePassword), req.ip);
    sendNothing(res);
  });
  router.get('/v1/account/sessions', async (req, res) => {
    const { id, sessionId } = await authenticate(req);
    const rows = await listSessions(sql, id, deps.now());
    const items = rows.map((row) => ({
      id: row.id,
      current: row.id === sessionId,
      device: row.device,
      created_at: row.created_at.toISOString(),
      last_used_at: row.last_used_at.toISOString(),
      expires_at: row.expires_at.toISOString(),
    }));
    sendJson(res, 200, AccountSessionList, { items });
  });
  router.delete('/v1/account/sessions/current', async (req, res) => {
    const { id, sessionId } = await authenticate(req);
    await deleteSession(sql, id, sessionId);
    deps.cookie.clear(req, res);
    sendNothing(res);
  });
  router.delete('/v1/account/sessions/:id', async (req, res) => {
    const { id } = await authenticate(req);
    if (!(await deleteSession(sql, id, pathParam(req, 'id', Id)))) {
      throw problem('not_found', { detail: 'You have no session of that id.' });
    }
    sendNothing(res);
  });
  return router;
}

/** A cookie that has run out is as good as none here. */
async function ifSignedIn(
  authenticate: (req: Request) => Promise<AccountCaller>,
  req: Request,
): Promise<AccountCaller | null> {
  return authenticate(req).catch((error) => {
    if (error.code === 'sign_in_needed') return null;
    throw error;
  });
}
