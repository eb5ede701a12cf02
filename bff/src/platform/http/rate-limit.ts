// Coarse brakes per address, against loops and scripts. What counts for money (try-ons a day) is counted in the database instead.
import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { httpProblem } from './problem.ts';

const ONE_MINUTE_MS = 60_000;

/** Counted in this process only: with several, each allows as much. */
export function perMinute(limit: number, name: string): RequestHandler {
  return rateLimit({
    windowMs: ONE_MINUTE_MS,
    limit,
    identifier: name,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_req, _res, next) => next(httpProblem('rate_limited')),
  });
}
