// What can stand in for the old top where it is taken away: the shopper's skin, the background, the lower garment, and
// the photo's own grain over all of them.

import type { Scene } from '../../vision/parsing/scene.ts';
import { coarseFill, type Fill } from '../../vision/raster/coarse-fill.ts';
import { median } from '../../vision/raster/geometry.ts';

export interface Fills {
  skin: Fill;
  background: Fill;
  lower: Fill;
}

export function fillsOf(scene: Scene): Fills {
  const { masks, photo, window, head } = scene;
  const { width, height } = window;
  const skin = new Uint8Array(width * height);
  const background = new Uint8Array(width * height);
  const lower = new Uint8Array(width * height);
  // The face's own shadows and features must not run down into the chest.
  const faceEnd = head.chin.y + head.radiusY * 0.12;
  const sortRow = (y: number) => {
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const body = masks.body[i] as number;
      if (body < 0.02) background[i] = 1;
      else if (body > 0.92) {
        const inFace = y < faceEnd && Math.abs(x - head.centre.x) < head.radiusX * 1.5;
        if ((masks.skin[i] as number) > 0.75 && !inFace) skin[i] = 1;
        else if ((masks.lower[i] as number) > 0.75) lower[i] = 1;
      }
    }
  };
  for (let y = 0; y < height; y++) sortRow(y);
  const fill = (known: Uint8Array) => coarseFill(photo.data, known, width, height);
  return { skin: fill(skin), background: fill(background), lower: fill(lower) };
}

/** Standard deviation of the photo's own noise: a fill without any looks painted. */
export function grainOf({ masks, photo, window }: Scene): number {
  const steps: number[] = [];
  for (let i = window.width; i < masks.body.length - window.width; i += 97) {
    if ((masks.body[i] as number) > 0.01) continue;
    const g = (at: number) => photo.data[at * 3 + 1] as number;
    steps.push(Math.abs(4 * g(i) - g(i - 1) - g(i + 1) - g(i - window.width) - g(i + window.width)));
  }
  // For white noise the four-neighbour Laplacian's median magnitude is 3.0 sigma.
  return Math.min(5, median(steps) / 3);
}

/** Repeatable noise of mean 0 and deviation 1. */
export function noise(i: number): number {
  const a = Math.sin(i * 12.9898) * 43758.5453;
  const b = Math.sin(i * 78.233 + 1) * 24634.6345;
  return (a - Math.floor(a) + (b - Math.floor(b)) - 1) * 2.45;
}
