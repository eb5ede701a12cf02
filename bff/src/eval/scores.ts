// Numbers that tell whether a render kept its promises: what was not to change did not, and the garment's colour is there.
import type { Raster } from '../platform/images/images.ts';
import type { GarmentAnalysis } from '../vision/garment/analyse-garment.ts';
import { labOf } from '../vision/raster/lab.ts';

/** Peak signal-to-noise ratio (dB) over the pixels outside the mask; Infinity where nothing differs. */
export function psnrOutside(photo: Raster, render: Raster, mask: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < mask.length; i++) {
    if (mask[i]) continue;
    for (let p = i * 3; p < i * 3 + 3; p++) sum += ((photo.data[p] as number) - (render.data[p] as number)) ** 2;
    count += 3;
  }
  return sum === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10((255 * 255 * count) / sum);
}

/**
 * Lab distance between the garment's mean colour and that of the changed pixels: under 12 the shopper sees the garment's
 * own colour; repaired skin and background are among the changed pixels, so it is never quite 0.
 */
export function colourDifference(render: Raster, mask: Uint8Array, garment: GarmentAnalysis): number {
  const worn = meanColour(render.data, mask);
  const own = meanColour(garment.colour, garment.torsoFront);
  const [l1, a1, b1] = labOf(...worn);
  const [l2, a2, b2] = labOf(...own);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

function meanColour(data: Uint8Array, where: Uint8Array): [number, number, number] {
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < where.length; i++) {
    if ((where[i] as number) < 250) continue;
    count++;
    for (let c = 0; c < 3; c++) sums[c as 0 | 1 | 2] += data[i * 3 + c] as number;
  }
  return count === 0 ? sums : (sums.map((sum) => Math.round(sum / count)) as [number, number, number]);
}
