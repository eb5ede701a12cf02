// Thin-plate spline: the smoothest map of the plane that carries given points to given points (Bookstein 1989).
// It is how a garment lying flat follows the outline of a body.
import type { Point } from './geometry.ts';

export interface PointPair {
  from: Point;
  to: Point;
}

/** Writes the image of (x, y) into `out`. */
export type PlaneMap = (x: number, y: number, out: Point) => void;

// Two sources closer than this (pixels) make the system singular and the whole garment silently vanish as NaN.
const SAME_POINT = 0.75;

/**
 * @param pairs at least three, not all on one line; later pairs that repeat an earlier source are left out
 * @param stiffness 0 interpolates exactly; larger lets points be missed for a smoother map (pixels squared)
 * @throws RangeError when the points cannot define a map
 */
export function thinPlateSpline(pairs: readonly PointPair[], stiffness = 0): PlaneMap {
  const points = distinct(pairs);
  const count = points.length;
  if (count < 3) throw new RangeError('a thin-plate spline needs three different points');
  const { weights, affine } = solve(points, stiffness);
  const xs = Float64Array.from(points, (pair) => pair.from.x);
  const ys = Float64Array.from(points, (pair) => pair.from.y);
  return (x, y, out) => {
    let u = affine[0] + affine[1] * x + affine[2] * y;
    let v = affine[3] + affine[4] * x + affine[5] * y;
    for (let i = 0; i < count; i++) {
      const dx = x - (xs[i] as number);
      const dy = y - (ys[i] as number);
      const k = kernel(dx * dx + dy * dy);
      u += k * (weights[i * 2] as number);
      v += k * (weights[i * 2 + 1] as number);
    }
    out.x = u;
    out.y = v;
  };
}

function distinct(pairs: readonly PointPair[]): PointPair[] {
  const kept: PointPair[] = [];
  for (const pair of pairs) {
    if (![pair.from.x, pair.from.y, pair.to.x, pair.to.y].every(Number.isFinite)) continue;
    const near = kept.some(({ from }) => Math.hypot(from.x - pair.from.x, from.y - pair.from.y) < SAME_POINT);
    if (!near) kept.push(pair);
  }
  return kept;
}

function solve(points: readonly PointPair[], stiffness: number) {
  const n = points.length;
  const size = n + 3;
  const rows: Float64Array[] = Array.from({ length: size }, () => new Float64Array(size + 2));
  points.forEach(({ from, to }, i) => {
    const row = rows[i] as Float64Array;
    points.forEach((other, j) => {
      row[j] = kernel((from.x - other.from.x) ** 2 + (from.y - other.from.y) ** 2);
    });
    row[i] = stiffness;
    row.set([1, from.x, from.y, to.x, to.y], n);
    (rows[n] as Float64Array)[i] = 1;
    (rows[n + 1] as Float64Array)[i] = from.x;
    (rows[n + 2] as Float64Array)[i] = from.y;
  });
  eliminate(rows);
  const weights = new Float64Array(n * 2);
  for (let i = 0; i < n; i++) weights.set([value(rows, i, 0), value(rows, i, 1)], i * 2);
  const affine = [0, 1].flatMap((axis) => [0, 1, 2].map((k) => value(rows, n + k, axis))) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  if (!affine.every(Number.isFinite)) throw new RangeError('the points of a thin-plate spline lie on one line');
  return { weights, affine };
}

const value = (rows: Float64Array[], row: number, axis: number): number =>
  (rows[row]?.[rows.length + axis] as number) / (rows[row]?.[row] as number);

// Gauss-Jordan with partial pivoting; the system has about sixty unknowns.
function eliminate(rows: Float64Array[]): void {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let r = column + 1; r < size; r++) {
      if (Math.abs(rows[r]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = r;
    }
    const swapped = rows[column] as Float64Array;
    const chosen = rows[pivot] as Float64Array;
    rows[pivot] = swapped;
    rows[column] = chosen;
    for (let r = 0; r < size; r++) {
      const row = rows[r] as Float64Array;
      const factor = (row[column] as number) / (chosen[column] as number);
      if (r === column || factor === 0) continue;
      for (let k = column; k < size + 2; k++) row[k] = (row[k] as number) - factor * (chosen[k] as number);
    }
  }
}

const kernel = (squared: number): number => (squared < 1e-9 ? 0 : squared * Math.log(squared));
