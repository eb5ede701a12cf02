// The shopper's outline, measured where a tailor would: shoulder line, armpits, flanks, arms, and how far the old top reaches.
import { clamp, distance, median, mix, type Point } from '../raster/geometry.ts';
import { type BodyFrame, type BodySide, type Head, onTorso, torsoCoordinates } from './body-frame.ts';
import type { PersonMasks } from './parse-person.ts';

export interface ArmStation {
  /** Pixels from the armhole's middle along the arm. */
  at: number;
  /** On the line armhole - elbow - wrist. */
  middle: Point;
  /** Unit vector away from the body. */
  outwards: Point;
  /** Outline distances from `middle`; the inner one is an estimate where the arm touches the torso. */
  outer: number;
  inner: number;
}

export interface ArmOutline {
  armpit: Point;
  /** False where arm and torso touch, so the armpit is a guess by proportion. */
  armpitSeen: boolean;
  /** Top of the shoulder above the armpit. */
  shoulder: Point;
  stations: ArmStation[];
  /** Armhole to wrist, pixels. */
  length: number;
  /** Armhole to elbow, pixels. */
  elbowAt: number;
  /** How far down the arm the old sleeve reaches, pixels from the armhole. */
  oldSleeve: number;
}

export interface Silhouette {
  left: ArmOutline;
  right: ArmOutline;
  /** Shoulder line: `LINE_STEPS` values of t for s from -LINE_REACH to LINE_REACH. */
  line: Float32Array;
  /** Lateral position of the neck's middle. */
  neckS: number;
  /** Flank distances from the torso's axis in shoulder half-widths, for t = 0, FLANK_STEP, ... */
  flanks: { left: Float32Array; right: Float32Array };
  /** t of the old top's hem; 0 where none was found. */
  oldHem: number;
}

const LINE_REACH = 1.3;
const LINE_STEPS = 105;
export const FLANK_STEP = 0.04;
const FLANK_ROWS = 41;
const STATIONS = 40;

interface Size {
  width: number;
  height: number;
}

export function measureSilhouette(masks: PersonMasks, size: Size, frame: BodyFrame, head: Head): Silhouette {
  const line = shoulderLine(masks, size, frame, head);
  const gaps = { left: armpitOf(masks, size, frame, -1), right: armpitOf(masks, size, frame, 1) };
  const arm = (side: 'left' | 'right', sign: 1 | -1) =>
    armOutline(masks, size, frame, frame[side], sign, gaps[side], line);
  return {
    left: arm('left', -1),
    right: arm('right', 1),
    line,
    neckS: neckMiddle(masks, size, frame, head),
    flanks: { left: flank(masks, size, frame, -1, gaps.left), right: flank(masks, size, frame, 1, gaps.right) },
    oldHem: oldHem(masks, size, frame),
  };
}

/** t of the shoulder line at lateral position `s`. */
export function lineAt(line: Float32Array, s: number): number {
  const at = clamp(((s + LINE_REACH) / (2 * LINE_REACH)) * (LINE_STEPS - 1), 0, LINE_STEPS - 1.001);
  const i = at | 0;
  return mix(line[i] as number, line[i + 1] as number, at - i);
}

export function sample(plane: Float32Array, size: Size, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= size.width - 1 || y >= size.height - 1) return 0;
  const x0 = x | 0;
  const y0 = y | 0;
  const i = y0 * size.width + x0;
  const upper = mix(plane[i] as number, plane[i + 1] as number, x - x0);
  return mix(upper, mix(plane[i + size.width] as number, plane[i + size.width + 1] as number, x - x0), y - y0);
}

function shoulderLine(masks: PersonMasks, size: Size, frame: BodyFrame, head: Head): Float32Array {
  const line = new Float32Array(LINE_STEPS);
  const highest = -0.42;
  for (let k = 0; k < LINE_STEPS; k++) {
    const s = (k / (LINE_STEPS - 1)) * 2 * LINE_REACH - LINE_REACH;
    // Upwards from the chest, as far as the body goes on.
    let found = 0.2;
    for (let t = 0.2; t > highest; t -= 0.004) {
      const p = onTorso(frame, t, s);
      const face = Math.hypot((p.x - head.centre.x) / head.radiusX, (p.y - head.centre.y) / head.radiusY);
      if (face < 1.05 || sample(masks.hair, size, p.x, p.y) > 0.45) break;
      if (sample(masks.body, size, p.x, p.y) < 0.5) break;
      found = t;
    }
    line[k] = found;
  }
  return line.map((_, k) => median(Array.from(line.subarray(Math.max(0, k - 1), k + 2))));
}

