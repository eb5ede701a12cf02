// The photo's light, laid on the garment: how bright the scene is, and from which side it is lit.

import type { Scene } from '../../vision/parsing/scene.ts';
import { clamp } from '../../vision/raster/geometry.ts';

/** Factor on the garment's colour at a pixel: gain + x * across + y * down. */
export interface Light {
  gain: number;
  across: number;
  down: number;
}

/**
 * A plane fitted to the old top's lightness. Only a plane: anything finer is the old top's own print and folds, which
 * would show through the new garment.
 */
export function lightOf(scene: Scene): Light {
  const { masks, photo, window } = scene;
  let n = 0;
  const sums = { x: 0, y: 0, xx: 0, yy: 0, xy: 0, v: 0, xv: 0, yv: 0 };
  for (let y = 0; y < window.height; y += 3) {
    for (let x = 0; x < window.width; x += 3) {
      const i = y * window.width + x;
      if ((masks.upper[i] as number) < 0.8) continue;
      const v = luma(photo.data, i);
      n++;
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.yy += y * y;
      sums.xy += x * y;
      sums.v += v;
      sums.xv += x * v;
      sums.yv += y * v;
    }
  }
  if (n < 50) return { gain: 1, across: 0, down: 0 };
  const mx = sums.x / n;
  const my = sums.y / n;
  const mv = Math.max(8, sums.v / n);
  const vxx = sums.xx / n - mx * mx;
  const vyy = sums.yy / n - my * my;
  const vxy = sums.xy / n - mx * my;
  const vxv = sums.xv / n - mx * mv;
  const vyv = sums.yv / n - my * mv;
  const det = Math.max(1, vxx * vyy - vxy * vxy);
  const limit = 0.12 / scene.frame.halfWidth;
  const across = clamp((0.5 * (vxv * vyy - vyv * vxy)) / det / mv, -limit, limit);
  const down = clamp((0.5 * (vyv * vxx - vxv * vxy)) / det / mv, -limit / 2, limit / 2);
  return { gain: exposure(scene) - across * mx - down * my, across, down };
}

// A dim photo dims the garment; catalogue pictures are lit bright.
function exposure(scene: Scene): number {
  const { masks, photo } = scene;
  let sum = 0;
  let count = 0;
  for (let i = 0; i < masks.body.length; i += 5) {
    if ((masks.skin[i] as number) < 0.8 && (masks.body[i] as number) > 0.05) continue;
    sum += luma(photo.data, i);
    count++;
  }
  const mean = count === 0 ? 128 : sum / count;
  return clamp(0.86 + 0.16 * (mean / 170), 0.86, 1.02);
}

const luma = (data: Uint8Array, i: number): number =>
  0.2126 * (data[i * 3] as number) + 0.7152 * (data[i * 3 + 1] as number) + 0.0722 * (data[i * 3 + 2] as number);
