// What becomes of a try-on whose engine has too much to do: it waits as long as the engine says, and no longer than makes
// sense.
import { EngineFault } from '../../renderers/engine-fault.ts';
import { ENGINE_IS_ASKED_MS } from './patience.ts';

/** Where the engine says nothing. */
const USUAL_PAUSE_MS = 2_000;
/** A job that comes back at once would only be told the same. */
const SHORTEST_PAUSE_MS = 500;

/** How the shopper hears that it took too long; nothing is charged. */
export const BUSY = {
  code: 'engine_overloaded',
  message: 'Too many people are trying things on right now; this try-on was not counted. Try again in a few minutes.',
};

/** @returns `none` for every other fault, which is the queue's. */
export function pauseAfter(fault: unknown, askedAt: Date, now: Date): { milliseconds: number } | 'too long' | 'none' {
  if (!(fault instanceof EngineFault) || fault.kind !== 'overloaded') return 'none';
  const milliseconds = Math.max(SHORTEST_PAUSE_MS, fault.retryAfterMs ?? USUAL_PAUSE_MS);
  const waited = now.getTime() - askedAt.getTime();
  return waited + milliseconds > ENGINE_IS_ASKED_MS ? 'too long' : { milliseconds };
}
