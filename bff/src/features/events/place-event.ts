// When did it happen? A page's clock may be off and its events may come late; what cannot be placed is put aside.
import { AHEAD_MS, CLOCK_OFF_MS, LATEST_MS } from './lifetime.ts';

export type Placed = { at: Date } | { aside: 'too_late' | 'in_future' | 'clock_wrong' };

/**
 * @param at when it happened, by the page's clock.
 * @param sentAt when the batch was sent, by the same clock.
 * @param now when it came, by ours.
 */
export function placeEvent(at: Date, sentAt: Date, now: Date): Placed {
  const off = now.getTime() - sentAt.getTime();
  if (Math.abs(off) > CLOCK_OFF_MS) return { aside: 'clock_wrong' };
  const corrected = at.getTime() + off;
  if (now.getTime() - corrected > LATEST_MS) return { aside: 'too_late' };
  if (corrected - now.getTime() > AHEAD_MS) return { aside: 'in_future' };
  return { at: new Date(Math.min(corrected, now.getTime())) };
}
