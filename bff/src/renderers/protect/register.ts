// Lays an engine's picture over the photo it was made from. Engines redraw everything, a little moved, nearer or cropped
// otherwise; what the garment does not touch (head, hands, legs, background) says by how much. Direct alignment from coarse
// to fine (Lucas and Kanade 1981; Baker and Matthews, 20 years on, 2004), with Huber's weights (1964) against what was redrawn
// differently, and brightness and contrast solved along with it.
import type { Raster } from '../../platform/images/images.ts';
import { type Grey, greyOf, halved } from './grey.ts';
import type { Similarity } from './similarity.ts';
import { solve } from './solve.ts';

export interface Registration {
  /** From the photo's pixels to the picture's. */
  map: Similarity;
  /** Weighted correlation of the two where nothing was to change, -1..1. */
  agreement: number;
}

/** Finest size that is compared; below it a twentieth of a pixel of the photo is still told apart. */
const FINE_SIDE = 420;
const COARSE_SIDE = 56;
/** How far an engine may have moved (share of the side) and zoomed for the coarse search to find it. */
const SHIFTS = [-0.09, -0.06, -0.03, 0, 0.03, 0.06, 0.09];
const ZOOMS = [0.82, 0.88, 0.94, 1, 1.06, 1.12, 1.19, 1.27];
const ROUNDS = 14;

/** The photo as it is compared: small, and smaller step by step. */
export interface Landmarks {
  photo: Pick<Raster, 'width' | 'height'>;
  levels: Grey[];
}

/** @param fixed per pixel of the photo, 0..1: how surely nothing was to change there */
export function landmarksOf(photo: Raster, fixed: Float32Array): Landmarks {
  const { width, height } = photo;
  return { photo: { width, height }, levels: pyramid(greyOf(photo, fixed, FINE_SIDE)) };
}

export function register({ photo, levels: photos }: Landmarks, picture: Raster): Registration {
  const pictures = pyramid(greyOf(picture, null, FINE_SIDE));
  const levels = Math.min(photos.length, pictures.length);
  const [coarsePhoto, coarsePicture] = [photos[levels - 1] as Grey, pictures[levels - 1] as Grey];
  let best: Registration | null = null;
  for (const start of promising(coarsePhoto, coarsePicture)) {
    let map = start;
    for (let level = levels - 1; level >= 0; level--) {
      map = refine(photos[level] as Grey, pictures[level] as Grey, map);
      if (level > 0) map = { ...map, dx: map.dx * 2, dy: map.dy * 2 };
    }
    const agreement = correlation(photos[0] as Grey, pictures[0] as Grey, map);
    if (!best || agreement > best.agreement) best = { map, agreement };
    if (best.agreement > SURE) break;
  }
  const found = best as Registration;
  return { ...found, map: toFull(found.map, photo, photos[0] as Grey, picture, pictures[0] as Grey) };
}

/** No second start is tried after one that ends this well. */
const SURE = 0.97;

function toFull(
  map: Similarity,
  photo: Landmarks['photo'],
  small: Grey,
  picture: Raster,
  smallPicture: Grey,
): Similarity {
  const photoFactor = Math.floor(photo.width / small.width);
  const pictureFactor = Math.floor(picture.width / smallPicture.width);
  const k = pictureFactor / photoFactor;
  return { a: map.a * k, b: map.b * k, dx: map.dx * pictureFactor, dy: map.dy * pictureFactor };
}

function pyramid(finest: Grey): Grey[] {
  const levels = [finest];
  for (let last = finest; Math.max(last.width, last.height) > COARSE_SIDE * 1.5; levels.push(last)) last = halved(last);
  return levels;
}

/** The two best places of a coarse search over shifts and zooms. */
function promising(photo: Grey, picture: Grey): Similarity[] {
  const tried: { map: Similarity; agreement: number }[] = [];
  const fit = Math.sqrt((picture.width * picture.height) / (photo.width * photo.height));
  for (const zoom of ZOOMS) {
    const a = fit * zoom;
    const [left, top] = [(picture.width - a * photo.width) / 2, (picture.height - a * photo.height) / 2];
    for (const x of SHIFTS) {
      for (const y of SHIFTS) {
        const map = { a, b: 0, dx: left + x * picture.width, dy: top + y * picture.height };
        tried.push({ map, agreement: correlation(photo, picture, map) });
      }
    }
  }
  return tried
    .sort((one, other) => other.agreement - one.agreement)
    .slice(0, 2)
    .map(({ map }) => map);
}

/** Weighted correlation over what both show; -1 where they share less than a third of it. */
function correlation(photo: Grey, picture: Grey, { a, b, dx, dy }: Similarity): number {
  let [n, all, sp, sq, spp, sqq, spq] = [0, 0, 0, 0, 0, 0, 0];
  for (let y = 0; y < photo.height; y++) {
    for (let x = 0; x < photo.width; x++) {
      const i = y * photo.width + x;
      const w = photo.weight[i] as number;
      if (w === 0) continue;
      all += w;
      const q = bilinear(picture, a * (x + 0.5) - b * (y + 0.5) + dx - 0.5, b * (x + 0.5) + a * (y + 0.5) + dy - 0.5);
      if (q < 0) continue;
      const p = photo.value[i] as number;
      n += w;
      sp += w * p;
      sq += w * q;
      spp += w * p * p;
      sqq += w * q * q;
      spq += w * p * q;
    }
  }
  if (n < all / 3 || n === 0) return -1;
  const [varP, varQ] = [spp - (sp * sp) / n, sqq - (sq * sq) / n];
  return varP < 1e-3 || varQ < 1e-3 ? -1 : (spq - (sp * sq) / n) / Math.sqrt(varP * varQ);
}