// Middle of the neck half way between chin and shoulder line; the torso's own axis where hair or a collar hides it.
function neckMiddle(masks: PersonMasks, size: Size, frame: BodyFrame, head: Head): number {
  const chin = torsoCoordinates(frame, head.chin.x, head.chin.y);
  const middles: number[] = [];
  for (const share of [0.3, 0.4, 0.5, 0.6]) {
    const t = chin.t * (1 - share);
    const edge = (sign: 1 | -1) => {
      for (let s = 0; s < 0.8; s += 0.01) {
        const p = onTorso(frame, t, chin.s + sign * s);
        const skin = sample(masks.body, size, p.x, p.y) > 0.5 && sample(masks.hair, size, p.x, p.y) < 0.5;
        if (!skin) return chin.s + sign * s;
      }
      return chin.s + sign * 0.8;
    };
    middles.push((edge(-1) + edge(1)) / 2);
  }
  return clamp(median(middles), -0.2, 0.2);
}

// The top of the gap of background between arm and torso.
function armpitOf(masks: PersonMasks, size: Size, frame: BodyFrame, sign: 1 | -1): { t: number; s: number } | null {
  const step = 1 / frame.halfWidth;
  let armpit: { t: number; s: number } | null = null;
  for (let t = 0.8; t > 0.12; t -= 0.006) {
    let edge = 0;
    let gap = 0;
    let again = false;
    for (let s = 0.5; s < 1.9 && !again; s += step) {
      const p = onTorso(frame, t, sign * s);
      const inside = sample(masks.body, size, p.x, p.y) > 0.5;
      if (inside && gap === 0) edge = s;
      else if (!inside) gap++;
      else again = gap >= 2;
    }
    if (edge < 0.6) continue;
    if (!again) {
      if (armpit) break;
      continue;
    }
    armpit = { t, s: edge };
  }
  return armpit;
}

function armOutline(
  masks: PersonMasks,
  size: Size,
  frame: BodyFrame,
  side: BodySide,
  sign: 1 | -1,
  gap: { t: number; s: number } | null,
  line: Float32Array,
): ArmOutline {
  const armpitSeen = gap !== null && gap.t < 0.62 && gap.s < 1.35;
  const pit = armpitSeen && gap ? gap : { t: 0.36, s: 1 };
  const armpit = onTorso(frame, pit.t, sign * pit.s);
  const s = sign * clamp(pit.s - 0.03, 0.85, 1.2);
  const shoulder = onTorso(frame, lineAt(line, s), s);
  const root = { x: (armpit.x + shoulder.x) / 2, y: (armpit.y + shoulder.y) / 2 };
  const elbowAt = distance(root, side.elbow);
  const length = elbowAt + distance(side.elbow, side.wrist);
  const stations: ArmStation[] = [];
  for (let k = 0; k <= STATIONS; k++) {
    const at = (k / STATIONS) * length;
    stations.push({ at, ...armPoint(root, side, elbowAt, at, sign), outer: 0, inner: 0 });
  }
  const reach = frame.halfWidth * 0.55;
  for (const station of stations) {
    const { middle, outwards } = station;
    station.outer = bodyEdge(masks, size, middle, outwards, reach);
    station.inner = bodyEdge(masks, size, middle, { x: -outwards.x, y: -outwards.y }, reach);
    // Where no gap shows between arm and torso, the sleeve runs into the flank.
    if (station.inner >= reach * 0.95) station.inner = clamp(toFlank(frame, station, pit.s), 0, reach);
  }
  evenOut(stations);
  straightenForearm(stations, elbowAt, length);
  return { armpit, armpitSeen, shoulder, stations, length, elbowAt, oldSleeve: oldSleeveOf(masks, size, stations) };
}

