// Reading a plane of pixel values at places between pixels.
import { mix } from './geometry.ts';

export interface Size {
  width: number;
  height: number;
}

/** Bilinear; 0 outside. */
export function sample(plane: Float32Array, size: Size, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= size.width - 1 || y >= size.height - 1) return 0;
  const x0 = x | 0;
  const y0 = y | 0;
  const i = y0 * size.width + x0;
  const upper = mix(plane[i] as number, plane[i + 1] as number, x - x0);
  return mix(upper, mix(plane[i + size.width] as number, plane[i + size.width + 1] as number, x - x0), y - y0);
}