/** -1 outside. */
function bilinear({ width, height, value }: Grey, x: number, y: number): number {
  if (x < 0 || y < 0 || x > width - 1 || y > height - 1) return -1;
  const [left, top] = [Math.min(x | 0, width - 2), Math.min(y | 0, height - 2)];
  const [u, v] = [x - left, y - top];
  const i = top * width + left;
  const upper = (value[i] as number) * (1 - u) + (value[i + 1] as number) * u;
  const lower = (value[i + width] as number) * (1 - u) + (value[i + width + 1] as number) * u;
  return upper * (1 - v) + lower * v;
}

/** Unknowns of one step: what is added to a, b, dx and dy, and to the picture's contrast and brightness. */
const UNKNOWNS = 6;

function refine(photo: Grey, picture: Grey, start: Similarity): Similarity {
  const map = { ...start };
  const light = { gain: 1, bias: 0 };
  let spread = 40;
  for (let round = 0; round < ROUNDS; round++) {
    const normal = new Float64Array(UNKNOWNS * UNKNOWNS);
    const right = new Float64Array(UNKNOWNS);
    const errors = gather(photo, picture, map, light, spread, normal, right);
    const step = solve(normal, right);
    if (!step) return start;
    const [da = 0, db = 0, dx = 0, dy = 0, dGain = 0, dBias = 0] = step;
    map.a += da;
    map.b += db;
    map.dx += dx;
    map.dy += dy;
    light.gain += dGain;
    light.bias += dBias;
    spread = Math.max(3, 1.5 * errors);
    const moved = Math.abs(dx) + Math.abs(dy) + (Math.abs(da) + Math.abs(db)) * photo.width;
    if (moved < 0.01) break;
  }
  return map;
}

/** Sums the normal equations of one step. @returns the weighted mean of the absolute errors. */
function gather(
  photo: Grey,
  picture: Grey,
  map: Similarity,
  light: { gain: number; bias: number },
  spread: number,
  normal: Float64Array,
  right: Float64Array,
): number {
  const sums = { normal, right, errors: 0, weights: 0, row: new Float64Array(UNKNOWNS) };
  for (let y = 0; y < photo.height; y++) gatherRow(photo, picture, map, light, spread, y, sums);
  return sums.weights === 0 ? 0 : sums.errors / sums.weights;
}

interface Sums {
  normal: Float64Array;
  right: Float64Array;
  errors: number;
  weights: number;
  /** Of one pixel, written anew for each. */
  row: Float64Array;
}

function gatherRow(
  photo: Grey,
  { width, height, value }: Grey,
  { a, b, dx, dy }: Similarity,
  { gain, bias }: { gain: number; bias: number },
  spread: number,
  y: number,
  sums: Sums,
): void {
  const { normal, right, row } = sums;
  const py = y + 0.5;
  let [errors, weights] = [0, 0];
  for (let x = 0, i = y * photo.width; x < photo.width; x++, i++) {
    const w = photo.weight[i] as number;
    if (w < 0.01) continue;
    const px = x + 0.5;
    const qx = a * px - b * py + dx - 0.5;
    const qy = b * px + a * py + dy - 0.5;
    if (qx < 1 || qy < 1 || qx > width - 2 || qy > height - 2) continue;
    const left = Math.min(qx | 0, width - 3);
    const top = Math.min(qy | 0, height - 3);
    const [u, v] = [qx - left, qy - top];
    const at = top * width + left;
    // The four pixels around the place, and those beside them: what is there, and what is one pixel to each side.
    const [p00, p10, p01, p11] = [value[at], value[at + 1], value[at + width], value[at + width + 1]] as Four;
    const [w0, w1, e0, e1] = [value[at - 1], value[at + width - 1], value[at + 2], value[at + width + 2]] as Four;
    const [n0, n1] = [value[at - width] as number, value[at - width + 1] as number];
    const [s0, s1] = [value[at + 2 * width] as number, value[at + 2 * width + 1] as number];
    const q = mixed(mixed(p00, p10, u), mixed(p01, p11, u), v);
    const east = mixed(mixed(p10, e0, u), mixed(p11, e1, u), v);
    const west = mixed(mixed(w0, p00, u), mixed(w1, p01, u), v);
    const south = mixed(mixed(p01, p11, u), mixed(s0, s1, u), v);
    const north = mixed(mixed(n0, n1, u), mixed(p00, p10, u), v);
    const gx = (east - west) * 0.5 * gain;
    const gy = (south - north) * 0.5 * gain;
    const error = (photo.value[i] as number) - (gain * q + bias);
    const off = Math.abs(error);
    const weight = off <= spread ? w : (w * spread) / off;
    errors += weight * off;
    weights += weight;
    row[0] = gx * px + gy * py;
    row[1] = -gx * py + gy * px;
    row[2] = gx;
    row[3] = gy;
    row[4] = q;
    row[5] = 1;
    addRow(normal, right, row, error, weight);
  }
  sums.errors += errors;
  sums.weights += weights;
}

type Four = [number, number, number, number];

const mixed = (one: number, other: number, share: number): number => one * (1 - share) + other * share;

function addRow(normal: Float64Array, right: Float64Array, row: Float64Array, error: number, weight: number): void {
  for (let r = 0; r < UNKNOWNS; r++) {
    const scaled = weight * (row[r] as number);
    right[r] = (right[r] as number) + scaled * error;
    for (let c = r; c < UNKNOWNS; c++)
      normal[r * UNKNOWNS + c] = (normal[r * UNKNOWNS + c] as number) + scaled * (row[c] as number);
  }
}
