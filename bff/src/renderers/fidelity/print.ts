// What is on the cloth, beside what should be: the contrast and structure terms of SSIM (Wang, Bovik, Sheikh and Simoncelli 2004)
// over little squares of lightness, with the light taken out first and a little room for where cloth hangs otherwise; and for
// lettering and fine drawing the same over its edges.
import { softBlur } from '../../vision/raster/filters.ts';
import { cropPlane, type Window } from '../../vision/raster/window.ts';
import type { Block } from './blocks.ts';

/** Variance, in L* squared, below which something is a fold or grain, not a print. */
const FOLDS = 16;
/** How far a print may lie from its place without a word, in shoulder half-widths. */
const ROOM = 0.09;
/** What the full room costs, so that of two places that fit equally the nearer is taken. */
const AWAY = 0.06;
/** Mean share of the squares that have to show something; below it a garment is plain. */
const PLAIN = 0.06;
/** Light changes over this many shoulder half-widths, prints over less. */
const LIGHT = 0.22;
/** Steepness, L* per pixel, of a drawn edge at the size at which this is measured, and the share of a square that it has to take. */
const STEEP = 5;
const LETTERED = 0.16;
/** Squares whose edges all run one way are striped: 0 is every way, 1 one way. */
const ONE_WAY = 0.75;

export interface PrintMeasure {
  /** 0..1 (below 0 for an inverted print): weighted mean over the squares. */
  structure: number;
  /** As `structure`, of the edges of lettering and fine drawing; null where there are too few. */
  edges: number | null;
}

export function measurePrint(
  blocks: readonly Block[],
  side: number,
  halfWidth: number,
  expected: Lightness,
  seen: Lightness,
  cloth: Float32Array,
): PrintMeasure | null {
  const radius = Math.max(2, Math.round(LIGHT * halfWidth * 0.6));
  // Beyond the reach of the light's surroundings nothing counts: a person is larger than a shirt.
  const box = boxAround(cloth, seen, 2 * radius + 2);
  if (!box) return null;
  const part = (plane: Float32Array) => cropPlane(plane, seen.width, box);
  const moved = blocks.map(({ x, y }) => ({ x: x - box.x, y: y - box.y }));
  return measured(moved, side, halfWidth, radius, box, part(expected.l), part(seen.l), part(cloth));
}

/** Of a picture: L* per pixel. */
export interface Lightness {
  width: number;
  height: number;
  l: Float32Array;
}

function boxAround(cloth: Float32Array, { width, height }: Lightness, margin: number): Window | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let i = 0; i < cloth.length; i++) {
    if (!cloth[i]) continue;
    const [x, y] = [i % width, (i / width) | 0];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    bottom = y;
  }
  if (right < 0) return null;
  const [x, y] = [Math.max(0, left - margin), Math.max(0, top - margin)];
  return {
    x,
    y,
    width: Math.min(width, right + 1 + margin) - x,
    height: Math.min(height, bottom + 1 + margin) - y,
  };
}

function measured(
  blocks: readonly Block[],
  side: number,
  halfWidth: number,
  radius: number,
  { width, height }: Window,
  expected: Float32Array,
  seen: Float32Array,
  cloth: Float32Array,
): PrintMeasure | null {
  const around = softBlur(cloth, width, height, radius);
  const [one, other] = [expected, seen].map((l) => flat(l, cloth, around, width, height, radius)) as [
    Float32Array,
    Float32Array,
  ];
  const room = Math.max(1, Math.round(ROOM * halfWidth));
  let [sum, weights] = [0, 0];
  let [edgeSum, lettered] = [0, 0];
  const [slopes, slopesSeen] = [slopesOf(one, width), slopesOf(other, width)];
  for (const block of blocks) {
    const found = bestPlace(one, other, width, height, block, side, room);
    const weight = (found.energy / (found.energy + FOLDS)) ** 2;
    sum += weight * found.similarity;
    weights += weight;
    if (!isLettered(slopes, width, block, side)) continue;
    edgeSum += edgeSimilarity(slopes, slopesSeen, width, height, block, side, found.place);
    lettered++;
  }
  if (blocks.length === 0 || weights / blocks.length < PLAIN) return null;
  return { structure: sum / weights, edges: lettered < 3 ? null : edgeSum / lettered };
}

/** Lightness less that of its surroundings on the cloth. */
function flat(
  l: Float32Array,
  cloth: Float32Array,
  around: Float32Array,
  width: number,
  height: number,
  radius: number,
): Float32Array {
  const own = new Float32Array(l.length);
  for (let i = 0; i < own.length; i++) own[i] = (l[i] as number) * (cloth[i] as number);
  const mean = softBlur(own, width, height, radius);
  for (let i = 0; i < own.length; i++) {
    own[i] =
      (cloth[i] as number) > 0.5 ? (l[i] as number) - (mean[i] as number) / Math.max(1e-3, around[i] as number) : 0;
  }
  return own;
}

