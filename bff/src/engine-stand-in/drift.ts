// A change to a picture that nobody asked an engine for, made on purpose and by a seed.
import type { Raster } from '../platform/images/images.ts';
import type { PersonAnalysis } from '../vision/parsing/analyse-person.ts';

/** A picture as an engine drew it. */
export interface Drawn {
  picture: Raster;
  /** What it was drawn from, of the same size. */
  before: Raster;
  /** Whose body that shows; worked out when it is asked for. */
  personOf(): Promise<PersonAnalysis>;
}

export type Drift = (drawn: Drawn, random: () => number) => Raster | Promise<Raster>;

/** -1 or 1 times a third to the whole of `most`: less could not be seen. */
export const either = (random: () => number, most: number): number =>
  (random() < 0.5 ? -1 : 1) * most * (1 / 3 + (2 / 3) * random());
