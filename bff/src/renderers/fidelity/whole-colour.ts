// The colour of a garment that cannot be laid on the body (trousers, skirts, dresses, tops without sleeves): its mean in the product
// picture beside its mean where the body surely wears it.
import type { Raster } from '../../platform/images/images.ts';
import { cutOut } from '../../vision/garment/matte.ts';
import { withoutMargins } from '../../vision/garment/trim-margins.ts';
import { onTorso } from '../../vision/parsing/body-frame.ts';
import { keptInFront } from '../../vision/parsing/kept-in-front.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { ciede2000, type Lab, ON_TEXTILES } from '../../vision/raster/ciede2000.ts';
import { between, type Point } from '../../vision/raster/geometry.ts';
import { type LabPlanes, labOf, toLab } from '../../vision/raster/lab.ts';
import { crop } from '../../vision/raster/window.ts';
import { lightOf } from '../local/light.ts';
import type { GarmentKind } from '../renderer.ts';

export interface ClothColour {
  kind: 'cloth';
  /** Mean of the cloth, 8-bit sRGB. */
  mean: [red: number, green: number, blue: number];
}

/** @param picture the garment alone on a plain background; null where nothing stands out from it */
export function clothColour(picture: Raster): ClothColour | null {
  const image = crop(picture, withoutMargins(picture));
  const { alpha, colour, area } = cutOut(image, toLab(image));
  const part = (image.width * image.height) / (picture.width * picture.height);
  if (area * part < 0.04 || area > 0.85) return null;
  const mean: ClothColour['mean'] = [0, 0, 0];
  let count = 0;
  for (let i = 0; i < alpha.length; i++) {
    if ((alpha[i] as number) < 250) continue;
    for (const c of [0, 1, 2] as const) mean[c] += colour[i * 3 + c] as number;
    count++;
  }
  if (count === 0) return null;
  return { kind: 'cloth', mean: [mean[0] / count, mean[1] / count, mean[2] / count] };
}

/** CIEDE2000, lightness counting half; null where the body does not show the place. */
export function wholeColourOff(scene: Scene, seen: LabPlanes, { mean }: ClothColour, kind: GarmentKind): number | null {
  const { cover } = keptInFront(scene, { left: 0, right: 0 });
  const { width, height } = scene.window;
  const sums: [number, number, number] = [0, 0, 0];
  let count = 0;
  for (const { x, y } of placesOf(scene, kind)) {
    const [column, row] = [Math.round(x), Math.round(y)];
    if (!(column >= 0 && row >= 0 && column < width && row < height)) continue;
    const i = row * width + column;
    if ((cover[i] as number) > 0.1 || (scene.masks.body[i] as number) < 0.5) continue;
    sums[0] += seen.l[i] as number;
    sums[1] += seen.a[i] as number;
    sums[2] += seen.b[i] as number;
    count++;
  }
  if (count < 100) return null;
  const { gain, across, down } = lightOf(scene);
  const light = gain + (across * width) / 2 + (down * height) / 2;
  const [red, green, blue] = mean.map((value) => Math.min(255, Math.round(value * light))) as [number, number, number];
  const worn: Lab = [sums[0] / count, sums[1] / count, sums[2] / count];
  return ciede2000(labOf(red, green, blue), worn, ON_TEXTILES);
}

/** Points that lie on such a garment, however it is cut: chest and waist, or the thighs. */
function placesOf({ frame }: Scene, kind: GarmentKind): Point[] {
  const places: Point[] = [];
  if (kind !== 'bottom') {
    for (let t = 0.25; t < 0.85; t += 0.012) for (let s = -0.5; s < 0.51; s += 0.025) places.push(onTorso(frame, t, s));
    return places;
  }
  if (!frame.legsSeen) return places;
  for (const { hip, knee } of [frame.left, frame.right]) {
    for (let share = 0.2; share < 0.75; share += 0.015) {
      for (let s = -0.12; s < 0.13; s += 0.02) {
        const { x, y } = between(hip, knee, share);
        places.push({ x: x + s * frame.halfWidth * frame.across.x, y: y + s * frame.halfWidth * frame.across.y });
      }
    }
  }
  return places;
}
