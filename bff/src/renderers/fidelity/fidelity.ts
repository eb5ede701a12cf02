// What is said of how faithfully a picture shows the garment that was chosen: four axes, each with the figure behind it.

/** Why an axis has no figure. */
export type Unmeasured =
  /** This kind of garment is not laid on the body, so there is nothing to hold the picture against. */
  | 'not_for_this_kind'
  /** The product picture, or how the shopper stands, does not let it be laid on the body. */
  | 'not_laid'
  /** Nothing is printed, woven or sewn on it that could be told from its folds. */
  | 'plain'
  /** The edge lies outside the picture, or what it borders on has the cloth's own colour. */
  | 'edge_unclear';

export type Axis =
  | {
      /** 1 is just as in the product picture, 0.5 is the bar; see `scoreOf`. */
      score: number;
      /** The axis' physical figure, 0 or more: see `FidelityAxes`. */
      off: number;
    }
  | { score: null; why: Unmeasured };

export interface FidelityAxes {
  /** `off`: CIEDE2000 between product picture and render, lightness counting half, median over the garment. */
  colour: Axis;
  /** `off`: 1 less the structural similarity of what is on the cloth; where there is lettering, its edges count half. */
  print: Axis;
  /** `off`: how far the hem lies from where the product picture puts it, in torso lengths (shoulders to hips). */
  length: Axis;
  /** `off`: how far the cuffs lie from where the product picture puts them, in arm lengths (armhole to wrist). */
  sleeves: Axis;
}

export type FidelityAxis = keyof FidelityAxes;
export const FIDELITY_AXES = ['colour', 'print', 'length', 'sleeves'] as const satisfies readonly FidelityAxis[];

export interface Fidelity {
  axes: FidelityAxes;
  /** The weakest axis; null where none could be measured. */
  score: number | null;
  /** `doubtful` is shown with a warning, `another_garment` is not shown. */
  verdict: 'faithful' | 'doubtful' | 'another_garment' | 'unmeasured';
  /** The axes below the bar, weakest first. */
  below: FidelityAxis[];
}
