// Lets the tag on a merchant's page read our answers, and nobody else's page.
import type { RequestHandler } from 'express';

const ONE_HOUR = '3600';
/** Next to the hour for which browsers remember it, this opens nothing, and it saves a query with nearly every request. */
const REMEMBERED_MS = 10_000;

/**
 * A preflight carries no key, so it is answered by the union of all shops' origins; key and session then check the
 * shop's own. Errors pass here too, since the widget must be able to read why it was refused.
 * @param isAllowed exact match of the Origin header's text; `null` never gets here.
 */
export function cors(isAllowed: (origin: string) => Promise<boolean>): RequestHandler {
  // By origin, when it was last found to be allowed.
  const known = new Map<string, number>();
  const isAllowedNow = async (origin: string) => {
    const found = known.get(origin);
    if (found !== undefined && performance.now() - found < REMEMBERED_MS) return true;
    // While the database is away, who has been allowed before may still read that it is.
    const allowed = await isAllowed(origin).catch(() => found !== undefined);
    if (allowed) known.set(origin, performance.now());
    else known.delete(origin);
    return allowed;
  };
  return async (req, res, next) => {
    res.vary('Origin');
    const origin = req.get('origin');
    const allowed = origin !== undefined && origin !== 'null' && (await isAllowedNow(origin));
    if (allowed) {
      res.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, Idempotency-Replayed',
      });
    }
    if (req.method !== 'OPTIONS' || !req.get('access-control-request-method')) return next();
    if (allowed) {
      res.set({
        'Access-Control-Allow-Methods': 'GET, POST, DELETE',
        'Access-Control-Allow-Headers': 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID, Traceparent',
        'Access-Control-Max-Age': ONE_HOUR,
      });
    }
    res.status(204).end();
  };
}
