// What generative engines do to a picture that nobody asked for, done on purpose, by a seed. More kinds go into the table.
import type { Raster } from '../platform/images/images.ts';
import { seeded } from './random.ts';

export const DISTURBANCES = ['shifted', 'rescaled', 'recropped'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

const DISTURB: Record<Disturbance, (picture: Raster, random: () => number) => Raster> = {
  shifted: (picture, random) => moved(picture, { x: share(random) * 0.03, y: share(random) * 0.03 }),
  rescaled: (picture, random) => moved(picture, { scale: 1 + share(random) * 0.06 }),
  // Nearer, and not in the middle: what stood at the edges is gone.
  recropped: (picture, random) =>
    moved(picture, { scale: 1.04 + random() * 0.08, x: share(random) * 0.02, y: share(random) * 0.02 }),
};

/** The same picture, size and seed give the same result. */
export function disturb(picture: Raster, kinds: readonly Disturbance[], seed: number): Raster {
  const random = seeded(seed);
  return kinds.reduce((disturbed, kind) => DISTURB[kind](disturbed, random), picture);
}

/** At least a third of the most, either way: one that cannot be seen would be none. */
function share(random: () => number): number {
  const side = random() < 0.5 ? -1 : 1;
  return side * (1 / 3 + random() * (2 / 3));
}

/** Scaled about the middle, then shifted by shares of the width and height; edges are drawn out. */
function moved({ width, height, data }: Raster, { scale = 1, x: dx = 0, y: dy = 0 }): Raster {
  const out = new Uint8Array(data.length);
  const at = (x: number, y: number) => 3 * (Math.min(height - 1, y) * width + Math.min(width - 1, x));
  const source = (value: number, shift: number, length: number) => {
    const middle = (length - 1) / 2;
    return Math.min(length - 1, Math.max(0, (value - shift * length - middle) / scale + middle));
  };
  for (let y = 0; y < height; y++) {
    const sy = source(y, dy, height);
    const top = Math.floor(sy);
    const v = sy - top;
    for (let x = 0; x < width; x++) {
      const sx = source(x, dx, width);
      const left = Math.floor(sx);
      const u = sx - left;
      const [a, b, c, d] = [at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)];
      const to = 3 * (y * width + x);
      for (let k = 0; k < 3; k++) {
        const upper = data[a + k]! * (1 - u) + data[b + k]! * u;
        const lower = data[c + k]! * (1 - u) + data[d + k]! * u;
        out[to + k] = Math.round(upper * (1 - v) + lower * v);
      }
    }
  }
  return { width, height, data: out };
}
