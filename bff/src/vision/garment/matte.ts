// Cutting a garment out of a catalogue picture: which pixels are cloth, how much of an edge pixel is cloth, and the
// cloth's own colour there. Edge pixels keep no trace of the studio's white, or every garment would wear a pale fringe.
import type { Raster } from '../../platform/images/images.ts';
import { boxBlur, softBlur } from '../raster/filters.ts';
import { clamp, median, percentile } from '../raster/geometry.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { dilate, erode, largestBlob, reachableFromBorder, threshold, toPlane } from '../raster/morphology.ts';
import { pushPull } from '../raster/push-pull.ts';
import { explainEdge } from './edge-colour.ts';

export interface GarmentMatte {
  /** 1 on cloth. One connected piece. */
  mask: Uint8Array;
  /** 0..255 share of cloth per pixel. */
  alpha: Uint8Array;
  /** Interleaved RGB of the cloth alone, also in edge pixels and one pixel beyond them; black farther out. */
  colour: Uint8Array;
  /** Share of the picture that is cloth. */
  area: number;
  /** Length of the cloth's outline over that of a circle of the same area: a torn matte is above 6. */
  raggedness: number;
}

// How far (pixels) the studio's colour can bleed into cloth: optics, resizing and JPEG together.
const BLEED = 2;

export function cutOut(image: Raster, lab: LabPlanes): GarmentMatte {
  const { width, height } = image;
  const { mask, whole, open, background, area, raggedness } = findCloth(lab);
  // Studio white shut in by cloth (the tip of the gap under an arm, a notch in a hem) lends its colour to nothing.
  const near = dilate(open, width, height, 3);
  const pale = 0.4 * median(sampled(whole).map((i) => difference(lab, i, background.lab)));
  for (let i = 0; i < whole.length; i++) {
    if (open[i] || (near[i] && difference(lab, i, background.lab) < pale)) whole[i] = 0;
  }
  const { alpha, colour } = matteEdges(image, mask, whole, notchTips(mask, open, width, height));
  return { mask, alpha, colour, area, raggedness };
}

/** What stands out from the ground round it. */
export interface FoundCloth extends Pick<GarmentMatte, 'mask' | 'area' | 'raggedness'> {
  /** As `mask`, with its edge as it was seen. */
  whole: Uint8Array;
  /** 1 where a pixel has the ground's colour, also within the cloth. */
  open: Uint8Array;
  background: Background;
}

export function findCloth(lab: LabPlanes): FoundCloth {
  const { width, height } = lab;
  const background = borderColour(lab);
  const open = new Uint8Array(width * height);
  for (let i = 0; i < open.length; i++) open[i] = difference(lab, i, background.lab) < background.tolerance ? 1 : 0;
  const outside = reachableFromBorder(open, width, height);
  for (let i = 0; i < outside.length; i++) outside[i] = outside[i] ? 0 : 1;
  const { blob, area } = largestBlob(outside, width, height);
  // A pixel-wide bridge (a thread, JPEG noise) is not cloth.
  const whole = largestBlob(dilate(erode(blob, width, height, 1), width, height, 1), width, height).blob;
  // White cloth on white leaves a jagged line: cloth edges are smooth at this scale.
  const mask = threshold(softBlur(toPlane(whole), width, height, 2), 0.5);
  return { mask, whole, open, background, area: area / mask.length, raggedness: raggednessOf(mask, width, height) };
}

/** Every thirteenth pixel of the mask. */
function sampled(mask: Uint8Array): number[] {
  const found: number[] = [];
  for (let i = 0; i < mask.length; i += 13) if (mask[i]) found.push(i);
  return found;
}

interface Background {
  /** Median of the picture's border. */
  lab: [number, number, number];
  /** Lab distance from it that three quarters of the border stay within. */
  noise: number;
  /** Lab distance up to which a pixel counts as background. */
  tolerance: number;
}

function borderColour(lab: LabPlanes): Background {
  const { width, height } = lab;
  const band = Math.max(2, Math.round(width * 0.012));
  const border: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (x < band || x >= width - band || y < band) border.push(y * width + x);
      else x = Math.max(x, width - band - 1);
    }
  }
  const middle: [number, number, number] = [0, 0, 0];
  [lab.l, lab.a, lab.b].forEach((plane, c) => {
    middle[c] = median(border.map((i) => plane[i] as number));
  });
  const noise = percentile(
    border.map((i) => difference(lab, i, middle)),
    0.75,
  );
  return { lab: middle, noise, tolerance: clamp(1.6 + 2.5 * noise, 2.2, 9) };
}

