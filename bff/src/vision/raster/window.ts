// A rectangle of a picture, and moving pixels in and out of it: work is done only where something can change.
import type { Raster } from '../../platform/images/images.ts';
import { mix } from './geometry.ts';

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
export function cropPlane(plane: Float32Array, rowLength: number, window: Window): Float32Array {
  const out = new Float32Array(window.width * window.height);
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
  for (let y = 0; y < toHeight; y++) {
    const fy = Math.min(Math.max(((y + 0.5) * height) / toHeight - 0.5, 0), height - 1);
    const y0 = fy | 0;
    const y1 = Math.min(y0 + 1, height - 1);
    for (let x = 0; x < toWidth; x++) {
      const fx = Math.min(Math.max(((x + 0.5) * width) / toWidth - 0.5, 0), width - 1);
      const x0 = fx | 0;
      const x1 = Math.min(x0 + 1, width - 1);
      const upper = mix(plane[y0 * width + x0] as number, plane[y0 * width + x1] as number, fx - x0);
      const lower = mix(plane[y1 * width + x0] as number, plane[y1 * width + x1] as number, fx - x0);
      out[y * toWidth + x] = mix(upper, lower, fy - y0);
    }
  }
  return out;
}
