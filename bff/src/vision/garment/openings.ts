// Where a body comes out of a garment: the front edge of the neck opening and of each cuff. What a catalogue picture
// shows beyond them (the inside of the back, the inside of a sleeve) must never be painted over skin.
import { clamp, type Point, smoothstep } from '../raster/geometry.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { cheapestPath } from './cheapest-path.ts';
import type { TopOutline } from './outline.ts';

/** The neck opening as radii round a centre, from the picture's right (0) by straight down (pi/2) to its left (pi). */
export interface NeckOpening {
  centre: Point;
  /** Pixels, at even angles from 0 to pi inclusive. */
  radii: Float32Array;
  /** 0..1: how clearly the edge stands out; under `GUESSED_BELOW` a plain round neck was assumed. */
  clarity: number;
  /** The collar's two corners: what lies above the line between them is the back. */
  corners: { left: Point; right: Point };
  /** True where cloth stands up behind the neck (a hood, a high back). */
  risesBehind: boolean;
}

export const GUESSED_BELOW = 0.16;
const RAYS = 121;
// Lightness steps above this are all one to us: prints and stripes must not outbid a soft but true edge.
const FULL_STEP = 12;

export function findNeckOpening(lab: LabPlanes, mask: Uint8Array, outline: TopOutline): NeckOpening {
  const { left, right } = outline;
  const half = Math.max(6, (right.collarTop.x - left.collarTop.x) / 2);
  const middle = Math.round((right.collarTop.x + left.collarTop.x) / 2);
  const footY = (left.neck.y + right.neck.y) / 2;
  const rim = outline.topRow[middle] as number;
  const risesBehind = footY - rim > 1.1 * half;
  const centre = { x: middle, y: risesBehind ? footY : rim + 1 };
  const longest = Math.round(half * 3);
  const rays = Array.from({ length: RAYS }, (_, i) => (i / (RAYS - 1)) * Math.PI);
  const single = rays.map((angle) => rayCosts(lab, mask, centre, angle, half, longest));
  const costs = single.map((own, i) => withMirror(own, single[RAYS - 1 - i] as Float32Array));
  if (!risesBehind) pinEnds(costs, half);
  const path = cheapestPath(costs, Math.max(3, Math.round(half * 0.13)), 0.8 / half);
  const clarity = 1 - path.steps.reduce((sum, r, i) => sum + Math.min(1, costs[i]?.[r] ?? 1), 0) / RAYS;
  const found = clarity >= GUESSED_BELOW;
  const radii = found ? tidy(path.steps, costs, rays, half) : rays.map((angle) => roundNeck(angle, half, 0.45));
  const corners = { left: left.collarTop, right: right.collarTop };
  return { centre, radii: Float32Array.from(risesBehind ? smoothed(radii) : radii), corners, clarity, risesBehind };
}

/** Signed distance (pixels) from the front edge of the neck opening: negative inside it, large below the collar. */
export function fromNeckEdge(opening: NeckOpening, x: number, y: number): number {
  const dx = x - opening.centre.x;
  const dy = y - opening.centre.y;
  const last = opening.radii.length - 1;
  const angle = dy >= 0 ? Math.atan2(dy, dx) : dx >= 0 ? 0 : Math.PI;
  const at = (angle / Math.PI) * last;
  const i = Math.min(last - 1, at | 0);
  const radius = (opening.radii[i] as number) * (1 - (at - i)) + (opening.radii[i + 1] as number) * (at - i);
  if (dy >= 0) return Math.min(Math.hypot(dx, dy) - radius, opening.risesBehind ? Infinity : fromChord(opening, x, y));
  // A hood falls open: the gap it leaves for the neck widens upwards.
  const sideways = Math.abs(dx) - radius;
  return opening.risesBehind ? sideways + 0.4 * dy : Math.min(sideways, fromChord(opening, x, y));
}

// Negative above the line between the collar's corners.
function fromChord({ corners }: NeckOpening, x: number, y: number): number {
  const { left, right } = corners;
  const share = clamp((x - left.x) / Math.max(1, right.x - left.x), 0, 1);
  const outside = Math.max(left.x - x, x - right.x);
  return Math.max(outside + 1, y - (left.y + (right.y - left.y) * share));
}

