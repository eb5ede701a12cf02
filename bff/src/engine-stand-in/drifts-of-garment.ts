// What generative engines do to the garment itself.
import type { Raster } from '../platform/images/images.ts';
import type { PersonAnalysis } from '../vision/parsing/analyse-person.ts';
import { torsoCoordinates } from '../vision/parsing/body-frame.ts';
import { openScene } from '../vision/parsing/scene.ts';
import { smoothstep } from '../vision/raster/geometry.ts';
import { mixed } from './blend.ts';
import type { Drift } from './drift.ts';
import { moved } from './resample.ts';

export const DRIFTS_OF_GARMENT = {
  hem_shortened: async ({ picture, before, personOf }, random) =>
    mixed(picture, before, belowOf(await personOf(), picture, 0.85 - 0.25 * random())),
  print_smeared: ({ picture, before }, random) => {
    const [far, angle] = [0.02 + 0.02 * random(), Math.PI * random()];
    return mixed(picture, smeared(picture, far * Math.cos(angle), far * Math.sin(angle)), clothOf(picture, before));
  },
} satisfies Record<string, Drift>;

const COPIES = 9;

/** Drawn out along a line, by shares of the width and height. */
function smeared(picture: Raster, x: number, y: number): Raster {
  const sums = new Float32Array(picture.data.length);
  for (let copy = 0; copy < COPIES; copy++) {
    const part = copy / (COPIES - 1) - 0.5;
    const { data } = moved(picture, { x: x * part, y: y * part });
    for (let p = 0; p < sums.length; p++) sums[p] = (sums[p] as number) + (data[p] as number) / COPIES;
  }
  return { ...picture, data: Uint8Array.from(sums, Math.round) };
}

/** 1 where the torso is further down than so many of its lengths. */
function belowOf(person: PersonAnalysis, picture: Raster, from: number): Float32Array {
  const { frame, window } = openScene(picture, person);
  const { width, height } = picture;
  const share = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { t, s } = torsoCoordinates(frame, x - window.x, y - window.y);
      // Not the sleeves beside it.
      share[y * width + x] = smoothstep(from - 0.01, from + 0.01, t) * smoothstep(1.25, 1.1, Math.abs(s));
    }
  }
  return share;
}

/** 1 where the picture is another one than before. */
function clothOf(picture: Raster, before: Raster): Float32Array {
  const share = new Float32Array(picture.width * picture.height);
  for (let i = 0; i < share.length; i++) {
    for (let p = i * 3; p < i * 3 + 3; p++) {
      if (Math.abs((picture.data[p] as number) - (before.data[p] as number)) > 6) share[i] = 1;
    }
  }
  return share;
}
