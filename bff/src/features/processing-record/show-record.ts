// One shop's record of processing: what all features hold, with the times that this shop has chosen in place of the usual ones.
import type { ProcessingRecord } from '../../contract/processing-record.ts';
import type { HeldData } from '../held-data.ts';

const DAY_MS = 86_400_000;

/** @param pictureDays that the shop has settled: the only time that it may choose. */
export function recordOf(held: readonly HeldData[], pictureDays: number): ProcessingRecord {
  return {
    items: held.map(({ title, what, whose, purpose, basis, kept, protection, seenBy, left }) => ({
      title,
      what,
      whose,
      purpose,
      basis,
      kept: kept.map(({ time, from }) => {
        const chosen = time !== null && typeof time === 'object';
        return { milliseconds: chosen ? pictureDays * DAY_MS : time, from, chosen };
      }),
      protection,
      seen_by: seenBy,
      left,
    })),
  };
}
