// Drawing a picture bent by a smooth map: a grid of small triangles, each filled affinely with bilinear samples.
import type { Point } from './geometry.ts';
import type { PlaneMap } from './thin-plate-spline.ts';

/** Interleaved RGB, carried beyond the edges of whatever cover it is drawn with. */
export interface Texture {
  width: number;
  height: number;
  colour: Uint8Array;
}

export interface Layer {
  width: number;
  height: number;
  /** Interleaved RGB times alpha. */
  colour: Float32Array;
  /** Coverage 0..1. */
  alpha: Float32Array;
}

const CELL = 8;
/** Drawn at twice the size and averaged: a catalogue picture is often finer than the photo, and its edges would break into steps. */
const OVERSAMPLING = 2;
type Fineness = 1 | typeof OVERSAMPLING;
const ON_EDGE = 1e-4;

/** The drawn part of a layer at `fineness` times its size: colour times alpha, and alpha, interleaved. */
interface FineLayer {
  fineness: Fineness;
  /** Its top left corner, in fine pixels; whole pixels of the layer. */
  x: number;
  y: number;
  width: number;
  height: number;
  rgba: Float32Array;
}

/**
 * Draws `texture` where `cover` (0..255, of the texture's size) says.
 * @param fineness 1 is for measuring, where nobody looks at the edges; it takes a third of the time
 * @returns the layer, and the share of triangles that came out mirrored, i.e. where the map folds over itself
 */
export function drawMesh(
  texture: Texture,
  cover: Uint8Array,
  map: PlaneMap,
  width: number,
  height: number,
  fineness: Fineness = OVERSAMPLING,
): { layer: Layer; folded: number } {
  const columns = Math.ceil(texture.width / CELL);
  const rows = Math.ceil(texture.height / CELL);
  const filled = filledCells(cover, texture.width, columns, rows);
  const corners = mapCorners(map, filled, columns, rows, fineness);
  const fine = fineLayer(corners, width * fineness, height * fineness, fineness);
  let drawn = 0;
  let folded = 0;
  for (let cell = 0; cell < filled.length; cell++) {
    if (!filled[cell]) continue;
    const at = Math.floor(cell / columns) * (columns + 1) + (cell % columns);
    drawn += 2;
    folded += drawTriangle(fine, texture, cover, corners, columns + 1, at, at + 1, at + columns + 1);
    folded += drawTriangle(fine, texture, cover, corners, columns + 1, at + 1, at + columns + 2, at + columns + 1);
  }
  return { layer: layerOf(fine, width, height), folded: drawn === 0 ? 0 : folded / drawn };
}

/** Lays `over` on `under`, changing `under` in place. */
export function layOver(under: Layer, over: Layer): Layer {
  for (let i = 0; i < over.alpha.length; i++) {
    const alpha = over.alpha[i] as number;
    if (alpha === 0) continue;
    under.alpha[i] = (under.alpha[i] as number) * (1 - alpha) + alpha;
    for (let p = i * 3; p < i * 3 + 3; p++)
      under.colour[p] = (under.colour[p] as number) * (1 - alpha) + (over.colour[p] as number);
  }
  return under;
}

/** Of the size that the mapped corners take up, within the picture. */
function fineLayer(corners: Float32Array, width: number, height: number, fineness: Fineness): FineLayer {
  const low = { x: width, y: height };
  const high = { x: 0, y: 0 };
  for (let i = 0; i < corners.length; i += 2) {
    const x = corners[i] as number;
    const y = corners[i + 1] as number;
    if (Number.isNaN(x)) continue;
    low.x = Math.min(low.x, x);
    low.y = Math.min(low.y, y);
    high.x = Math.max(high.x, x);
    high.y = Math.max(high.y, y);
  }
  const even = (value: number) => Math.floor(value / fineness) * fineness;
  const x = Math.max(0, even(low.x));
  const y = Math.max(0, even(low.y));
  const size = {
    width: Math.max(0, Math.min(width, even(high.x) + fineness) - x),
    height: Math.max(0, Math.min(height, even(high.y) + fineness) - y),
  };
  return { fineness, x, y, ...size, rgba: new Float32Array(size.width * size.height * 4) };
}

