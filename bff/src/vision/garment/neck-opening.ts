// The front edge of the neck opening. What a catalogue picture shows inside it (the inside of the back) must never be
// painted over skin.
import { clamp, length, type Point, smoothstep } from '../raster/geometry.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { cheapestPath } from './cheapest-path.ts';
import { smoothed, tidy } from './neck-curve.ts';
import type { TopOutline } from './outline.ts';
import { shadedInside } from './shaded-inside.ts';

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

const GUESSED_BELOW = 0.16;
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
  const plain = tidy(path.steps, costs, rays, half);
  // A print that shows inside the back as well hides the edge from rays; its shade does not.
  const shaded = plain.kind === 'free' && !risesBehind ? shadedInside(lab, mask, centre, half) : null;
  const radii = found ? (shaded ?? plain.radii) : rays.map((angle) => roundNeck(angle, half, 0.45));
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
  if (dy >= 0) return Math.min(length(dx, dy) - radius, opening.risesBehind ? Infinity : fromChord(opening, x, y));
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
