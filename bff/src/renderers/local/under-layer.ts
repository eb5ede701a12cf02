// The photo as it would be without the old top: skin where arms and neck come out, background where the old top stood off.

import { torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import type { ArmOutline } from '../../vision/parsing/silhouette.ts';
import { boxBlur, softBlur } from '../../vision/raster/filters.ts';
import { clamp, smoothstep } from '../../vision/raster/geometry.ts';
import { erode, threshold } from '../../vision/raster/morphology.ts';
import { pushPull } from '../../vision/raster/push-pull.ts';
import { resizePlane } from '../../vision/raster/window.ts';
import type { Fit } from './fit.ts';
import type { Scene } from './scene.ts';

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
  const skin = fill(scene, skinSource(scene));
  const background = fill(scene, backgroundSource(scene));
  const lower = fill(scene, lowerSource(scene));
  // Edge pixels of the old top are part old top, part what lies behind: they go with it.
  const reach = Math.max(2, Math.round(frame.halfWidth * 0.028));
  const spread = boxBlur(masks.upper, width, height, reach);
  const bareArms = { left: bareWidths(silhouette.left), right: bareWidths(silhouette.right) };
  const colour = new Float32Array(count * 3);
  const body = masks.body.slice();
  const leftOver = new Float32Array(count);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const p = i * 3;
      const upper = masks.upper[i] as number;
      const old = Math.min(1, Math.max(upper, 2.5 * (spread[i] as number))) * (1 - (covered[i] as number));
      const remove = clamp((old - 0.06) / 0.3, 0, 1);
      let toSkin = 0;
      let toBackground = 0;
      let toLower = 0;
      if (remove > 0) {
        const { t, s } = torsoCoordinates(frame, x, y);
        const side = Math.abs(s);
        const neck =
          smoothstep(0.75, 0.6, t) * smoothstep(1.0, 0.85, side) * smoothstep(0.25, 0.6, masks.body[i] as number);
        const arm = Math.max(
          insideArm(silhouette.left, bareArms.left, fit.sleeveEnds.left, x, y),
          insideArm(silhouette.right, bareArms.right, fit.sleeveEnds.right, x, y),
        );
        toSkin = Math.max(neck, arm) * remove;
        // Round the hem: trousers within the new hem's width, background beside it.
        const hips =
          smoothstep(fit.hemHalf + 0.02, fit.hemHalf - 0.04, side) * smoothstep(fit.hem - 0.14, fit.hem - 0.1, t);
        toLower = (remove - toSkin) * hips;
        toBackground = remove - toSkin - toLower;
        body[i] = (body[i] as number) * (1 - toBackground);
        // Old cloth far below the new hem cannot be replaced by guessing.
        leftOver[i] = upper * toLower * smoothstep(fit.hem + 0.02, fit.hem + 0.06, t);
      }
      const keep = 1 - toSkin - toBackground - toLower;
      for (let c = 0; c < 3; c++) {
        colour[p + c] =
          (data[p + c] as number) * keep +
          toSkin * (skin[p + c] as number) +
          toBackground * (background[p + c] as number) +
          toLower * (lower[p + c] as number);
      }
    }
  }
  return { colour, body, leftOver };
}

function lowerSource({ masks, window }: Scene): Float32Array {
  const sure = threshold(masks.lower, 0.75);
  return Float32Array.from(erode(sure, window.width, window.height, 3));
}

function skinSource({ masks, window, head }: Scene): Float32Array {
  const { width, height } = window;
  const sure = new Float32Array(masks.skin.length);
  for (let i = 0; i < sure.length; i++) {
    // The face's own shadows and features must not run down into the chest.
    const x = i % width;
    const y = (i - x) / width;
    const inFace = y < head.chin.y + head.radiusY * 0.12 && Math.abs(x - head.centre.x) < head.radiusX * 1.5;
    sure[i] = !inFace && (masks.skin[i] as number) > 0.75 && (masks.body[i] as number) > 0.92 ? 1 : 0;
  }
  return Float32Array.from(erode(threshold(sure, 0.5), width, height, Math.max(2, Math.round(width * 0.004))));
}

