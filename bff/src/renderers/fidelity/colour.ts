// How far the garment's colour is off, as an eye would say: CIEDE2000 between the mean colours of little squares of it. Lightness
// counts half, for folds and a room's light change it, and not hue and chroma.
import { ciede2000, type Lab, ON_TEXTILES } from '../../vision/raster/ciede2000.ts';
import { percentile } from '../../vision/raster/geometry.ts';
import type { LabPlanes } from '../../vision/raster/lab.ts';
import type { Block } from './blocks.ts';

/** Median over the squares; null without any. The mean of a square is the same wherever a print lies in it. */
export function colourOff(blocks: readonly Block[], side: number, expected: LabPlanes, seen: LabPlanes): number | null {
  if (blocks.length < 4) return null;
  return percentile(
    blocks.map((block) => ciede2000(meanOf(expected, block, side), meanOf(seen, block, side), ON_TEXTILES)),
    0.5,
  );
}

function meanOf({ l, a, b, width }: LabPlanes, { x, y }: Block, side: number): Lab {
  const sums: [number, number, number] = [0, 0, 0];
  for (let v = y; v < y + side; v++) {
    for (let i = v * width + x; i < v * width + x + side; i++) {
      sums[0] += l[i] as number;
      sums[1] += a[i] as number;
      sums[2] += b[i] as number;
    }
  }
  const count = side * side;
  return [sums[0] / count, sums[1] / count, sums[2] / count];
}
