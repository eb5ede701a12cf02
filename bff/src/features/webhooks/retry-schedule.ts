// When a delivery that failed is tried again: soon at first, then less and less often, for a day. That is after about 10 s,
// 30 s, 90 s, 5 min, 14 min, 41 min and 2 h, and every 4 h from then on.
const FIRST_DELAY_MS = 10_000;
const GROWTH = 3;
const LONGEST_DELAY_MS = 4 * 3_600_000;
/** From the event on; after that the delivery is dead. */
export const RETRY_FOR_MS = 24 * 3_600_000;
/** A receiver may ask for a pause, but not for ever. */
const LONGEST_PAUSE_MS = 3_600_000;

export interface FailedAttempt {
  /** How many there have been, this one included. */
  attempts: number;
  createdAt: Date;
  now: Date;
  /** Of the answer's `Retry-After`. */
  pauseMs: number | null;
  /** 0 to 1; so that what failed together does not come again together. */
  chance: number;
}

/** @returns null once the day is over. The last attempt is made at its very end. */
export function nextAttemptAt({ attempts, createdAt, now, pauseMs, chance }: FailedAttempt): Date | null {
  const end = createdAt.getTime() + RETRY_FOR_MS;
  if (now.getTime() >= end) return null;
  const delay = Math.min(FIRST_DELAY_MS * GROWTH ** (attempts - 1), LONGEST_DELAY_MS);
  const spread = delay * (0.8 + 0.4 * chance);
  return new Date(Math.min(end, now.getTime() + Math.max(spread, Math.min(pauseMs ?? 0, LONGEST_PAUSE_MS))));
}

/** `Retry-After` as seconds or as a date (RFC 9110), in milliseconds from now; null where there is none that can be read. */
export function pauseOf(retryAfter: string | null, now: Date): number | null {
  if (retryAfter === null) return null;
  if (/^\d{1,9}$/.test(retryAfter)) return Number(retryAfter) * 1_000;
  const date = Date.parse(retryAfter);
  return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
