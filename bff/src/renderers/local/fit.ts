// The tailor: decides where every landmark of a flat garment lies on this body, as pairs of points for one smooth map.
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { Side } from '../../vision/garment/outline.ts';
import type { Sleeve, SleeveStation } from '../../vision/garment/sleeve.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { onTorso } from '../../vision/parsing/body-frame.ts';
import { type ArmOutline, flankAt, lateral, lineAt } from '../../vision/parsing/silhouette.ts';
import { along, clamp, direction, distance, mix, type Point } from '../../vision/raster/geometry.ts';
import type { PointPair } from '../../vision/raster/thin-plate-spline.ts';

export interface Fit {
  pairs: PointPair[];
  /** Person pixels per garment pixel. */
  scale: number;
  /** Torso coordinate t of the garment's hem on the body, and what it would be unstretched. */
  hem: number;
  naturalHem: number;
  /** Half the garment's width at the hem, in shoulder half-widths. */
  hemHalf: number;
  /** How far down the arm each sleeve reaches, pixels from the armhole. */
  sleeveEnds: Record<Side, number>;
  /** Where each sleeve ends: a point on the cuff and the direction towards the hand. */
  cuffs: Record<Side, { at: Point; towardsHand: Point }>;
}

export function fitTop(garment: GarmentAnalysis, person: PersonAnalysis): Fit {
  const { silhouette } = person;
  const { outline } = garment;
  const pairs: PointPair[] = [];
  const shoulders = distance(silhouette.left.shoulder, silhouette.right.shoulder);
  const scale = shoulders / (outline.right.shoulder.x - outline.left.shoulder.x);
  const neck = fitNeck(pairs, garment, person, scale);
  const torso = fitTorso(pairs, garment, person, scale);
  // Both sleeves end alike, and cover both old ones.
  const oldSleeve = (arm: ArmOutline) => arm.oldSleeve / arm.length;
  const covers = Math.max(oldSleeve(silhouette.left), oldSleeve(silhouette.right)) + 0.05;
  const left = fitSleeve(pairs, garment, silhouette.left, 'left', scale, covers);
  const right = fitSleeve(pairs, garment, silhouette.right, 'right', scale, covers);
  fitNeckline(pairs, garment, person, neck, scale);
  return {
    pairs,
    scale,
    ...torso,
    sleeveEnds: { left, right },
    cuffs: { left: cuffOf(silhouette.left, left), right: cuffOf(silhouette.right, right) },
  };
}

interface NeckFit {
  left: Point;
  right: Point;
}

// Shoulder seams follow the shopper's own shoulder line, a cloth's thickness above it.
function fitNeck(pairs: PointPair[], garment: GarmentAnalysis, person: PersonAnalysis, scale: number): NeckFit {
  const { frame, silhouette } = person;
  const { outline } = garment;
  const thickness = (0.012 * frame.halfWidth + 1) / frame.torso;
  const neckHalf = ((outline.right.neck.x - outline.left.neck.x) * scale) / 2 / frame.halfWidth;
  const places = (['left', 'right'] as const).map((side) => {
    const sign = side === 'left' ? -1 : 1;
    const half = outline[side];
    const outerS = sign * lateral(frame, silhouette[side].shoulder);
    const outerT = lineAt(silhouette.line, outerS) - thickness;
    const neckS = silhouette.neckS + sign * clamp(neckHalf, 0.4, Math.abs(outerS) - 0.15);
    const rise = ((half.shoulder.y - half.neck.y) * scale) / frame.torso;
    // Close to the neck the silhouette shoots up: never higher than the garment itself can rise.
    const highest = outerT - rise * 1.25 - 0.03;
    return {
      half,
      outerS,
      outerT,
      neckS,
      highest,
      neckT: Math.max(highest, lineAt(silhouette.line, neckS) - thickness),
    };
  });
  // Both ends of a collar lie about level: a tilted head or loose hair must not pull one of them up the neck.
  const level = Math.max(...places.map((place) => place.neckT));
  const fitSide = (side: Side): Point => {
    const {
      half,
      outerS,
      outerT,
      neckS,
      highest,
      neckT: seen,
    } = places[side === 'left' ? 0 : 1] as (typeof places)[number];
    const neckT = Math.max(seen, level - 0.02);
    for (const share of [0.3, 0.55, 0.8, 1]) {
      const x = mix(half.neck.x, half.shoulder.x, share);
      const s = mix(neckS, outerS, share);
      const line = lineAt(silhouette.line, s) - thickness;
      const t = Math.max(highest, line, mix(neckT, outerT, share) - 0.04);
      pairs.push({ from: { x, y: outline.topRow[Math.round(x)] as number }, to: onTorso(frame, t, s) });
    }
    const neck = onTorso(frame, neckT, neckS);
    pairs.push({ from: half.neck, to: neck });
    if (half.collarTop.y < half.neck.y - 4) {
      const dx = (half.collarTop.x - half.neck.x) * scale;
      const dy = (half.collarTop.y - half.neck.y) * scale;
      pairs.push({
        from: half.collarTop,
        to: {
          x: neck.x + frame.across.x * dx + frame.down.x * dy,
          y: neck.y + frame.across.y * dx + frame.down.y * dy,
        },
      });
    }
    return neck;
  };
  return { left: fitSide('left'), right: fitSide('right') };
}

