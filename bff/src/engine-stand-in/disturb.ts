// What generative engines do to a picture that nobody asked for, done on purpose, by a seed. More kinds go into the table.
import type { Raster } from '../platform/images/images.ts';
import { seeded } from './random.ts';
import { moved } from './resample.ts';

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
