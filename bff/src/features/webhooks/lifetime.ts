// How long is known what a merchant was told.

/** Long enough to look into a broken receiver after the holidays and to replay what it missed. */
export const EVENT_LIFETIME_MS = 30 * 86_400_000;
