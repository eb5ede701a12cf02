// Engines repaint walls. How the background changed where the garment cannot be is carried on to where it can, so that a wall of
// another shade is not taken for cloth.
import type { Raster } from '../../platform/images/images.ts';
import { pushPull } from '../../vision/raster/push-pull.ts';

/** Mean absolute change, in 8-bit steps, below which it is the engine's noise. */
const NOISE = 2.5;

/**
 * The picture with its background as the photo has it, as far as the change is a smooth one.
 * @param body 0..1 of the photo; `open` where the garment may change the picture
 */
export function backgroundAsBefore(
  photo: Raster,
  picture: Raster,
  there: Uint8Array,
  body: Float32Array,
  open: Float32Array,
): Raster {
  const { width, height } = photo;
  const offset = new Float32Array(photo.data.length);
  const known = new Float32Array(body.length);
  const wanted = new Uint8Array(body.length);
  let [sum, count] = [0, 0];
  for (let i = 0; i < known.length; i++) {
    if ((body[i] as number) > 0.02) {
      wanted[i] = (body[i] as number) < 0.98 ? 1 : 0;
      continue;
    }
    wanted[i] = 1;
    if (!there[i] || (open[i] as number) > 0.02) continue;
    known[i] = 1;
    count++;
    for (let p = i * 3; p < i * 3 + 3; p++) {
      offset[p] = (photo.data[p] as number) - (picture.data[p] as number);
      sum += Math.abs(offset[p] as number) / 3;
    }
  }
  if (count === 0 || sum / count < NOISE) return picture;
  const carried = pushPull(offset, known, width, height, wanted);
  const data = new Uint8ClampedArray(picture.data.length);
  for (let i = 0; i < body.length; i++) {
    const share = 1 - (body[i] as number);
    for (let p = i * 3; p < i * 3 + 3; p++) data[p] = (picture.data[p] as number) + share * (carried[p] as number);
  }
  return { width, height, data: new Uint8Array(data.buffer) };
}
