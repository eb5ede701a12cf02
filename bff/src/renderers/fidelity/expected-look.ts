// How the garment would look on this body: the product picture, laid on the photo as the local engine lays it, in the photo's light.
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { keptInFront } from '../../vision/parsing/kept-in-front.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { type LabPlanes, toLab } from '../../vision/raster/lab.ts';
import { drawMesh, layOver } from '../../vision/raster/mesh.ts';
import { thinPlateSpline } from '../../vision/raster/thin-plate-spline.ts';
import { type Fit, fitTop } from '../local/fit.ts';
import { beforeDrawing } from '../local/gates.ts';
import { lightOf } from '../local/light.ts';

export interface ExpectedLook {
  fit: Fit;
  lab: LabPlanes;
  /** 0..1: where the garment lies. */
  alpha: Float32Array;
  /** 0..1: what of the shopper stays in front of it. */
  kept: Float32Array;
}

/** Everything in pixels of the scene's window; null where the garment cannot be laid on somebody who stands like this. */
export function expectedLook(scene: Scene, person: PersonAnalysis, garment: GarmentAnalysis): ExpectedLook | null {
  const { width, height } = scene.window;
  const fit = fitTop(garment, { ...person, ...scene });
  const early = beforeDrawing({ ...person, ...scene }, fit);
  // An old top that would show is of no concern here: another engine takes it away.
  if (early && early.code !== 'pair_uncovered') return null;
  const map = thinPlateSpline(fit.pairs);
  const front = layOver(
    drawMesh(garment, garment.sleeveFront, map, width, height, 1).layer,
    drawMesh(garment, garment.torsoFront, map, width, height, 1).layer,
  );
  const light = lightOf(scene);
  const data = new Uint8ClampedArray(width * height * 3);
  for (let i = 0; i < front.alpha.length; i++) {
    const alpha = front.alpha[i] as number;
    if (alpha < 0.02) continue;
    const factor = (light.gain + light.across * (i % width) + light.down * ((i / width) | 0)) / alpha;
    for (let p = i * 3; p < i * 3 + 3; p++) data[p] = factor * (front.colour[p] as number);
  }
  const lab = toLab({ width, height, data: new Uint8Array(data.buffer) });
  return { fit, lab, alpha: front.alpha, kept: keptInFront(scene, fit.sleeveEnds).cover };
}