function backgroundSource({ masks, window }: Scene): Float32Array {
  const clear = new Uint8Array(masks.body.length);
  for (let i = 0; i < clear.length; i++) clear[i] = (masks.body[i] as number) < 0.02 ? 1 : 0;
  return Float32Array.from(erode(clear, window.width, window.height, 3));
}

// Fills are smooth, so half the resolution in each direction loses nothing and costs a quarter.
function fill(scene: Scene, weights: Float32Array): Float32Array {
  const { width, height } = scene.window;
  const halfWidth = (width + 1) >> 1;
  const halfHeight = (height + 1) >> 1;
  const source = new Float32Array(halfWidth * halfHeight * 3);
  const known = new Float32Array(halfWidth * halfHeight);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if (!weights[i]) continue;
      const j = (y >> 1) * halfWidth + (x >> 1);
      known[j] = (known[j] as number) + 1;
      for (let c = 0; c < 3; c++)
        source[j * 3 + c] = (source[j * 3 + c] as number) + (scene.photo.data[i * 3 + c] as number);
    }
  }
  for (let j = 0; j < known.length; j++) {
    const n = known[j] as number;
    if (n === 0) continue;
    for (let c = 0; c < 3; c++) source[j * 3 + c] = (source[j * 3 + c] as number) / n;
    known[j] = 1;
  }
  const filled = pushPull(source, known, halfWidth, halfHeight, 3);
  const out = new Float32Array(width * height * 3);
  const plane = new Float32Array(known.length);
  for (let c = 0; c < 3; c++) {
    for (let j = 0; j < plane.length; j++) plane[j] = filled[j * 3 + c] as number;
    const full = resizePlane(softBlur(plane, halfWidth, halfHeight, 1), halfWidth, halfHeight, width, height);
    for (let i = 0; i < full.length; i++) out[i * 3 + c] = full[i] as number;
  }
  return out;
}

// How wide the bare arm is under the old sleeve: as at the sleeve's end, a little wider towards the shoulder.
function bareWidths(arm: ArmOutline): { outer: number; inner: number }[] {
  const first = arm.stations.find((station) => station.at > arm.oldSleeve + arm.length * 0.04) ?? arm.stations.at(-1);
  const outer = first?.outer ?? 0;
  const inner = first?.inner ?? 0;
  return arm.stations.map((station) => {
    if (station.at > arm.oldSleeve) return { outer: station.outer, inner: station.inner };
    const wider = 1 + 0.25 * ((arm.oldSleeve - station.at) / Math.max(1, arm.oldSleeve));
    return { outer: Math.min(station.outer, outer * wider), inner: Math.min(station.inner, inner * wider) };
  });
}

// 1 inside the bare arm below the new sleeve, soft over two pixels at its edge.
function insideArm(
  arm: ArmOutline,
  widths: readonly { outer: number; inner: number }[],
  sleeveEnd: number,
  x: number,
  y: number,
): number {
  let best = 0;
  for (let k = 0; k < arm.stations.length - 1; k++) {
    const a = arm.stations[k];
    const b = arm.stations[k + 1];
    if (!a || !b || b.at < sleeveEnd * 0.85) continue;
    const dx = b.middle.x - a.middle.x;
    const dy = b.middle.y - a.middle.y;
    const square = dx * dx + dy * dy;
    const share = ((x - a.middle.x) * dx + (y - a.middle.y) * dy) / square;
    if (share < -0.2 || share > 1.2) continue;
    const off = (x - a.middle.x - dx * share) * a.outwards.x + (y - a.middle.y - dy * share) * a.outwards.y;
    const limit = off > 0 ? (widths[k]?.outer ?? 0) : (widths[k]?.inner ?? 0);
    best = Math.max(best, clamp(limit - Math.abs(off) + 0.5, 0, 1));
  }
  return best;
}
