// A straight line through points of which some are wrong.
import { median, type Point } from './geometry.ts';

/** Least squares, once more without the points that lie far off. */
export function steadyLine(points: readonly Point[]): (x: number) => number {
  const first = leastSquares(points);
  const off = median(points.map(({ x, y }) => Math.abs(first(x) - y)));
  return leastSquares(points.filter(({ x, y }) => Math.abs(first(x) - y) <= 2 * off + 0.5));
}

function leastSquares(points: readonly Point[]): (x: number) => number {
  const n = Math.max(1, points.length);
  const mx = points.reduce((sum, p) => sum + p.x, 0) / n;
  const my = points.reduce((sum, p) => sum + p.y, 0) / n;
  const xx = points.reduce((sum, p) => sum + (p.x - mx) ** 2, 0);
  const xy = points.reduce((sum, p) => sum + (p.x - mx) * (p.y - my), 0);
  const slope = xx > 0 ? xy / xx : 0;
  return (x) => my + slope * (x - mx);
}
