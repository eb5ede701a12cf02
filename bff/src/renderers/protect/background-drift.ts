// Engines repaint walls. How the background changed where the garment cannot be is carried on to where it can, so that a wall of
// another shade is not taken for cloth.
import type { Raster } from '../../platform/images/images.ts';
import { clamp } from '../../vision/raster/geometry.ts';
import { pushPull } from '../../vision/raster/push-pull.ts';
import { half, halfOf, halfRaster } from './half-size.ts';

/** Mean absolute change, in 8-bit steps, below which it is the engine's noise. */
const NOISE = 2.5;

/**
 * The picture with its background, where the garment may change it, as the photo would have it, as far as the change is a
 * smooth one: it is worked out at half the size.
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
  const coarse = changeAround(photo, picture, there, body, open);
  if (!coarse) return picture;
  const data = picture.data.slice();
  for (let y = 0; y < height; y++) carryOn(data, coarse, y, width, body, open);
  return { width, height, data };
}

/** At half the size; null where the background is as it was. */
function changeAround(photo: Raster, picture: Raster, there: Uint8Array, body: Float32Array, open: Float32Array) {
  const { width, height } = photo;
  const [before, after] = [halfRaster(photo), halfRaster(picture)];
  const [seen, person, mayChange] = [
    halfOf(there, width, height),
    halfOf(body, width, height),
    halfOf(open, width, height),
  ];
  const offset = new Float32Array(before.data.length);
  const known = new Float32Array(person.length);
  let [sum, count] = [0, 0];
  for (let i = 0; i < known.length; i++) {
    if (!seen[i] || (person[i] as number) > 0.02 || (mayChange[i] as number) > 0.02) continue;
    known[i] = 1;
    count++;
    for (let p = i * 3; p < i * 3 + 3; p++) {
      offset[p] = (before.data[p] as number) - (after.data[p] as number);
      sum += Math.abs(offset[p] as number) / 3;
    }
  }
  if (count === 0 || sum / count < NOISE) return null;
  return pushPull(offset, known, before.width, before.height);
}

function carryOn(
  data: Uint8Array,
  coarse: Float32Array,
  y: number,
  width: number,
  body: Float32Array,
  open: Float32Array,
): void {
  const row = (y >> 1) * half(width);
  for (let x = 0; x < width; x++) {
    const i = y * width + x;
    const share = 1 - (body[i] as number);
    if (share <= 0 || (open[i] as number) <= 0) continue;
    const from = (row + (x >> 1)) * 3;
    for (let c = 0; c < 3; c++) {
      const p = i * 3 + c;
      data[p] = Math.round(clamp((data[p] as number) + share * (coarse[from + c] as number), 0, 255));
    }
  }
}
