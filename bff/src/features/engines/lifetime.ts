// How long is known what a shop's pictures have cost.

/** Long enough to compare with last year's bill. What was asked for one try-on goes with the try-on. */
export const SPEND_LIFETIME_MS = 800 * 86_400_000;
