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
const ON_EDGE = 1e-4;

/**
 * Draws `texture` where `cover` (0..255, of the texture's size) says.
 * @returns the layer, and the share of triangles that came out mirrored, i.e. where the map folds over itself
 */
export function drawMesh(
  texture: Texture,
  cover: Uint8Array,
  map: PlaneMap,
  width: number,
  height: number,
): { layer: Layer; folded: number } {
  const fine: PlaneMap = (x, y, out) => {
    map(x, y, out);
    out.x *= OVERSAMPLING;
    out.y *= OVERSAMPLING;
  };
  const { layer, folded } = drawExact(texture, cover, fine, width * OVERSAMPLING, height * OVERSAMPLING);
  return { layer: halve(layer), folded };
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

function drawExact(
  texture: Texture,
  cover: Uint8Array,
  map: PlaneMap,
  width: number,
  height: number,
): { layer: Layer; folded: number } {
  const columns = Math.ceil(texture.width / CELL);
  const rows = Math.ceil(texture.height / CELL);
  const layer = {
    width,
    height,
    colour: new Float32Array(width * height * 3),
    alpha: new Float32Array(width * height),
  };
  let drawn = 0;
  let folded = 0;
  const filled = filledCells(cover, texture.width, columns, rows);
  const corners = mapCorners(map, filled, columns, rows);
  for (let cell = 0; cell < filled.length; cell++) {
    if (!filled[cell]) continue;
    const at = Math.floor(cell / columns) * (columns + 1) + (cell % columns);
    drawn += 2;
    folded += drawTriangle(layer, texture, cover, corners, columns + 1, at, at + 1, at + columns + 1);
    folded += drawTriangle(layer, texture, cover, corners, columns + 1, at + 1, at + columns + 2, at + columns + 1);
  }
  return { layer, folded: drawn === 0 ? 0 : folded / drawn };
}

function halve(large: Layer): Layer {
  const width = large.width / OVERSAMPLING;
  const height = large.height / OVERSAMPLING;
  const layer = {
    width,
    height,
    colour: new Float32Array(width * height * 3),
    alpha: new Float32Array(width * height),
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = y * width + x;
      const a = 2 * y * large.width + 2 * x;
      const b = a + large.width;
      const alpha =
        (large.alpha[a] as number) +
        (large.alpha[a + 1] as number) +
        (large.alpha[b] as number) +
        (large.alpha[b + 1] as number);
      if (alpha === 0) continue;
      layer.alpha[to] = alpha / 4;
      for (let c = 0; c < 3; c++) {
        layer.colour[to * 3 + c] =
          ((large.colour[a * 3 + c] as number) +
            (large.colour[a * 3 + 3 + c] as number) +
            (large.colour[b * 3 + c] as number) +
            (large.colour[b * 3 + 3 + c] as number)) /
          4;
      }
    }
  }
  return layer;
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

function mapCorners(map: PlaneMap, filled: Uint8Array, columns: number, rows: number): Float32Array {
  const corners = new Float32Array((columns + 1) * (rows + 1) * 2);
  const out: Point = { x: 0, y: 0 };
  const used = (x: number, y: number) => x >= 0 && y >= 0 && x < columns && y < rows && filled[y * columns + x] === 1;
  for (let y = 0; y <= rows; y++) {
    for (let x = 0; x <= columns; x++) {
      if (!used(x, y) && !used(x - 1, y) && !used(x, y - 1) && !used(x - 1, y - 1)) continue;
      map(x * CELL, y * CELL, out);
      corners[(y * (columns + 1) + x) * 2] = out.x;
      corners[(y * (columns + 1) + x) * 2 + 1] = out.y;
    }
  }
  return corners;
}

// Returns 1 where the triangle is mirrored.
function drawTriangle(
  layer: Layer,
  texture: Texture,
  cover: Uint8Array,
  corners: Float32Array,
  perRow: number,
  a: number,
  b: number,
  c: number,
): number {
  const ax = corners[a * 2] as number;
  const ay = corners[a * 2 + 1] as number;
  const bx = corners[b * 2] as number;
  const by = corners[b * 2 + 1] as number;
  const cx = corners[c * 2] as number;
  const cy = corners[c * 2 + 1] as number;
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  if (Math.abs(area) < 1e-6) return 0;
  const left = Math.max(0, Math.ceil(Math.min(ax, bx, cx) - 0.5));
  const right = Math.min(layer.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(layer.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
  const au = (a % perRow) * CELL;
  const av = Math.floor(a / perRow) * CELL;
  const bu = (b % perRow) * CELL;
  const bv = Math.floor(b / perRow) * CELL;
  const cu = (c % perRow) * CELL;
  const cv = Math.floor(c / perRow) * CELL;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const px = x + 0.5 - ax;
      const py = y + 0.5 - ay;
      const wb = (px * (cy - ay) - (cx - ax) * py) / area;
      const wc = ((bx - ax) * py - px * (by - ay)) / area;
      const wa = 1 - wb - wc;
      // A hair's width over the edge: rounding must not leave a gap between neighbours.
      if (wa < -ON_EDGE || wb < -ON_EDGE || wc < -ON_EDGE) continue;
      drawPixel(layer, texture, cover, y * layer.width + x, wa * au + wb * bu + wc * cu, wa * av + wb * bv + wc * cv);
    }
  }
  return area < 0 ? 1 : 0;
}

function drawPixel(layer: Layer, texture: Texture, cover: Uint8Array, at: number, u: number, v: number): void {
  const { width, height, colour } = texture;
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
  for (let c = 0; c < 3; c++) {
    const value =
      w00 * (colour[i * 3 + c] as number) +
      w10 * (colour[i * 3 + 3 + c] as number) +
      w01 * (colour[j * 3 + c] as number) +
      w11 * (colour[j * 3 + 3 + c] as number);
    const p = at * 3 + c;
    layer.colour[p] = (layer.colour[p] as number) * keep + value * alpha;
  }
  layer.alpha[at] = (layer.alpha[at] as number) * keep + alpha;
}
