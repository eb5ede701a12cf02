// Asks again where asking again can help and cannot harm: no answer at all, or a service that is restarting.
import { asProblem } from './problem.ts';

const ATTEMPTS = 3;
/** Milliseconds before the second attempt; doubled for the third. */
const FIRST_PAUSE = 400;

/** For reads, and for writes the service makes idempotent. Throws the last failure. */
export async function retrying<Answer>(signal: AbortSignal, ask: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ask();
    } catch (cause) {
      signal.throwIfAborted();
      const { code, status } = asProblem(cause);
      // In flight: the answer to an attempt that was cut off is still being made, and under the same key we shall get it.
      const passing = code === 'network' || [502, 503, 504].includes(status) || code === 'idempotency_in_flight';
      if (!passing || attempt === ATTEMPTS) throw cause;
      // Jitter, so that the shoppers of a restarted server do not all come back in the same instant.
      await pause(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + Math.random()), signal);
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
