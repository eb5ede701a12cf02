// How long a program waits before it asks again: as long as the service says, else a moment that grows and is never the same.
import type { Problem } from '../problem.ts';
import type { Patience } from '../retry.ts';

export interface RetryOptions {
  /** Attempts in all; 1 for none but the first. 4 when left out. */
  attempts?: number;
  /** Milliseconds a `Retry-After` may ask for; what wants to wait longer is thrown at once. 30,000 when left out. */
  longestWait?: number;
}

/** Milliseconds before the second attempt, doubled for each one after. */
const FIRST_WAIT = 300;

/** Again where it can help and cannot harm: no answer, a limit that opens soon, a service that is restarting. */
export function patienceOf({ attempts = 4, longestWait = 30_000 }: RetryOptions = {}): Patience {
  return (problem, attempt) => {
    if (attempt >= attempts || !isPassing(problem)) return 0;
    // Jitter both ways: not all clients at once, and never before the service said.
    const asked = secondsAsked(problem) * 1000;
    if (asked > longestWait) return 0;
    return asked ? asked * (1 + Math.random() / 10) : FIRST_WAIT * 2 ** (attempt - 1) * (0.5 + Math.random());
  };
}

function isPassing({ code, status }: Problem): boolean {
  if (code === 'network' || code === 'timeout' || code === 'idempotency_in_flight') return true;
  // Of the limits only the ones a minute opens again: a day's is for the caller to decide on.
  return status === 429 ? code === 'rate_limited' : status === 502 || status === 503 || status === 504;
}

/** `Retry-After` as seconds or as a date (RFC 9110, 10.2.3); 0 where it says nothing. */
function secondsAsked({ cause }: Problem): number {
  const said = cause instanceof Response ? cause.headers.get('Retry-After') : null;
  if (!said) return 0;
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - Date.now()) / 1000;
  return seconds > 0 ? seconds : 0;
}
