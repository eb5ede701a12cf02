// A picture with its pixels taken from elsewhere in it.
import type { Raster } from '../platform/images/images.ts';

/**
 * Bilinear; what lies outside repeats the edge.
 * @param from where the pixel at x, y comes from, counted in whole pixels from 0
 */
export function resampled(
  { width, height, data }: Raster,
  from: (x: number, y: number) => readonly [x: number, y: number],
): Raster {
  const out = new Uint8Array(data.length);
  const at = (x: number, y: number) => 3 * (Math.min(height - 1, y) * width + Math.min(width - 1, x));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fx, fy] = from(x, y);
      const [sx, sy] = [Math.min(width - 1, Math.max(0, fx)), Math.min(height - 1, Math.max(0, fy))];
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      const [u, v] = [sx - left, sy - top];
      const [a, b, c, d] = [at(left, top), at(left + 1, top), at(left, top + 1), at(left + 1, top + 1)];
      const to = 3 * (y * width + x);
      for (let k = 0; k < 3; k++) {
        const upper = data[a + k]! * (1 - u) + data[b + k]! * u;
        const lower = data[c + k]! * (1 - u) + data[d + k]! * u;
        out[to + k] = Math.round(upper * (1 - v) + lower * v);
      }
    }
  }
  return { width, height, data: out };
}

/** Scaled about the middle, then shifted by shares of the width and height; edges are drawn out. */
export function moved(picture: Raster, { scale = 1, x: dx = 0, y: dy = 0 }): Raster {
  const source = (value: number, shift: number, length: number) => {
    const middle = (length - 1) / 2;
    return (value - shift * length - middle) / scale + middle;
  };
  const { width, height } = picture;
  return resampled(picture, (x, y) => [source(x, dx, width), source(y, dy, height)]);
}
