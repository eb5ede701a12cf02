// Whether what stands out in a picture has the outline of a thing that is no garment.
import { readFileSync } from 'node:fs';
import { activationsOf, likenessOf, type OutlineNet, outlineNet, SIDE } from './outline-net.ts';

/** Of what stands out, its longer side. */
const FILLED = 26;
/** Each cell is looked at so many times across and down. */
const FINER = 4;

/** Made by eval/outlines/train.ts. */
const FILE = new URL('./outline-of-thing.bin', import.meta.url);
let net: OutlineNet | undefined;

/**
 * 0..1: how much it looks like the shoes, boots and bags of many shops, and not like their clothes. The network has seen
 * nothing else: caps and glasses from the side it takes for shoes, most other things for clothes.
 * @param outline as `outlineOf` makes it
 */
export function likenessToThing(outline: Float32Array): number {
  net ??= outlineNet(readWeights());
  return likenessOf(net, activationsOf(net, outline).at(-1) as Float32Array);
}

function readWeights(): Float32Array {
  const bytes = readFileSync(FILE);
  return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

interface Bounds {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** In the middle of a square of 28 x 28, by how much of each cell it covers, 0..1. */
export function outlineOf(mask: Uint8Array, width: number, height: number): Float32Array {
  const bounds = boundsOf(mask, width, height);
  const outline = new Float32Array(SIDE * SIDE);
  if (!bounds) return outline;
  const scale = Math.max(bounds.width, bounds.height) / FILLED;
  const [left, top] = [bounds.left + bounds.width / 2, bounds.top + bounds.height / 2];
  const pixel = (step: number) => ((step + 0.5) / FINER - SIDE / 2) * scale;
  for (let row = 0; row < SIDE * FINER; row++) {
    const y = Math.floor(top + pixel(row));
    if (y < 0 || y >= height) continue;
    for (let column = 0; column < SIDE * FINER; column++) {
      const x = Math.floor(left + pixel(column));
      if (x < 0 || x >= width || !mask[y * width + x]) continue;
      outline[Math.floor(row / FINER) * SIDE + Math.floor(column / FINER)]! += 1 / FINER ** 2;
    }
  }
  return outline;
}

/** Share of the upright rectangle round it: 1 for a book or a card. */
export function fullnessOf(mask: Uint8Array, width: number, height: number): number {
  const bounds = boundsOf(mask, width, height);
  if (!bounds) return 0;
  let covered = 0;
  for (const pixel of mask) covered += pixel;
  return covered / (bounds.width * bounds.height);
}

function boundsOf(mask: Uint8Array, width: number, height: number): Bounds | null {
  let [left, right, top, bottom] = [width, -1, height, -1];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!mask[i]) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}
