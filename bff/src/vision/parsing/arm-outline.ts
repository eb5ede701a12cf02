// An arm as a tailor measures it: where it leaves the body, how thick it is along its way, how far the old sleeve reaches.
import { clamp, distance, median, mix, type Point } from '../raster/geometry.ts';
import { type Size, sample } from '../raster/plane.ts';
import { steadyLine } from '../raster/steady-line.ts';
import { type BodyFrame, type BodySide, lateral, onTorso } from './body-frame.ts';
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

/** Top of the gap of background between arm and torso, in torso coordinates (`s` positive). */
export interface Gap {
  t: number;
  s: number;
}

/** What the pose says of an arm. */
type Bones = Pick<BodySide, 'elbow' | 'wrist'>;

const STATIONS = 40;

export function armOutline(
  masks: PersonMasks,
  size: Size,
  frame: BodyFrame,
  bones: Bones,
  sign: 1 | -1,
  gap: Gap | null,
  shoulderT: (s: number) => number,
): ArmOutline {
  const armpitSeen = gap !== null && gap.t < 0.62 && gap.s < 1.35;
  const pit = armpitSeen && gap ? gap : { t: 0.36, s: 1 };
  const armpit = onTorso(frame, pit.t, sign * pit.s);
  const s = sign * clamp(pit.s - 0.03, 0.85, 1.2);
  const shoulder = onTorso(frame, shoulderT(s), s);
  const root = { x: (armpit.x + shoulder.x) / 2, y: (armpit.y + shoulder.y) / 2 };
  const seen = measureArm(masks, size, frame, root, bones, sign, pit.s);
  // The pose's elbow and wrist may lie off the arm's middle, at worst beside the arm: measured again along the middle.
  const { stations, elbowAt, length } = measureArm(masks, size, frame, root, centred(seen, bones, frame), sign, pit.s);
  evenOut(stations);
  straightenForearm(stations, elbowAt, length);
  return { armpit, armpitSeen, shoulder, stations, length, elbowAt, oldSleeve: oldSleeveOf(masks, size, stations) };
}

type MeasuredArm = Pick<ArmOutline, 'stations' | 'elbowAt' | 'length'>;

function measureArm(
  masks: PersonMasks,
  size: Size,
  frame: BodyFrame,
  root: Point,
  bones: Bones,
  sign: 1 | -1,
  flankS: number,
): MeasuredArm {
  const elbowAt = distance(root, bones.elbow);
  const length = elbowAt + distance(bones.elbow, bones.wrist);
  const stations: ArmStation[] = [];
  const reach = frame.halfWidth * 0.55;
  for (let k = 0; k <= STATIONS; k++) {
    const at = (k / STATIONS) * length;
    const place = armPoint(root, bones, elbowAt, at, sign);
    const { middle, outwards } = place;
    const outer = bodyEdge(masks, size, middle, outwards, reach);
    let inner = bodyEdge(masks, size, middle, { x: -outwards.x, y: -outwards.y }, reach);
    // Where no gap shows between arm and torso, the sleeve runs into the flank.
    if (inner >= reach * 0.95) inner = clamp(toFlank(frame, place, flankS), 0, reach);
    stations.push({ at, ...place, outer, inner });
  }
  return { stations, elbowAt, length };
}

/** Elbow and wrist moved across the forearm into its middle, as far as both its edges were seen. */
function centred({ stations, elbowAt, length }: MeasuredArm, bones: Bones, frame: BodyFrame): Bones {
  const widest = frame.halfWidth * 0.75;
  const offsets = stations.flatMap(({ at, outer, inner }) => {
    const share = (at - elbowAt) / (length - elbowAt);
    const seen = share > 0.05 && share < 0.8 && outer > 0 && inner > 0 && outer + inner < widest;
    return seen ? [{ x: share, y: (outer - inner) / 2 }] : [];
  });
  const last = stations.at(-1);
  if (offsets.length < 6 || !last) return bones;
  const off = steadyLine(offsets);
  const most = frame.halfWidth * 0.3;
  const moved = (point: Point, share: number): Point => {
    const by = clamp(off(share), -most, most);
    return { x: point.x + last.outwards.x * by, y: point.y + last.outwards.y * by };
  };
  return { elbow: moved(bones.elbow, 0), wrist: moved(bones.wrist, 1) };
}

// The top of the gap of background between arm and torso.
export function armpitOf(masks: PersonMasks, size: Size, frame: BodyFrame, sign: 1 | -1): Gap | null {
  const step = 1 / frame.halfWidth;
  let armpit: Gap | null = null;
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

function toFlank(
  frame: BodyFrame,
  { middle, outwards }: Pick<ArmStation, 'middle' | 'outwards'>,
  flankS: number,
): number {
  const here = lateral(frame, middle);
  const perPixel = lateral(frame, { x: middle.x + outwards.x, y: middle.y + outwards.y }) - here;
  return perPixel < 0.002 ? frame.halfWidth * 0.3 : (here - flankS) / perPixel + 3;
}

/** Place and outward direction on the arm, bending smoothly at the elbow. */
function armPoint(root: Point, side: Bones, elbowAt: number, at: number, sign: 1 | -1) {
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
