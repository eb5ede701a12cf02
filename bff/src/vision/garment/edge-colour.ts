// What colour the cloth has in the pixels of its edge: that of the cloth near by which, mixed with the studio, explains
// what the picture shows there. A mere mean of the near cloth would smear dark stripes into light ones along the edge.
import { clamp } from '../raster/geometry.ts';

// Cloth farther away (pixels) says nothing of the edge.
const REACH = 6;
const NEARNESS = 2 * 2.2 ** 2;
// How far (levels of RGB) a good explanation may be off.
const LIKENESS = 2 * 14 ** 2;
// How far the share of cloth may be from what the contour tells.
const LEEWAY = 0.25;
// A stripe too thin to have cloth of its own in reach: its pixel speaks for itself where nothing else explains it.
const OWN_WEIGHT = 0.003;
/** From this share of cloth on a pixel's colour tells of the cloth; thinner ones take their neighbours'. */
const TELLING = 0.45;

export interface EdgePlanes {
  /** The picture (whole levels 0..255) and what lies behind the cloth, interleaved RGB. */
  source: Float32Array;
  studio: Float32Array;
  /** 1 where the picture shows cloth alone, and where the cloth's colour is wanted. */
  core: Uint8Array;
  rim: Uint8Array;
  /** Share of cloth that the contour tells, 0..1. */
  share: Float32Array;
  width: number;
  height: number;
}

interface Range {
  low: number;
  high: number;
}

/** Writes the cloth's colour into `cloth` (interleaved RGB) at every rim pixel that has cloth in reach. */
export function explainEdge(cloth: Float32Array, planes: EdgePlanes): void {
  const { core, rim, share, width } = planes;
  const range = rangeOfCloth(planes);
  const told = new Uint8Array(core.length);
  for (let at = 0; at < rim.length; at++) {
    if (core[at]) told[at] = 1;
    else if (rim[at] && (share[at] as number) >= TELLING) {
      explain(cloth, planes, at, range);
      told[at] = 1;
    }
  }
  for (let at = width * 2; at < rim.length - width * 2; at++) {
    if (rim[at] && !told[at]) takeFromNeighbours(cloth, told, at, width);
  }
}

/** The darkest and the brightest cloth, per channel: an edge lit by the studio's white is not brighter. */
function rangeOfCloth({ source, core }: EdgePlanes): Range[] {
  return [0, 1, 2].map((channel) => {
    const counts = new Uint32Array(256);
    let total = 0;
    for (let i = 0; i < core.length; i += 7) {
      if (!core[i]) continue;
      const level = source[i * 3 + channel] as number;
      counts[level] = (counts[level] as number) + 1;
      total++;
    }
    return { low: levelAt(counts, total * 0.02), high: levelAt(counts, total * 0.95) };
  });
}

/** The level of the pixel that has `rank` pixels below it in order of level. */
function levelAt(counts: Uint32Array, rank: number): number {
  let left = Math.floor(rank);
  for (let level = 0; level < counts.length; level++) {
    left -= counts[level] as number;
    if (left < 0) return level;
  }
  return 0;
}

function within(range: Range | undefined, value: number): number {
  return range ? clamp(value, range.low, range.high) : value;
}

function explain(cloth: Float32Array, planes: EdgePlanes, at: number, range: Range[]): void {
  const { source, studio, core, share, width, height } = planes;
  const x = at % width;
  const y = (at - x) / width;
  const part = share[at] as number;
  const least = Math.max(0, part - LEEWAY);
  const most = Math.min(1, part + LEEWAY);
  const o = at * 3;
  const br = studio[o] as number;
  const bg = studio[o + 1] as number;
  const bb = studio[o + 2] as number;
  const sr = (source[o] as number) - br;
  const sg = (source[o + 1] as number) - bg;
  const sb = (source[o + 2] as number) - bb;
  let red = OWN_WEIGHT * within(range[0], br + sr / part);
  let green = OWN_WEIGHT * within(range[1], bg + sg / part);
  let blue = OWN_WEIGHT * within(range[2], bb + sb / part);
  let total = OWN_WEIGHT;
  for (let v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
    for (let u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
      if (!core[v * width + u]) continue;
      const p = (v * width + u) * 3;
      const r = (source[p] as number) - br;
      const g = (source[p + 1] as number) - bg;
      const b = (source[p + 2] as number) - bb;
      const fit = (r * sr + g * sg + b * sb) / Math.max(1, r * r + g * g + b * b);
      const mix = fit < least ? least : fit > most ? most : fit;
      const off = (sr - mix * r) ** 2 + (sg - mix * g) ** 2 + (sb - mix * b) ** 2;
      if (off > LIKENESS * 9) continue;
      const weight = Math.exp(-((u - x) ** 2 + (v - y) ** 2) / NEARNESS - off / LIKENESS);
      red += weight * (r + br);
      green += weight * (g + bg);
      blue += weight * (b + bb);
      total += weight;
    }
  }
  cloth[o] = red / total;
  cloth[o + 1] = green / total;
  cloth[o + 2] = blue / total;
}

function takeFromNeighbours(cloth: Float32Array, told: Uint8Array, at: number, width: number): void {
  let [red, green, blue, total] = [0, 0, 0, 0];
  for (let v = -2; v <= 2; v++) {
    for (let u = -2; u <= 2; u++) {
      const p = at + v * width + u;
      if (!told[p]) continue;
      const weight = 1 / (u * u + v * v) ** 2;
      red += weight * (cloth[p * 3] as number);
      green += weight * (cloth[p * 3 + 1] as number);
      blue += weight * (cloth[p * 3 + 2] as number);
      total += weight;
    }
  }
  if (total === 0) return;
  cloth[at * 3] = red / total;
  cloth[at * 3 + 1] = green / total;
  cloth[at * 3 + 2] = blue / total;
}