function difference(lab: LabPlanes, i: number, to: readonly [number, number, number]): number {
  const l = (lab.l[i] as number) - to[0];
  const a = (lab.a[i] as number) - to[1];
  const b = (lab.b[i] as number) - to[2];
  return Math.sqrt(l * l + a * a + b * b);
}

// Studio inside the evened mask, where cloth stands round it: the tip of the gap under an arm, a notch in a hem.
function notchTips(mask: Uint8Array, open: Uint8Array, width: number, height: number): Uint8Array {
  const around = softBlur(toPlane(mask), width, height, 5);
  const tips = new Uint8Array(mask.length);
  for (let i = 0; i < tips.length; i++) tips[i] = mask[i] && open[i] && (around[i] as number) > 0.65 ? 1 : 0;
  return dilate(tips, width, height, 5);
}

function matteEdges(image: Raster, mask: Uint8Array, seen: Uint8Array, tips: Uint8Array) {
  const { width, height, data } = image;
  const core = erode(mask, width, height, BLEED + 1);
  const seenRim = erode(seen, width, height, 1);
  const seenCore = erode(seenRim, width, height, 1);
  for (let i = 0; i < core.length; i++) if (!seenCore[i]) core[i] = 0;
  // Light stripes near an edge are cloth, not a thin edge: only the outermost pixels can be part cloth.
  const solid = erode(mask, width, height, 2);
  const band = dilate(mask, width, height, BLEED);
  // A warp's blending looks one pixel beyond the band; nobody ever sees what lies farther out.
  const near = dilate(band, width, height, 1);
  const source = new Float32Array(data);
  const cloth = pushPull(source, toPlane(core), width, height, near);
  const clear = new Float32Array(mask.length);
  for (let i = 0; i < mask.length; i++) clear[i] = band[i] ? 0 : 1;
  const studio = pushPull(source, clear, width, height, band);
  const even = boxBlur(toPlane(mask), width, height, 1);
  const rim = new Uint8Array(mask.length);
  for (let i = 0; i < rim.length; i++) rim[i] = band[i] && !tips[i] ? 1 : 0;
  explainEdge(cloth, { source, studio, core, rim, share: even, width, height });
  const alpha = new Uint8Array(mask.length);
  const colour = new Uint8Array(data.length);
  for (let i = 0; i < mask.length; i++) {
    if (!near[i]) continue;
    const p = i * 3;
    let share = solid[i] as number;
    if (!solid[i] && band[i]) {
      share = clothShare(source, cloth, studio, p, even[i] as number);
    }
    alpha[i] = Math.round(share * 255);
    // Cloth pixels just inside the edge keep their own texture, the rest takes the colour carried out from within.
    const own = share > 0.97 && seenRim[i];
    for (let c = 0; c < 3; c++) colour[p + c] = own ? (data[p + c] as number) : (cloth[p + c] as number);
  }
  return { alpha, colour };
}

// Where the pixel lies on the line from the studio's colour to the cloth's. White cloth on white has a short line, so
// noise would dominate: there the even edge of the mask decides.
function clothShare(source: Float32Array, cloth: Float32Array, studio: Float32Array, p: number, even: number): number {
  let dot = 0;
  let square = 0;
  for (let c = 0; c < 3; c++) {
    const back = studio[p + c] as number;
    const line = (cloth[p + c] as number) - back;
    dot += line * ((source[p + c] as number) - back);
    square += line * line;
  }
  const trust = clamp((Math.sqrt(square) - 60) / 50, 0, 1);
  const measured = clamp(dot / Math.max(square, 1), 0, 1);
  return clamp(trust * measured + (1 - trust) * even, 0, 1);
}

function raggednessOf(mask: Uint8Array, width: number, height: number): number {
  const inner = erode(mask, width, height, 1);
  let area = 0;
  let edge = 0;
  for (let i = 0; i < mask.length; i++) {
    area += mask[i] as number;
    edge += (mask[i] as number) - (inner[i] as number);
  }
  return area === 0 ? 99 : edge / (2 * Math.sqrt(Math.PI * area));
}