// Lightness means over NARROW pixels find the edge, over WIDE ones tell an opening from a printed stripe.
const NARROW = 3;
const WIDE = 8;

function rayCosts(
  lab: LabPlanes,
  mask: Uint8Array,
  centre: Point,
  angle: number,
  half: number,
  longest: number,
): Float32Array {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const costs = new Float32Array(longest + 1).fill(9);
  const sideways = (1.12 * half) / Math.max(1e-3, Math.abs(cos));
  const lightness = rayLightness(lab, mask, centre, cos, sin, Math.min(longest, sideways) + WIDE);
  // The rim of the back is no opening: even a boat neck dips by a fifth of its half width.
  const dip = 0.2 - 0.13 * smoothstep(0.9, 1, Math.abs(cos));
  const least = Math.max(4, Math.round(roundNeck(angle, half, dip)));
  for (let r = least; r + NARROW < lightness.length && r <= longest; r++) {
    costs[r] = 1 - darkerInside(lightness, r) + 0.22 * (r / longest);
  }
  // No cloth along this ray (it runs out over the shoulder): the opening ends at the collar's corner.
  if (costs.every((cost) => cost >= 9)) costs[Math.min(longest, Math.round(half))] = 0.9;
  return costs;
}

// Ends where the ray leaves the cloth.
function rayLightness(
  lab: LabPlanes,
  mask: Uint8Array,
  centre: Point,
  cos: number,
  sin: number,
  reach: number,
): number[] {
  const values: number[] = [];
  for (let r = 0; r <= reach; r++) {
    const x = Math.round(centre.x + cos * r);
    const y = Math.round(centre.y + sin * r);
    const at = y * lab.width + x;
    if (x < 0 || y < 0 || x >= lab.width || y >= lab.height || (r > 3 && !mask[at])) break;
    values.push(lab.l[at] as number);
  }
  return values;
}

// An opening is darker inside than the cloth round it: the inside lies in its own shade.
function darkerInside(lightness: readonly number[], r: number): number {
  const step = (span: number) => mean(lightness, r + 1, r + span) - mean(lightness, r - span, r - 1);
  const near = step(NARROW);
  const far = step(WIDE);
  if (near <= 0 || far <= 0) return 0;
  return 0.5 * clamp(near / FULL_STEP, 0, 1) + 0.5 * clamp(far / FULL_STEP, 0, 1);
}

function mean(values: readonly number[], from: number, to: number): number {
  let sum = 0;
  const first = Math.max(0, from);
  const last = Math.min(values.length - 1, to);
  for (let i = first; i <= last; i++) sum += values[i] as number;
  return sum / Math.max(1, last - first + 1);
}

// A collar's front edge begins at the collar's corners.
function pinEnds(costs: Float32Array[], half: number): void {
  for (const i of [0, 1, costs.length - 2, costs.length - 1]) {
    const column = costs[i] as Float32Array;
    for (let r = 0; r < column.length; r++) column[r] = Math.abs(r - half) < half * 0.08 + 1 ? 0.4 : 9;
  }
}

// Garments are symmetric, prints and folds are not: what one half shows must be there on the other, two pixels apart at most.
function withMirror(own: Float32Array, mirror: Float32Array): Float32Array {
  return own.map((cost, r) => {
    let other = mirror[r] as number;
    for (let k = -2; k <= 2; k++) other = Math.min(other, mirror[r + k] ?? other);
    return (cost + other) / 2;
  });
}

const roundNeck = (angle: number, half: number, depth: number): number => {
  const deep = half * depth;
  return (half * deep) / Math.hypot(deep * Math.cos(angle), half * Math.sin(angle));
};

// Rays are read pixel by pixel; a seam is smooth.
function smoothed(radii: readonly number[]): number[] {
  let line = [...radii];
  for (let round = 0; round < 4; round++) {
    const last = line;
    line = last.map((r, i) => ((last[i - 1] ?? r) + 2 * r + (last[i + 1] ?? r)) / 4);
  }
  return line;
}

