// The stand-in's pictures: drawn by an engine that needs no key, from the very photo and garment that were sent.
import { hash } from 'node:crypto';
import { decodeRgb, encodeJpeg, type Raster } from '../platform/images/images.ts';
import type { Renderer } from '../renderers/renderer.ts';
import { disturb } from './disturb.ts';
import type { Asked } from './read-request.ts';
import type { Step } from './script.ts';

export interface Artist {
  renderer: Renderer;
  /** What was sent is another copy than the photo that erasing knows of. @param sha256 of its bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
}

/** The largest that is sent. */
const MAX_SIDE = 8_192;
const QUALITY = 95;

/** A JPEG of the person's picture in size: dressed, or as it was where the engine refuses. */
export async function draw(
  { renderer, forgetPhoto }: Artist,
  { person, garment, kind }: Asked,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    const outcome = await renderer.render({
      photo: person,
      garment: { image: garment, kind },
      signal,
      onProgress: () => {},
    });
    return outcome.kind === 'rendered' ? outcome.picture : encodeJpeg(await decodeRgb(person, MAX_SIDE), QUALITY);
  } finally {
    await forgetPhoto(hash('sha256', person));
  }
}

/** As the script says. */
export async function changed(
  picture: Uint8Array,
  { disturb: how, turned }: Extract<Step, { answer: 'picture' }>,
): Promise<Uint8Array> {
  if (!how && !turned) return picture;
  const raster = await decodeRgb(picture, MAX_SIDE);
  const disturbed = how ? disturb(raster, how.kinds, how.seed) : raster;
  return encodeJpeg(turned ? quarterTurned(disturbed) : disturbed, QUALITY);
}

function quarterTurned({ width, height, data }: Raster): Raster {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 3 * (y * width + x);
      out.set(data.subarray(from, from + 3), 3 * (x * height + (height - 1 - y)));
    }
  }
  return { width: height, height: width, data: out };
}
