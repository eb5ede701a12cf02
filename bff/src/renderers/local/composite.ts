// Laying garment over photo: behind-layer, contact shadow, front layer, and the shopper's own pixels on top.
import { softBlur } from '../../vision/raster/filters.ts';
import { clamp, smoothstep } from '../../vision/raster/geometry.ts';
import type { DrawnLayers } from '../../vision/raster/mesh.ts';
import type { KeptInFront } from './kept-in-front.ts';
import type { Light } from './light.ts';
import type { Scene } from './scene.ts';

const CONTACT_SHADOW = 0.34;

/** @param under interleaved RGB 0..255, changed in place to the finished picture of the window */
export function composite(
  scene: Scene,
  under: Float32Array,
  layers: DrawnLayers,
  kept: KeptInFront,
  light: Light,
): void {
  const { width, height } = scene.window;
  const { frame, head, masks } = scene;
  const radius = Math.max(2, Math.round(frame.halfWidth * 0.045));
  const shadow = softBlur(layers.frontAlpha, width, height, radius);
  // The shadow falls a little downwards.
  const drop = Math.round(radius * 0.6) * width;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = y * width + x;
      const p = i * 3;
      const cover = (layers.frontAlpha[i] as number) * (1 - (kept.cover[i] as number));
      const back =
        (layers.behindAlpha[i] as number) *
        (1 - smoothstep(0.25, 0.6, masks.body[i] as number)) *
        (kept.untouchable[i] ? 0 : 1);
      const near = kept.untouchable[i]
        ? 0
        : clamp((shadow[Math.max(0, i - drop)] as number) - (layers.frontAlpha[i] as number), 0, 1);
      const shade = 1 - CONTACT_SHADOW * near * (masks.body[i] as number);
      if (back < 0.004 && cover < 0.004 && shade > 0.996) continue;
      let factor = light.gain + light.across * x + light.down * y;
      const chin = Math.hypot(
        (x - head.chin.x) / head.radiusX,
        (y - head.chin.y - head.radiusY * 0.35) / (head.radiusY * 0.75),
      );
      if (chin < 1) factor *= 1 - 0.16 * smoothstep(1, 0.3, chin);
      for (let c = 0; c < 3; c++) {
        let value = under[p + c] as number;
        if (back >= 0.004)
          value +=
            back * ((0.82 * factor * (layers.behind[p + c] as number)) / (layers.behindAlpha[i] as number) - value);
        value *= shade;
        if (cover >= 0.004)
          value += cover * ((factor * (layers.front[p + c] as number)) / (layers.frontAlpha[i] as number) - value);
        under[p + c] = value;
      }
    }
  }
}
