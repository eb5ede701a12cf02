// How long a photo lives, by what the shopper chose. The consent text promises exactly these numbers.
import type { PhotoLifetime } from '../../contract/photos.ts';

/** For a visit: from the upload or its last try-on. */
export const PHOTO_IDLE_MS = 30 * 60_000;
/** For a visit: from the upload, whatever happens. */
export const PHOTO_MAX_AGE_MS = 2 * 3_600_000;
/** Kept for next time: from the upload or its last try-on. */
export const KEPT_PHOTO_IDLE_MS = 30 * 86_400_000;
/** Kept for next time: from the upload, whatever happens. */
export const KEPT_PHOTO_MAX_AGE_MS = 365 * 86_400_000;

interface Times {
  idleMs: number;
  maxAgeMs: number;
}

const VISIT: Times = { idleMs: PHOTO_IDLE_MS, maxAgeMs: PHOTO_MAX_AGE_MS };

/** Of one for a single try-on: how long it waits for that. */
export const TIMES: Record<PhotoLifetime, Times> = {
  render: VISIT,
  visit: VISIT,
  kept: { idleMs: KEPT_PHOTO_IDLE_MS, maxAgeMs: KEPT_PHOTO_MAX_AGE_MS },
};

/** When a photo that is used at `now` ends, at the earliest; its greatest age comes on top. */
export function idleEnd(lifetime: PhotoLifetime, now: Date): Date {
  return new Date(now.getTime() + TIMES[lifetime].idleMs);
}
