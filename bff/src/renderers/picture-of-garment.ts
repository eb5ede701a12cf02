// The product picture as engines that run elsewhere get it.
import { hash } from 'node:crypto';
import { ImageError, normalizePhoto } from '../platform/images/images.ts';
import { AnalysisCache } from './analysis-cache.ts';

/** A product picture says no more to a model in more pixels. */
const GARMENT_SIDE = 1024;

/** That is the shop's to mend. */
export const UNREADABLE_GARMENT = {
  kind: 'refused',
  code: 'garment_not_found',
  message: 'The product picture could not be read: use a JPEG, PNG or WebP file of the garment.',
} as const;

/** Many shoppers try on the same garment. */
const made = new AnalysisCache<{ jpeg: Uint8Array }>({ maxBytes: 16 * 1024 ** 2, maxAgeMs: Number.POSITIVE_INFINITY });

/** @returns a JPEG, or null where it is no picture. */
export async function pictureOfGarment(image: Uint8Array): Promise<Uint8Array | null> {
  const sha256 = hash('sha256', image);
  const known = made.get(sha256);
  if (known) return known.jpeg;
  try {
    const { bytes: jpeg } = await normalizePhoto(image, GARMENT_SIDE);
    made.put(sha256, { jpeg });
    return jpeg;
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}
