// One top on one body, from two analyses to a finished picture: pure and synchronous, run in a worker thread.
import type { Raster } from '../../platform/images/images.ts';
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { drawMesh } from '../../vision/raster/mesh.ts';
import { thinPlateSpline } from '../../vision/raster/thin-plate-spline.ts';
import { composite } from './composite.ts';
import { fitTop } from './fit.ts';
import { afterDrawing, beforeDrawing, type DrawnMeasures, measureDrawn, type Refusal } from './gates.ts';
import { keptInFront } from './kept-in-front.ts';
import { lightOf } from './light.ts';
import { openScene, type Scene } from './scene.ts';
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
  let since = performance.now();
  const lap = (step: string) => {
    const now = performance.now();
    timings[step] = Math.round(now - since);
    since = now;
  };
  const scene = openScene(photo, person);
  const fit = fitTop(garment, { ...person, ...scene });
  const early = beforeDrawing({ ...person, ...scene }, fit);
  lap('fit');
  if (early) return { ...early, timings };
  const { width, height } = scene.window;
  const layers = drawMesh(garment, thinPlateSpline(fit.pairs, 0), partOf(garment), 2, width, height);
  lap('warp');
  const kept = keptInFront(scene, fit.sleeveEnds);
  const { colour, leftOver } = withoutOldTop(scene, layers.frontAlpha, fit.hem);
  lap('under');
  const measures = measureDrawn(scene, width, layers.frontAlpha, leftOver, layers.folded, fit.hem);
  const late = afterDrawing(measures);
  if (late) return { ...late, measures, timings };
  composite(scene, colour, layers, kept, lightOf(scene));
  lap('composite');
  const { picture, changeMask } = pasteBack(photo, scene, colour, kept.untouchable);
  lap('paste');
  return { kind: 'rendered', picture, changeMask, measures, timings };
}

// Sleeves are drawn first and the torso over them: the other way round leaves a jagged armpit.
function partOf({ outline }: GarmentAnalysis): (x: number, y: number) => number {
  const outside = (side: 'left' | 'right', x: number, y: number): boolean => {
    const { shoulder, armpit } = outline[side];
    const sign = side === 'left' ? -1 : 1;
    if (y > armpit.y) {
      const row = Math.min(outline.torsoLeft.length - 1, Math.round(y));
      return side === 'left' ? x < (outline.torsoLeft[row] as number) : x > (outline.torsoRight[row] as number);
    }
    const cross = (armpit.x - shoulder.x) * (y - shoulder.y) - (armpit.y - shoulder.y) * (x - shoulder.x);
    return -sign * cross > 0;
  };
  return (x, y) => (outside('left', x, y) || outside('right', x, y) ? 0 : 1);
}

function pasteBack(photo: Raster, scene: Scene, colour: Float32Array, untouchable: Uint8Array) {
  const { window } = scene;
  const data = photo.data.slice();
  const changeMask = new Uint8Array(photo.width * photo.height);
  for (let y = 0; y < window.height; y++) {
    for (let x = 0; x < window.width; x++) {
      const from = y * window.width + x;
      if (untouchable[from]) continue;
      const to = (window.y + y) * photo.width + window.x + x;
      let changed = 0;
      for (let c = 0; c < 3; c++) {
        const value = Math.min(255, Math.max(0, Math.round(colour[from * 3 + c] as number)));
        changed |= value ^ (data[to * 3 + c] as number);
        data[to * 3 + c] = value;
      }
      if (changed) changeMask[to] = 255;
    }
  }
  return { picture: { width: photo.width, height: photo.height, data }, changeMask };
}
