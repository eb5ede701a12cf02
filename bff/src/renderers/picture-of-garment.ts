// The product picture as engines that run elsewhere get it.
import { ImageError, normalizePhoto } from '../platform/images/images.ts';

/** A product picture says no more to a model in more pixels. */
const GARMENT_SIDE = 1024;

/** That is the shop's to mend. */
export const UNREADABLE_GARMENT = {
  kind: 'refused',
  code: 'garment_not_found',
  message: 'The product picture could not be read: use a JPEG, PNG or WebP file of the garment.',
} as const;

/** @returns a JPEG, or null where it is no picture. */
export async function pictureOfGarment(image: Uint8Array): Promise<Uint8Array | null> {
  try {
    return (await normalizePhoto(image, GARMENT_SIDE)).bytes;
  } catch (error) {
    if (error instanceof ImageError) return null;
    throw error;
  }
}
