// Points, directions and the few scalar curves every step of the engine speaks in; pixel units, y downwards.

export interface Point {
  x: number;
  y: number;
}

export const clamp = (value: number, low: number, high: number): number =>
  value < low ? low : value > high ? high : value;

/** 0 at `from`, 1 at `to`, smooth between; `from` may be the larger one for a falling step. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1);
  return t * t * (3 - 2 * t);
}

export const mix = (a: number, b: number, share: number): number => a + (b - a) * share;

/** Of a vector; many times faster than Math.hypot, which guards against overflow that pixels never reach. */
export const length = (x: number, y: number): number => Math.sqrt(x * x + y * y);

export const distance = (a: Point, b: Point): number => length(b.x - a.x, b.y - a.y);

export const between = (a: Point, b: Point, share: number): Point => ({
  x: mix(a.x, b.x, share),
  y: mix(a.y, b.y, share),
});

/** Unit vector from `a` to `b`; straight down where the two coincide. */
export function direction(a: Point, b: Point): Point {
  const far = distance(a, b);
  return far < 1e-6 ? { x: 0, y: 1 } : { x: (b.x - a.x) / far, y: (b.y - a.y) / far };
}

export const along = (from: Point, unit: Point, far: number): Point => ({
  x: from.x + unit.x * far,
  y: from.y + unit.y * far,
});

/** Distance from a point to the segment a-b. */
export function distanceToSegment(x: number, y: number, a: Point, b: Point): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const t = clamp(((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy + 1e-6), 0, 1);
  return length(x - a.x - dx * t, y - a.y - dy * t);
}

/** The middle value; of an even count the upper one; `fallback` for an empty list. */
export function median(values: readonly number[], fallback = 0): number {
  return percentile(values, 0.5, fallback);
}

/** @param share 0..1 of the sorted list. */
export function percentile(values: readonly number[], share: number, fallback = 0): number {
  if (values.length === 0) return fallback;
  // Typed arrays sort by value without a call per comparison.
  const sorted = new Float64Array(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? fallback;
}
