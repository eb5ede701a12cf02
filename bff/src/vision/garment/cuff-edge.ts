// The front edge of a cuff: beyond it a catalogue picture shows the inside of the sleeve, which on a body hides behind the arm.
import { clamp, type Point } from '../raster/geometry.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { cheapestPath } from './cheapest-path.ts';

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
