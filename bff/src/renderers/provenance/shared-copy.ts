// The copy of a picture that leaves the fitting room: the words "AI preview" stand in it, for everyone who sees it later.
// The picture in the vault stays as it is, because outside its change mask it is the shopper's own photo.
import { readFile } from 'node:fs/promises';
import { type Stamp, sizeOf, stampJpeg } from '../../platform/images/images.ts';

export const BADGE_CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
/** Left and right are the picture's own, whatever the language. */
export type BadgeCorner = (typeof BADGE_CORNERS)[number];

export interface SharedCopyWishes {
  /** BCP 47; English where there is no badge in it. */
  language: string;
  corner: BadgeCorner;
}

/** Drawn by tools/draw-badges.ts. */
const ENGLISH = badge('en');
const BADGES = new Map([
  ['en', ENGLISH],
  ...['ar', 'de', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'tr'].map(
    (language) => [language, badge(language)] as const,
  ),
]);
/** As the local engine's own: quantised alike, the second encoding stays above 75 dB (measured), out of sight. */
const QUALITY = 92;
/** Of the picture's longer side: legible where a whole picture is shown on a phone. */
const BADGE_HEIGHT = 0.042;
/** No badge is wider than this share of the picture, however long its words. */
const WIDEST = 0.5;
/** Distance from the edges, in heights of the badge. */
const MARGIN = 0.5;

/**
 * A JPEG of the same size with the badge in it and the provenance note still on it.
 * @param picture a JPEG that `markProvenance` has passed.
 * @throws ImageError
 */
export async function sharedCopy(picture: Uint8Array, { language, corner }: SharedCopyWishes): Promise<Uint8Array> {
  const image = await (BADGES.get(language.toLowerCase().split('-')[0] ?? '') ?? ENGLISH)();
  const [whole, drawn] = await Promise.all([sizeOf(picture), sizeOf(image)]);
  return stampJpeg(picture, { image, ...boxIn(whole, drawn, corner) }, QUALITY);
}

interface Size {
  width: number;
  height: number;
}

function boxIn(whole: Size, drawn: Size, corner: BadgeCorner): Omit<Stamp, 'image'> {
  const wanted = Math.max(whole.width, whole.height) * BADGE_HEIGHT;
  const scale = Math.min(wanted / drawn.height, (whole.width * WIDEST) / drawn.width);
  const width = Math.max(1, Math.round(drawn.width * scale));
  const height = Math.max(1, Math.round(drawn.height * scale));
  const margin = Math.round(height * MARGIN);
  return {
    width,
    height,
    left: corner.endsWith('left') ? margin : whole.width - width - margin,
    top: corner.startsWith('top') ? margin : whole.height - height - margin,
  };
}

/** Read when it is first needed, then kept: a few kilobytes. */
function badge(language: string): () => Promise<Uint8Array> {
  let bytes: Promise<Uint8Array> | undefined;
  return () => {
    bytes ??= readFile(new URL(`./badge-${language}.png`, import.meta.url));
    return bytes;
  };
}