function layerOf(fine: FineLayer, width: number, height: number): Layer {
  const layer = {
    width,
    height,
    colour: new Float32Array(width * height * 3),
    alpha: new Float32Array(width * height),
  };
  const { fineness } = fine;
  for (let y = 0; y < fine.height; y += fineness) {
    const to = ((fine.y + y) / fineness) * width + fine.x / fineness;
    if (fineness === 1) copyRow(fine, y, layer, to);
    else halveRow(fine, y, layer, to);
  }
  return layer;
}

function copyRow({ rgba, width }: FineLayer, y: number, layer: Layer, to: number): void {
  for (let x = 0; x < width; x++, to++) {
    const at = (y * width + x) * 4;
    const alpha = rgba[at + 3] as number;
    if (alpha === 0) continue;
    layer.alpha[to] = alpha;
    for (let c = 0; c < 3; c++) layer.colour[to * 3 + c] = rgba[at + c] as number;
  }
}

function halveRow({ rgba, width }: FineLayer, y: number, layer: Layer, to: number): void {
  for (let x = 0; x < width; x += OVERSAMPLING, to++) {
    const a = (y * width + x) * 4;
    const b = a + width * 4;
    const alpha = (rgba[a + 3] as number) + (rgba[a + 7] as number) + (rgba[b + 3] as number) + (rgba[b + 7] as number);
    if (alpha === 0) continue;
    layer.alpha[to] = alpha / 4;
    for (let c = 0; c < 3; c++) {
      layer.colour[to * 3 + c] =
        ((rgba[a + c] as number) +
          (rgba[a + 4 + c] as number) +
          (rgba[b + c] as number) +
          (rgba[b + 4 + c] as number)) /
        4;
    }
  }
}

function filledCells(cover: Uint8Array, width: number, columns: number, rows: number): Uint8Array {
  const filled = new Uint8Array(columns * rows);
  for (let at = 0; at < cover.length; at++) {
    if (!cover[at]) continue;
    const x = at % width;
    filled[Math.floor((at - x) / width / CELL) * columns + Math.floor(x / CELL)] = 1;
  }
  return filled;
}

/** Where the corners of the filled cells lie in the fine layer, x and y in turn; NaN for all others. */
function mapCorners(
  map: PlaneMap,
  filled: Uint8Array,
  columns: number,
  rows: number,
  fineness: Fineness,
): Float32Array {
  const corners = new Float32Array((columns + 1) * (rows + 1) * 2).fill(Number.NaN);
  const out: Point = { x: 0, y: 0 };
  const used = (x: number, y: number) => x >= 0 && y >= 0 && x < columns && y < rows && filled[y * columns + x] === 1;
  for (let y = 0; y <= rows; y++) {
    for (let x = 0; x <= columns; x++) {
      if (!used(x, y) && !used(x - 1, y) && !used(x, y - 1) && !used(x - 1, y - 1)) continue;
      map(x * CELL, y * CELL, out);
      corners[(y * (columns + 1) + x) * 2] = out.x * fineness;
      corners[(y * (columns + 1) + x) * 2 + 1] = out.y * fineness;
    }
  }
  return corners;
}

