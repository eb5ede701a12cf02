// What of the shopper always stays in front of the new garment, pixel for pixel: face, hair, hands, bare forearms.

import { boxBlur } from '../raster/filters.ts';
import { between, distanceToSegment, length, type Point, smoothstep } from '../raster/geometry.ts';
import { dilate, erode, largestBlob, threshold } from '../raster/morphology.ts';
import type { ArmOutline } from './arm-outline.ts';
import type { Scene } from './scene.ts';

type Side = 'left' | 'right';

export interface KeptInFront {
  /** 0..1: nothing is drawn over these pixels. */
  cover: Float32Array;
  /** 1 where not even a shadow may fall: head and hands. */
  untouchable: Uint8Array;
}

/** @param sleeveEnds how far down the arms the new sleeves go, pixels from the armhole */
export function keptInFront(scene: Scene, sleeveEnds: { left: number; right: number }): KeptInFront {
  const { width, height } = scene.window;
  const kept: KeptInFront = { cover: new Float32Array(width * height), untouchable: new Uint8Array(width * height) };
  keepHead(kept, scene);
  for (const side of ['left', 'right'] as const) {
    keepHand(kept, scene, side);
    keepBareArm(kept, scene, side, sleeveEnds[side]);
  }
  return { cover: boxBlur(kept.cover, width, height, 1), untouchable: kept.untouchable };
}

function keepHead(kept: KeptInFront, scene: Scene): void {
  const { head, masks } = scene;
  const { width } = scene.window;
  const hair = hairOf(scene);
  const chinRow = head.chin.y + head.radiusY * 0.4;
  for (let i = 0; i < hair.length; i++) {
    if ((masks.body[i] as number) < 0.02) continue;
    const x = i % width;
    const y = (i / width) | 0;
    let keep = 0;
    if (y < head.chin.y + head.radiusY * 0.3 && Math.abs(x - head.centre.x) < head.radiusX * 1.2) {
      const face = length((x - head.centre.x) / head.radiusX, (y - head.centre.y) / head.radiusY);
      keep = smoothstep(1.12, 1.02, face);
    }
    if (hair[i]) keep = Math.max(keep, smoothstep(0.2, 0.5, masks.hair[i] as number));
    kept.cover[i] = keep;
    // Single hairs at the edge are barely told from what is behind them, and still the head's.
    const hairEdge = hair[i] === 1 && (masks.hair[i] as number) > 0.06;
    if ((keep > 0.3 || hairEdge) && y < chinRow) kept.untouchable[i] = 1;
  }
}

function keepHand(kept: KeptInFront, scene: Scene, side: Side): void {
  const { frame, masks } = scene;
  const { wrist, hand, elbow } = frame[side];
  const tips = { x: wrist.x + (hand.x - wrist.x) * 1.9, y: wrist.y + (hand.y - wrist.y) * 1.9 };
  const crease = between(wrist, elbow, 0.1);
  eachNear(scene, [wrist, tips], 0.5, (i, x, y) => {
    if ((masks.body[i] as number) < 0.02) return;
    const away = distanceToSegment(x, y, wrist, tips) / frame.halfWidth;
    // The hand begins at the wrist's crease, a little before the wrist joint.
    const beyond = (x - crease.x) * (wrist.x - elbow.x) + (y - crease.y) * (wrist.y - elbow.y) > 0;
    if (away > 0.5 || !beyond) return;
    // Fingertips are often taken for something else than skin: close to the bones everything is hand.
    const sure = smoothstep(0.2, 0.14, away) * (1 - smoothstep(0.5, 0.8, masks.upper[i] as number));
    const keep = Math.max(sure, smoothstep(0.25, 0.5, masks.skin[i] as number));
    kept.cover[i] = Math.max(kept.cover[i] as number, keep);
    if (keep > 0.5) kept.untouchable[i] = 1;
  });
}

// Below a short sleeve the arm hangs before the garment's torso.
function keepBareArm(kept: KeptInFront, scene: Scene, side: Side, sleeveEnd: number): void {
  const { frame, masks, silhouette } = scene;
  const { wrist } = frame[side];
  const from = bareFrom(silhouette[side], sleeveEnd);
  if (!from) return;
  eachNear(scene, [from, wrist], 0.34, (i, x, y) => {
    if ((masks.skin[i] as number) <= 0.35) return;
    const away = distanceToSegment(x, y, from, wrist) / frame.halfWidth;
    const beyondCuff = (x - from.x) * (wrist.x - from.x) + (y - from.y) * (wrist.y - from.y) > 0;
    if (away > 0.34 || !beyondCuff) return;
    const keep = smoothstep(0.34, 0.24, away) * smoothstep(0.35, 0.65, masks.skin[i] as number);
    kept.cover[i] = Math.max(kept.cover[i] as number, keep);
  });
}

/** Every pixel of the box round some points, `reach` shoulder half-widths wider. */
function eachNear(
  scene: Scene,
  points: readonly Point[],
  reach: number,
  use: (i: number, x: number, y: number) => void,
): void {
  const { width, height } = scene.window;
  const margin = reach * scene.frame.halfWidth;
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const bottom = Math.min(height - 1, Math.ceil(Math.max(...ys) + margin));
  const right = Math.min(width - 1, Math.ceil(Math.max(...xs) + margin));
  for (let y = Math.max(0, Math.floor(Math.min(...ys) - margin)); y <= bottom; y++) {
    for (let x = Math.max(0, Math.floor(Math.min(...xs) - margin)); x <= right; x++) use(y * width + x, x, y);
  }
}

// One connected shock of hair; single dark pixels in the clothes are not hair. Ends with the last row that can have some.
function hairOf(scene: Scene): Uint8Array {
  const { width, height } = scene.window;
  const grown = 4;
  const lowest = Math.max(0, Math.round(scene.head.chin.y + scene.frame.halfWidth * 1.3));
  const rows = Math.min(height, lowest + grown);
  const seen = threshold(scene.masks.hair.subarray(0, rows * width), 0.5);
  seen.fill(0, lowest * width);
  return dilate(largestBlob(erode(seen, width, rows, 2), width, rows).blob, width, rows, grown);
}

// Where the bare arm begins to lie over the garment's torso; nowhere under a long sleeve.
function bareFrom(arm: ArmOutline, sleeveEnd: number): Point | null {
  if (sleeveEnd > arm.length * 0.9) return null;
  const clear = sleeveEnd + arm.length * 0.05;
  return arm.stations.find((station) => station.at >= Math.max(clear, arm.elbowAt * 0.85))?.middle ?? null;
}
