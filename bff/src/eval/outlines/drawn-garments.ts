// Outlines of garments as shops lay them out and Fashion-MNIST does not: sleeves and legs spread, hoods up, skirts. There every
// sleeve hangs down, so that without these a hoodie with its arms out would be a bag.
import { SIDE } from '../../vision/garment-picture/outline-net.ts';

type Point = readonly [x: number, y: number];
type Polygon = readonly Point[];
/** 0..1 */
export type Random = () => number;

/** Of a shoulder; lengths are multiples of the width of both. */
const SHOULDER = 0.5;
const FILLED = 26;

export function drawnGarment(random: Random): Float32Array {
  const between = (least: number, most: number) => least + random() * (most - least);
  const kind = random();
  if (kind < 0.6)
    return drawn(top(between, random, { length: [0.8, 1.5], hem: [0.8, 1.2], waist: [0.85, 1.05] }), between);
  if (kind < 0.7)
    return drawn(top(between, random, { length: [1.5, 2.4], hem: [0.9, 2], waist: [0.6, 0.95] }), between);
  return drawn(kind < 0.85 ? trousers(between) : skirt(between), between);
}

type Between = (least: number, most: number) => number;
type Range = readonly [least: number, most: number];

function top(between: Between, random: Random, of: { length: Range; hem: Range; waist: Range }): Polygon[] {
  const [length, hem, waist] = [between(...of.length), SHOULDER * between(...of.hem), SHOULDER * between(...of.waist)];
  const drop = between(0.02, 0.2);
  const half: Polygon = [
    [0.2, 0],
    [SHOULDER, drop],
    [waist, length * 0.45],
    [hem, length],
  ];
  const polygons: Polygon[] = [[...half, ...half.map(([x, y]): Point => [-x, y]).reverse()]];
  if (random() < 0.93) polygons.push(...sleeves(between, random, drop));
  if (random() < 0.35) polygons.push(hood(between));
  return polygons;
}

function sleeves(between: Between, random: Random, drop: number): Polygon[] {
  const half = random() < 0.4 ? between(0.1, 0.25) : between(0.35, 0.7);
  const [angle, width] = [between(0.05, 1.5), between(0.2, 0.42)];
  const cuff = width * between(0.5, 0.95);
  const bend = random() < 0.3 ? between(-0.6, 0.2) : 0;
  return [-1, 1].map((side) => {
    const upper = angle + between(-0.12, 0.12);
    const shoulder: Point = [side * (SHOULDER - 0.04), drop - 0.02];
    const elbow: Point = [shoulder[0] + side * Math.sin(upper) * half, shoulder[1] + Math.cos(upper) * half];
    const [across, down] = [Math.sin(upper + bend), Math.cos(upper + bend)];
    const wrist: Point = [elbow[0] + side * across * half, elbow[1] + down * half];
    const under: Point = [wrist[0] - side * down * cuff, wrist[1] + Math.abs(across) * cuff];
    return [shoulder, elbow, wrist, under, [side * SHOULDER * 0.92, drop + width]];
  });
}

function hood(between: Between): Polygon {
  const [across, up] = [between(0.22, 0.4), between(0.25, 0.6)];
  return Array.from({ length: 16 }, (_, n): Point => {
    const angle = (n / 16) * 2 * Math.PI;
    return [across * Math.cos(angle), up * (0.75 * Math.sin(angle) - 0.3)];
  });
}

function trousers(between: Between): Polygon[] {
  const length = between(0.5, 2.2);
  const [spread, hip, cuff, rise] = [
    between(0, 0.25) * length,
    between(0.38, 0.55),
    between(0.14, 0.3),
    between(0.35, 0.55),
  ];
  return [-1, 1].map((side) => [
    [0, 0],
    [side * hip * 0.85, 0],
    [side * hip, rise * 0.7],
    [side * (hip * 0.6 + cuff + spread), length],
    [side * (hip * 0.6 - cuff + spread), length],
    [0, rise],
  ]);
}

/** Or a dress without sleeves. */
function skirt(between: Between): Polygon[] {
  const [length, waist] = [between(0.6, 2), between(0.25, 0.45)];
  const waistAt = between(-0.5, 0.5);
  const half: Point[] = [
    [waist, 0],
    ...(waistAt > 0.2 ? [[waist * 0.8, length * waistAt] as const] : []),
    [waist * between(1, 2.2), length],
  ];
  return [[...half, ...half.map(([x, y]): Point => [-x, y]).reverse()]];
}

/** A little askew, as things lie, in the middle of the square. */
function drawn(polygons: Polygon[], between: Between): Float32Array {
  const [skew, tilt, height] = [between(-0.12, 0.12), between(-0.25, 0.25), between(0.85, 1.08)];
  const askew = polygons.map((polygon) =>
    polygon.map(([x, y]): Point => {
      const [across, down] = [x + skew * y, y * height];
      return [across * Math.cos(tilt) - down * Math.sin(tilt), across * Math.sin(tilt) + down * Math.cos(tilt)];
    }),
  );
  const [xs, ys] = [askew.flat().map(([x]) => x), askew.flat().map(([, y]) => y)];
  const [left, right, upper, lower] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const scale = Math.max(right - left, lower - upper) / FILLED;
  return Float32Array.from({ length: SIDE * SIDE }, (_, i) => {
    const x = ((i % SIDE) + 0.5 - SIDE / 2) * scale + (left + right) / 2;
    const y = (Math.floor(i / SIDE) + 0.5 - SIDE / 2) * scale + (upper + lower) / 2;
    return askew.some((polygon) => isInside(polygon, x, y)) ? 1 : 0;
  });
}

function isInside(polygon: Polygon, x: number, y: number): boolean {
  let inside = false;
  for (const [n, [x1, y1]] of polygon.entries()) {
    const [x2, y2] = polygon.at(n - 1) as Point;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
