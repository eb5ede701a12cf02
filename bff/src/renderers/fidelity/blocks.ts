// The garment in little squares, for comparing what is on it there and there: those that lie wholly on cloth in both pictures.
import { onArm } from '../../vision/parsing/arm-place.ts';
import { torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import type { ExpectedLook } from './expected-look.ts';

/** Top left corner, in pixels of the window. */
export interface Block {
  x: number;
  y: number;
}

/** Side of a block, in shoulder half-widths. */
const SIDE = 0.28;
/** Torso and arm lengths kept clear of hem and cuffs. */
const CLEAR = 0.04;

export const blockSide = (scene: Scene): number => Math.max(6, Math.round(SIDE * scene.frame.halfWidth));

/**
 * @param hem where the garment ends in the finished picture, in torso lengths; `cuffs` in arm lengths: what lies beyond cannot
 * be compared.
 */
export function blocksOf(scene: Scene, look: ExpectedLook, hem: number, cuffs: number): Block[] {
  const { width, height } = scene.window;
  const side = blockSide(scene);
  const step = Math.round(side / 2);
  const blocks: Block[] = [];
  const lowest = Math.min(hem, look.fit.hem) - CLEAR;
  const furthest = Math.min(cuffs, look.fit.sleeve) - CLEAR;
  for (let y = 0; y + side <= height; y += step) {
    for (let x = 0; x + side <= width; x += step) {
      const [cx, cy] = [x + side / 2, y + side / 2];
      if ((look.alpha[Math.round(cy) * width + Math.round(cx)] as number) < 0.9) continue;
      const { t, s } = torsoCoordinates(scene.frame, cx, y + side);
      const onTorso = t < lowest && Math.abs(s) < 0.95;
      if (!onTorso && !onSleeve(scene, cx, cy, furthest)) continue;
      if (isCloth(look, width, x, y, side)) blocks.push({ x, y });
    }
  }
  return blocks;
}

function onSleeve({ silhouette }: Scene, x: number, y: number, furthest: number): boolean {
  return [silhouette.left, silhouette.right].some((arm) => {
    const place = onArm(arm, x, y);
    return place !== null && place.at > 0 && place.at < furthest * arm.length;
  });
}

function isCloth(look: ExpectedLook, width: number, x: number, y: number, side: number): boolean {
  for (let v = y; v < y + side; v += 2) {
    for (let u = x; u < x + side; u += 2) {
      const i = v * width + u;
      if ((look.alpha[i] as number) < 0.9 || (look.kept[i] as number) > 0.1) return false;
    }
  }
  return true;
}
