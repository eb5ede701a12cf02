// Who of a shop's people is asking, by the cookie they got when they signed in.
import type { Request } from 'express';
import { hashToken } from '../../platform/crypto/tokens.ts';
import type { Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import { SESSION_IDLE_MS } from './lifetime.ts';
import { requireOwnOrigin } from './own-origin.ts';
import type { SessionCookie } from './session-cookie.ts';
import { findSession, noteSessionUse } from './sessions-store.ts';

export interface AccountCaller {
  id: string;
  email: string;
  name: string | null;
  sessionId: string;
}

export interface AuthenticateAccountDeps {
  sql: Sql;
  cookie: SessionCookie;
  /** This server as the client of a request knows it. */
  baseUrl(req: Request): string;
  now(): Date;
}

/** Exact enough for whoever looks through their sessions, and one write a minute instead of one a request. */
const USE_NOTED_EVERY_MS = 60_000;

/** @throws Problem sign_in_needed, origin_not_ours */
export async function authenticateAccount(deps: AuthenticateAccountDeps, req: Request): Promise<AccountCaller> {
  const { sql, cookie, baseUrl } = deps;
  const token = cookie.read(req);
  if (!token) throw problem('sign_in_needed');
  requireOwnOrigin(req, baseUrl(req));
  const now = deps.now();
  const session = await findSession(sql, hashToken(token), now);
  // Unknown, revoked and expired look the same, and should.
  if (!session) throw problem('sign_in_needed');
  const { id, email, name, session_id: sessionId } = session;
  if (now.getTime() - session.last_used_at.getTime() > USE_NOTED_EVERY_MS) {
    const idleEnd = now.getTime() + SESSION_IDLE_MS;
    await noteSessionUse(sql, sessionId, now, new Date(Math.min(idleEnd, session.ends_at.getTime())));
  }
  return { id, email, name, sessionId };
}
