// One end for a whole request, lookups and redirects included: the time is up, or the caller has lost interest.
import { asSafeFetchError, SafeFetchError } from './safe-fetch-error.ts';

export interface Deadline {
  /** Fires at whichever end comes first. */
  readonly signal: AbortSignal;
  /** The same work, given up at the deadline; for what takes no signal. */
  within<T>(work: Promise<T>): Promise<T>;
  /** What went wrong, in our words; after the end, that is the end itself and not what broke because of it. */
  explain(error: unknown): SafeFetchError;
  [Symbol.dispose](): void;
}

/** @param timeoutMs counted from now */
export function startDeadline(timeoutMs: number, caller?: AbortSignal): Deadline {
  const timeUp = new AbortController();
  const timer = setTimeout(() => timeUp.abort(new SafeFetchError('timeout')), timeoutMs);
  const signal = caller ? AbortSignal.any([timeUp.signal, caller]) : timeUp.signal;
  return {
    signal,
    within: (work) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        work.then(resolve, reject);
      }),
    explain(error) {
      if (error instanceof SafeFetchError && error.code !== 'connect_failed') return error;
      if (timeUp.signal.aborted) return new SafeFetchError('timeout');
      if (caller?.aborted) return new SafeFetchError('aborted', { cause: caller.reason });
      return asSafeFetchError(error);
    },
    [Symbol.dispose]: () => clearTimeout(timer),
  };
}