// Returns 1 where the triangle is mirrored.
function drawTriangle(
  fine: FineLayer,
  texture: Texture,
  cover: Uint8Array,
  corners: Float32Array,
  perRow: number,
  a: number,
  b: number,
  c: number,
): number {
  const ax = (corners[a * 2] as number) - fine.x;
  const ay = (corners[a * 2 + 1] as number) - fine.y;
  const bx = (corners[b * 2] as number) - fine.x;
  const by = (corners[b * 2 + 1] as number) - fine.y;
  const cx = (corners[c * 2] as number) - fine.x;
  const cy = (corners[c * 2 + 1] as number) - fine.y;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-6) return 0;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(fine.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(fine.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  // The weights of corners b and c change evenly, and the place in the texture with them.
  const bAcross = (cy - ay) / area;
  const cAcross = (ay - by) / area;
  const bDown = (ax - cx) / area;
  const cDown = (bx - ax) / area;
  const au = (a % perRow) * CELL;
  const av = Math.floor(a / perRow) * CELL;
  const bu = (b % perRow) * CELL - au;
  const bv = Math.floor(b / perRow) * CELL - av;
  const cu = (c % perRow) * CELL - au;
  const cv = Math.floor(c / perRow) * CELL - av;
  const uAcross = bAcross * bu + cAcross * cu;
  const vAcross = bAcross * bv + cAcross * cv;
  for (let y = top; y <= bottom; y++) {
    const py = y + 0.5 - ay;
    const wb = bDown * py;
    const wc = cDown * py;
    const wa = 1 - wb - wc;
    const from = Math.max(left, enters(ax, wa, -bAcross - cAcross), enters(ax, wb, bAcross), enters(ax, wc, cAcross));
    const to = Math.min(right, leaves(ax, wa, -bAcross - cAcross), leaves(ax, wb, bAcross), leaves(ax, wc, cAcross));
    const u = au + wb * bu + wc * cu;
    const v = av + wb * bv + wc * cv;
    for (let x = from; x <= to; x++) {
      const px = x + 0.5 - ax;
      drawPixel(fine.rgba, texture, cover, (y * fine.width + x) * 4, u + px * uAcross, v + px * vAcross);
    }
  }
  return area < 0 ? 1 : 0;
}

// First and last column where a corner's weight, `weight` at `origin`, is not negative. A hair's width over the edge:
// rounding must not leave a gap between neighbours.
const enters = (origin: number, weight: number, across: number): number => {
  if (across > 0) return Math.ceil(origin - 0.5 - (weight + ON_EDGE) / across);
  return across === 0 && weight < -ON_EDGE ? Number.POSITIVE_INFINITY : 0;
};

const leaves = (origin: number, weight: number, across: number): number =>
  across < 0 ? Math.floor(origin - 0.5 - (weight + ON_EDGE) / across) : Number.POSITIVE_INFINITY;

function drawPixel(
  rgba: Float32Array,
  { width, height, colour }: Texture,
  cover: Uint8Array,
  at: number,
  u: number,
  v: number,
): void {
  const fx = Math.min(Math.max(u - 0.5, 0), width - 1.001);
  const fy = Math.min(Math.max(v - 0.5, 0), height - 1.001);
  const x0 = fx | 0;
  const y0 = fy | 0;
  const dx = fx - x0;
  const dy = fy - y0;
  const i = y0 * width + x0;
  const j = i + width;
  const w00 = (1 - dx) * (1 - dy);
  const w10 = dx * (1 - dy);
  const w01 = (1 - dx) * dy;
  const w11 = dx * dy;
  const alpha =
    (w00 * (cover[i] as number) +
      w10 * (cover[i + 1] as number) +
      w01 * (cover[j] as number) +
      w11 * (cover[j + 1] as number)) /
    255;
  if (alpha < 0.004) return;
  const keep = 1 - alpha;
  const upper = i * 3;
  const lower = j * 3;
  for (let c = 0; c < 3; c++) {
    const value =
      w00 * (colour[upper + c] as number) +
      w10 * (colour[upper + 3 + c] as number) +
      w01 * (colour[lower + c] as number) +
      w11 * (colour[lower + 3 + c] as number);
    rgba[at + c] = (rgba[at + c] as number) * keep + value * alpha;
  }
  rgba[at + 3] = (rgba[at + 3] as number) * keep + alpha;
}