// The front edge keeps its own shape, hung between the two neck points.
function fitNeckline(
  pairs: PointPair[],
  garment: GarmentAnalysis,
  person: PersonAnalysis,
  neck: NeckFit,
  scale: number,
): void {
  const { frame } = person;
  const { outline, neck: opening } = garment;
  const middle = { x: (neck.left.x + neck.right.x) / 2, y: (neck.left.y + neck.right.y) / 2 };
  const from = {
    x: (outline.left.neck.x + outline.right.neck.x) / 2,
    y: (outline.left.neck.y + outline.right.neck.y) / 2,
  };
  const wide = distance(neck.left, neck.right) / (outline.right.neck.x - outline.left.neck.x);
  const last = opening.radii.length - 1;
  for (const share of [0.2, 0.35, 0.5, 0.65, 0.8]) {
    const angle = share * Math.PI;
    const radius = opening.radii[Math.round(share * last)] as number;
    const x = opening.centre.x + Math.cos(angle) * radius;
    const y = opening.centre.y + Math.sin(angle) * radius;
    const u = (y - from.y) * scale;
    const v = (x - from.x) * wide;
    pairs.push({
      from: { x, y },
      to: {
        x: middle.x + frame.down.x * u + frame.across.x * v,
        y: middle.y + frame.down.y * u + frame.across.y * v,
      },
    });
  }
}

const LONGEST_STRETCH = 1.3;

function fitTorso(pairs: PointPair[], garment: GarmentAnalysis, person: PersonAnalysis, scale: number) {
  const { frame, silhouette } = person;
  const { outline } = garment;
  const shoulderRow = (outline.left.shoulder.y + outline.right.shoulder.y) / 2;
  const pitRow = (outline.left.armpit.y + outline.right.armpit.y) / 2;
  const outerS = lateral(frame, silhouette.left.shoulder);
  const shoulderT = (lineAt(silhouette.line, -outerS) + lineAt(silhouette.line, outerS)) / 2;
  const naturalT = (row: number) => shoulderT + ((row - shoulderRow) * scale) / frame.torso;
  const naturalHem = naturalT(outline.hemRow);
  // A shorter garment would leave the old top's hem in sight: it is let out a little, as one would pull it down.
  const covering = silhouette.oldHem + 0.025;
  const longest = shoulderT + (naturalHem - shoulderT) * LONGEST_STRETCH;
  const hem = clamp(Math.max(naturalHem, Math.min(covering, longest)), 0.75, 1.45);
  const pitSeen = (['left', 'right'] as const).map((side) => {
    const { armpit } = silhouette[side];
    return ((armpit.x - frame.chest.x) * frame.down.x + (armpit.y - frame.chest.y) * frame.down.y) / frame.torso;
  });
  const bodyPit = Math.max(...pitSeen);
  const pit = clamp(naturalT(pitRow), 0.2, bodyPit + 0.05);
  for (const share of [0, 0.14, 0.3, 0.5, 0.7, 0.86, 1]) {
    const row = Math.round(mix(pitRow, outline.hemRow, share));
    const t = mix(pit, hem, share);
    for (const side of ['left', 'right'] as const) {
      const sign = side === 'left' ? -1 : 1;
      const edge = side === 'left' ? (outline.torsoLeft[row] as number) : (outline.torsoRight[row] as number);
      const from = share === 0 ? outline[side].armpit : { x: edge, y: row };
      const natural = (Math.abs(from.x - outline.axis) * scale) / frame.halfWidth;
      const body = flankAt(silhouette.flanks[side], t);
      const ease = 1.5 / frame.halfWidth;
      pairs.push({ from, to: onTorso(frame, t, sign * clamp(natural, body + ease, body * 1.22 + ease)) });
    }
    if (share > 0.2) pairs.push({ from: { x: outline.axis, y: row }, to: onTorso(frame, t, 0) });
  }
  const corners = pairs.slice(-3, -1).map(({ to }) => lateral(frame, to));
  fitHemLine(pairs, garment, person, scale);
  return { hem, naturalHem, hemHalf: Math.max(...corners) };
}

