// Drawing a picture bent by a smooth map: a grid of small triangles, each filled affinely with bilinear samples.
import type { Point } from './geometry.ts';
import type { PlaneMap } from './thin-plate-spline.ts';

/** What is drawn: colour carried beyond its edges, and one coverage plane per layer. */
export interface Texture {
  width: number;
  height: number;
  colour: Uint8Array;
  front: Uint8Array;
  behind: Uint8Array;
}

/** Interleaved RGB times coverage, and coverage 0..1, per layer. */
export interface DrawnLayers {
  width: number;
  height: number;
  front: Float32Array;
  frontAlpha: Float32Array;
  behind: Float32Array;
  behindAlpha: Float32Array;
  /** Share of drawn triangles that came out mirrored, i.e. where the map folds over itself. */
  folded: number;
}

/** Triangles are drawn in order of `part`: later parts lie over earlier ones. */
export type PartOf = (x: number, y: number) => number;

const CELL = 8;

export function drawMesh(
  texture: Texture,
  map: PlaneMap,
  partOf: PartOf,
  parts: number,
  width: number,
  height: number,
): DrawnLayers {
  const columns = Math.ceil(texture.width / CELL);
  const rows = Math.ceil(texture.height / CELL);
  const filled = filledCells(texture, columns, rows);
  const corners = mapCorners(map, filled, columns, rows);
  const count = width * height;
  const layers: DrawnLayers = {
    width,
    height,
    front: new Float32Array(count * 3),
    frontAlpha: new Float32Array(count),
    behind: new Float32Array(count * 3),
    behindAlpha: new Float32Array(count),
    folded: 0,
  };
  let drawn = 0;
  let folded = 0;
  const cellPart = new Uint8Array(columns * rows);
  for (let cell = 0; cell < filled.length; cell++) {
    if (filled[cell])
      cellPart[cell] = partOf(((cell % columns) + 0.5) * CELL, (Math.floor(cell / columns) + 0.5) * CELL);
  }
  for (let part = 0; part < parts; part++) {
    for (let cell = 0; cell < filled.length; cell++) {
      if (!filled[cell] || cellPart[cell] !== part) continue;
      const at = Math.floor(cell / columns) * (columns + 1) + (cell % columns);
      const quad = [at, at + 1, at + columns + 1, at + columns + 2] as const;
      drawn += 2;
      folded += drawTriangle(layers, texture, corners, columns + 1, quad[0], quad[1], quad[2]);
      folded += drawTriangle(layers, texture, corners, columns + 1, quad[1], quad[3], quad[2]);
    }
  }
  layers.folded = drawn === 0 ? 1 : folded / drawn;
  return layers;
}

function filledCells(texture: Texture, columns: number, rows: number): Uint8Array {
  const filled = new Uint8Array(columns * rows);
  for (let y = 0; y < texture.height; y++) {
    for (let x = 0; x < texture.width; x++) {
      const at = y * texture.width + x;
      if (texture.front[at] || texture.behind[at]) filled[Math.floor(y / CELL) * columns + Math.floor(x / CELL)] = 1;
    }
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
  layers: DrawnLayers,
  texture: Texture,
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
  const right = Math.min(layers.width - 1, Math.floor(Math.max(ax, bx, cx) - 0.5));
  const top = Math.max(0, Math.ceil(Math.min(ay, by, cy) - 0.5));
  const bottom = Math.min(layers.height - 1, Math.floor(Math.max(ay, by, cy) - 0.5));
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
      // Half-open, so neighbouring triangles share no pixel.
      if (wa < 0 || wb < 0 || wc < 0 || (wa === 0 && wb === 0)) continue;
      drawPixel(layers, texture, y * layers.width + x, wa * au + wb * bu + wc * cu, wa * av + wb * bv + wc * cv);
    }
  }
  return area < 0 ? 1 : 0;
}

function drawPixel(layers: DrawnLayers, texture: Texture, at: number, u: number, v: number): void {
  const { width, height, colour, front, behind } = texture;
  const fx = Math.min(Math.max(u - 0.5, 0), width - 1.001);
  const fy = Math.min(Math.max(v - 0.5, 0), height - 1.001);
  const x0 = fx | 0;
  const y0 = fy | 0;
  const dx = fx - x0;
  const dy = fy - y0;
  const i = y0 * width + x0;
  const w00 = (1 - dx) * (1 - dy);
  const w10 = dx * (1 - dy);
  const w01 = (1 - dx) * dy;
  const w11 = dx * dy;
  const j = i + width;
  const cover =
    (w00 * (front[i] as number) +
      w10 * (front[i + 1] as number) +
      w01 * (front[j] as number) +
      w11 * (front[j + 1] as number)) /
    255;
  const back =
    (w00 * (behind[i] as number) +
      w10 * (behind[i + 1] as number) +
      w01 * (behind[j] as number) +
      w11 * (behind[j + 1] as number)) /
    255;
  if (cover < 0.004 && back < 0.004) return;
  const keepFront = 1 - cover;
  const keepBehind = 1 - back;
  for (let c = 0; c < 3; c++) {
    const value =
      w00 * (colour[i * 3 + c] as number) +
      w10 * (colour[i * 3 + 3 + c] as number) +
      w01 * (colour[j * 3 + c] as number) +
      w11 * (colour[j * 3 + 3 + c] as number);
    const p = at * 3 + c;
    layers.front[p] = (layers.front[p] as number) * keepFront + value * cover;
    layers.behind[p] = (layers.behind[p] as number) * keepBehind + value * back;
  }
  layers.frontAlpha[at] = (layers.frontAlpha[at] as number) * keepFront + cover;
  layers.behindAlpha[at] = (layers.behindAlpha[at] as number) * keepBehind + back;
}
