// Making a found neckline look sewn: smooth, running inwards, and one plain curve wherever such a curve explains it.
import { clamp } from '../raster/geometry.ts';

// Rays are read pixel by pixel; a seam is smooth.
export function smoothed(radii: readonly number[]): number[] {
  let line = [...radii];
  for (let round = 0; round < 4; round++) {
    const last = line;
    line = last.map((r, i) => ((last[i - 1] ?? r) + 2 * r + (last[i + 1] ?? r)) / 4);
  }
  return line;
}

// How far (pixels) a found edge may stray from the plain curve that explains it about as well.
const STRAY = 2.5;
const AS_GOOD = 0.14;

/**
 * Most necklines are one plain curve, depth x (1 - |x|^p), from V to boat. Where such a curve explains the picture nearly as
 * well as the free path, the path is held to it, and a printed flower or a fold cannot bite into the neckline.
 * @returns `free` where no such curve explains the picture
 */
export function tidy(
  path: readonly number[],
  costs: readonly Float32Array[],
  rays: readonly number[],
  half: number,
): { kind: 'curve' | 'free'; radii: number[] } {
  const costOf = (radii: readonly number[]) =>
    radii.reduce((sum, r, i) => sum + Math.min(1, cheapestNear(costs[i] as Float32Array, Math.round(r))), 0) /
    radii.length;
  let best = { cost: Number.POSITIVE_INFINITY, radii: path };
  for (const curve of plainCurves(rays)) {
    const radii = curve.map((r) => r * half);
    const cost = costOf(radii);
    if (cost < best.cost) best = { cost, radii };
  }
  const free = smoothed(inwards(path, rays));
  if (best.cost > costOf(path) + AS_GOOD) return { kind: 'free', radii: free };
  const strays = best.radii.map((r, i) => clamp((free[i] as number) - r, -STRAY, STRAY));
  const even = smoothed(smoothed(strays));
  return { kind: 'curve', radii: best.radii.map((r, i) => r + (even[i] as number)) };
}

const cheapestNear = (column: Float32Array, r: number): number => {
  let least = 1;
  for (let k = -2; k <= 2; k++) least = Math.min(least, column[r + k] ?? 1);
  return least;
};

let curves: { rays: readonly number[]; radii: number[][] } = { rays: [], radii: [] };

/** Every plain curve at these rays, for a half width of 1; the same for all garments, so it is worked out once. */
function plainCurves(rays: readonly number[]): readonly number[][] {
  if (rays.length === curves.rays.length && rays.every((angle, i) => angle === curves.rays[i])) return curves.radii;
  const radii: number[][] = [];
  for (let depth = 0.2; depth < 2.3; depth *= 1.06) {
    for (const power of [1, 1.2, 1.45, 1.8, 2.2, 2.7]) {
      radii.push(rays.map((angle) => curveRadius(angle, depth, power)));
    }
  }
  curves = { rays, radii };
  return radii;
}

/** Where the ray meets y = depth (1 - |x|^power). */
function curveRadius(angle: number, depth: number, power: number): number {
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.sin(angle);
  let low = 0;
  let high = Math.min(1 / Math.max(cos, 1e-6), depth / Math.max(sin, 1e-6));
  for (let step = 0; step < 18; step++) {
    const r = (low + high) / 2;
    if (r * sin < depth * (1 - Math.min(1, r * cos) ** power)) low = r;
    else high = r;
  }
  return low;
}

// From its corners on, a neckline runs towards the middle and never back outwards.
function inwards(path: readonly number[], rays: readonly number[]): number[] {
  const out = [...path];
  const middle = (path.length - 1) / 2;
  const hold = (i: number, before: number) => {
    const reach = Math.abs((out[before] as number) * Math.cos(rays[before] as number));
    const cos = Math.abs(Math.cos(rays[i] as number));
    if (cos > 1e-3) out[i] = Math.min(out[i] as number, reach / cos);
  };
  for (let i = 1; i < middle; i++) hold(i, i - 1);
  for (let i = path.length - 2; i > middle; i--) hold(i, i + 1);
  return out;
}