function fitHemLine(pairs: PointPair[], garment: GarmentAnalysis, person: PersonAnalysis, scale: number): void {
  const { frame } = person;
  const { outline } = garment;
  const ends = pairs.slice(-3, -1);
  const [left, right] = [ends[0]?.to, ends[1]?.to];
  if (!left || !right) return;
  const from = outline.torsoLeft[outline.hemRow] as number;
  const to = outline.torsoRight[outline.hemRow] as number;
  for (const share of [0.12, 0.3, 0.5, 0.7, 0.88]) {
    const x = Math.round(mix(from, to, share));
    const y = outline.hemLine[x] as number;
    if (y < outline.hemRow) continue;
    const drop = (y - outline.hemRow) * scale;
    pairs.push({
      from: { x, y },
      to: {
        x: mix(left.x, right.x, share) + frame.down.x * drop,
        y: mix(left.y, right.y, share) + frame.down.y * drop,
      },
    });
  }
}

// Sleeves follow the arm: both edges are laid along the arm's own two edges, wider where the cloth is wider, and the
// cuff straight across.
function fitSleeve(
  pairs: PointPair[],
  garment: GarmentAnalysis,
  arm: ArmOutline,
  side: Side,
  scale: number,
  covers: number,
): number {
  const sleeve = garment.sleeves[side];
  const pit = garment.outline[side].armpit;
  const end = sleeveEnd(sleeve.cuffAt * scale, arm, covers);
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

function cuffOf(arm: ArmOutline, end: number): { at: Point; towardsHand: Point } {
  const at = armAt(arm, end).middle;
  return { at, towardsHand: direction(armAt(arm, end * 0.97).middle, at) };
}

const LONGEST_SLEEVE_STRETCH = 1.5;

/** @param natural how far down the arm the sleeve would reach, pixels; `covers` what it must at least reach, share of the arm */
function sleeveEnd(natural: number, arm: ArmOutline, covers: number): number {
  // A cuff ends a little before the wrist, so the whole hand stays the shopper's own.
  const wrist = arm.length * 0.95;
  if (natural > arm.length * 0.82) return wrist;
  const covering = covers * arm.length;
  return Math.min(wrist, covering > natural && covering < natural * LONGEST_SLEEVE_STRETCH ? covering : natural);
}

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

function laid(station: SleeveStation, arm: ArmPlace, scale: number): { outer: Point; inner: Point } {
  const natural = distance(station.outer, station.inner) * scale;
  const body = arm.outer + arm.inner;
  const loose = clamp(natural - body, 3, body * 0.4);
  // Cloth hangs: most of what it has to spare lies under the arm.
  const outer = arm.outer + loose * 0.35;
  const inner = arm.inner + loose * 0.65;
  const { middle, outwards } = arm;
  return {
    outer: { x: middle.x + outwards.x * outer, y: middle.y + outwards.y * outer },
    inner: { x: middle.x - outwards.x * inner, y: middle.y - outwards.y * inner },
  };
}
