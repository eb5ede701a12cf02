// What of a photo a garment may change and what it must not: head, hair and hands never, the rest by what kind it is.

import { torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import { keptInFront } from '../../vision/parsing/kept-in-front.ts';
import { toForearms } from '../../vision/parsing/parse-person.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { softBlur } from '../../vision/raster/filters.ts';
import { smoothstep } from '../../vision/raster/geometry.ts';
import { dilate, threshold } from '../../vision/raster/morphology.ts';
import type { GarmentKind } from '../renderer.ts';

/** Of the scene's window, 0..1 per pixel. */
export interface Zones {
  /** Where the garment may change the picture. */
  open: Float32Array;
  /** Where nothing can have been meant to change: away from the garment. */
  fixed: Float32Array;
}

/** From and to which torso length below the shoulder line a garment reaches at most, and whether it has sleeves. */
const REACH: Record<GarmentKind, { from: number; to: number; sleeves: boolean }> = {
  top: { from: -0.45, to: 1.4, sleeves: true },
  outerwear: { from: -0.45, to: 2.1, sleeves: true },
  dress: { from: -0.45, to: 3, sleeves: true },
  bottom: { from: 0.55, to: 4, sleeves: false },
};
/** Shoulder half-widths round the body within which cloth may hang. */
const ROOM = 0.3;
const SOFT = 0.06;

export function zonesOf(scene: Scene, kind: GarmentKind): Zones {
  const { width, height } = scene.window;
  const { frame, silhouette } = scene;
  const reach = REACH[kind];
  const ends = { left: silhouette.left.length, right: silhouette.right.length };
  const { untouchable } = keptInFront(scene, ends);
  const near = dilate(threshold(scene.masks.body, 0.5), width, height, Math.round(ROOM * frame.halfWidth));
  const arm = 0.42 * frame.halfWidth;
  const mayChange = new Float32Array(width * height);
  // Every second pixel, since it is all soft: the bones' distances are what takes time here.
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const i = y * width + x;
      if (!near[i]) continue;
      const { t } = torsoCoordinates(frame, x, y);
      let may = smoothstep(reach.from - 0.04, reach.from + 0.04, t) * smoothstep(reach.to + 0.1, reach.to - 0.1, t);
      if (may < 1 && t > reach.from && reach.sleeves && toForearms(frame, x, y) < arm) may = 1;
      if (!reach.sleeves && toForearms(frame, x, y) < arm) may = 0;
      for (const at of [i, i + 1, i + width, i + width + 1]) mayChange[at] = may;
    }
  }
  for (let i = 0; i < mayChange.length; i++) if (untouchable[i] || !near[i]) mayChange[i] = 0;
  const radius = Math.max(1, Math.round(SOFT * frame.halfWidth * 0.5));
  const open = softBlur(mayChange, width, height, radius);
  for (let i = 0; i < open.length; i++) if (untouchable[i]) open[i] = 0;
  const fixed = new Float32Array(open.length);
  for (let i = 0; i < fixed.length; i++) fixed[i] = (open[i] as number) < 0.01 ? 1 : 0;
  return { open, fixed };
}
