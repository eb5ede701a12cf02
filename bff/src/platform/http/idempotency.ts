// Makes a POST safe to repeat: the same Idempotency-Key from the same caller with the same request gets the same answer.
// A route is wrapped in one line; the work itself runs as it would without.
//
// The claim on a key is made when the body has been read, before anything happens, and its answer is stored before it is
// sent: with what it tells of, in one transaction, where the handler says so, so that a kill in between leaves both or
// neither. Only answers that say something was made are kept: whatever was refused or failed has left nothing behind here, so
// its key is free again and the next attempt is as good as the first.
import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Trx } from '../database/database.ts';
import { whenBodyIsRead } from './input.ts';
import { httpProblem } from './problem.ts';

export type Handler = (req: Request, res: Response, keep: Keep) => Promise<void>;

/**
 * The last step of a transaction that makes something: keeps the answer that will be sent with `sendJson` once it is
 * committed. Does nothing for a request without a key.
 * @throws Problem idempotency_in_flight where somebody else has taken the key over: nothing may be made here then.
 */
export type KeepWithin<Made> = (trx: Trx, made: Made) => Promise<void>;

/** With what the answer is sent. */
export type Keep = <T extends z.ZodType>(status: number, schema: T) => KeepWithin<z.input<T>>;

/** Wraps a route's handler, which reads the body, or says that there is none, before it does anything: see `input.ts`. */
export type Once = (handle: Handler) => RequestHandler;

export interface Answer {
  status: number;
  /** Media type with its parameters; empty where there is no body. */
  type: string;
  body: string;
}

export interface KeyedRequest<Caller> {
  caller: Caller;
  /** Method and path. */
  route: string;
  key: string;
  /** Of query and body. */
  sha256: string;
}

export interface Claim {
  /** @param trx to do it in. @returns false where the claim is no longer ours, and nothing was kept. */
  keep(answer: Answer, trx?: Trx): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * - claimed: run it, then keep the answer or release the claim.
 * - answered: it has run before.
 * - running: it is running right now.
 * - another: the key stands for another request.
 */
export type Found =
  | { kind: 'claimed'; claim: Claim }
  | { kind: 'answered'; answer: Answer }
  | { kind: 'running' }
  | { kind: 'another' };

/** Remembers claims and answers; each of these is one small statement. */
export interface KeptAnswers<Caller> {
  /** Of several at once exactly one is given the claim. */
  claim(request: KeyedRequest<Caller>): Promise<Found>;
}

export interface OnceDeps<Caller> {
  answers: KeptAnswers<Caller>;
  /** The request's Idempotency-Key, or null. @throws Problem header_invalid */
  keyOf(req: Request): string | null;
  /** Who asks. @throws Problem where nobody in particular does */
  callerOf(req: Request): Promise<Caller>;
}

/** Says that an answer is not the first of its kind. */
export const REPLAYED = 'Idempotency-Replayed';

/** @throws (as a handler) Problem idempotency_in_flight, idempotency_key_reused, header_invalid */
export function once<Caller>({ answers, keyOf, callerOf }: OnceDeps<Caller>): Once {
  return (handle) => async (req, res) => {
    const key = keyOf(req);
    if (key === null) return handle(req, res, () => async () => {});
    const caller = await callerOf(req);
    const route = `${req.method} ${req.baseUrl}${req.path}`;
    let claim: Claim | undefined;
    let kept = false;
    const begin = async (body: Uint8Array) => {
      const found = await answers.claim({ caller, route, key, sha256: fingerprint(req, body) });
      if (found.kind === 'another') throw httpProblem('idempotency_key_reused');
      if (found.kind === 'running') throw inFlight();
      if (found.kind === 'answered') throw new AlreadyAnswered(found.answer);
      claim = found.claim;
    };
    const keep: Keep = (status, schema) => async (trx, made) => {
      if (!claim) throw new Error('a request with a key has done its work before its body was read');
      const body = JSON.stringify(schema.parse(made));
      if (!(await claim.keep({ status, type: 'application/json; charset=utf-8', body }, trx))) throw inFlight();
      kept = true;
    };
    const held = holdAnswer(res);
    try {
      whenBodyIsRead(req, begin);
      await handle(req, res, keep);
      const answer = held.answer();
      // A fault here must not hide what has been done: the answer goes out, and the claim runs out by itself.
      if (isMade(answer)) kept || (await claim?.keep(answer).catch(() => {}));
      else await claim?.release();
    } catch (error) {
      held.drop();
      if (error instanceof AlreadyAnswered) return replay(res, error.answer);
      await claim?.release().catch(() => {});
      throw error;
    }
    held.send();
  };
}

function inFlight() {
  return httpProblem('idempotency_in_flight', { headers: { 'Retry-After': '1' } });
}

/** Thrown through the handler, which has only read its body so far. */
class AlreadyAnswered extends Error {
  readonly answer: Answer;
  constructor(answer: Answer) {
    super('answered before');
    this.answer = answer;
  }
}

function isMade(answer: Answer | null): answer is Answer {
  return answer !== null && answer.status >= 200 && answer.status < 300;
}

function replay(res: Response, { status, type, body }: Answer): void {
  res.status(status).set({ 'Cache-Control': 'no-store', [REPLAYED]: 'true' });
  if (type) res.set('Content-Type', type).send(body);
  else res.end();
}

function fingerprint(req: Request, body: Uint8Array): string {
  const query = new URL(req.originalUrl, 'http://localhost').search;
  return createHash('sha256').update(`${query}\n`).update(body).digest('hex');
}

/** Keeps back the last step of an answer, whichever way the handler takes to it. */
function holdAnswer(res: Response) {
  const { end } = res;
  let last: unknown[] | null = null;
  res.end = ((...args: unknown[]) => {
    last = args;
    return res;
  }) as Response['end'];
  return {
    answer(): Answer | null {
      if (last === null) return null;
      const [chunk] = last;
      const body = chunk instanceof Uint8Array ? Buffer.from(chunk).toString() : typeof chunk === 'string' ? chunk : '';
      return { status: res.statusCode, type: String(res.get('Content-Type') ?? ''), body };
    },
    drop() {
      res.end = end;
    },
    send() {
      res.end = end;
      if (last !== null) Reflect.apply(end, res, last);
    },
  };
}
