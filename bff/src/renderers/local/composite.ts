// Laying garment over photo: behind-layer, contact shadow, front layer, and the shopper's own pixels on top.

import type { KeptInFront } from '../../vision/parsing/kept-in-front.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { softBlur } from '../../vision/raster/filters.ts';
import { clamp, length, smoothstep } from '../../vision/raster/geometry.ts';
import type { Layer } from '../../vision/raster/mesh.ts';
import type { Light } from './light.ts';
import type { UnderLayer } from './under-layer.ts';

const CONTACT_SHADOW = 0.34;
/** The inside of a hood gets less light than its outside. */
const INSIDE_SHADE = 0.82;

/** @param under its colour is changed in place to the finished picture of the window */
export function composite(
  scene: Scene,
  under: UnderLayer,
  front: Layer,
  behind: Layer | null,
  kept: KeptInFront,
  light: Light,
): void {
  const { width, height } = scene.window;
  const { frame, head, masks } = scene;
  const radius = Math.max(2, Math.round(frame.halfWidth * 0.045));
  const shadow = softBlur(front.alpha, width, height, radius);
  // The shadow falls a little downwards.
  const drop = Math.round(radius * 0.6) * width;
  const { colour, body } = under;
  const layRow = (y: number) => {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const p = i * 3;
      const alpha = front.alpha[i] as number;
      const shadowed = (shadow[Math.max(0, i - drop)] as number) - alpha;
      if (alpha === 0 && shadowed <= 0 && !behind) continue;
      const open = kept.untouchable[i] ? 0 : 1;
      const cover = alpha * (1 - (kept.cover[i] as number));
      const back = behind
        ? open * (behind.alpha[i] as number) * (1 - smoothstep(0.5, 0.9, masks.body[i] as number))
        : 0;
      const near = open * clamp(shadowed, 0, 1);
      const shade = 1 - CONTACT_SHADOW * near * (body[i] as number);
      if (back < 0.004 && cover < 0.004 && shade > 0.996) continue;
      let factor = light.gain + light.across * x + light.down * y;
      const chin = length(
        (x - head.chin.x) / head.radiusX,
        (y - head.chin.y - head.radiusY * 0.35) / (head.radiusY * 0.75),
      );
      if (chin < 1) factor *= 1 - 0.16 * smoothstep(1, 0.3, chin);
      for (let c = 0; c < 3; c++) {
        let value = colour[p + c] as number;
        if (behind && back >= 0.004) {
          value +=
            back * ((INSIDE_SHADE * factor * (behind.colour[p + c] as number)) / (behind.alpha[i] as number) - value);
        }
        value *= shade;
        if (cover >= 0.004) value += cover * ((factor * (front.colour[p + c] as number)) / alpha - value);
        colour[p + c] = value;
      }
    }
  };
  for (let y = 0; y < height; y++) layRow(y);
}
