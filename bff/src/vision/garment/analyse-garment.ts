// Everything the local engine needs to know about a garment, from its catalogue picture alone; cached per picture.
import type { Raster } from '../../platform/images/images.ts';
import { type GarmentPoints, withPoints } from '../garment-picture/garment-points.ts';
import { toLab } from '../raster/lab.ts';
import { crop, type Window } from '../raster/window.ts';
import { kindOfOutline } from './garment-kind.ts';
import { carryColourOut, cutCuff, cutNeck, splitAtArmholes } from './garment-layers.ts';
import { cutOut, type GarmentMatte } from './matte.ts';
import { findNeckOpening, type NeckOpening } from './neck-opening.ts';
import { type HalfOutline, type Side, type TopOutline, traceTop } from './outline.ts';
import { type Sleeve, traceSleeve } from './sleeve.ts';
import { withoutMargins } from './trim-margins.ts';

export interface GarmentAnalysis {
  kind: 'garment';
  width: number;
  height: number;
  /** The part of the picture that all of this is about, in a picture of `of`. */
  place: Window;
  of: { width: number; height: number };
  /** Interleaved RGB of the cloth, carried a little beyond its edges. */
  colour: Uint8Array;
  /** 0..255: cloth that lies in front of the body, sleeves and torso apart; they overlap by a seam's width. */
  sleeveFront: Uint8Array;
  torsoFront: Uint8Array;
  /** 0..255: cloth that passes behind the neck (a hood). */
  behind: Uint8Array;
  outline: TopOutline;
  neck: NeckOpening;
  sleeves: Record<Side, Sleeve>;
}

export interface GarmentRefusal {
  kind: 'refused';
  code: 'garment_not_found' | 'garment_kind_unsupported' | 'garment_unclear';
  /** One sentence that says what to change. */
  message: string;
}

/**
 * @param picture the garment alone on a plain background, at most 900 px on the long side
 * @param said where its points are, in place of what would be found
 */
export function analyseGarment(picture: Raster, said?: GarmentPoints): GarmentAnalysis | GarmentRefusal {
  const place = withoutMargins(picture);
  const image = crop(picture, place);
  const lab = toLab(image);
  const matte = cutOut(image, lab);
  const { width, height } = image;
  const fault = matteFault(matte, (width * height) / (picture.width * picture.height));
  if (fault) return fault;
  const found = traceTop(matte.mask, width, height);
  const kind = kindOfOutline(matte.mask, width, found);
  if (kind !== 'top') return unsupported(kind);
  const outline = said ? withPoints(found, said, place, picture) : found;
  const left = traceSleeve(matte.mask, lab, outline, 'left');
  const right = traceSleeve(matte.mask, lab, outline, 'right');
  if (!left || !right || !evenHalves(outline, left, right)) return UNCLEAR;
  const neck = findNeckOpening(lab, matte.mask, outline);
  const { front, behind } = cutNeck(matte, width, outline, neck);
  const { sleeveFront, torsoFront } = splitAtArmholes(front, width, outline);
  cutCuff(sleeveFront, width, height, left);
  cutCuff(sleeveFront, width, height, right);
  const shown = torsoFront.slice();
  for (let i = 0; i < shown.length; i++) shown[i] = Math.max(shown[i] as number, sleeveFront[i] as number);
  const colour = carryColourOut(matte, shown, behind, width, height);
  return {
    kind: 'garment',
    width,
    height,
    place,
    of: { width: picture.width, height: picture.height },
    colour,
    sleeveFront,
    torsoFront,
    behind,
    outline,
    neck,
    sleeves: { left, right },
  };
}

const UNCLEAR: GarmentRefusal = {
  kind: 'refused',
  code: 'garment_unclear',
  message:
    'This garment picture could not be read: use one that shows the whole garment from the front, laid out evenly, on a plain background.',
};

/** @param part share of the whole picture that the matte was made of */
function matteFault(matte: GarmentMatte, part: number): GarmentRefusal | null {
  if (matte.area * part < 0.04 || matte.area > 0.85) {
    return {
      kind: 'refused',
      code: 'garment_not_found',
      message: 'No garment stands out in this picture: use one that shows a single garment on a plain background.',
    };
  }
  return matte.raggedness > 7 ? UNCLEAR : null;
}

function unsupported(kind: 'sleeveless' | 'dress' | 'skirt' | 'trousers'): GarmentRefusal {
  const name = { sleeveless: 'sleeveless tops', dress: 'dresses', skirt: 'skirts', trousers: 'trousers' }[kind];
  return {
    kind: 'refused',
    code: 'garment_kind_unsupported',
    message: `The local engine cannot show ${name} yet: choose a top with sleeves, or connect an image model.`,
  };
}

// A garment laid out unevenly (one sleeve folded, photographed from the side) warps to nonsense.
function evenHalves(outline: TopOutline, left: Sleeve, right: Sleeve): boolean {
  const even = (a: number, b: number, most: number) => Math.abs(a - b) <= most;
  const size = outline.halfWidth;
  const reach = (half: HalfOutline) => Math.abs(half.armpit.x - outline.axis);
  const enough = left.stations.length >= 5 && right.stations.length >= 5;
  return (
    enough &&
    even(outline.left.armpit.y, outline.right.armpit.y, size * 0.4) &&
    even(outline.left.shoulder.y, outline.right.shoulder.y, size * 0.4) &&
    even(reach(outline.left), reach(outline.right), size * 0.35) &&
    even(left.length, right.length, Math.max(left.length, right.length) * 0.25) &&
    outline.right.neck.x - outline.left.neck.x > size * 0.3
  );
}
