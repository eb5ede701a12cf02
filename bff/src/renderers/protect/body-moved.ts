// Whether an engine changed the body's shape: hands, hips and legs outside the garment must stand where they stood. The outline
// is followed block by block (Lucas and Kanade, in two unknowns each); where it has moved, the body was made another.

import type { Raster } from '../../platform/images/images.ts';
import { torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { sample } from '../../vision/raster/plane.ts';
import { type Grey, greyOf } from './grey.ts';

/** Pixels of the small pictures that are compared. */
const SIDE = 480;
const BLOCK = 14;
const STEP = 7;
const ROUNDS = 5;
/** Torso lengths below the shoulder line from which on it is looked: above are neck and head, which are put back. */
const FROM = 0.35;
/** Of the blocks with an outline in them, the one that is told: a hand may be redrawn, not a tenth of the outline. */
const QUANTILE = 0.9;
/** Gradient energy per pixel below which a block has no outline that could be followed. */
const LEAST_TEXTURE = 12;

/** The photo's outline of the body, as it is compared. */
export const outlineOf = ({ photo, masks }: Scene): Grey => greyOf(photo, masks.body, SIDE);

/**
 * @param photo the scene's outline; `part` an engine's picture, registered, of the scene's window; `fixed` where nothing was to change
 * @returns how far the outline moved across itself, in shoulder half-widths; null where too little of it is seen
 */
export function bodyMoved(scene: Scene, photo: Grey, part: Raster, fixed: Float32Array): number | null {
  const { frame, window } = scene;
  const picture = greyOf(part, fixed, SIDE);
  const factor = Math.floor(window.width / photo.width);
  const moves: number[] = [];
  for (let y = BLOCK; y < photo.height - 2 * BLOCK; y += STEP) {
    for (let x = BLOCK; x < photo.width - 2 * BLOCK; x += STEP) {
      const middle = { x: (x + BLOCK / 2) * factor, y: (y + BLOCK / 2) * factor };
      if (torsoCoordinates(frame, middle.x, middle.y).t < FROM) continue;
      if (!hasOutline(photo, picture, x, y)) continue;
      const move = moveOf(photo, picture, x, y);
      if (move !== null) moves.push((move * factor) / frame.halfWidth);
    }
  }
  if (moves.length < 12) return null;
  moves.sort((a, b) => a - b);
  return moves[Math.floor(QUANTILE * moves.length)] as number;
}

/** Part body, part background, all of it outside what the garment may change. */
function hasOutline(photo: Grey, picture: Grey, left: number, top: number): boolean {
  let body = 0;
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) {
      const i = y * photo.width + x;
      if ((picture.weight[i] as number) < 0.99) return false;
      body += photo.weight[i] as number;
    }
  }
  const share = body / BLOCK ** 2;
  return share > 0.2 && share < 0.8;
}

/** Along the gradient only: a straight outline says nothing about its own direction. Null where it cannot be followed. */
function moveOf(photo: Grey, picture: Grey, left: number, top: number): number | null {
  let [dx, dy] = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const step = stepOf(photo, picture, left, top, dx, dy);
    if (!step) return null;
    dx += step.x;
    dy += step.y;
    if (Math.hypot(dx, dy) > BLOCK * 0.7) return BLOCK * 0.7;
    if (Math.hypot(step.x, step.y) < 0.02) break;
  }
  return Math.hypot(dx, dy);
}

function stepOf({ width, value }: Grey, picture: Grey, left: number, top: number, dx: number, dy: number) {
  let [xx, xy, yy, xe, ye] = [0, 0, 0, 0, 0];
  for (let y = top; y < top + BLOCK; y++) {
    for (let x = left; x < left + BLOCK; x++) {
      const i = y * width + x;
      const gx = ((value[i + 1] as number) - (value[i - 1] as number)) / 2;
      const gy = ((value[i + width] as number) - (value[i - width] as number)) / 2;
      const error = (value[i] as number) - sample(picture.value, picture, x + dx, y + dy);
      xx += gx * gx;
      xy += gx * gy;
      yy += gy * gy;
      xe += gx * error;
      ye += gy * error;
    }
  }
  const energy = xx + yy;
  if (energy < LEAST_TEXTURE * BLOCK ** 2) return null;
  // A little of the whole energy on the diagonal keeps it from running along the outline.
  const ridge = 0.05 * energy;
  const det = (xx + ridge) * (yy + ridge) - xy * xy;
  return { x: ((yy + ridge) * xe - xy * ye) / det, y: ((xx + ridge) * ye - xy * xe) / det };
}
