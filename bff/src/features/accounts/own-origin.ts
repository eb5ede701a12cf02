// A cookie comes along with whatever a browser sends here, so what changes something has to come from a page of this server's
// own; beside SameSite=Strict, which a sister site under the same domain would pass (OWASP CSRF Prevention, verifying origin).
import type { Request } from 'express';
import { problem } from '../problem.ts';

/** @param own this server as the client of the request knows it. @throws Problem origin_not_ours */
export function requireOwnOrigin(req: Request, own: string): void {
  const origin = req.get('origin');
  // Browsers leave it out of same-origin GETs, and out of nothing that changes anything.
  const mayLack = req.method === 'GET' || req.method === 'HEAD';
  if (origin === undefined ? !mayLack : origin !== new URL(own).origin) throw problem('origin_not_ours');
}
