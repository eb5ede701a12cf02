// A sleeve on an arm: both edges are laid along the arm's own two, and the cuff straight across.
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { Side } from '../../vision/garment/outline.ts';
import type { Sleeve, SleeveStation } from '../../vision/garment/sleeve.ts';
import type { ArmOutline } from '../../vision/parsing/arm-outline.ts';
import { along, clamp, direction, distance, mix, type Point } from '../../vision/raster/geometry.ts';
import type { PointPair } from '../../vision/raster/thin-plate-spline.ts';

/**
 * Both edges are laid along the arm's own two edges, wider where the cloth is wider, and the cuff straight across.
 *
 * @param share of the arm the sleeve covers
 * @returns how far down the arm the sleeve reaches, pixels from the armhole
 */
export function fitSleeve(
  pairs: PointPair[],
  garment: GarmentAnalysis,
  arm: ArmOutline,
  side: Side,
  scale: number,
  share: number,
): number {
  const sleeve = garment.sleeves[side];
  const pit = garment.outline[side].armpit;
  const end = share * arm.length;
  const sign = side === 'left' ? 1 : -1;
  const cuffEnd = (across: number) => Math.min(sleeve.length, cuffAt(sleeve, sign * across * sleeve.halfWidth));
  const outerEnd = cuffEnd(0.85);
  const innerEnd = cuffEnd(-0.85);
  const cuff = armAt(arm, end);
  // Widths at the cuff, of the sleeve (from its axis) and on the arm (from the arm's middle).
  let cloth = { outer: sleeve.halfWidth, inner: sleeve.halfWidth };
  let body = { outer: cuff.outer, inner: cuff.inner };
  for (const station of sleeve.stations) {
    const outer = laid(station, armAt(arm, (station.at / outerEnd) * end), scale).outer;
    const inner = laid(station, armAt(arm, (station.at / innerEnd) * end), scale).inner;
    if (station.at > sleeve.cuffAt * 0.12 && station.at < outerEnd) pairs.push({ from: station.outer, to: outer });
    if (station.inner.y > pit.y + 3 && station.at < innerEnd) pairs.push({ from: station.inner, to: inner });
    if (station.at >= Math.min(outerEnd, innerEnd)) continue;
    const axisPoint = along(sleeve.root, sleeve.axis, station.at);
    const atCuff = laid(station, cuff, scale);
    cloth = { outer: distance(axisPoint, station.outer), inner: distance(axisPoint, station.inner) };
    body = { outer: distance(atCuff.outer, cuff.middle), inner: distance(atCuff.inner, cuff.middle) };
  }
  for (const across of [-0.85, -0.45, 0, 0.45, 0.85]) {
    const v = sign * across * (across > 0 ? cloth.outer : cloth.inner);
    const u = Math.min(sleeve.length, cuffAt(sleeve, v));
    const off = across * (across > 0 ? body.outer : body.inner);
    pairs.push({
      from: {
        x: sleeve.root.x + sleeve.axis.x * u - sleeve.axis.y * v,
        y: sleeve.root.y + sleeve.axis.y * u + sleeve.axis.x * v,
      },
      to: along(cuff.middle, cuff.outwards, off),
    });
  }
  return end;
}

/** @param v pixels from the sleeve's axis */
function cuffAt({ cuff }: Sleeve, v: number): number {
  const i = clamp(Math.round((cuff.length - 1) / 2 + v), 0, cuff.length - 1);
  return cuff[i] as number;
}

/** Where a sleeve ends: a point on the cuff and the direction towards the hand. */
export function cuffOf(arm: ArmOutline, end: number): { at: Point; towardsHand: Point } {
  const at = armAt(arm, end).middle;
  return { at, towardsHand: direction(armAt(arm, end * 0.97).middle, at) };
}

const LONGEST_SLEEVE_STRETCH = 1.5;
/** A sleeve that would come this far down the arm is a long one. */
const LONG_SLEEVE = 0.76;
/** A cuff ends a little before the wrist, so the whole hand stays the shopper's own. */
const WRIST = 0.905;

/**
 * What share of the arm both sleeves cover. One for both: an arm turned away from the camera measures shorter, and each
 * sleeve for itself would end at another height.
 */
export function sleeveShare(garment: GarmentAnalysis, arms: Record<Side, ArmOutline>, scale: number): number {
  const natural = naturalSleeveShare(garment, arms, scale);
  const covering = Math.max(...SIDES.map((side) => arms[side].oldSleeve / arms[side].length)) + 0.05;
  return Math.min(WRIST, covering > natural && covering < natural * LONGEST_SLEEVE_STRETCH ? covering : natural);
}

/** As `sleeveShare`, of the sleeve as the product picture shows it: not let out over an old one. */
export function naturalSleeveShare(garment: GarmentAnalysis, arms: Record<Side, ArmOutline>, scale: number): number {
  const reach = SIDES.map((side) => (garment.sleeves[side].cuffAt * scale) / arms[side].length);
  const natural = reach.reduce((sum, share) => sum + share, 0) / reach.length;
  return natural > LONG_SLEEVE ? WRIST : natural;
}

const SIDES = ['left', 'right'] as const;

interface ArmPlace {
  middle: Point;
  outwards: Point;
  outer: number;
  inner: number;
}

function armAt(arm: ArmOutline, at: number): ArmPlace {
  const { stations } = arm;
  const k = clamp((at / arm.length) * (stations.length - 1), 0, stations.length - 1.001);
  const a = stations[k | 0];
  const b = stations[(k | 0) + 1];
  if (!a || !b) throw new RangeError('an arm outline needs two stations');
  const share = k - (k | 0);
  const between = (p: Point, q: Point): Point => ({ x: mix(p.x, q.x, share), y: mix(p.y, q.y, share) });
  return {
    middle: between(a.middle, b.middle),
    outwards: between(a.outwards, b.outwards),
    outer: mix(a.outer, b.outer, share),
    inner: mix(a.inner, b.inner, share),
  };
}

/** Pixels a sleeve lies outside the arm's outline, whose soft edge would show beside it otherwise. */
const LEAST_EASE = 2.6;

function laid(station: SleeveStation, arm: ArmPlace, scale: number): { outer: Point; inner: Point } {
  const natural = distance(station.outer, station.inner) * scale;
  const body = arm.outer + arm.inner;
  const loose = clamp(natural - body, 3, body * 0.4);
  // Cloth hangs: most of what it has to spare lies under the arm.
  const outer = arm.outer + Math.max(LEAST_EASE, loose * 0.35);
  const inner = arm.inner + loose * 0.65;
  const { middle, outwards } = arm;
  return {
    outer: { x: middle.x + outwards.x * outer, y: middle.y + outwards.y * outer },
    inner: { x: middle.x - outwards.x * inner, y: middle.y - outwards.y * inner },
  };
}
