// What of the shopper always stays in front of the new garment, pixel for pixel: face, hair, hands, bare forearms.
import type { ArmOutline } from '../../vision/parsing/silhouette.ts';
import { boxBlur } from '../../vision/raster/filters.ts';
import { distanceToSegment, type Point, smoothstep } from '../../vision/raster/geometry.ts';
import { dilate, erode, largestBlob, threshold } from '../../vision/raster/morphology.ts';
import type { Scene } from './scene.ts';

export interface KeptInFront {
  /** 0..1: nothing is drawn over these pixels. */
  cover: Float32Array;
  /** 1 where not even a shadow may fall: head and hands. */
  untouchable: Uint8Array;
}

/** @param sleeveEnds how far down the arms the new sleeves go, pixels from the armhole */
export function keptInFront(scene: Scene, sleeveEnds: { left: number; right: number }): KeptInFront {
  const { window, frame, head, masks } = scene;
  const { width, height } = window;
  const cover = new Float32Array(width * height);
  const untouchable = new Uint8Array(width * height);
  const hair = hairOf(scene);
  const chinRow = head.chin.y;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      if ((masks.body[i] as number) < 0.02) continue;
      const face = Math.hypot((x - head.centre.x) / head.radiusX, (y - head.centre.y) / head.radiusY);
      let keep = face < 1.12 ? smoothstep(1.12, 1.02, face) : 0;
      if (hair[i]) keep = Math.max(keep, smoothstep(0.4, 0.7, masks.hair[i] as number));
      if (keep > 0.5 && y < chinRow + head.radiusY * 0.4) untouchable[i] = 1;
      for (const side of ['left', 'right'] as const) {
        const { wrist, hand, elbow } = frame[side];
        const far = { x: wrist.x + (hand.x - wrist.x) * 1.9, y: wrist.y + (hand.y - wrist.y) * 1.9 };
        const toHand = distanceToSegment(x, y, wrist, far) / frame.halfWidth;
        const beyond = (x - wrist.x) * (wrist.x - elbow.x) + (y - wrist.y) * (wrist.y - elbow.y) > 0;
        if (toHand < 0.5 && beyond) {
          // Fingertips are often taken for something else than skin: close to the bones everything is hand.
          const sure = smoothstep(0.2, 0.14, toHand) * (1 - smoothstep(0.5, 0.8, masks.upper[i] as number));
          keep = Math.max(keep, sure, smoothstep(0.25, 0.5, masks.skin[i] as number));
          if (keep > 0.5) untouchable[i] = 1;
        }
        const arm = scene.silhouette[side];
        const from = bareFrom(arm, sleeveEnds[side]);
        if (!from) continue;
        const toForearm = distanceToSegment(x, y, from, wrist) / frame.halfWidth;
        const beyondCuff = (x - from.x) * (wrist.x - from.x) + (y - from.y) * (wrist.y - from.y) > 0;
        if (toForearm < 0.34 && beyondCuff) {
          keep = Math.max(keep, smoothstep(0.34, 0.24, toForearm) * smoothstep(0.35, 0.65, masks.skin[i] as number));
        }
      }
      cover[i] = keep;
    }
  }
  return { cover: boxBlur(cover, width, height, 1), untouchable };
}

// One connected shock of hair; single dark pixels in the clothes are not hair.
function hairOf(scene: Scene): Uint8Array {
  const { width, height } = scene.window;
  const seen = threshold(scene.masks.hair, 0.5);
  const lowest = scene.head.chin.y + scene.frame.halfWidth * 1.3;
  seen.fill(0, Math.min(seen.length, Math.max(0, Math.round(lowest)) * width));
  return dilate(largestBlob(erode(seen, width, height, 2), width, height).blob, width, height, 4);
}

// Where the bare arm begins to lie over the garment's torso; nowhere under a long sleeve.
function bareFrom(arm: ArmOutline, sleeveEnd: number): Point | null {
  if (sleeveEnd > arm.length * 0.9) return null;
  const clear = sleeveEnd + arm.length * 0.05;
  return arm.stations.find((station) => station.at >= Math.max(clear, arm.elbowAt * 0.85))?.middle ?? null;
}
