// Lays a picture onto a canvas of another shape and cuts it out again, for services that draw in a few fixed shapes only:
// so what comes back covers exactly what was sent, however the two shapes differ.
import { type EncodedImage, reading } from './images.ts';

export interface Size {
  width: number;
  height: number;
}

/** Where the picture lies on its canvas, in the canvas' pixels. */
export interface Placed {
  canvas: Size;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Colours survive it, and it is sent once. */
const SENT_QUALITY = 92;
const CUT_QUALITY = 94;

/** The picture in the middle of a canvas of `shape`, as large as fits; never enlarged: the canvas shrinks instead. */
export function placeOn(shape: Size, picture: Size): Placed {
  const fit = Math.min(shape.width / picture.width, shape.height / picture.height);
  const scale = Math.min(1, fit);
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const canvas = {
    width: Math.max(width, Math.round((shape.width * scale) / fit)),
    height: Math.max(height, Math.round((shape.height * scale) / fit)),
  };
  const left = Math.floor((canvas.width - width) / 2);
  const top = Math.floor((canvas.height - height) / 2);
  return { canvas, left, top, width, height };
}

/**
 * A JPEG of the canvas. What the picture does not cover is its own edge, mirrored: a plain border would be taken for a
 * frame that belongs to the scene.
 * @throws ImageError
 */
export async function ontoCanvas(bytes: Uint8Array, placed: Placed): Promise<Uint8Array> {
  const { canvas, left, top, width, height } = placed;
  return reading(bytes, (image) =>
    image
      .resize(width, height, { fit: 'fill' })
      .extend({
        left,
        top,
        right: canvas.width - width - left,
        bottom: canvas.height - height - top,
        extendWith: 'mirror',
      })
      .jpeg({ quality: SENT_QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer(),
  );
}

/**
 * What lay under the picture, at `size`, as a JPEG.
 * @param bytes the canvas drawn anew, in any resolution.
 * @returns null where it has another shape than the canvas: nobody could say then what is where.
 * @throws ImageError
 */
export async function cutFromCanvas(bytes: Uint8Array, placed: Placed, size: Size): Promise<EncodedImage | null> {
  return reading(bytes, async (image) => {
    const { width, height } = (await image.metadata()).autoOrient;
    const across = width / placed.canvas.width;
    const down = height / placed.canvas.height;
    // Services round their sizes to multiples of 8 or 16; a twentieth is beyond any rounding.
    if (Math.abs(across / down - 1) > 0.05) return null;
    const left = Math.round(placed.left * across);
    const top = Math.round(placed.top * down);
    const cut = image.extract({
      left,
      top,
      width: Math.min(width - left, Math.round(placed.width * across)),
      height: Math.min(height - top, Math.round(placed.height * down)),
    });
    const { data, info } = await cut
      .resize(size.width, size.height, { fit: 'fill' })
      .jpeg({ quality: CUT_QUALITY, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  });
}
