// Asks again where asking again can help and cannot harm: no answer at all, or a service that is restarting.
import { asProblem, type Problem } from './problem.ts';

/** Milliseconds to wait before asking again after the attempt of this number (from 1); 0 to give up. */
export type Patience = (problem: Problem, attempt: number) => number;

/** Of somebody who looks at a screen meanwhile: three attempts, after 0.4 and 0.8 s. */
const shoppers: Patience = ({ code, status }, attempt) =>
  // In flight: the answer to an attempt that was cut off is still being made, and under the same key we shall get it.
  attempt < 3 && (code === 'network' || [502, 503, 504].includes(status) || code === 'idempotency_in_flight')
    ? // Jitter, so that the shoppers of a restarted server do not all come back in the same instant.
      400 * attempt * (0.5 + Math.random())
    : 0;

/** For reads, and for writes the service makes idempotent. Throws the last failure. */
export async function retrying<Answer>(
  signal: AbortSignal,
  ask: () => Promise<Answer>,
  patience = shoppers,
): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (cause) {
      signal.throwIfAborted();
      const wait = patience(asProblem(cause), attempt);
      if (!wait) throw cause;
      await pause(wait, signal);
    }
  }
}

/** Waits; rejects with the signal's reason when it is aborted meanwhile. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', abort);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
  });
}
