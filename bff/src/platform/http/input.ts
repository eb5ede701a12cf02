// What comes in: bodies, queries and path parameters, read within limits and parsed strictly; every fault is named at once.
import { createHash } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import { inTime, limitRest, pieceInTime } from './body-time.ts';
import { type HttpProblemCode, httpProblem, Problem } from './problem.ts';

/** As they came, of those read as JSON. */
const rawBodies = new WeakMap<object, Uint8Array>();
const atBody = new WeakMap<Request, (raw: Uint8Array) => Promise<void>>();

/** Has `hook` run once the request's body is read and found good, before whoever reads it gets it. */
export function whenBodyIsRead(req: Request, hook: (raw: Uint8Array) => Promise<void>): void {
  atBody.set(req, hook);
}

const JSON_LIMIT_BYTES = 64 * 1024;
// inflate off: nothing here is worth compressing, and a bomb would be.
const readJsonBody = express.json({
  limit: JSON_LIMIT_BYTES,
  type: () => true,
  inflate: false,
  verify: (req, _res, raw) => void rawBodies.set(req, raw),
});

/**
 * @param types media types under which JSON may come.
 * @throws Problem body_malformed, body_invalid, content_type_unsupported, body_too_large, body_too_slow
 */
export async function jsonBody<T extends z.ZodType>(
  req: Request,
  res: Response,
  schema: T,
  types: string[] = ['application/json'],
): Promise<z.output<T>> {
  if (!req.is(types)) {
    throw httpProblem('content_type_unsupported', { detail: 'Send a body with Content-Type: application/json.' });
  }
  await run(readJsonBody, req, res);
  const value = parse(schema, req.body, 'body_invalid');
  await atBody.get(req)?.(rawBodies.get(req) ?? new Uint8Array());
  return value;
}

/**
 * The raw bytes of an upload.
 * @param types media types to accept, as in Express's `req.is`.
 * @throws Problem content_type_unsupported, body_too_large, body_too_slow
 */
export async function binaryBody(req: Request, res: Response, types: string[], limitBytes: number): Promise<Buffer> {
  if (!req.is(types)) throw httpProblem('content_type_unsupported', { detail: `Send one of ${types.join(', ')}.` });
  await run(express.raw({ limit: limitBytes, type: () => true, inflate: false }), req, res);
  const bytes: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  await atBody.get(req)?.(bytes);
  return bytes;
}

/**
 * The bytes of an upload as they arrive, for what is too large to be held. Whoever stops reading lets the rest run out.
 * @throws Problem content_type_unsupported at once; body_too_large, body_too_slow, body_malformed while reading
 */
export function streamedBody(req: Request, types: string[], limitBytes: number): AsyncGenerator<Buffer> {
  const encoding = req.get('content-encoding') ?? 'identity';
  if (!req.is(types) || encoding !== 'identity') {
    throw httpProblem('content_type_unsupported', { detail: `Send one of ${types.join(', ')}, not compressed.` });
  }
  return bytesOf(req, limitBytes);
}

async function* bytesOf(req: Request, limitBytes: number): AsyncGenerator<Buffer> {
  const digest = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of piecesOf(req)) {
      bytes += chunk.length;
      if (bytes > limitBytes) throw httpProblem('body_too_large', { headers: { Connection: 'close' } });
      digest.update(chunk);
      yield chunk;
    }
  } catch (cause) {
    throw cause instanceof Problem ? cause : httpProblem('body_malformed', { cause });
  } finally {
    // Or a client that is still sending would never read why it was refused.
    req.resume();
    limitRest(req);
  }
  // In place of the body its hash: it tells as well whether another one is the same.
  await atBody.get(req)?.(digest.digest());
}

async function* piecesOf(req: Request): AsyncGenerator<Buffer> {
  const pieces: AsyncIterator<Buffer> = req.iterator({ destroyOnReturn: false });
  try {
    while (true) {
      const { done, value } = await pieceInTime(req, pieces.next());
      if (done) return;
      yield value;
    }
  } finally {
    // Not waited for: it waits for the piece that is late.
    pieces.return?.().catch(() => {});
  }
}

/**
 * For what takes no body: one that comes all the same is read and ignored, but a request that is repeated has to have the
 * same.
 * @throws Problem body_too_large, body_too_slow
 */
export async function noBody(req: Request, res: Response): Promise<void> {
  await run(express.raw({ limit: JSON_LIMIT_BYTES, type: () => true, inflate: false }), req, res);
  await atBody.get(req)?.(Buffer.isBuffer(req.body) ? req.body : new Uint8Array());
}

/** @throws Problem query_invalid */
export function query<T extends z.ZodType>(req: Request, schema: T): z.output<T> {
  return parse(schema, { ...req.query }, 'query_invalid');
}

/** Of the headers only those the schema names. @throws Problem header_invalid */
export function headers<T extends z.ZodType>(req: Request, schema: T): z.output<T> {
  return parse(schema, req.headers, 'header_invalid');
}

/** An id that cannot exist is simply not found. @throws Problem not_found */
export function pathParam<T extends z.ZodType>(req: Request, name: string, schema: T): z.output<T> {
  const parsed = schema.safeParse(req.params[name]);
  if (!parsed.success) throw httpProblem('not_found');
  return parsed.data;
}

function parse<T extends z.ZodType>(schema: T, value: unknown, code: HttpProblemCode): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw httpProblem(code, { members: { errors: parsed.error.issues.flatMap(faults) } });
}

function faults(issue: z.core.$ZodIssue): { pointer: string; message: string }[] {
  if (issue.code !== 'unrecognized_keys') return [{ pointer: pointer(issue.path), message: issue.message }];
  return issue.keys.map((key) => ({ pointer: pointer([...issue.path, key]), message: 'Unknown field' }));
}

/** RFC 6901. */
function pointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Runs a body parser here and now, after authentication, so that strangers cannot make us read megabytes. */
function run(parser: RequestHandler, req: Request, res: Response): Promise<void> {
  const reading = new Promise<void>((resolve, reject) => {
    parser(req, res, (fault?: unknown) => (fault ? reject(bodyProblem(fault)) : resolve()));
  });
  return inTime(req, reading);
}

/** body-parser names its faults in `type`. */
function bodyProblem(fault: unknown): Problem {
  const type = fault instanceof Error && 'type' in fault ? fault.type : '';
  switch (type) {
    case 'entity.too.large':
      // The rest of the body is never read, so the connection cannot be used again.
      return httpProblem('body_too_large', { cause: fault, headers: { Connection: 'close' } });
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return httpProblem('content_type_unsupported', { detail: 'Send the body plain, in UTF-8.', cause: fault });
    case 'entity.parse.failed':
    case 'request.size.invalid':
    case 'request.aborted':
      return httpProblem('body_malformed', { cause: fault });
    default:
      return httpProblem('internal', { cause: fault });
  }
}
