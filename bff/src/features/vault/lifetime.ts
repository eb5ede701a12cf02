// How long a finished picture lives: as many days as its shop says, which the consent text promises too.

/** As the merchants' table has it. */
export const PICTURE_DAYS = { least: 1, most: 365, default: 30 };
const DAY_MS = 24 * 3_600_000;

/** @param days the shop's. */
export function pictureEnd(made: Date, days: number): Date {
  return new Date(made.getTime() + days * DAY_MS);
}
