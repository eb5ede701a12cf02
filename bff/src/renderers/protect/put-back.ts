// The garment alone is taken from the engine's picture; everything else is the photo's own pixels. Where both meet they already
// look alike; what little they differ by is spread smoothly over the garment, as a membrane fixed at its edge (Perez et al.,
// Poisson Image Editing, 2003; here by push and pull).

import type { Raster } from '../../platform/images/images.ts';
import { boxBlur } from '../../vision/raster/filters.ts';
import { clamp, percentile, smoothstep } from '../../vision/raster/geometry.ts';
import { dilate, erode, withoutSpecks } from '../../vision/raster/morphology.ts';
import { pushPull } from '../../vision/raster/push-pull.ts';
import { backgroundAsBefore } from './background-drift.ts';
import { half, halfOf, halfRaster } from './half-size.ts';
import type { Zones } from './zones.ts';

/**
 * 8-bit steps between which a difference goes from the engine's noise to a change, at least; and as multiples of what differs in
 * the middle where nothing was to change, for engines that draw skin and cloth anew.
 */
const NOISE = { least: 7, times: 2.2 };
const CHANGE = { least: 18, times: 5 };

/** Less of the engine's picture than this is not seen in 8-bit steps. */
const LEAST_SHARE = 0.004;

export interface PutBack {
  picture: Raster;
  /** 0..1: how much of the engine's picture is in it. */
  share: Float32Array;
  /** Share of what may change that did, 0..1. */
  changed: number;
  /** Mean change, 0..1, along the border of what may change: what was cut off there. */
  cut: number;
}

/** All of one size. @param body 0..1 of the photo; `unit` the shoulders' half-width in pixels */
export function putBack(
  photo: Raster,
  picture: Raster,
  there: Uint8Array,
  body: Float32Array,
  { open, fixed }: Zones,
  unit: number,
): PutBack {
  const { width, height } = photo;
  const asBefore = backgroundAsBefore(photo, picture, there, body, open);
  const differs = differenceOf(photo, asBefore, there);
  const usual = usualDifference(differs, fixed, body, there);
  const noise = Math.max(NOISE.least, NOISE.times * usual);
  const changed = changeOf(differs, open, noise, Math.max(CHANGE.least, CHANGE.times * usual));
  const share = shareOf(changed, open, width, height, unit);
  const offset = membrane(photo, picture, share, noise);
  const data = photo.data.slice();
  for (let y = 0; y < height; y++) blendRow(data, picture, offset, share, y);
  return { picture: { width, height, data }, share, changed: sumOf(share) / sumOf(open), cut: cutAt(changed, open) };
}

function blendRow(
  data: Uint8Array,
  { data: from, width }: Raster,
  offset: Float32Array,
  share: Float32Array,
  y: number,
) {
  const row = (y >> 1) * half(width);
  for (let x = 0, i = y * width; x < width; x++, i++) {
    const part = share[i] as number;
    if (part < LEAST_SHARE) continue;
    const coarse = (row + (x >> 1)) * 3;
    for (let c = 0; c < 3; c++) {
      const p = i * 3 + c;
      const value = (from[p] as number) + (offset[coarse + c] as number);
      data[p] = Math.round(clamp((data[p] as number) * (1 - part) + value * part, 0, 255));
    }
  }
}

/** In 8-bit steps per pixel, of the channel that differs most, a little evened out. */
function differenceOf(photo: Raster, picture: Raster, there: Uint8Array): Float32Array {
  const { width, height } = photo;
  const differs = new Float32Array(width * height);
  for (let y = 0; y < height; y++) differRow(photo.data, picture.data, there, y * width, (y + 1) * width, differs);
  return boxBlur(differs, width, height, 1);
}

function differRow(
  one: Uint8Array,
  other: Uint8Array,
  there: Uint8Array,
  from: number,
  to: number,
  differs: Float32Array,
): void {
  for (let i = from, p = from * 3; i < to; i++, p += 3) {
    if (!there[i]) continue;
    const red = Math.abs((one[p] as number) - (other[p] as number));
    const green = Math.abs((one[p + 1] as number) - (other[p + 1] as number));
    const blue = Math.abs((one[p + 2] as number) - (other[p + 2] as number));
    differs[i] = Math.max(red, green, blue);
  }
}

/** The median over the shopper where nothing was to change. */
function usualDifference(differs: Float32Array, fixed: Float32Array, body: Float32Array, there: Uint8Array): number {
  const seen: number[] = [];
  for (let i = 0; i < differs.length; i += 7) {
    if (there[i] && (fixed[i] as number) > 0.9 && (body[i] as number) > 0.9) seen.push(differs[i] as number);
  }
  return percentile(seen, 0.5);
}

/** 0..1 per pixel, where it may be changed: how surely the engine did. */
function changeOf(differs: Float32Array, open: Float32Array, noise: number, change: number): Float32Array {
  const changed = new Float32Array(differs.length);
  for (let i = 0; i < changed.length; i++) {
    if ((open[i] as number) > 0) changed[i] = smoothstep(noise, change, differs[i] as number);
  }
  return changed;
}

function shareOf(changed: Float32Array, open: Float32Array, width: number, height: number, unit: number): Float32Array {
  const inside = new Uint8Array(changed.length);
  for (let i = 0; i < inside.length; i++) inside[i] = (changed[i] as number) * (open[i] as number) > 0.5 ? 1 : 0;
  const close = Math.max(2, Math.round(unit * 0.06));
  const seen = withoutSpecks(inside, width, height, Math.max(4, Math.round(unit * unit * 0.004)));
  const whole = erode(dilate(seen, width, height, close), width, height, Math.max(1, close - 2));
  const soft = boxBlur(Float32Array.from(whole), width, height, 1);
  for (let i = 0; i < soft.length; i++) soft[i] = (soft[i] as number) * (open[i] as number);
  return soft;
}

/** At half the size: it is smooth. */
function membrane(photo: Raster, picture: Raster, share: Float32Array, noise: number): Float32Array {
  const [from, to] = [halfRaster(photo), halfRaster(picture)];
  const part = halfOf(share, photo.width, photo.height);
  const offset = new Float32Array(from.data.length);
  const known = new Float32Array(part.length);
  for (let i = 0; i < part.length; i++) {
    if ((part[i] as number) > 0.02) continue;
    known[i] = 1;
    for (let p = i * 3; p < i * 3 + 3; p++) {
      // Beyond the noise it is not light but another thing: that must not shine into the garment.
      offset[p] = clamp((from.data[p] as number) - (to.data[p] as number), -noise, noise);
    }
  }
  return pushPull(offset, known, from.width, from.height, blended(share, photo.width, from.width, from.height));
}

/** At half the size: 1 where any of the pixels takes something of the engine's picture. */
function blended(share: Float32Array, width: number, halfWidth: number, halfHeight: number): Uint8Array {
  const wanted = new Uint8Array(halfWidth * halfHeight);
  for (let y = 0, i = 0; i < share.length; y++) {
    const row = (y >> 1) * halfWidth;
    for (let x = 0; x < width; x++, i++) if ((share[i] as number) >= LEAST_SHARE) wanted[row + (x >> 1)] = 1;
  }
  return wanted;
}

function cutAt(changed: Float32Array, open: Float32Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < open.length; i++) {
    const may = open[i] as number;
    if (may < 0.1 || may > 0.9) continue;
    sum += changed[i] as number;
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

function sumOf(plane: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < plane.length; i++) sum += plane[i] as number;
  return sum;
}
