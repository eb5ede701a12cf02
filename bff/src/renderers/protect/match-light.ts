// Engines grade the whole picture a little: what should not have changed says how, and the garment is graded back with it.
import type { Raster } from '../../platform/images/images.ts';
import { clamp } from '../../vision/raster/geometry.ts';
import { solve } from './solve.ts';
import type { Warped } from './warp.ts';

export interface LightMatch {
  /** Per channel: photo = gain x picture + bias, in 8-bit steps. */
  gain: [number, number, number];
  bias: [number, number, number];
  /** Mean absolute difference of what was not to change, in 8-bit steps, before and after. */
  before: number;
  after: number;
}

/** Every so many pixels, in both directions: a few thousand are plenty for two unknowns. */
const STEP = 3;
const ROUNDS = 6;

/** @param kept per pixel of the photo, 0..1: how surely it shows the shopper where nothing was to change; walls are repainted too often */
export function matchLight(photo: Raster, kept: Float32Array, { picture, there }: Warped): LightMatch {
  const at: number[] = [];
  for (let y = 2; y < photo.height; y += STEP) {
    for (let x = 2; x < photo.width; x += STEP) {
      const i = y * photo.width + x;
      if (there[i] && (kept[i] as number) > 0.9) at.push(i);
    }
  }
  const match: LightMatch = { gain: [1, 1, 1], bias: [0, 0, 0], before: 0, after: 0 };
  for (const c of [0, 1, 2] as const) {
    const [gain, bias] = line(
      at,
      (i) => picture.data[i * 3 + c] as number,
      (i) => photo.data[i * 3 + c] as number,
    );
    match.gain[c] = gain;
    match.bias[c] = bias;
    for (const i of at) {
      const [p, q] = [photo.data[i * 3 + c] as number, picture.data[i * 3 + c] as number];
      match.before += Math.abs(p - q) / (3 * at.length);
      match.after += Math.abs(p - gain * q - bias) / (3 * at.length);
    }
  }
  return match;
}

export function inLight({ width, height, data }: Raster, { gain, bias }: LightMatch): Raster {
  const tables = gain.map((k, c) =>
    Uint8Array.from({ length: 256 }, (_, value) => Math.round(clamp(k * value + (bias[c] as number), 0, 255))),
  );
  const out = new Uint8Array(data.length);
  const [red, green, blue] = tables as [Uint8Array, Uint8Array, Uint8Array];
  for (let p = 0; p < data.length; p += 3) {
    out[p] = red[data[p] as number] as number;
    out[p + 1] = green[data[p + 1] as number] as number;
    out[p + 2] = blue[data[p + 2] as number] as number;
  }
  return { width, height, data: out };
}

/** Robust straight line (Huber). */
function line(at: readonly number[], xOf: (i: number) => number, yOf: (i: number) => number): [number, number] {
  let [gain, bias] = [1, 0];
  let spread = 30;
  for (let round = 0; round < ROUNDS; round++) {
    const normal = new Float64Array(4);
    const right = new Float64Array(2);
    let [errors, weights] = [0, 0];
    for (const i of at) {
      const [x, y] = [xOf(i), yOf(i)];
      const off = Math.abs(y - gain * x - bias);
      const w = off <= spread ? 1 : spread / off;
      normal[0] = (normal[0] as number) + w * x * x;
      normal[1] = (normal[1] as number) + w * x;
      normal[3] = (normal[3] as number) + w;
      right[0] = (right[0] as number) + w * x * y;
      right[1] = (right[1] as number) + w * y;
      errors += w * off;
      weights += w;
    }
    const found = solve(normal, right);
    if (!found) return [1, 0];
    [gain, bias] = [found[0] as number, found[1] as number];
    spread = Math.max(2, (1.5 * errors) / weights);
  }
  return [gain, bias];
}
