// Pictures and masks at half their size, for what is soft anyway and need not be worked out for every pixel.
import type { Raster } from '../../platform/images/images.ts';

export const half = (side: number): number => (side + 1) >> 1;

/** Every second pixel of every second row. */
export function halfOf<Plane extends Float32Array | Uint8Array>(plane: Plane, width: number, height: number): Plane {
  const out = new (plane.constructor as new (length: number) => Plane)(half(width) * half(height));
  for (let y = 0, to = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2, to++) out[to] = plane[y * width + x] as number;
  return out;
}

/** As `halfOf`. */
export function halfRaster({ width, height, data }: Raster): Raster {
  const out = new Uint8Array(half(width) * half(height) * 3);
  for (let y = 0, to = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2, to += 3) {
      const from = (y * width + x) * 3;
      out[to] = data[from] as number;
      out[to + 1] = data[from + 1] as number;
      out[to + 2] = data[from + 2] as number;
    }
  }
  return { width: half(width), height: half(height), data: out };
}