interface Place {
  dx: number;
  dy: number;
}

/** How alike a square is to the one in the other picture that it is most like, within the room. */
function bestPlace(
  one: Float32Array,
  other: Float32Array,
  width: number,
  height: number,
  { x, y }: Block,
  side: number,
  room: number,
): { similarity: number; energy: number; place: Place } {
  let best = { similarity: Number.NEGATIVE_INFINITY, place: { dx: 0, dy: 0 } };
  let energy = 0;
  const look = (dx: number, dy: number) => {
    const far = Math.sqrt(dx * dx + dy * dy) / room;
    if (far > 1 || x + dx < 0 || y + dy < 0 || x + dx + side > width || y + dy + side > height) return;
    const { covariance, ownVariance, variance } = together(one, other, width, x, y, side, dy * width + dx);
    const similarity = (2 * covariance + FOLDS) / (ownVariance + variance + FOLDS) - AWAY * far;
    if (dx === 0 && dy === 0) energy = Math.max(ownVariance, variance);
    if (similarity > best.similarity) best = { similarity, place: { dx, dy } };
  };
  // Every second place, then the neighbours of the best.
  const even = room - (room % 2);
  for (let dy = -even; dy <= even; dy += 2) for (let dx = -even; dx <= even; dx += 2) look(dx, dy);
  const { dx, dy } = best.place;
  for (let v = dy - 1; v <= dy + 1; v++) for (let u = dx - 1; u <= dx + 1; u++) if (u !== dx || v !== dy) look(u, v);
  return { ...best, energy };
}

function together(
  one: Float32Array,
  other: Float32Array,
  width: number,
  x: number,
  y: number,
  side: number,
  away: number,
) {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  // Every second pixel of every second row says as much.
  for (let v = y; v < y + side; v += 2) {
    for (let i = v * width + x; i < v * width + x + side; i += 2) {
      const p = one[i] as number;
      const q = other[i + away] as number;
      n++;
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  return {
    covariance: ab / n - (a / n) * (b / n),
    ownVariance: aa / n - (a / n) ** 2,
    variance: bb / n - (b / n) ** 2,
  };
}

interface Slopes {
  across: Float32Array;
  down: Float32Array;
}

function slopesOf(plane: Float32Array, width: number): Slopes {
  const across = new Float32Array(plane.length);
  const down = new Float32Array(plane.length);
  for (let i = width + 1; i < plane.length - width - 1; i++) {
    across[i] = ((plane[i + 1] as number) - (plane[i - 1] as number)) / 2;
    down[i] = ((plane[i + width] as number) - (plane[i - width] as number)) / 2;
  }
  return { across, down };
}

/** Letters have many steep edges, and in every direction. */
function isLettered({ across, down }: Slopes, width: number, { x, y }: Block, side: number): boolean {
  let [steep, xx, yy, xy] = [0, 0, 0, 0];
  for (let v = y; v < y + side; v++) {
    for (let i = v * width + x; i < v * width + x + side; i++) {
      const [p, q] = [across[i] as number, down[i] as number];
      if (p * p + q * q > STEEP * STEEP) steep++;
      xx += p * p;
      yy += q * q;
      xy += p * q;
    }
  }
  const oneWay = Math.sqrt((xx - yy) ** 2 + 4 * xy * xy) / Math.max(1e-6, xx + yy);
  return steep > LETTERED * side * side && oneWay < ONE_WAY;
}

/** Of the slopes as vectors, at the square's own place or one pixel beside it. */
function edgeSimilarity(
  one: Slopes,
  other: Slopes,
  width: number,
  height: number,
  { x, y }: Block,
  side: number,
  { dx, dy }: Place,
): number {
  let best = Number.NEGATIVE_INFINITY;
  for (let v = dy - 1; v <= dy + 1; v++) {
    for (let u = dx - 1; u <= dx + 1; u++) {
      if (x + u < 0 || y + v < 0 || x + u + side > width || y + v + side > height) continue;
      best = Math.max(best, slopesAlike(one, other, width, x, y, side, v * width + u));
    }
  }
  return best;
}

function slopesAlike(
  one: Slopes,
  other: Slopes,
  width: number,
  x: number,
  y: number,
  side: number,
  away: number,
): number {
  let [both, own, others] = [0, 0, 0];
  for (let v = y; v < y + side; v++) {
    for (let i = v * width + x; i < v * width + x + side; i++) {
      const [p, q] = [one.across[i] as number, one.down[i] as number];
      const [r, s] = [other.across[i + away] as number, other.down[i + away] as number];
      both += p * r + q * s;
      own += p * p + q * q;
      others += r * r + s * s;
    }
  }
  const constant = side * side;
  return (2 * both + constant) / (own + others + constant);
}