function toFlank(frame: BodyFrame, { middle, outwards }: ArmStation, flankS: number): number {
  const here = lateral(frame, middle);
  const perPixel = lateral(frame, { x: middle.x + outwards.x, y: middle.y + outwards.y }) - here;
  return perPixel < 0.002 ? frame.halfWidth * 0.3 : (here - flankS) / perPixel + 3;
}

/** Place and outward direction on the arm, bending smoothly at the elbow. */
function armPoint(root: Point, side: BodySide, elbowAt: number, at: number, sign: 1 | -1) {
  const lower = distance(side.elbow, side.wrist);
  const onUpper = { x: (side.elbow.x - root.x) / elbowAt, y: (side.elbow.y - root.y) / elbowAt };
  const onLower = { x: (side.wrist.x - side.elbow.x) / lower, y: (side.wrist.y - side.elbow.y) / lower };
  const bend = clamp((at - elbowAt) / (lower * 0.5) + 0.5, 0, 1);
  const x = mix(onUpper.x, onLower.x, bend);
  const y = mix(onUpper.y, onLower.y, bend);
  const norm = Math.hypot(x, y) || 1;
  const middle =
    at <= elbowAt
      ? { x: root.x + onUpper.x * at, y: root.y + onUpper.y * at }
      : { x: side.elbow.x + onLower.x * (at - elbowAt), y: side.elbow.y + onLower.y * (at - elbowAt) };
  // The outside of an arm pointing down lies away from the torso.
  return { middle, outwards: { x: (sign * y) / norm, y: (-sign * x) / norm } };
}

function bodyEdge(masks: PersonMasks, size: Size, from: Point, unit: Point, reach: number): number {
  let before = 1;
  for (let r = 0; r < reach; r += 1) {
    const value = sample(masks.body, size, from.x + unit.x * r, from.y + unit.y * r);
    if (value < 0.5) return r - (0.5 - value) / Math.max(0.02, before - value);
    before = value;
  }
  return reach;
}

/** A pixel measured against an arm. */
export interface ArmPlace {
  /** Along the arm, pixels from the armhole; a little below 0 on the shoulder. */
  at: number;
  /** Off the middle line, outwards positive. */
  off: number;
  /** Index of the station before it, and the share of the way to the next. */
  station: number;
  share: number;
}

/** Where a pixel lies on an arm; null well beyond its ends. */
export function onArm(arm: ArmOutline, x: number, y: number): ArmPlace | null {
  const { stations } = arm;
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k < stations.length; k++) {
    const { middle } = stations[k] as ArmStation;
    const far = (x - middle.x) ** 2 + (y - middle.y) ** 2;
    if (far < least) {
      least = far;
      nearest = k;
    }
  }
  const last = stations.length - 1;
  const here = stations[nearest] as ArmStation;
  const a = stations[Math.max(0, nearest - 1)] as ArmStation;
  const b = stations[Math.min(last, nearest + 1)] as ArmStation;
  const span = Math.max(1e-6, b.at - a.at);
  const dx = x - here.middle.x;
  const dy = y - here.middle.y;
  const ahead = (dx * (b.middle.x - a.middle.x) + dy * (b.middle.y - a.middle.y)) / span;
  const at = here.at + ahead;
  if (at < -0.14 * arm.length || at > arm.length * 1.02) return null;
  const exact = clamp((at / arm.length) * last, 0, last - 0.001);
  return { at, off: dx * here.outwards.x + dy * here.outwards.y, station: exact | 0, share: exact - (exact | 0) };
}

/** Width of an arm on one side at a place, from a list with one entry per station. */
export function widthAt(widths: readonly { outer: number; inner: number }[], place: ArmPlace): number {
  const a = widths[place.station];
  const b = widths[place.station + 1] ?? a;
  if (!a || !b) return 0;
  return place.off > 0 ? mix(a.outer, b.outer, place.share) : mix(a.inner, b.inner, place.share);
}

// A single wrong station (a hole in the mask, a wristband) must not bend a sleeve.
function evenOut(stations: ArmStation[]): void {
  for (const key of ['outer', 'inner'] as const) {
    const raw = stations.map((station) => station[key]);
    stations.forEach((station, k) => {
      station[key] = median(raw.slice(Math.max(0, k - 1), k + 2));
    });
  }
}

