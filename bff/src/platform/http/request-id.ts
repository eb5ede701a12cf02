// A name for every request, so that a shopper's report, a problem document, an audit entry and a log line can be brought
// together.
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

const HEADER = 'X-Request-Id';
const current = new AsyncLocalStorage<string>();

/** Always our own: a client's value would let it write into the log. */
export const giveRequestId: RequestHandler = (_req, res, next) => {
  const id = randomUUID();
  res.set(HEADER, id);
  current.run(id, next);
};

export function requestIdOf(res: Response): string {
  return String(res.get(HEADER) ?? '');
}

/** Of the request that this code runs for; null in jobs and sweeps. */
export function currentRequestId(): string | null {
  return current.getStore() ?? null;
}
