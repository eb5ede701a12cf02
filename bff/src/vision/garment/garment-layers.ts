// The cloth in layers: what lies in front of the body, sleeves and torso apart, and what passes behind the neck.
import { boxBlur } from '../raster/filters.ts';
import { direction } from '../raster/geometry.ts';
import { dilate, erode, toPlane } from '../raster/morphology.ts';
import { pushPull } from '../raster/push-pull.ts';
import type { GarmentMatte } from './matte.ts';
import { fromNeckEdge, type NeckOpening } from './neck-opening.ts';
import type { TopOutline } from './outline.ts';
import type { Sleeve } from './sleeve.ts';

export function cutNeck(
  matte: GarmentMatte,
  width: number,
  outline: TopOutline,
  neck: NeckOpening,
): { front: Uint8Array; behind: Uint8Array } {
  const front = matte.alpha.slice();
  const behind = new Uint8Array(front.length);
  const deepest = Math.ceil(neck.centre.y + Math.max(...neck.radii)) + 3;
  for (let y = outline.bounds.top - 2 > 0 ? outline.bounds.top - 2 : 0; y <= deepest; y++) {
    for (let x = outline.left.neck.x - 3; x <= outline.right.neck.x + 3; x++) {
      const at = y * width + x;
      const cloth = matte.alpha[at] as number;
      if (cloth === 0) continue;
      // One pixel of the dark inside is taken off with the opening.
      const beyond = fromNeckEdge(neck, x, y);
      front[at] = cloth * Math.min(1, Math.max(0, beyond - 1));
      // The two layers overlap, or the wall would shine through between them.
      if (neck.risesBehind && beyond < 4) behind[at] = cloth;
    }
  }
  clearSpurs(front, width, outline, deepest);
  return { front, behind };
}

const SPUR = 2;

// Threads of the inside that stick out of the cut neckline are thinner than any collar.
function clearSpurs(front: Uint8Array, width: number, outline: TopOutline, deepest: number): void {
  const left = Math.max(0, Math.round(outline.left.neck.x) - 8);
  const top = Math.max(0, outline.bounds.top - 8);
  const boxWidth = Math.min(width, Math.round(outline.right.neck.x) + 9) - left;
  const boxHeight = Math.min(front.length / width, deepest + 9) - top;
  const solid = new Uint8Array(boxWidth * boxHeight);
  for (let i = 0; i < solid.length; i++) {
    solid[i] = (front[(top + Math.floor(i / boxWidth)) * width + left + (i % boxWidth)] as number) > 127 ? 1 : 0;
  }
  const opened = dilate(erode(solid, boxWidth, boxHeight, SPUR), boxWidth, boxHeight, SPUR);
  const even = boxBlur(toPlane(opened), boxWidth, boxHeight, 1);
  for (let i = 0; i < solid.length; i++) {
    const at = (top + Math.floor(i / boxWidth)) * width + left + (i % boxWidth);
    front[at] = Math.min(front[at] as number, Math.round(255 * Math.min(1, 1.3 * (even[i] as number))));
  }
}

// How far (pixels) sleeve and torso run under each other at the armhole.
const SEAM = 2;
/** How far (pixels) a hem's corners may stand out below the hem row. */
const HEM_FLARE = 14;

export function splitAtArmholes(front: Uint8Array, width: number, outline: TopOutline) {
  const sleeveFront = new Uint8Array(front.length);
  const torsoFront = new Uint8Array(front.length);
  const splitRow = (y: number) => {
    const left = armholeInRow(outline, 'left', y);
    const right = armholeInRow(outline, 'right', y);
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const cover = front[i] as number;
      if (cover === 0) continue;
      const outside = Math.max(left.slope * x + left.offset, right.slope * x + right.offset);
      if (outside > -SEAM) sleeveFront[i] = cover;
      if (outside < SEAM) torsoFront[i] = cover;
    }
  };
  for (let y = 0; y < front.length / width; y++) splitRow(y);
  return { sleeveFront, torsoFront };
}

/** The signed distance from the armhole, growing towards the hand, along one row: `slope` x + `offset`. */
function armholeInRow(outline: TopOutline, side: 'left' | 'right', y: number): { slope: number; offset: number } {
  const { shoulder, armpit } = outline[side];
  const sign = side === 'left' ? -1 : 1;
  if (y > armpit.y) {
    // Below the hem row a curved hem breaks up the torso's run.
    const row = Math.min(y, outline.hemRow);
    const edge = side === 'left' ? (outline.torsoLeft[row] as number) : (outline.torsoRight[row] as number);
    return { slope: sign, offset: -sign * edge - (y > outline.hemRow ? HEM_FLARE : 1.5) };
  }
  const down = direction(shoulder, armpit);
  return { slope: sign * down.y, offset: -sign * (down.x * (y - shoulder.y) + down.y * shoulder.x) };
}

export function cutCuff(front: Uint8Array, width: number, height: number, sleeve: Sleeve): void {
  const edge = sleeve.cuff;
  const middle = (edge.length - 1) / 2;
  const { root, axis, length } = sleeve;
  const reach = Math.ceil(length + 12);
  for (let y = Math.max(0, Math.floor(root.y - reach)); y < Math.min(height, root.y + reach); y++) {
    for (let x = Math.max(0, Math.floor(root.x - reach)); x < Math.min(width, root.x + reach); x++) {
      const at = y * width + x;
      if (!front[at]) continue;
      const u = (x - root.x) * axis.x + (y - root.y) * axis.y;
      if (u < length * 0.55) continue;
      const v = (y - root.y) * axis.x - (x - root.x) * axis.y + middle;
      if (v < -edge.length / 2 || v > edge.length * 1.5) continue;
      const i = Math.min(edge.length - 1, Math.max(0, v));
      const low = edge[Math.floor(i)] as number;
      const limit = low + ((edge[Math.ceil(i)] as number) - low) * (i - Math.floor(i)) - 2;
      front[at] = (front[at] as number) * Math.min(1, Math.max(0, limit - u + 0.5));
    }
  }
}

// From this much cloth on (0..255) an edge pixel's colour is the cloth's own.
const TELLING = 115;

// Along the cut openings the cloth's colour replaces the dark inside, so the warp's blending cannot pull it back in.
export function carryColourOut(
  matte: GarmentMatte,
  front: Uint8Array,
  behind: Uint8Array,
  width: number,
  height: number,
): Uint8Array {
  const { alpha, colour } = matte;
  const cut = new Uint8Array(front.length);
  const cloth = new Uint8Array(front.length);
  for (let i = 0; i < cut.length; i++) {
    cut[i] = (front[i] as number) < (alpha[i] as number) ? 1 : 0;
    cloth[i] = alpha[i] ? 1 : 0;
  }
  const known = dilate(cut, width, height, 1);
  const unknown = dilate(cloth, width, height, 1);
  for (let i = 0; i < known.length; i++) {
    known[i] = !known[i] && (front[i] as number) >= TELLING ? 1 : 0;
    // The inside of a hood is shown as it is.
    if (known[i] || (front[i] as number) > 250 || (behind[i] as number) > 250) unknown[i] = 0;
  }
  const filled = pushPull(new Float32Array(colour), toPlane(known), width, height, unknown);
  const out = colour.slice();
  for (let i = 0; i < unknown.length; i++) {
    if (unknown[i]) for (let c = i * 3; c < i * 3 + 3; c++) out[c] = filled[c] as number;
  }
  return out;
}
