// How long a body may take to come. Node's own limit is one for all, and ends a request without a word: it is left for what
// nobody here looks at. A photo or JSON has to be there within a minute; a long list may take its time as long as it comes.
import type { IncomingMessage } from 'node:http';
import { httpProblem, type Problem } from './problem.ts';

/** In milliseconds. */
export interface BodyLimits {
  whole: number;
  /** Of a list, between two pieces. */
  silence: number;
  list: number;
}

export const BODY_LIMITS: BodyLimits = {
  // Fifteen megabytes from a slow phone; whoever needs longer is not uploading a photo.
  whole: 60_000,
  silence: 60_000,
  // A hundred megabytes at one megabit a second.
  list: 15 * 60_000,
};

interface Clock {
  limits: BodyLimits;
  begunAt: number;
  timer: NodeJS.Timeout | undefined;
  /** Tells whoever waits for the body; null where nobody does. */
  refuse: ((why: Problem) => void) | null;
}

const clocks = new WeakMap<IncomingMessage, Clock>();

/** From when its headers are there. A body that is late and that nobody waits for takes its connection along. */
export function limitBody(req: IncomingMessage, limits: BodyLimits): void {
  const hasBody = req.headers['transfer-encoding'] !== undefined || Number(req.headers['content-length'] ?? 0) > 0;
  if (!hasBody) return;
  const clock: Clock = { limits, begunAt: performance.now(), timer: undefined, refuse: null };
  clocks.set(req, clock);
  setLimit(req, clock, limits.whole);
  req.once('close', () => clearTimeout(clock.timer));
}

/** @param reading of all of the body. @throws Problem body_too_slow */
export async function inTime<T>(req: IncomingMessage, reading: Promise<T>): Promise<T> {
  const clock = clocks.get(req);
  if (!clock) return reading;
  const late = Promise.withResolvers<never>();
  clock.refuse = late.reject;
  try {
    return await Promise.race([reading, late.promise]);
  } finally {
    clock.refuse = null;
  }
}

/**
 * Only what the sender takes is counted, not what is done with a piece before the next is asked for.
 * @param reading of the next piece of a list. @throws Problem body_too_slow
 */
export async function pieceInTime<T>(req: IncomingMessage, reading: Promise<T>): Promise<T> {
  const clock = clocks.get(req);
  if (!clock) return reading;
  const { silence, list } = clock.limits;
  setLimit(req, clock, Math.min(silence, clock.begunAt + list - performance.now()));
  try {
    return await inTime(req, reading);
  } finally {
    clearTimeout(clock.timer);
  }
}

/** For the rest of a list that is no longer read. */
export function limitRest(req: IncomingMessage): void {
  const clock = clocks.get(req);
  if (clock) setLimit(req, clock, clock.limits.whole);
}

function setLimit(req: IncomingMessage, clock: Clock, milliseconds: number): void {
  clearTimeout(clock.timer);
  clock.timer = setTimeout(() => {
    if (req.complete) return;
    // The rest is never read, so the connection cannot be used again.
    if (clock.refuse) clock.refuse(httpProblem('body_too_slow', { headers: { Connection: 'close' } }));
    else req.socket.destroy();
  }, milliseconds).unref();
}
