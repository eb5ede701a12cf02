// How different two colours look: CIEDE2000, after G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000 Color-Difference Formula:
// Implementation Notes, Supplementary Test Data, and Mathematical Observations", Color Research and Application 30(1), 2005.

export type Lab = readonly [l: number, a: number, b: number];

/** How much each kind of difference is forgiven (kL, kC, kH): 1 is the reference conditions. */
export interface Leniency {
  lightness: number;
  chroma: number;
  hue: number;
}

export const AS_PUBLISHED: Leniency = { lightness: 1, chroma: 1, hue: 1 };
/** Textiles: lightness counts half, as folds change it most. */
export const ON_TEXTILES: Leniency = { lightness: 2, chroma: 1, hue: 1 };

/** Equations 2 to 22 of the paper. */
export function ciede2000(one: Lab, other: Lab, leniency: Leniency = AS_PUBLISHED): number {
  const stretch = 1 + 0.5 * (1 - blueness((Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2));
  const [c1, h1] = polar(one[1] * stretch, one[2]);
  const [c2, h2] = polar(other[1] * stretch, other[2]);
  const grey = c1 * c2 === 0;
  // The shorter way round the circle.
  const turn = grey ? 0 : h2 - h1 > 180 ? h2 - h1 - 360 : h2 - h1 < -180 ? h2 - h1 + 360 : h2 - h1;
  const l = (one[0] + other[0]) / 2;
  const c = (c1 + c2) / 2;
  const h = grey ? h1 + h2 : meanHue(h1, h2);

  const t = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * blueness(c);
  const lightness =
    (other[0] - one[0]) / (leniency.lightness * (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)));
  const chroma = (c2 - c1) / (leniency.chroma * (1 + 0.045 * c));
  const hue = (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / (leniency.hue * (1 + 0.015 * c * t));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + hue ** 2 + rotation * chroma * hue);
}

/** Chroma, and hue in degrees, 0 up to and without 360. */
function polar(a: number, b: number): [chroma: number, hue: number] {
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return [Math.hypot(a, b), degrees < 0 ? degrees + 360 : degrees];
}

function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

/** The formula's factor of chroma to the seventh. */
const blueness = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
