// CIE Lab of every pixel: colour distances there follow the eye, which is what finding cloth, skin and edges needs.
import type { Raster } from '../../platform/images/images.ts';

/** Three planes in one array each: L 0..100, a and b about -100..100 (D65, sRGB). */
export interface LabPlanes {
  width: number;
  height: number;
  l: Float32Array;
  a: Float32Array;
  b: Float32Array;
}

const LINEAR = Float32Array.from({ length: 256 }, (_, i) => {
  const c = i / 255;
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
});

// The cube root of Lab tabulated over 0..1.1: two million roots per photo would cost more than all filters together.
const ROOT_STEPS = 8192;
const ROOT_SCALE = ROOT_STEPS / 1.1;
const ROOT = Float32Array.from({ length: ROOT_STEPS + 2 }, (_, i) => {
  const t = i / ROOT_SCALE;
  return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116;
});

export function toLab(raster: Raster): LabPlanes {
  const { width, height, data } = raster;
  const count = width * height;
  const l = new Float32Array(count);
  const a = new Float32Array(count);
  const b = new Float32Array(count);
  for (let i = 0, p = 0; i < count; i++, p += 3) {
    const red = LINEAR[data[p] as number] as number;
    const green = LINEAR[data[p + 1] as number] as number;
    const blue = LINEAR[data[p + 2] as number] as number;
    const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    l[i] = 116 * y - 16;
    a[i] = 500 * (x - y);
    b[i] = 200 * (y - z);
  }
  return { width, height, l, a, b };
}

/** Lab of one 8-bit sRGB colour. */
export function labOf(red: number, green: number, blue: number): [number, number, number] {
  const one = toLab({ width: 1, height: 1, data: Uint8Array.of(red, green, blue) });
  return [one.l[0] as number, one.a[0] as number, one.b[0] as number];
}

function root(t: number): number {
  const at = t * ROOT_SCALE;
  const i = at | 0;
  const low = ROOT[i] as number;
  return low + ((ROOT[i + 1] as number) - low) * (at - i);
}
