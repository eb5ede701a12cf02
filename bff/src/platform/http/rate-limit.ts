// Coarse brakes per address, against loops and scripts. What counts for money (try-ons a day) is counted in the database instead.
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { httpProblem } from './problem.ts';

const ONE_MINUTE_MS = 60_000;

/** Counted in this process only: with several, each allows as much. Refuses with Retry-After, which the library has set by then. */
export function perMinute(limit: number, name: string): RequestHandler {
  return rateLimit({
    windowMs: ONE_MINUTE_MS,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, res, next) => {
      const seconds = Number(res.get('Retry-After'));
      next(httpProblem('rate_limited', { detail: `Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.` }));
    },
  });
}
