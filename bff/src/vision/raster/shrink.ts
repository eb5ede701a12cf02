// A picture made smaller, each pixel the mean of what it covers: what is measured then does not hang on the photo's size.
import type { Raster } from '../../platform/images/images.ts';
import { crop, type Window } from './window.ts';

/**
 * @param scale 0..1; nothing is made smaller at 1
 * @param part of the smaller picture that is wanted
 */
export function shrink(raster: Raster, scale: number, part?: Window): Raster {
  const [width, height] = [raster.width, raster.height].map((side) =>
    Math.max(1, Math.round(side * Math.min(1, scale))),
  );
  const window = part ?? { x: 0, y: 0, width: width as number, height: height as number };
  if (scale >= 1) return part ? crop(raster, part) : raster;
  const columns = covers(raster.width, width as number, window.x, window.width);
  const rows = covers(raster.height, height as number, window.y, window.height);
  const data = new Uint8Array(window.width * window.height * 3);
  const sums = new Float32Array((columns.end - columns.start) * 3);
  for (let y = 0; y < window.height; y++) {
    sums.fill(0);
    for (let k = 0; k < rows.taps; k++) {
      const weight = rows.weights[y * rows.taps + k] as number;
      const row = rows.start + (rows.from[y] as number) + k;
      if (weight > 0) addRow(sums, raster.data, (row * raster.width + columns.start) * 3, weight);
    }
    shrinkRow(sums, columns, data, y * window.width * 3);
  }
  return { width: window.width, height: window.height, data };
}

/** As `shrink`, but each pixel is one of those it covers: for measuring colours, where a mean takes five times as long. */
export function thin(raster: Raster, scale: number): Raster {
  if (scale >= 1) return raster;
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  const columns = Int32Array.from({ length: width }, (_, x) => 3 * Math.floor(((x + 0.5) * raster.width) / width));
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    const row = 3 * raster.width * Math.floor(((y + 0.5) * raster.height) / height);
    thinRow(raster.data, row, columns, data, y * width * 3);
  }
  return { width, height, data };
}

function thinRow(data: Uint8Array, row: number, columns: Int32Array, into: Uint8Array, to: number): void {
  for (let x = 0; x < columns.length; x++) {
    const from = row + (columns[x] as number);
    into[to + x * 3] = data[from] as number;
    into[to + x * 3 + 1] = data[from + 1] as number;
    into[to + x * 3 + 2] = data[from + 2] as number;
  }
}

/** Which source pixels lie under each pixel of the result along one side, and how much of it each takes. */
interface Covers {
  /** The first source pixel of all, and the one after the last. */
  start: number;
  end: number;
  /** Counted from `start`. */
  from: Int32Array;
  taps: number;
  weights: Float32Array;
}

/** @param of so many pixels of the result, from `first` on */
function covers(length: number, to: number, first: number, of: number): Covers {
  const step = length / to;
  const taps = Math.ceil(step) + 1;
  const from = new Int32Array(of);
  const weights = new Float32Array(of * taps);
  const start = Math.floor(first * step);
  for (let i = 0; i < of; i++) {
    const [low, high] = [(first + i) * step, Math.min(length, (first + i + 1) * step)];
    from[i] = Math.floor(low) - start;
    for (let k = 0; k < taps; k++) {
      const pixel = Math.floor(low) + k;
      weights[i * taps + k] = Math.max(0, Math.min(high, pixel + 1) - Math.max(low, pixel)) / (high - low);
    }
  }
  return { start, end: Math.min(length, Math.ceil((first + of) * step)), from, taps, weights };
}

function addRow(sums: Float32Array, data: Uint8Array, from: number, weight: number): void {
  for (let p = 0; p < sums.length; p++) sums[p] = (sums[p] as number) + weight * (data[from + p] as number);
}

function shrinkRow(sums: Float32Array, { from, taps, weights }: Covers, into: Uint8Array, to: number): void {
  for (let x = 0; x < from.length; x++) {
    let [red, green, blue] = [0.5, 0.5, 0.5];
    for (let k = 0, p = (from[x] as number) * 3; k < taps; k++, p += 3) {
      const weight = weights[x * taps + k] as number;
      if (weight === 0) continue;
      red += weight * (sums[p] as number);
      green += weight * (sums[p + 1] as number);
      blue += weight * (sums[p + 2] as number);
    }
    into[to + x * 3] = red;
    into[to + x * 3 + 1] = green;
    into[to + x * 3 + 2] = blue;
  }
}
