// Durations as words, from the same numbers that the server deletes by.
import type { Keeping } from '../../bff/src/features/held-data.ts';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** "90 days", "2 hours", "30 minutes": in the largest unit that says it exactly. */
export function duration(milliseconds: number): string {
  for (const [unit, length] of UNITS) {
    // Two days and more in days, but 24 hours as people say it.
    const least = unit === 'day' ? 2 : 1;
    const count = milliseconds / length;
    if (Number.isInteger(count) && count >= least) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  }
  throw new Error(`${milliseconds} ms is no duration to tell people`);
}

/** One clause per limit, joined; "for good" where there is none. */
export function keeping(kept: readonly Keeping[]): string {
  return kept
    .map(({ time, from }) => {
      if (time === null) return `for good, ${from}`;
      if (time === 0) return `not at all ${from}`;
      if (typeof time === 'number') return `${duration(time)} ${from}`;
      const { least, most, default: usual } = time.shopChooses;
      return `${usual} days ${from} (a shop may choose ${least} to ${most})`;
    })
    .join('; ');
}
