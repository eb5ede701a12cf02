// The one chart that is nobody's own: the letter codes of EN 13402-3:2004, each two 4 cm steps of the girth that defines
// them (5 and 6 cm from where the standard widens them). They hold that girth alone: for the others the standard has no
// letters. No brand's chart stands here: what shops print changes, and a chart without a certain source is a guess.
import type { LengthRange } from '../../../contract/size-charts.ts';
import type { StandardChart } from '../../../contract/sizing.ts';

/** Chest girth (women: bust girth) in centimetres. */
export const LETTER_CODES: Record<StandardChart, Record<string, LengthRange>> = {
  en13402_women: {
    XXS: { min: 66, max: 74 },
    XS: { min: 74, max: 82 },
    S: { min: 82, max: 90 },
    M: { min: 90, max: 98 },
    L: { min: 98, max: 107 },
    XL: { min: 107, max: 119 },
    XXL: { min: 119, max: 131 },
    '3XL': { min: 131, max: 143 },
  },
  en13402_men: {
    XXS: { min: 70, max: 78 },
    XS: { min: 78, max: 86 },
    S: { min: 86, max: 94 },
    M: { min: 94, max: 102 },
    L: { min: 102, max: 110 },
    XL: { min: 110, max: 118 },
    XXL: { min: 118, max: 129 },
    '3XL': { min: 129, max: 141 },
  },
};
