// How long a photo lives, by what the shopper chose. The consent text promises exactly these numbers.

/** For a visit: from the upload or its last try-on. */
export const PHOTO_IDLE_MS = 30 * 60_000;
/** For a visit: from the upload, whatever happens. */
export const PHOTO_MAX_AGE_MS = 2 * 3_600_000;
/** Kept for next time: from the upload or its last try-on. */
export const KEPT_PHOTO_IDLE_MS = 30 * 86_400_000;
/** Kept for next time: from the upload, whatever happens. */
export const KEPT_PHOTO_MAX_AGE_MS = 365 * 86_400_000;
