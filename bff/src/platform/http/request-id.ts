// A name for every request, so that a shopper's report, a problem document and a log line can be brought together.
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const HEADER = 'X-Request-Id';

/** Always our own: a client's value would let it write into the log. */
export const giveRequestId: RequestHandler = (_req, res, next) => {
  res.set(HEADER, randomUUID());
  next();
};

export function requestIdOf(res: Response): string {
  return String(res.get(HEADER) ?? '');
}
