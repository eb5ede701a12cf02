// The tailor: decides where every landmark of a flat garment lies on this body, as pairs of points for one smooth map.
import type { GarmentAnalysis } from '../../vision/garment/analyse-garment.ts';
import type { Side } from '../../vision/garment/outline.ts';
import type { PersonAnalysis } from '../../vision/parsing/analyse-person.ts';
import { lateral, onTorso } from '../../vision/parsing/body-frame.ts';
import { flankAt, lineAt } from '../../vision/parsing/silhouette.ts';
import { clamp, distance, mix, type Point } from '../../vision/raster/geometry.ts';
import type { PointPair } from '../../vision/raster/thin-plate-spline.ts';
import { cuffOf, fitSleeve, naturalSleeveShare, sleeveShare } from './fit-sleeve.ts';

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
  /** What share of the arm the sleeves cover, and what it would be unstretched. */
  sleeve: number;
  naturalSleeve: number;
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
  const share = sleeveShare(garment, silhouette, scale);
  const left = fitSleeve(pairs, garment, silhouette.left, 'left', scale, share);
  const right = fitSleeve(pairs, garment, silhouette.right, 'right', scale, share);
  fitNeckline(pairs, garment, person, neck, scale);
  return {
    pairs,
    scale,
    ...torso,
    sleeveEnds: { left, right },
    sleeve: share,
    naturalSleeve: naturalSleeveShare(garment, silhouette, scale),
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
  const hem = clamp(Math.max(naturalHem, Math.min(covering, longest)), 0.75, 1.7);
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
