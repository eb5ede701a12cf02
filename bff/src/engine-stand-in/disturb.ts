// The kinds of drift there are, by name, and several of them one after the other.
import type { Raster } from '../platform/images/images.ts';
import type { Drawn, Drift } from './drift.ts';
import { DRIFTS_OF_GARMENT } from './drifts-of-garment.ts';
import { DRIFTS_OF_PERSON } from './drifts-of-person.ts';
import { seeded } from './random.ts';

const DRIFTS = { ...DRIFTS_OF_PERSON, ...DRIFTS_OF_GARMENT };

export type Disturbance = keyof typeof DRIFTS;
export const DISTURBANCES = Object.keys(DRIFTS) as [Disturbance, ...Disturbance[]];

/** The same picture, size and seed give the same result. */
export async function disturb(drawn: Drawn, kinds: readonly Disturbance[], seed: number): Promise<Raster> {
  const random = seeded(seed);
  let { picture } = drawn;
  for (const kind of kinds) {
    const drift: Drift = DRIFTS[kind];
    picture = await drift({ ...drawn, picture }, random);
  }
  return picture;
}
