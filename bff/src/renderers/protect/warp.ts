// An engine's picture as it lies over the photo: brought to the photo's pixels.
import type { Raster } from '../../platform/images/images.ts';
import type { Window } from '../../vision/raster/window.ts';
import type { Similarity } from './similarity.ts';

export interface Warped {
  picture: Raster;
  /** 1 where the picture reaches; the photo's other pixels it does not show. */
  there: Uint8Array;
}

/** Bilinear. @param window of the photo */
export function warp(picture: Raster, map: Similarity, window: Window): Warped {
  const { width, height } = window;
  const data = new Uint8Array(width * height * 3);
  const there = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) warpRow(picture, map, y, window, data, there);
  return { picture: { width, height, data }, there };
}

function warpRow(
  from: Raster,
  { a, b, dx, dy }: Similarity,
  y: number,
  window: Window,
  data: Uint8Array,
  there: Uint8Array,
) {
  const { width } = window;
  const v0 = window.y + y + 0.5;
  const [right, bottom, row] = [from.width - 1, from.height - 1, from.width * 3];
  for (let x = 0; x < width; x++) {
    const u0 = window.x + x + 0.5;
    const fx = a * u0 - b * v0 + dx - 0.5;
    const fy = b * u0 + a * v0 + dy - 0.5;
    if (fx < -0.5 || fy < -0.5 || fx > right + 0.5 || fy > bottom + 0.5) continue;
    const left = Math.min(Math.max(fx | 0, 0), right - 1);
    const top = Math.min(Math.max(fy | 0, 0), bottom - 1);
    const u = Math.min(Math.max(fx - left, 0), 1);
    const v = Math.min(Math.max(fy - top, 0), 1);
    const p = top * row + left * 3;
    const to = (y * width + x) * 3;
    for (let c = 0; c < 3; c++) {
      const upper = (from.data[p + c] as number) * (1 - u) + (from.data[p + c + 3] as number) * u;
      const lower = (from.data[p + row + c] as number) * (1 - u) + (from.data[p + row + c + 3] as number) * u;
      data[to + c] = upper * (1 - v) + lower * v + 0.5;
    }
    there[y * width + x] = 1;
  }
}
