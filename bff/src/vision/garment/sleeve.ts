// A sleeve in a catalogue picture: its direction, and its two edges at even steps from armhole to cuff.
import { along, distance, median, type Point, percentile } from '../raster/geometry.ts';
import type { LabPlanes } from '../raster/lab.ts';
import { largestBlob } from '../raster/morphology.ts';
import { findCuffEdge, type SleeveTube } from './cuff-edge.ts';
import type { HalfOutline, Side, TopOutline } from './outline.ts';

export interface SleeveStation {
  /** Pixels from the armhole along the sleeve. */
  at: number;
  /** Upper edge, away from the body. */
  outer: Point;
  /** Under edge, towards the body. */
  inner: Point;
}

export interface Sleeve extends SleeveTube {
  stations: SleeveStation[];
  /** Front edge of the cuff along the tube, per pixel across it from one side to the other; past `length` where no inside shows. */
  cuff: readonly number[];
  /** Where the cuff's front edge crosses the middle, pixels from `root`. */
  cuffAt: number;
}

const STATIONS = 11;
const LEAST_PIXELS = 120;

export function traceSleeve(mask: Uint8Array, lab: LabPlanes, outline: TopOutline, side: Side): Sleeve | null {
  const { width, height } = lab;
  const half = outline[side];
  if (!half.hasSleeve) return null;
  const cloth = sleevePixels(mask, width, height, outline, half, side);
  const root = { x: (half.shoulder.x + half.armpit.x) / 2, y: (half.shoulder.y + half.armpit.y) / 2 };
  const points: Point[] = [];
  for (let y = outline.bounds.top; y <= outline.bounds.bottom; y += 2) {
    for (let x = outline.bounds.left; x <= outline.bounds.right; x += 2)
      if (cloth[y * width + x]) points.push({ x, y });
  }
  if (points.length < LEAST_PIXELS / 4) return null;
  const axis = sleeveAxis(points, root);
  const lengths = points.map((p) => (p.x - root.x) * axis.x + (p.y - root.y) * axis.y);
  const length = percentile(lengths, 0.985);
  const offsets = points.flatMap((p, i) =>
    (lengths[i] as number) > length * 0.4 ? [Math.abs((p.y - root.y) * axis.x - (p.x - root.x) * axis.y)] : [],
  );
  const tube: SleeveTube = { root, axis, length, halfWidth: percentile(offsets, 0.92, outline.halfWidth * 0.2) };
  const cuff = findCuffEdge(lab, mask, tube);
  const cuffAt = Math.min(
    length,
    median(cuff.slice(Math.floor(cuff.length * 0.3), Math.ceil(cuff.length * 0.7)), length),
  );
  return { ...tube, stations: edges(cloth, width, height, tube, side), cuff, cuffAt };
}

function sleevePixels(
  mask: Uint8Array,
  width: number,
  height: number,
  outline: TopOutline,
  half: HalfOutline,
  side: Side,
): Uint8Array {
  const { shoulder, armpit } = half;
  const sign = side === 'left' ? -1 : 1;
  const cloth = new Uint8Array(mask.length);
  for (let y = outline.bounds.top; y <= outline.bounds.bottom; y++) {
    for (let x = outline.bounds.left; x <= outline.bounds.right; x++) {
      if (!mask[y * width + x]) continue;
      if (y <= armpit.y) {
        const cross = (armpit.x - shoulder.x) * (y - shoulder.y) - (armpit.y - shoulder.y) * (x - shoulder.x);
        if (-sign * cross <= 0) continue;
      } else if (side === 'left' ? x >= (outline.torsoLeft[y] as number) : x <= (outline.torsoRight[y] as number)) {
        continue;
      }
      if ((x - outline.axis) * sign <= 0) continue;
      cloth[y * width + x] = 1;
    }
  }
  return largestBlob(cloth, width, height).blob;
}

// Towards the middle of the farthest tenth of the cloth.
function sleeveAxis(points: readonly Point[], root: Point): Point {
  const far = percentile(
    points.map((p) => distance(p, root)),
    0.9,
  );
  let x = 0;
  let y = 0;
  let count = 0;
  for (const p of points) {
    if (distance(p, root) < far) continue;
    x += p.x;
    y += p.y;
    count++;
  }
  const length = Math.hypot(x / count - root.x, y / count - root.y) || 1;
  return { x: (x / count - root.x) / length, y: (y / count - root.y) / length };
}

function edges(cloth: Uint8Array, width: number, height: number, tube: SleeveTube, side: Side): SleeveStation[] {
  const normal = side === 'left' ? { x: -tube.axis.y, y: tube.axis.x } : { x: tube.axis.y, y: -tube.axis.x };
  const outerwards = normal.y < 0 ? normal : { x: -normal.x, y: -normal.y };
  const stations: SleeveStation[] = [];
  for (let s = 1; s <= STATIONS; s++) {
    const at = (tube.length * s) / (STATIONS + 0.4);
    const middle = along(tube.root, tube.axis, at);
    const outer = lastCloth(cloth, width, height, middle, outerwards, tube.halfWidth * 2);
    const inner = lastCloth(cloth, width, height, middle, { x: -outerwards.x, y: -outerwards.y }, tube.halfWidth * 2);
    if (outer && inner) stations.push({ at, outer, inner });
  }
  return stations;
}

function lastCloth(
  cloth: Uint8Array,
  width: number,
  height: number,
  from: Point,
  unit: Point,
  reach: number,
): Point | null {
  let last = -1;
  for (let r = 0; r < reach; r += 0.5) {
    const x = Math.round(from.x + unit.x * r);
    const y = Math.round(from.y + unit.y * r);
    if (x < 0 || y < 0 || x >= width || y >= height) break;
    if (cloth[y * width + x]) last = r;
    else if (last >= 0 && r - last > 3) break;
  }
  return last < 0 ? null : along(from, unit, last + 0.5);
}