// How far (pixels) a found edge may stray from the plain curve that explains it about as well.
const STRAY = 2.5;
const AS_GOOD = 0.14;

/**
 * Most necklines are one plain curve, depth x (1 - |x|^p), from V to boat. Where such a curve explains the picture nearly as
 * well as the free path, the path is held to it, and a printed flower or a fold cannot bite into the neckline.
 */
function tidy(
  path: readonly number[],
  costs: readonly Float32Array[],
  rays: readonly number[],
  half: number,
): number[] {
  const costOf = (radii: readonly number[]) =>
    radii.reduce((sum, r, i) => sum + Math.min(1, cheapestNear(costs[i] as Float32Array, Math.round(r))), 0) /
    radii.length;
  let best = { cost: Number.POSITIVE_INFINITY, radii: path };
  for (let depth = 0.2; depth < 2.3; depth *= 1.06) {
    for (const power of [1, 1.2, 1.45, 1.8, 2.2, 2.7]) {
      const radii = rays.map((angle) => curveRadius(angle, half, depth * half, power));
      const cost = costOf(radii);
      if (cost < best.cost) best = { cost, radii };
    }
  }
  const free = smoothed(inwards(path, rays));
  if (best.cost > costOf(path) + AS_GOOD) return free;
  const strays = best.radii.map((r, i) => clamp((free[i] as number) - r, -STRAY, STRAY));
  const even = smoothed(smoothed(strays));
  return best.radii.map((r, i) => r + (even[i] as number));
}

const cheapestNear = (column: Float32Array, r: number): number => {
  let least = 1;
  for (let k = -2; k <= 2; k++) least = Math.min(least, column[r + k] ?? 1);
  return least;
};

/** Where the ray meets y = depth (1 - |x / half|^power). */
function curveRadius(angle: number, half: number, depth: number, power: number): number {
  const cos = Math.abs(Math.cos(angle));
  const sin = Math.sin(angle);
  let low = 0;
  let high = Math.min(half / Math.max(cos, 1e-6), depth / Math.max(sin, 1e-6));
  for (let step = 0; step < 18; step++) {
    const r = (low + high) / 2;
    if (r * sin < depth * (1 - Math.min(1, (r * cos) / half) ** power)) low = r;
    else high = r;
  }
  return low;
}

// From its corners on, a neckline runs towards the middle and never back outwards.
function inwards(path: readonly number[], rays: readonly number[]): number[] {
  const out = [...path];
  const middle = (path.length - 1) / 2;
  const hold = (i: number, before: number) => {
    const reach = Math.abs((out[before] as number) * Math.cos(rays[before] as number));
    const cos = Math.abs(Math.cos(rays[i] as number));
    if (cos > 1e-3) out[i] = Math.min(out[i] as number, reach / cos);
  };
  for (let i = 1; i < middle; i++) hold(i, i - 1);
  for (let i = path.length - 2; i > middle; i--) hold(i, i + 1);
  return out;
}

/** A sleeve as a straight tube in the picture. */
export interface SleeveTube {
  /** Middle of the armhole. */
  root: Point;
  /** Unit vector towards the hand. */
  axis: Point;
  /** From `root` to the far end of the cloth, pixels. */
  length: number;
  halfWidth: number;
}

/**
 * Front edge of a cuff: how far along the tube the outside of the cloth reaches, per step across it.
 * @returns distances along the axis from -halfWidth..halfWidth across; `length` where no inside is seen
 */
