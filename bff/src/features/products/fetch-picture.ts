// Fetches a product's pictures: the one that will be drawn from, which is the first of a page's that is there, is a picture
// and is large enough; and the one that a merchant has named as the size chart.
import { createHash } from 'node:crypto';
import { ImageError, normalizePhoto } from '../../platform/images/images.ts';
import { type SafeFetch, SafeFetchError } from '../../platform/safe-fetch/safe-fetch.ts';
import type { Picture } from '../../product-page/facts.ts';
import { problem } from '../problem.ts';

const MOST_TRIED = 4;
export const MOST_PICTURE_BYTES = 15_000_000;
const WITHIN_MS = 6_000;
/** More than any engine looks at. */
const LONGEST_SIDE = 1_600;
/** Smaller ones are thumbnails, on which no seam can be told. */
const SHORTEST_SIDE = 200;

export interface GarmentPicture {
  url: string;
  bytes: Uint8Array;
  /** Of the picture as it came, to tell whether it is still the same. */
  fingerprint: string;
}

export function fingerprintOfPicture(received: Uint8Array): string {
  return createHash('sha256').update(received).digest('hex');
}

/** @throws Problem product_without_picture */
export async function fetchPicture(
  safeFetch: SafeFetch,
  pictures: readonly Pick<Picture, 'url'>[],
  signal: AbortSignal,
): Promise<GarmentPicture> {
  for (const { url } of pictures.slice(0, MOST_TRIED)) {
    const picture = await fetchOne(safeFetch, url, signal);
    if (picture) return { url, ...picture };
  }
  throw problem('product_without_picture');
}

/** A picture that the merchant has named. @returns JPEG. @throws Problem size_chart_without_picture */
export async function fetchChartPicture(safeFetch: SafeFetch, url: string, signal: AbortSignal): Promise<Uint8Array> {
  const picture = await fetchOne(safeFetch, url, signal);
  if (!picture) throw problem('size_chart_without_picture');
  return picture.bytes;
}

/** Null where there is no picture of a useful size. */
async function fetchOne(
  safeFetch: SafeFetch,
  url: string,
  signal: AbortSignal,
): Promise<Omit<GarmentPicture, 'url'> | null> {
  try {
    const answer = await safeFetch(url, {
      accept: ['image/*'],
      maxBytes: MOST_PICTURE_BYTES,
      timeoutMs: WITHIN_MS,
      signal,
    });
    if (answer.status !== 200) return null;
    const { bytes, width, height } = await normalizePhoto(answer.bytes, LONGEST_SIDE);
    if (Math.min(width, height) < SHORTEST_SIDE) return null;
    return { bytes, fingerprint: fingerprintOfPicture(answer.bytes) };
  } catch (error) {
    if (error instanceof SafeFetchError || error instanceof ImageError) return null;
    throw error;
  }
}
