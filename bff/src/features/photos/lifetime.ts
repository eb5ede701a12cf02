// How long a photo lives: for the visit, and no longer. The consent text promises exactly these two numbers.

/** From the upload or its last try-on. */
export const PHOTO_IDLE_MS = 30 * 60_000;
/** From the upload, whatever happens. */
export const PHOTO_MAX_AGE_MS = 2 * 3_600_000;
