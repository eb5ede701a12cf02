// What can be measured of a shop's picture that tells a garment laid flat from one that somebody wears, and both from pictures
// that show no whole garment at all.
import type { Raster } from '../../platform/images/images.ts';
import { findCloth } from '../garment/matte.ts';
import type { Models } from '../models.ts';
import { detectPeople, JOINT, type Person } from '../people.ts';
import { clamp } from '../raster/geometry.ts';
import { type LabPlanes, toLab } from '../raster/lab.ts';
import { fullnessOf, likenessToThing, outlineOf } from './outline-of-thing.ts';
import { isSkin } from './skin.ts';

export interface PictureSigns {
  /** 0..1: how sure the people model is of one person. */
  person: number;
  /** 0..1: how surely one of the joints that clothes leave bare is seen, with skin round it. */
  bare: number;
  /** Seen once more with room round the picture, where it is busy and cut off, and nobody is sure; null elsewhere. */
  framed: FramedPerson | null;
  /** Joints say that the back is turned. */
  backTurned: boolean;
  /** Lab distance that three quarters of the picture's border lie within: 0 on paper white, 10 and more in a room. */
  ground: number;
  /** Share of the picture that stands out from the ground in one piece. */
  area: number;
  /** Sides of the picture that this piece runs out of. */
  edges: number;
  /** Its outline's length over that of a circle of its area. */
  raggedness: number;
  /** 0..1: how much the colours of the middle and of the border are the same. */
  sameness: number;
  /** Colours (4 bits a channel) that make up nine tenths of the picture. */
  colours: number;
  /** Share of pixels on a strong edge, and the share of those that run straight across or straight down. */
  strong: number;
  straight: number;
  /** Bands of rows with strong edges, with bare rows between them: lines of writing. */
  bands: number;
  /** Of what stands out, the share whose lightness changes a little: folds and weave. What was drawn has next to none. */
  shading: number;
  /** Share of the upright rectangle round it that what stands out fills. */
  fullness: number;
  /** 0..1: how much its outline is that of a shoe or a bag and not that of clothes. */
  thing: number;
}

/** 0..1 each: how sure the people model is of a person then, and of one of the joints of the arms, and of the head. */
export interface FramedPerson {
  person: number;
  arms: number;
  head: number;
}

/** Studios have less, streets more. */
const BUSY_GROUND = 6;
/** Sides: of parts of street photographs 19 in 20 have as many. */
const CUT_OFF = 3;
/** From here on it is a person whatever else is seen. */
const SURE_PERSON = 0.35;
/** Of the picture's own size. */
const ROOM = 0.5;

/** @param picture upright, at most 640 px on the long side */
export async function signsOf(models: Models, picture: Raster): Promise<PictureSigns> {
  const lab = toLab(picture);
  const [person] = await detectPeople(models, picture, 0);
  const cloth = findCloth(lab);
  const ground = cloth.background.noise;
  const edges = sidesTouched(cloth.mask, picture.width, picture.height);
  const isCropped = ground >= BUSY_GROUND && edges >= CUT_OFF && (person?.score ?? 0) < SURE_PERSON;
  const [framed] = isCropped ? await detectPeople(models, picture, 0, ROOM) : [];
  const clearest = framed ?? person;
  return {
    person: person?.score ?? 0,
    bare: person ? bareJoint(picture, person) : 0,
    framed: framed ? framedPerson(framed) : null,
    backTurned: clearest ? isBackTurned(clearest) : false,
    ground,
    area: cloth.area,
    raggedness: cloth.raggedness,
    edges,
    ...coloursOf(picture),
    ...linesOf(lab, cloth.mask),
    fullness: fullnessOf(cloth.mask, picture.width, picture.height),
    thing: likenessToThing(outlineOf(cloth.mask, picture.width, picture.height)),
  };
}

/** Clothes leave these bare, all or some. */
const BARE = [
  ...([JOINT.nose, JOINT.leftElbow, JOINT.rightElbow, JOINT.leftWrist, JOINT.rightWrist] as const),
  ...([JOINT.leftKnee, JOINT.rightKnee, JOINT.leftAnkle, JOINT.rightAnkle] as const),
];

function bareJoint(picture: Raster, person: Person): number {
  // A wrist is about an eighth of the length of an arm, and the box is as tall as the part of the body that is seen.
  const radius = Math.max(3, Math.min(person.width, person.height) * 0.05);
  return Math.max(
    ...BARE.map((joint) => {
      const { x, y, score } = person.joints[joint] ?? { x: -1, y: -1, score: 0 };
      return score * skinShare(picture, x, y, radius);
    }),
  );
}

const ARMS = [JOINT.leftElbow, JOINT.rightElbow, JOINT.leftWrist, JOINT.rightWrist];
/** Nose, eyes and ears. */
const HEAD = [0, 1, 2, 3, 4];