// A forearm's edges are straight lines; what leaves them near the wrist is the hand, or the pose's wrist point is off.
function straightenForearm(stations: ArmStation[], elbowAt: number, length: number): void {
  const share = (station: ArmStation) => (station.at - elbowAt) / (length - elbowAt);
  const seen = stations.filter((station) => share(station) > 0.1 && share(station) < 0.82);
  if (seen.length < 5) return;
  for (const key of ['outer', 'inner'] as const) {
    const line = steadyLine(seen.map((station) => ({ x: share(station), y: station[key] })));
    for (const station of stations) {
      const at = share(station);
      if (at > 0) station[key] = Math.max(1, mix(station[key], line(at), clamp(at / 0.3, 0, 1)));
    }
  }
}

/** Least squares, once more without the points that lie far off. */
function steadyLine(points: readonly Point[]): (x: number) => number {
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

function oldSleeveOf(masks: PersonMasks, size: Size, stations: ArmStation[]): number {
  let reached = 0;
  for (const { at, middle, outwards, outer, inner } of stations) {
    for (const offset of [-0.7 * inner, -0.35 * inner, 0, 0.4 * outer, 0.75 * outer]) {
      const x = middle.x + outwards.x * offset;
      const y = middle.y + outwards.y * offset;
      if (sample(masks.upper, size, x, y) > 0.5) reached = at;
    }
    if (at - reached > (stations[5]?.at ?? 0)) break;
  }
  return reached;
}

// Above the armpit's gap the arm hides the flank: there it runs on as at the gap.
function flank(
  masks: PersonMasks,
  size: Size,
  frame: BodyFrame,
  sign: 1 | -1,
  gap: { t: number; s: number } | null,
): Float32Array {
  const rows = new Float32Array(FLANK_ROWS);
  const step = 0.75 / frame.halfWidth;
  for (let k = 0; k < FLANK_ROWS; k++) {
    const t = k * FLANK_STEP;
    const standard = t < 0.4 ? 1 : t < 0.75 ? 0.92 : 1;
    let edge = 0;
    for (let s = 0; s < standard * 1.4; s += step) {
      const p = onTorso(frame, t, sign * s);
      // The gap to the arm may be two pixels wide just under the armpit.
      if (s > standard * 0.6 && sample(masks.body, size, p.x, p.y) < 0.5) break;
      if (sample(masks.upper, size, p.x, p.y) + sample(masks.lower, size, p.x, p.y) > 0.4) edge = s;
      else if (s - edge > 0.08) break;
    }
    rows[k] = clamp(edge, standard * 0.7, standard * 1.38);
  }
  if (gap) {
    const seen = Math.min(FLANK_ROWS - 1, Math.ceil((gap.t + 0.03) / FLANK_STEP));
    const widest = Math.min(rows[seen] as number, gap.s + 0.03);
    for (let k = 0; k <= seen; k++) rows[k] = Math.min(rows[k] as number, widest);
  }
  return rows;
}

export function flankAt(rows: Float32Array, t: number): number {
  const at = clamp(t / FLANK_STEP, 0, FLANK_ROWS - 1.001);
  const i = at | 0;
  return mix(rows[i] as number, rows[i + 1] as number, at - i);
}

function oldHem(masks: PersonMasks, size: Size, frame: BodyFrame): number {
  const ends: number[] = [];
  for (const s of [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6]) {
    let end = 0;
    for (let t = 0.5; t < 1.7; t += 0.01) {
      const p = onTorso(frame, t, s);
      if (sample(masks.upper, size, p.x, p.y) > 0.5) end = t;
      else if (t - end > 0.06) break;
    }
    if (end > 0) ends.push(end);
  }
  return ends.length < 3 ? 0 : Math.max(...ends.sort((a, b) => a - b).slice(0, -1));
}

/** Lateral position of a point in shoulder half-widths, always positive. */
export const lateral = (frame: BodyFrame, point: Point): number =>
  Math.abs(torsoCoordinates(frame, point.x, point.y).s);
