// Where the garment ends in the finished picture, at the hips and on the arms, beside where the product picture puts it.
import type { ArmOutline, ArmStation } from '../../vision/parsing/arm-outline.ts';
import { onTorso, torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { median, mix, type Point } from '../../vision/raster/geometry.ts';
import type { LabPlanes } from '../../vision/raster/lab.ts';
import { type ClothSign, clothEnd, clothSign } from './cloth-colours.ts';
import type { ExpectedLook } from './expected-look.ts';

/** An edge found, in torso lengths below the shoulder line or arm lengths below the armhole. */
export interface FoundEdge {
  /** Where it is. */
  at: number;
  /** How far from where it should be, longer positive. A garment may also lie where the local engine would let it out to. */
  off: number;
}

const SIDES = ['left', 'right'] as const;
/** Every so many pixels, in both directions, teach the colours. */
const LESSON_STEP = 3;
/** How clear both sides of an edge have to be of it, of at most 3. */
const SURE = 0.35;
/** Cuffs that end here or later are at the wrist, beyond which the hands are the shopper's own. */
const AT_WRIST = 0.86;

/** @returns null where no hem is seen or nothing tells the cloth from what is below it. */
export function findHem(scene: Scene, lab: LabPlanes, photo: LabPlanes, look: ExpectedLook): FoundEdge | null {
  const { frame, masks } = scene;
  const lower = where(scene, (i) => (masks.lower[i] as number) > 0.8);
  const skin = where(scene, (i) => (masks.skin[i] as number) > 0.8);
  if (lower.length < 40) return null;
  const sign = clothSign(lab, torsoCloth(scene, look), [
    { lab: photo, at: lower, clusters: 3 },
    { lab: photo, at: skin, clusters: 3 },
  ]);
  if (!sign) return null;
  const { hem, naturalHem } = look.fit;
  const [from, step] = [0.4, 0.01];
  const most = Math.round((Math.max(hem, naturalHem) + 0.6 - from) / step);
  const ends: { at: number; off: number }[] = [];
  for (const s of [-0.6, -0.45, -0.3, -0.15, 0, 0.15, 0.3, 0.45, 0.6]) {
    const line = onLine(scene, most, (k) => onTorso(frame, from + k * step, s));
    const signs = line.map((i) => ((look.kept[i] as number) > 0.5 ? 0 : sign(i)));
    const { step: end, sure } = clothEnd(signs);
    const expected = lastCovered(look, line);
    if (sure < SURE || end >= line.length - 2 || expected >= line.length - 1) continue;
    const worn = from + expected * step;
    ends.push({ at: from + end * step, off: outside(from + end * step, worn, worn + naturalHem - hem) });
  }
  return ends.length < 4 ? null : middleOf(ends);
}

/** Of both sleeves, as far as they were seen. @returns as `findHem` */
export function findCuffs(scene: Scene, lab: LabPlanes, photo: LabPlanes, look: ExpectedLook): FoundEdge | null {
  const { masks, silhouette } = scene;
  const skin = where(scene, (i) => (masks.skin[i] as number) > 0.8);
  const cloth = torsoCloth(scene, look);
  for (const side of SIDES) cloth.push(...upperSleeve(scene, silhouette[side]));
  const sign = clothSign(lab, cloth, [{ lab: photo, at: skin, clusters: 4 }]);
  if (!sign) return null;
  const found = SIDES.flatMap((side) => cuffOn(scene, silhouette[side], look, sign) ?? []);
  if (found.length === 0) return null;
  const mean = (of: (edge: FoundEdge) => number) => found.reduce((sum, edge) => sum + of(edge), 0) / found.length;
  const [at, off] = [mean((edge) => edge.at), mean((edge) => Math.abs(edge.off))];
  return { at, off: mean((edge) => edge.off) < 0 ? -off : off };
}

const ARM_STEPS = 120;

function cuffOn(scene: Scene, arm: ArmOutline, look: ExpectedLook, sign: ClothSign): FoundEdge | null {
  const across = [-0.4, -0.2, 0, 0.2, 0.4].map((share) =>
    onLine(scene, ARM_STEPS, (k) => armPoint(arm, k / ARM_STEPS, share)),
  );
  const length = Math.min(...across.map((line) => line.length));
  const signs = Array.from(
    { length },
    (_, k) => across.reduce((sum, line) => sum + sign(line[k] as number), 0) / across.length,
  );
  const { step, sure } = clothEnd(signs);
  // A cuff at the very end may be a hand in a sleeve or an arm without skin: both sides have to be seen.
  if (step === length && length === ARM_STEPS && look.fit.naturalSleeve > AT_WRIST) return { at: 1, off: 0 };
  if (sure < SURE || step >= length - 1) return null;
  const at = step / ARM_STEPS;
  const expected = Math.max(...across.map((line) => lastCovered(look, line.slice(0, length)))) / ARM_STEPS;
  const { sleeve, naturalSleeve } = look.fit;
  const off = outside(at, expected, expected + naturalSleeve - sleeve);
  return { at, off: expected >= AT_WRIST ? Math.min(0, off) : off };
}

/** Signed distance to the span between two places; 0 inside. */
function outside(at: number, one: number, other: number): number {
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return at < low ? at - low : at > high ? at - high : 0;
}

const middleOf = (edges: readonly FoundEdge[]): FoundEdge => ({
  at: median(edges.map(({ at }) => at)),
  off: median(edges.map(({ off }) => off)),
});

/** Indices of the pixels along a line, as far as it lies in the window. */
function onLine(scene: Scene, steps: number, point: (k: number) => Point): number[] {
  const { width, height } = scene.window;
  const line: number[] = [];
  for (let k = 0; k < steps; k++) {
    const { x, y } = point(k);
    const [column, row] = [Math.round(x), Math.round(y)];
    if (!(column >= 0 && row >= 0 && column < width && row < height)) break;
    line.push(row * width + column);
  }
  return line;
}

function lastCovered(look: ExpectedLook, line: readonly number[]): number {
  return line.findLastIndex((i) => (look.alpha[i] as number) > 0.5) + 1;
}

function armPoint(arm: ArmOutline, share: number, across: number): Point {
  const at = share * (arm.stations.length - 1);
  const a = arm.stations[Math.floor(at)] as ArmStation;
  const b = arm.stations[Math.ceil(at)] as ArmStation;
  const part = at - Math.floor(at);
  const place = ({ middle, outwards, outer, inner }: ArmStation) => {
    const off = across * (across > 0 ? outer : inner);
    return { x: middle.x + outwards.x * off, y: middle.y + outwards.y * off };
  };
  const [p, q] = [place(a), place(b)];
  return { x: mix(p.x, q.x, part), y: mix(p.y, q.y, part) };
}

function where(scene: Scene, holds: (i: number) => boolean): number[] {
  const { width, height } = scene.window;
  const found: number[] = [];
  for (let y = 1; y < height; y += LESSON_STEP) {
    for (let x = 1; x < width; x += LESSON_STEP) if (holds(y * width + x)) found.push(y * width + x);
  }
  return found;
}

/** The chest, where every top has cloth, however long it is. */
function torsoCloth(scene: Scene, look: ExpectedLook): number[] {
  const { width } = scene.window;
  return where(scene, (i) => {
    if ((look.alpha[i] as number) < 0.9 || (look.kept[i] as number) > 0.1) return false;
    const { t, s } = torsoCoordinates(scene.frame, i % width, (i / width) | 0);
    return t > 0.1 && t < 0.55 && Math.abs(s) < 0.7;
  });
}

function upperSleeve(scene: Scene, arm: ArmOutline): number[] {
  return [-0.4, -0.2, 0, 0.2, 0.4].flatMap((across) =>
    onLine(scene, 14, (k) => armPoint(arm, (k / 14) * 0.12, across)),
  );
}
