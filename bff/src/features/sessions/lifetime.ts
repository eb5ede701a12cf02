// How long a visit lasts, for how long one may come back to it, and the key that belongs to it.

const DAY_MS = 86_400_000;

export const SESSION_LIFETIME_MS = 30 * 60_000;
/** After its last use; longer where the shop keeps pictures longer, so that nobody loses the way to theirs. */
export const RESUME_LIFETIME_MS = 30 * DAY_MS;
/** As long as any shop keeps a picture: afterwards there is nothing of a customer's to come back to. */
export const CUSTOMER_LIFETIME_MS = 365 * DAY_MS;
/** No photo of a visit lives longer than two hours, so a key that nothing else needs is useless after three. */
export const KEY_LIFETIME_MS = 3 * 3_600_000;

/** Until when a resume secret works that is used now. */
export function resumeEnd(now: Date, pictureDays: number): Date {
  return new Date(now.getTime() + Math.max(RESUME_LIFETIME_MS, pictureDays * DAY_MS));
}
