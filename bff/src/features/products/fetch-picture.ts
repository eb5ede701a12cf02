// Fetches the picture that will be drawn from: the first of a page's pictures that is there, is a picture and is large enough.
import { ImageError, normalizePhoto } from '../../platform/images/images.ts';
import { type SafeFetch, SafeFetchError } from '../../platform/safe-fetch/safe-fetch.ts';
import type { Picture } from '../../product-page/facts.ts';
import { problem } from '../problem.ts';

const MOST_TRIED = 4;
const MOST_BYTES = 15_000_000;
const WITHIN_MS = 6_000;
/** More than any engine looks at. */
const LONGEST_SIDE = 1_600;
/** Smaller ones are thumbnails, on which no seam can be told. */
const SHORTEST_SIDE = 200;

export interface GarmentPicture {
  url: string;
  bytes: Uint8Array;
}

/** @throws Problem product_without_picture */
export async function fetchPicture(
  safeFetch: SafeFetch,
  pictures: readonly Picture[],
  signal: AbortSignal,
): Promise<GarmentPicture> {
  for (const { url } of pictures.slice(0, MOST_TRIED)) {
    try {
      const answer = await safeFetch(url, { accept: ['image/*'], maxBytes: MOST_BYTES, timeoutMs: WITHIN_MS, signal });
      if (answer.status !== 200) continue;
      const { bytes, width, height } = await normalizePhoto(answer.bytes, LONGEST_SIDE);
      if (Math.min(width, height) >= SHORTEST_SIDE) return { url, bytes };
    } catch (error) {
      if (!(error instanceof SafeFetchError || error instanceof ImageError)) throw error;
    }
  }
  throw problem('product_without_picture');
}
