// What colours a class of pixels has, learnt from a few hundred seeds of this very photo: no trained parser needed.
import { labOf } from '../raster/lab.ts';

export interface ColourCluster {
  mean: [number, number, number];
  variance: [number, number, number];
  weight: number;
}

export type LabColour = readonly [number, number, number];

const LEAST_SEEDS = 20;
const ROUNDS = 8;

/** K-means in Lab, then a diagonal Gaussian per cluster; null with too few seeds to say anything. */
export function learnColours(seeds: readonly LabColour[], clusters: number): ColourCluster[] | null {
  if (seeds.length < LEAST_SEEDS) return null;
  let centres = Array.from({ length: clusters }, (_, i) => {
    const seed = seeds[Math.floor(((i + 0.5) * seeds.length) / clusters)] as LabColour;
    return [seed[0], seed[1], seed[2]] as [number, number, number];
  });
  const owner = new Uint8Array(seeds.length);
  for (let round = 0; round < ROUNDS; round++) {
    const sums = centres.map(() => [0, 0, 0, 0]);
    seeds.forEach((seed, i) => {
      owner[i] = nearest(centres, seed);
      const sum = sums[owner[i] as number] as number[];
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] as number) + (seed[c] as number);
      sum[3] = (sum[3] as number) + 1;
    });
    centres = centres.map((centre, j) => {
      const [l = 0, a = 0, b = 0, count = 0] = sums[j] as number[];
      return count > 0 ? [l / count, a / count, b / count] : centre;
    });
  }
  return centres.map((mean, j) =>
    clusterOf(
      mean,
      seeds.filter((_, i) => owner[i] === j),
      seeds.length,
    ),
  );
}

function nearest(centres: readonly LabColour[], seed: LabColour): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  centres.forEach((centre, j) => {
    // Lightness counts half: one cloth in light and shade is one colour.
    const far = 0.5 * (seed[0] - centre[0]) ** 2 + (seed[1] - centre[1]) ** 2 + (seed[2] - centre[2]) ** 2;
    if (far < least) {
      least = far;
      best = j;
    }
  });
  return best;
}

// Five imaginary seeds of plain variance keep a tiny cluster from becoming a needle.
function clusterOf(mean: [number, number, number], seeds: readonly LabColour[], total: number): ColourCluster {
  const spread = [25, 6, 6];
  for (const seed of seeds)
    for (let c = 0; c < 3; c++) spread[c] = (spread[c] as number) + ((seed[c] as number) - (mean[c] as number)) ** 2;
  const count = seeds.length + 5;
  const [l = 0, a = 0, b = 0] = spread;
  return { mean, variance: [l / count + 14, a / count + 5, b / count + 5], weight: count / total };
}

/** Seeds that these clusters do not explain: taken by mistake from the neighbouring class otherwise. */
export function unexplained(seeds: readonly LabColour[], clusters: readonly ColourCluster[]): LabColour[] {
  return seeds.filter((seed) =>
    clusters.every(({ mean, variance }) => {
      let far = 0;
      for (let c = 0; c < 3; c++) far += ((seed[c] as number) - (mean[c] as number)) ** 2 / (variance[c] as number);
      return far > 9;
    }),
  );
}

const STEPS = 32;

/** The places in a table of all colours that a picture has (interleaved 8-bit RGB): of all there are a tenth or so. */
export function coloursOf(data: Uint8Array): Uint16Array {
  const seen = new Uint8Array(STEPS ** 3);
  for (let p = 0; p < data.length; p += 3) {
    seen[tableIndex(data[p] as number, data[p + 1] as number, data[p + 2] as number)] = 1;
  }
  const colours: number[] = [];
  for (let i = 0; i < seen.length; i++) if (seen[i]) colours.push(i);
  return Uint16Array.from(colours);
}

/**
 * Likelihood of colours on a 32-step RGB grid: looked up per pixel instead of summing Gaussians per pixel.
 * The exponent .55 widens the model, since seeds never show all the light a surface sees.
 * @param colours the places in the table that will be looked up; all others stay 0
 */
export function likelihoodTable(clusters: readonly ColourCluster[], colours: Uint16Array): Float32Array {
  const table = new Float32Array(STEPS ** 3);
  for (const i of colours) {
    const [l, a, b] = GRID[i] as LabColour;
    table[i] = density(clusters, l, a, b) ** 0.55;
  }
  return table;
}

/**
 * How likely a Lab colour is, not normalised. Long tails (Student's t): a colour far from every class still goes to the
 * nearest one, not to chance.
 */
export function density(clusters: readonly ColourCluster[], l: number, a: number, b: number): number {
  let sum = 1e-12;
  for (const { mean, variance, weight } of clusters) {
    const far = (l - mean[0]) ** 2 / variance[0] + (a - mean[1]) ** 2 / variance[1] + (b - mean[2]) ** 2 / variance[2];
    const tail = (1 + far / 6) ** 2;
    sum += weight / (tail * tail * Math.sqrt(variance[0] * variance[1] * variance[2]));
  }
  return sum;
}

/** Where an 8-bit colour stands in the table. */
export const tableIndex = (red: number, green: number, blue: number): number =>
  ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);

const GRID: LabColour[] = Array.from({ length: STEPS ** 3 }, (_, i) =>
  labOf(((i >> 10) & 31) * 8 + 4, ((i >> 5) & 31) * 8 + 4, (i & 31) * 8 + 4),
);
