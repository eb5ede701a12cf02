// A rectangle of a picture, and moving pixels in and out of it: work is done only where something can change.
import type { Raster } from '../../platform/images/images.ts';

export interface Window {
  x: number;
  y: number;
  width: number;
  height: number;
}

export function crop(raster: Raster, window: Window): Raster {
  const data = new Uint8Array(window.width * window.height * 3);
  for (let y = 0; y < window.height; y++) {
    const from = ((window.y + y) * raster.width + window.x) * 3;
    data.set(raster.data.subarray(from, from + window.width * 3), y * window.width * 3);
  }
  return { width: window.width, height: window.height, data };
}

/** @param rowLength width of the whole picture the plane covers */
export function cropPlane<Plane extends Float32Array | Uint8Array>(
  plane: Plane,
  rowLength: number,
  window: Window,
): Plane {
  const out = new (plane.constructor as new (length: number) => Plane)(window.width * window.height);
  for (let y = 0; y < window.height; y++) {
    const from = (window.y + y) * rowLength + window.x;
    out.set(plane.subarray(from, from + window.width), y * window.width);
  }
  return out;
}

/** Bilinear enlargement of one channel; returns the same plane where the size is already right. */
export function resizePlane(
  plane: Float32Array,
  width: number,
  height: number,
  toWidth: number,
  toHeight: number,
): Float32Array {
  if (width === toWidth && height === toHeight) return plane;
  const out = new Float32Array(toWidth * toHeight);
  const columns = new Int32Array(toWidth);
  const shares = new Float32Array(toWidth);
  for (let x = 0; x < toWidth; x++) {
    const fx = Math.min(Math.max(((x + 0.5) * width) / toWidth - 0.5, 0), width - 1.0001);
    columns[x] = Math.max(0, fx | 0);
    shares[x] = fx - (columns[x] as number);
  }
  // Neighbouring rows lie between the same two rows of the plane: each of those is stretched once.
  let upper = { row: -1, values: new Float64Array(toWidth) };
  let lower = { row: -1, values: new Float64Array(toWidth) };
  const stretch = (into: { row: number; values: Float64Array }, row: number) => {
    if (into.row === row) return;
    into.row = row;
    stretchRow(plane, row * width, width > 1 ? 1 : 0, columns, shares, into.values);
  };
  for (let y = 0; y < toHeight; y++) {
    const fy = Math.min(Math.max(((y + 0.5) * height) / toHeight - 0.5, 0), height - 1);
    const above = fy | 0;
    if (above === lower.row) [upper, lower] = [lower, upper];
    stretch(upper, above);
    stretch(lower, Math.min(above + 1, height - 1));
    blendRows(upper.values, lower.values, fy - above, out, y * toWidth);
  }
  return out;
}

function stretchRow(
  plane: Float32Array,
  base: number,
  next: number,
  columns: Int32Array,
  shares: Float32Array,
  into: Float64Array,
): void {
  for (let x = 0; x < into.length; x++) {
    const at = base + (columns[x] as number);
    const share = shares[x] as number;
    into[x] = (plane[at] as number) * (1 - share) + (plane[at + next] as number) * share;
  }
}

function blendRows(upper: Float64Array, lower: Float64Array, share: number, into: Float32Array, base: number): void {
  for (let x = 0; x < upper.length; x++) {
    const above = upper[x] as number;
    into[base + x] = above + ((lower[x] as number) - above) * share;
  }
}
