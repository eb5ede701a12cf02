// Answers that a client may keep and ask about again (RFC 9110, conditional requests): the tag is a hash of the answer, so
// the same answer has the same tag on every server.
import { hash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';

const kept = new WeakMap<Request, string>();

/**
 * Takes the conditions out of the request. Express would answer `If-None-Match: *` with a 304 wherever there is an
 * answer at all; those who send tags look here instead.
 */
export const setConditionsAside: RequestHandler = (req, _res, next) => {
  const tags = req.headers['if-none-match'];
  if (tags !== undefined) kept.set(req, tags);
  for (const name of ['if-none-match', 'if-modified-since'] as const) delete req.headers[name];
  next();
};

/** As `sendJson`; 304 without a body where the client has this very answer. */
export function sendTagged<T extends z.ZodType>(req: Request, res: Response, schema: T, value: z.input<T>): void {
  const body = JSON.stringify(schema.parse(value));
  const tag = etagOf(body);
  // For whoever asked alone, and never without asking again.
  res.set({ 'Cache-Control': 'private, no-cache', ETag: tag }).vary('Authorization');
  if (names(kept.get(req), tag)) res.status(304).end();
  else res.status(200).type('application/json').send(body);
}

/** @param body as it is sent. */
export function etagOf(body: string): string {
  return `"${hash('sha256', body, 'base64url').slice(0, 27)}"`;
}

/** Whether `If-Match` allows changing what has this tag. */
export function isMatch(ifMatch: string | undefined, tag: string): boolean {
  return ifMatch === undefined || ifMatch.trim() === '*' || names(ifMatch, tag);
}

/** Weakly compared: proxies that compress turn our tags into weak ones. */
function names(list: string | undefined, tag: string): boolean {
  return list?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false;
}
