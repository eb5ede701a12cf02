// Who is asking: turns a request's bearer token into the session and the shopper it belongs to.
import type { Request } from 'express';
import type { Sql } from '../../platform/database/database.ts';
import { bearerToken } from '../../platform/http/bearer.ts';
import { problem } from '../problem.ts';
import type { SessionTokens } from './start-session.ts';
import { findSession, type SessionRow } from './store.ts';

interface AuthenticateDeps {
  sql: Sql;
  tokens: SessionTokens;
  demo: boolean;
  now(): Date;
}

/** @throws Problem session_missing, session_expired, origin_not_allowed */
export async function sessionOf({ sql, tokens, demo, now }: AuthenticateDeps, req: Request): Promise<SessionRow> {
  const token = bearerToken(req);
  if (!token) throw problem('session_missing');
  const session = await findSession(sql, tokens.hash(token), demo);
  // A token nobody knows and one that has been swept away look the same, and should.
  if (!session || session.expiresAt <= now()) throw problem('session_expired');
  // Browsers leave Origin out of same-origin GETs; where it is sent, it must be the page the session began on.
  const origin = req.get('origin');
  if (origin !== undefined && origin !== session.origin) throw problem('origin_not_allowed');
  return session;
}