export function findCuffEdge(lab: LabPlanes, mask: Uint8Array, tube: SleeveTube): number[] {
  const across = Math.max(4, Math.round(tube.halfWidth * 1.15));
  const deepest = Math.round(Math.min(tube.length * 0.4, tube.halfWidth * 1.5));
  const base = Math.round(tube.length) - deepest;
  const ends: number[] = [];
  const costs: Float32Array[] = [];
  for (let v = -across; v <= across; v++) {
    const line = Float32Array.from({ length: deepest + 6 }, (_, u) => sampleTube(lab, mask, tube, base + u, v));
    let end = line.length - 1;
    while (end > 0 && (line[end] as number) < 0) end--;
    ends.push(end);
    costs.push(cuffCosts(line, end, tube.halfWidth * 0.4));
  }
  const path = cheapestPath(costs, 3, 0.12);
  const edge = path.steps.map((u, i) => (u >= (ends[i] as number) - 2 ? Number.NaN : base + u));
  const seen = edge.filter(Number.isFinite);
  if (seen.length < edge.length * 0.35) return edge.map(() => tube.length + 9);
  return arc(edge);
}

// A cuff's edge is part of an ellipse; the least-squares parabola through what was seen of it has no teeth.
function arc(edge: readonly number[]): number[] {
  const middle = (edge.length - 1) / 2;
  let kept = edge.flatMap((u, i) => (Number.isFinite(u) ? [{ v: (i - middle) / middle, u }] : []));
  let curve = parabola(kept);
  for (let round = 0; round < 2; round++) {
    kept = kept.filter(({ v, u }) => Math.abs(curve(v) - u) < Math.max(2.5, middle * 0.15));
    if (kept.length > 6) curve = parabola(kept);
  }
  return edge.map((_, i) => curve((i - middle) / middle));
}

function parabola(points: readonly { v: number; u: number }[]): (v: number) => number {
  const moments = [0, 0, 0, 0, 0];
  const right = [0, 0, 0];
  for (const { v, u } of points) {
    for (let k = 0; k < 5; k++) moments[k] = (moments[k] as number) + v ** k;
    for (let k = 0; k < 3; k++) right[k] = (right[k] as number) + u * v ** k;
  }
  const [m0 = 1, m1 = 0, m2 = 0, m3 = 0, m4 = 0] = moments;
  const [r0 = 0, r1 = 0, r2 = 0] = right;
  const minor = { a: m2 * m4 - m3 * m3, b: m1 * m4 - m2 * m3, c: m1 * m3 - m2 * m2 };
  const det = m0 * minor.a - m1 * minor.b + m2 * minor.c;
  if (Math.abs(det) < 1e-9) return () => r0 / Math.max(1, m0);
  const c0 = (r0 * minor.a - m1 * (r1 * m4 - m3 * r2) + m2 * (r1 * m3 - m2 * r2)) / det;
  const c1 = (m0 * (r1 * m4 - m3 * r2) - r0 * minor.b + m2 * (m1 * r2 - r1 * m2)) / det;
  const c2 = (m0 * (m2 * r2 - r1 * m3) - m1 * (m1 * r2 - r1 * m2) + r0 * minor.c) / det;
  return (v) => c0 + c1 * v + c2 * v * v;
}

// Cloth left of the edge must be lighter than everything beyond it, else a printed stripe would pass for a cuff.
// The last part is left out of "everything": a lighter far rim (a shirt cuff in a jacket) closes the dark hole.
function cuffCosts(line: Float32Array, end: number, rim: number): Float32Array {
  const costs = new Float32Array(line.length).fill(1);
  let brightest = -1;
  for (let u = Math.round(end - rim); u >= 4; u--) {
    brightest = Math.max(brightest, line[Math.min(u + 2, line.length - 1)] as number);
    const front = ((line[u - 1] as number) + (line[u - 2] as number) + (line[u - 3] as number)) / 3;
    costs[u] = 1 - clamp((front - brightest) / 10, -0.2, 1);
  }
  for (let u = Math.max(0, end); u < line.length; u++) costs[u] = 0.72;
  return costs;
}

function sampleTube(lab: LabPlanes, mask: Uint8Array, tube: SleeveTube, u: number, v: number): number {
  const x = Math.round(tube.root.x + tube.axis.x * u - tube.axis.y * v);
  const y = Math.round(tube.root.y + tube.axis.y * u + tube.axis.x * v);
  if (x < 0 || y < 0 || x >= lab.width || y >= lab.height || !mask[y * lab.width + x]) return -1;
  return lab.l[y * lab.width + x] as number;
}
