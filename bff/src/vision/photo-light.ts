// Light and sharpness of a photo as numbers that the photo check can hold against its limits.
import type { Raster } from '../platform/images/images.ts';
import type { Box } from './people.ts';
import { type Roi, sampleRoi } from './roi.ts';

export interface FaceLight {
  /** Luma 0..255 that a tenth of the face is brighter than. */
  highlight: number;
  /** Share 0..1 of the face where all three channels are burnt out. */
  burnt: number;
}

const LEVELS = 256;
/** JPEG noise moves pure white by a few levels. */
const BURNT_FROM = 245;
const SHARPNESS_SIZE = 112;
/** Every seventh pixel is plenty for a percentile, and 7 divides no common picture width. */
const STRIDE = 7;

/** Luma 0..255 that one pixel in a hundred of the whole picture is brighter than: how much light there was at all. */
export function pictureHighlight(raster: Raster): number {
  const histogram = new Uint32Array(LEVELS);
  let count = 0;
  for (let i = 0; i < raster.width * raster.height; i += STRIDE, count++)
    histogram[lumaAt(raster.data, i * 3) | 0]! += 1;
  return percentile(histogram, count, 0.99);
}

export function faceLight(raster: Raster, face: Box): FaceLight {
  const histogram = new Uint32Array(LEVELS);
  let burnt = 0;
  let count = 0;
  const right = Math.min(raster.width, Math.ceil(face.x + face.width));
  const bottom = Math.min(raster.height, Math.ceil(face.y + face.height));
  for (let y = Math.max(0, Math.floor(face.y)); y < bottom; y++) {
    for (let x = Math.max(0, Math.floor(face.x)); x < right; x++, count++) {
      const at = (y * raster.width + x) * 3;
      histogram[lumaAt(raster.data, at) | 0]! += 1;
      if (Math.min(raster.data[at]!, raster.data[at + 1]!, raster.data[at + 2]!) >= BURNT_FROM) burnt++;
    }
  }
  return { highlight: percentile(histogram, count, 0.9), burnt: count === 0 ? 0 : burnt / count };
}

/**
 * Variance of the Laplacian of luma over the region, sampled at one fixed size, so that the same person has the same
 * value in a small and in a large copy of the same photo.
 */
export function sharpness(raster: Raster, region: Roi): number {
  const size = SHARPNESS_SIZE;
  const rgb = sampleRoi(raster, region, size, 1, 0);
  const luma = new Float32Array(size * size);
  for (let i = 0; i < luma.length; i++) luma[i] = lumaAt(rgb, i * 3);
  let sum = 0;
  let squares = 0;
  for (let y = 1; y < size - 1; y++) {
    for (let x = 1; x < size - 1; x++) {
      const at = y * size + x;
      const value = 4 * luma[at]! - luma[at - 1]! - luma[at + 1]! - luma[at - size]! - luma[at + size]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = (size - 2) ** 2;
  return squares / count - (sum / count) ** 2;
}

/** Rec. 601, as the JPEG itself weighs the channels. */
function lumaAt(rgb: Uint8Array | Float32Array, at: number): number {
  return 0.299 * rgb[at]! + 0.587 * rgb[at + 1]! + 0.114 * rgb[at + 2]!;
}

function percentile(histogram: Uint32Array, count: number, share: number): number {
  let left = count * share;
  for (let level = 0; level < histogram.length; level++) {
    left -= histogram[level]!;
    if (left <= 0) return level;
  }
  return histogram.length - 1;
}
