// The photo as it would be without the old top: skin where arms and neck come out, background where the old top stood off.

import { onTorso, torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { boxBlur, softBlur } from '../../vision/raster/filters.ts';
import { clamp, smoothstep } from '../../vision/raster/geometry.ts';
import { armPart, armSide, nearOldSleeve } from './arm-side.ts';
import { fillsOf, grainOf, noise } from './fills.ts';
import type { Fit } from './fit.ts';

export interface UnderLayer {
  /** Interleaved RGB 0..255. */
  colour: Float32Array;
  /** 0..1: the body without what of the old top stood off it. */
  body: Float32Array;
  /** 0..1: how much of the old top still shows (not covered, not repaired): judged by the gates. */
  leftOver: Float32Array;
}

/** @param covered 0..1 per pixel: where the new garment will lie */
export function withoutOldTop(scene: Scene, covered: Float32Array, fit: Fit): UnderLayer {
  const { width, height } = scene.window;
  const { data } = scene.photo;
  const { masks, frame, silhouette } = scene;
  const count = width * height;
  const { skin, background, lower } = fillsOf(scene);
  // Edge pixels of the old top are part old top, part what lies behind: they go with it.
  const reach = Math.max(3, Math.round(frame.halfWidth * 0.045));
  const spread = boxBlur(masks.upper, width, height, reach);
  const rim = boxBlur(masks.upper, width, height, 2);
  // The old collar stands off the neck, with a gap of background behind its corner: the skin's edge runs smoothly on.
  const rounded = softBlur(masks.body, width, height, reach);
  const belowHem = Math.round(frame.torso * 0.05) * width;
  const halfBelow = Math.round(frame.torso * 0.025) * width;
  const left = armSide(silhouette.left, fit.sleeveEnds.left, frame);
  const right = armSide(silhouette.right, fit.sleeveEnds.right, frame);
  const arms = [left, right];
  const chestRow = onTorso(frame, 0.3, 0).y;
  const grain = grainOf(scene);
  const colour = new Float32Array(data);
  const body = masks.body.slice();
  const leftOver = new Float32Array(count);
  const clear = (i: number, x: number, y: number) => {
    const open = 1 - (covered[i] as number);
    if (open < 0.004) return;
    const empty = (masks.body[i] as number) < 0.01 && (spread[i] as number) < 0.01;
    if (empty && !nearOldSleeve(left, x, y) && !nearOldSleeve(right, x, y)) return;
    const upper = masks.upper[i] as number;
    let old = Math.max(upper, 4 * (spread[i] as number) * (1 - smoothstep(0.4, 0.8, masks.skin[i] as number)));
    let arm = 0;
    for (const side of arms) {
      const part = armPart(side, reach, x, y);
      old = Math.max(old, part.sleeve);
      if (part.corner > 0) {
        // Its hem's corner stands off the arm; the dark inside of it is neither skin nor background.
        const beside = part.outside * (1 - smoothstep(0.4, 0.8, masks.skin[i] as number));
        const either = Math.min(skin(x, y, 1), background(x, y, 1));
        const dark = smoothstep(0.75, 0.55, (data[i * 3 + 1] as number) / Math.max(1, either));
        old = Math.max(old, part.corner * Math.max(beside, dark));
      }
      arm = Math.max(arm, part.bare);
    }
    // The shadow line of the old collar on the neck goes with it.
    if (y < chestRow) old = Math.max(old, 4 * (rim[i] as number));
    const remove = clamp((Math.min(1, old) * open - 0.06) / 0.3, 0, 1);
    if (remove === 0) return;
    const { t, s } = torsoCoordinates(frame, x, y);
    const side = Math.abs(s);
    // A neck opening narrows downwards; beside it lie the armpits.
    const opening = 0.85 - 1.1 * Math.max(0, t);
    const neck = smoothstep(opening + 0.12, opening, side) * smoothstep(0.42, 0.6, rounded[i] as number);
    const toSkin = Math.max(neck, arm) * remove;
    // Straight below the new hem trousers go on; beside the garment there is background.
    const above = covered[i - belowHem] ?? 0;
    // Where the old hem stood off the hips there is nothing below it either.
    const below = smoothstep(0.6, 0.95, Math.min(masks.body[i + halfBelow] ?? 1, masks.body[i + belowHem] ?? 1));
    const toLower = t > fit.hem - 0.16 && side < fit.hemHalf ? (remove - toSkin) * above * below : 0;
    const toBackground = remove - toSkin - toLower;
    body[i] = (body[i] as number) * (1 - toBackground);
    // Old cloth far below the new hem cannot be replaced by guessing.
    leftOver[i] = upper * toLower * smoothstep(fit.hem + 0.02, fit.hem + 0.06, t);
    const speck = remove * grain * noise(i);
    for (let c = 0; c < 3; c++) {
      let value = (data[i * 3 + c] as number) * (1 - remove) + speck;
      if (toSkin > 0) value += toSkin * skin(x, y, c);
      if (toBackground > 0) value += toBackground * background(x, y, c);
      if (toLower > 0) value += toLower * lower(x, y, c);
      colour[i * 3 + c] = value;
    }
  };
  for (let i = 0; i < count; i++) clear(i, i % width, (i / width) | 0);
  return { colour, body, leftOver };
}