function framedPerson({ score, joints }: Person): FramedPerson {
  const surest = (of: readonly number[]) => Math.max(...of.map((joint) => joints[joint]?.score ?? 0));
  return { person: score, arms: surest(ARMS), head: surest(HEAD) };
}

function skinShare({ width, height, data }: Raster, x: number, y: number, radius: number): number {
  let [skin, all] = [0, 0];
  for (let row = Math.round(y - radius); row <= y + radius; row++) {
    for (let column = Math.round(x - radius); column <= x + radius; column++) {
      if (row < 0 || column < 0 || row >= height || column >= width) continue;
      const p = (row * width + column) * 3;
      all++;
      if (isSkin(data[p] as number, data[p + 1] as number, data[p + 2] as number)) skin++;
    }
  }
  // Mostly outside the picture: nothing is seen there.
  return all < radius * radius ? 0 : skin / all;
}

function isBackTurned({ joints }: Person): boolean {
  const [left, right] = [joints[JOINT.leftShoulder], joints[JOINT.rightShoulder]];
  return left !== undefined && right !== undefined && Math.min(left.score, right.score) > 0.4 && left.x < right.x;
}

/** Of a side, from this share on. */
const TOUCHED = 0.05;

function sidesTouched(mask: Uint8Array, width: number, height: number): number {
  const counts = [0, 0, 0, 0] as [number, number, number, number];
  // Not the outermost pixels: pictures often have a rim of the scaler's making.
  const [top, bottom, left, right] = [2, height - 3, 2, width - 3];
  for (let x = 0; x < width; x++) {
    counts[0] += (mask[top * width + x] ?? 0) / width;
    counts[1] += (mask[bottom * width + x] ?? 0) / width;
  }
  for (let y = 0; y < height; y++) {
    counts[2] += (mask[y * width + left] ?? 0) / height;
    counts[3] += (mask[y * width + right] ?? 0) / height;
  }
  return counts.filter((share) => share > TOUCHED).length;
}

const BINS = 16 ** 3;

function coloursOf({ width, height, data }: Raster): Pick<PictureSigns, 'sameness' | 'colours'> {
  const [all, middle, border] = [new Float64Array(BINS), new Float64Array(8 ** 3), new Float64Array(8 ** 3)];
  let [inMiddle, onBorder] = [0, 0];
  for (let y = 0, p = 0; y < height; y++) {
    const down = Math.min(y, height - 1 - y) / height;
    for (let x = 0; x < width; x++, p += 3) {
      const [red, green, blue] = [data[p] as number, data[p + 1] as number, data[p + 2] as number];
      all[((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)]! += 1;
      const inwards = Math.min(down, Math.min(x, width - 1 - x) / width);
      const coarse = ((red >> 5) << 6) | ((green >> 5) << 3) | (blue >> 5);
      if (inwards < 0.06) {
        border[coarse]! += 1;
        onBorder++;
      } else if (inwards > 0.28) {
        middle[coarse]! += 1;
        inMiddle++;
      }
    }
  }
  let sameness = 0;
  for (let i = 0; i < border.length; i++) {
    sameness += Math.min((border[i] as number) / Math.max(1, onBorder), (middle[i] as number) / Math.max(1, inMiddle));
  }
  const most = all.toSorted().reverse();
  let [sum, colours] = [0, 0];
  while (sum < 0.9 * width * height) sum += most[colours++] as number;
  return { sameness, colours };
}

/** Lightness steps over two pixels; a fold in cloth stays below. */
const STRONG = 12;
const STRAIGHT = 0.1;
const SHADE = { least: 0.7, most: 8 };

function linesOf(
  { width, height, l }: LabPlanes,
  mask: Uint8Array,
): Pick<PictureSigns, 'strong' | 'straight' | 'bands' | 'shading'> {
  let [strong, straight, bands, shaded, cloth] = [0, 0, 0, 0, 0];
  let inBand = false;
  for (let y = 1; y < height - 1; y++) {
    let inRow = 0;
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      const across = (l[i + 1] as number) - (l[i - 1] as number);
      const down = (l[i + width] as number) - (l[i - width] as number);
      if (Math.abs(across) > STRONG) inRow++;
      const step = across * across + down * down;
      if (mask[i]) {
        cloth++;
        if (step > SHADE.least ** 2 && step < SHADE.most ** 2) shaded++;
      }
      if (step <= STRONG * STRONG) continue;
      strong++;
      const angle = Math.abs(Math.atan2(down, across));
      if (Math.min(angle, Math.PI - angle, Math.abs(angle - Math.PI / 2)) < STRAIGHT) straight++;
    }
    const share = inRow / width;
    if (!inBand && share > 0.02) bands++;
    inBand = inBand ? share >= 0.004 : share > 0.02;
  }
  const pixels = Math.max(1, (width - 2) * (height - 2));
  return {
    strong: strong / pixels,
    straight: clamp(straight / Math.max(1, strong), 0, 1),
    bands,
    shading: shaded / Math.max(1, cloth),
  };
}
