// How long a list of products that was read is kept.

/** Long enough to look at what it would change and to sleep on it. */
export const READY_LIFETIME_MS = 24 * 3_600_000;
/** Reading takes minutes at most: what is still being read then was cut off. */
export const READING_LIFETIME_MS = 3_600_000;
/** What became of it, without its products, for whoever asks later. */
export const APPLIED_LIFETIME_MS = 7 * 24 * 3_600_000;
