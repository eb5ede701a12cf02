// The photo as it would be without the old top: skin where arms and neck come out, background where the old top stood off.

import { type BodyFrame, torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import { type ArmOutline, onArm, widthAt } from '../../vision/parsing/silhouette.ts';
import { boxBlur, softBlur } from '../../vision/raster/filters.ts';
import { clamp, median, smoothstep } from '../../vision/raster/geometry.ts';
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
  const reach = Math.max(3, Math.round(frame.halfWidth * 0.045));
  const spread = boxBlur(masks.upper, width, height, reach);
  const belowHem = Math.round(frame.torso * 0.05) * width;
  const arms = [
    armSide(silhouette.left, fit.sleeveEnds.left, frame),
    armSide(silhouette.right, fit.sleeveEnds.right, frame),
  ];
  const grain = grainOf(scene);
  const colour = Float32Array.from(data);
  const body = masks.body.slice();
  const leftOver = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const open = 1 - (covered[i] as number);
    if (open < 0.004 || ((masks.body[i] as number) < 0.01 && (spread[i] as number) < 0.01)) continue;
    const x = i % width;
    const y = (i - x) / width;
    const upper = masks.upper[i] as number;
    let old = Math.max(upper, 4 * (spread[i] as number) * (1 - smoothstep(0.4, 0.8, masks.skin[i] as number)));
    let arm = 0;
    for (const side of arms) {
      const part = armPart(side, reach, x, y);
      old = Math.max(old, part.sleeve);
      arm = Math.max(arm, part.bare);
    }
    const remove = clamp((Math.min(1, old) * open - 0.06) / 0.3, 0, 1);
    if (remove === 0) continue;
    const { t, s } = torsoCoordinates(frame, x, y);
    const side = Math.abs(s);
    const neck =
      smoothstep(0.75, 0.6, t) * smoothstep(1.0, 0.85, side) * smoothstep(0.25, 0.6, masks.body[i] as number);
    const toSkin = Math.max(neck, arm) * remove;
    // Straight below the new hem trousers go on; beside the garment there is background.
    const above = covered[i - belowHem] ?? 0;
    const toLower = t > fit.hem - 0.16 && side < fit.hemHalf ? (remove - toSkin) * above : 0;
    const toBackground = remove - toSkin - toLower;
    body[i] = (body[i] as number) * (1 - toBackground);
    // Old cloth far below the new hem cannot be replaced by guessing.
    leftOver[i] = upper * toLower * smoothstep(fit.hem + 0.02, fit.hem + 0.06, t);
    const speck = grain * noise(i);
    for (let p = i * 3; p < i * 3 + 3; p++) {
      colour[p] =
        remove * speck +
        (data[p] as number) * (1 - remove) +
        toSkin * (skin[p] as number) +
        toBackground * (background[p] as number) +
        toLower * (lower[p] as number);
    }
  }
  return { colour, body, leftOver };
}

/** Standard deviation of the photo's own noise: a fill without any looks painted. */
function grainOf({ masks, photo, window }: Scene): number {
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
function noise(i: number): number {
  const a = Math.sin(i * 12.9898) * 43758.5453;
  const b = Math.sin(i * 78.233 + 1) * 24634.6345;
  return (a - Math.floor(a) + (b - Math.floor(b)) - 1) * 2.45;
}

type Width = { outer: number; inner: number };

/**
 * `sleeve`: 1 on the old sleeve, whatever its pixels look like (its lit rim looks like skin).
 * `bare`: 1 where skin must show, below the new sleeve and inside the arm's own width.
 */
function armPart(side: ArmSide, reach: number, x: number, y: number): { sleeve: number; bare: number } {
  const { arm, bare, end, box } = side;
  if (x < box.left || x > box.right || y < box.top || y > box.bottom) return NOT_ON_ARM;
  const place = onArm(arm, x, y);
  if (!place) return NOT_ON_ARM;
  const far = Math.abs(place.off);
  const onSleeve = place.at < arm.oldSleeve + arm.length * 0.03;
  // Under the arm the old sleeve's far side hangs down, too dark to be told from the background.
  const hanging = place.off < 0 && place.at > arm.oldSleeve * 0.5 ? 3 * reach : reach;
  return {
    sleeve: onSleeve ? clamp((widthAt(arm.stations, place) + hanging - far) / 2, 0, 1) : 0,
    bare: clamp(widthAt(bare, place) - far + 0.5, 0, 1) * clamp(place.at - end * 0.9, 0, 1),
  };
}

const NOT_ON_ARM = { sleeve: 0, bare: 0 };

interface ArmSide {
  arm: ArmOutline;
  bare: Width[];
  /** How far down the new sleeve goes, pixels from the armhole. */
  end: number;
  box: { left: number; right: number; top: number; bottom: number };
}

function armSide(arm: ArmOutline, end: number, frame: BodyFrame): ArmSide {
  const xs = arm.stations.map(({ middle }) => middle.x);
  const ys = arm.stations.map(({ middle }) => middle.y);
  const margin = frame.halfWidth * 0.6;
  const box = {
    left: Math.min(...xs) - margin,
    right: Math.max(...xs) + margin,
    top: Math.min(...ys) - margin,
    bottom: Math.max(...ys) + margin,
  };
  return { arm, bare: bareWidths(arm), end, box };
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

function backgroundSource({ masks, window, frame }: Scene): Float32Array {
  const clear = new Uint8Array(masks.body.length);
  for (let i = 0; i < clear.length; i++) clear[i] = (masks.body[i] as number) < 0.02 ? 1 : 0;
  return Float32Array.from(erode(clear, window.width, window.height, Math.max(4, Math.round(frame.halfWidth * 0.07))));
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
function bareWidths(arm: ArmOutline): Width[] {
  const first = arm.stations.find((station) => station.at > arm.oldSleeve + arm.length * 0.04) ?? arm.stations.at(-1);
  const outer = first?.outer ?? 0;
  const inner = first?.inner ?? 0;
  return arm.stations.map((station) => {
    if (station.at > arm.oldSleeve) return { outer: station.outer, inner: station.inner };
    const wider = 1 + 0.25 * ((arm.oldSleeve - station.at) / Math.max(1, arm.oldSleeve));
    return { outer: Math.min(station.outer, outer * wider), inner: Math.min(station.inner, inner * wider) };
  });
}
