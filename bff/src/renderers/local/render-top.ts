// One top on one body, from two analyses to a finished picture: pure and synchronous, run in a worker thread.
import type { Raster } from '../../platform/images/images.ts';
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { keptInFront } from '../../vision/parsing/kept-in-front.ts';
import { openScene, type Scene } from '../../vision/parsing/scene.ts';
import { clamp } from '../../vision/raster/geometry.ts';
import { drawMesh, type Layer, layOver } from '../../vision/raster/mesh.ts';
import { withoutSpecks } from '../../vision/raster/morphology.ts';
import { thinPlateSpline } from '../../vision/raster/thin-plate-spline.ts';
import { laps } from '../stopwatch.ts';
import { composite } from './composite.ts';
import { type Fit, fitTop } from './fit.ts';
import { afterDrawing, beforeDrawing, type DrawnMeasures, measureDrawn, type Refusal } from './gates.ts';
import { lightOf } from './light.ts';
import { withoutOldTop } from './under-layer.ts';

export { analyseGarment, type GarmentAnalysis, type GarmentRefusal } from '../../vision/garment/analyse-garment.ts';
export { analysePerson, type PersonAnalysis } from '../../vision/parsing/analyse-person.ts';

export interface RenderedTop {
  kind: 'rendered';
  /** Exactly the photo's size. */
  picture: Raster;
  /** 255 where any pixel of the picture differs from the photo. */
  changeMask: Uint8Array;
  measures: DrawnMeasures;
  /** Milliseconds per step. */
  timings: Record<string, number>;
}

export type RefusedTop = Refusal & { measures?: DrawnMeasures; timings: Record<string, number> };

/** @param photo the full-size photo (at most 1536 px on the long side) that `person` was analysed from */
export function renderTop(photo: Raster, person: PersonAnalysis, garment: GarmentAnalysis): RenderedTop | RefusedTop {
  const timings: Record<string, number> = {};
  const lap = laps(timings);
  const scene = openScene(photo, person);
  const fit = fitTop(garment, { ...person, ...scene });
  const early = beforeDrawing({ ...person, ...scene }, fit);
  lap('fit');
  if (early) return { ...early, timings };
  const { width, height } = scene.window;
  const map = thinPlateSpline(fit.pairs);
  const sleeves = drawMesh(garment, garment.sleeveFront, map, width, height);
  trimCuffs(sleeves.layer, scene, fit);
  const torso = drawMesh(garment, garment.torsoFront, map, width, height);
  // Sleeves first, the torso over them: the other way round leaves a jagged armpit.
  const front = layOver(sleeves.layer, torso.layer);
  const folded = Math.max(sleeves.folded, torso.folded);
  const behind = garment.neck.risesBehind ? drawMesh(garment, garment.behind, map, width, height).layer : null;
  lap('warp');
  const kept = keptInFront(scene, fit.sleeveEnds);
  const under = withoutOldTop(scene, front.alpha, fit);
  lap('under');
  const measures = measureDrawn(scene, width, front.alpha, under.leftOver, folded, fit.hem);
  const late = afterDrawing(measures);
  if (late) return { ...late, measures, timings };
  composite(scene, under, front, behind, kept, lightOf(scene));
  lap('composite');
  const { picture, changeMask } = pasteBack(photo, scene, under.colour, kept.untouchable);
  lap('paste');
  return { kind: 'rendered', picture, changeMask, measures, timings };
}

// Cloth past the cuff's straight edge is the sleeve's inside or a corner of it: cut off, soft over one pixel.
function trimCuffs(front: Layer, scene: Scene, fit: Fit): void {
  const { width, height, alpha, colour } = front;
  for (const side of ['left', 'right'] as const) {
    const { at, towardsHand } = fit.cuffs[side];
    const reach = scene.frame.halfWidth * 0.8;
    for (let y = Math.max(0, Math.floor(at.y - reach)); y < Math.min(height, at.y + reach); y++) {
      for (let x = Math.max(0, Math.floor(at.x - reach)); x < Math.min(width, at.x + reach); x++) {
        const i = y * width + x;
        if (!alpha[i]) continue;
        const past = (x + 0.5 - at.x) * towardsHand.x + (y + 0.5 - at.y) * towardsHand.y;
        const off = Math.abs((x + 0.5 - at.x) * towardsHand.y - (y + 0.5 - at.y) * towardsHand.x);
        if (past < -2 || off > scene.frame.halfWidth * 0.5) continue;
        const keep = Math.min(1, Math.max(0, -1 - past));
        alpha[i] = (alpha[i] as number) * keep;
        for (let c = 0; c < 3; c++) colour[i * 3 + c] = (colour[i * 3 + c] as number) * keep;
      }
    }
  }
}

// Less than anyone can see stays the photo's own: differences below this many of 255 steps, and lone specks.
const VISIBLE_STEP = 1.5;
const SPECK = 0.003;

function pasteBack(photo: Raster, scene: Scene, colour: Float32Array, untouchable: Uint8Array) {
  const { window, frame } = scene;
  const data = photo.data.slice();
  const changeMask = new Uint8Array(photo.width * photo.height);
  const differs = new Uint8Array(window.width * window.height);
  for (let i = 0; i < differs.length; i++) {
    if (untouchable[i]) continue;
    for (let p = i * 3; p < i * 3 + 3; p++) {
      const step = clamp(colour[p] as number, 0, 255) - (scene.photo.data[p] as number);
      if (Math.abs(step) >= VISIBLE_STEP) differs[i] = 1;
    }
  }
  const smallest = Math.max(2, SPECK * frame.halfWidth ** 2);
  const changed = withoutSpecks(differs, window.width, window.height, smallest);
  for (let y = 0, from = 0; y < window.height; y++) {
    let to = (window.y + y) * photo.width + window.x;
    for (let x = 0; x < window.width; x++, from++, to++) {
      if (!changed[from]) continue;
      for (let c = 0; c < 3; c++) data[to * 3 + c] = Math.round(clamp(colour[from * 3 + c] as number, 0, 255));
      changeMask[to] = 255;
    }
  }
  return { picture: { width: photo.width, height: photo.height, data }, changeMask };
}
