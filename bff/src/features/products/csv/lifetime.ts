// How long a list of products that was read is kept.

/** Long enough to look at what it would change and to sleep on it. */
export const READY_LIFETIME_MS = 24 * 3_600_000;
/** Renewed as long as somebody reads: what is still being read then was cut off, and keeps nobody from sending another. */
export const READING_LIFETIME_MS = 3 * 60_000;
/** What became of it, without its products, for whoever asks later. */
export const APPLIED_LIFETIME_MS = 7 * 24 * 3_600_000;
