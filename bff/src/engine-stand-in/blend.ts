// Pictures changed pixel by pixel, in part or as a whole.
import type { Raster } from '../platform/images/images.ts';
import { softBlur } from '../vision/raster/filters.ts';

export function each({ width, height, data }: Raster, change: (value: number, channel: number) => number): Raster {
  const out = new Uint8ClampedArray(data.length);
  for (let p = 0; p < data.length; p++) out[p] = change(data[p] as number, p % 3);
  return { width, height, data: new Uint8Array(out.buffer) };
}

/** @param share of the other picture, 0..1 per pixel. */
export function mixed(picture: Raster, other: Raster, share: Float32Array): Raster {
  const { width, height } = picture;
  const data = new Uint8Array(picture.data.length);
  for (let p = 0; p < data.length; p++) {
    const part = share[(p / 3) | 0] as number;
    data[p] = Math.round((picture.data[p] as number) * (1 - part) + (other.data[p] as number) * part);
  }
  return { width, height, data };
}

/** @param sigma in pixels; below four fifths of one nothing is blurred. */
export function blurred({ width, height, data }: Raster, sigma: number): Raster {
  const radius = Math.round(sigma / 0.8 - 0.5);
  if (radius < 1) return { width, height, data };
  const out = new Uint8Array(data.length);
  for (let c = 0; c < 3; c++) {
    const plane = Float32Array.from({ length: width * height }, (_, i) => data[i * 3 + c] as number);
    const soft = softBlur(plane, width, height, radius);
    for (let i = 0; i < soft.length; i++) out[i * 3 + c] = Math.round(soft[i] as number);
  }
  return { width, height, data: out };
}
