// Somebody is in from now on: a session of its own for this browser, in place of whatever it had.
import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { hashToken, newAccountToken } from '../../platform/crypto/tokens.ts';
import type { AuthenticateAccountDeps } from './authenticate-account.ts';
import { describeDevice } from './device.ts';
import { SESSION_IDLE_MS, SESSION_MAX_AGE_MS } from './lifetime.ts';
import { deleteSession, findSession, insertSession } from './sessions-store.ts';

export async function openSession(
  deps: AuthenticateAccountDeps,
  req: Request,
  res: Response,
  accountId: string,
): Promise<void> {
  const { sql, cookie } = deps;
  const now = deps.now();
  const before = cookie.read(req);
  const known = before === null ? undefined : await findSession(sql, hashToken(before), now);
  if (known) await deleteSession(sql, known.id, known.session_id);
  const token = newAccountToken();
  const endsAt = new Date(now.getTime() + SESSION_MAX_AGE_MS);
  await insertSession(sql, {
    id: randomUUID(),
    accountId,
    tokenHash: hashToken(token),
    device: describeDevice(req.get('user-agent')),
    now,
    expiresAt: new Date(now.getTime() + SESSION_IDLE_MS),
    endsAt,
  });
  cookie.set(req, res, token, endsAt);
}
