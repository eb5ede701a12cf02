// What a shop's picture shows, decided by its signs. Every limit was chosen on one half of the pictures (by a hash of their names)
// and is judged on the other, see eval/garment-pictures.ts; each comment gives what was measured on both sides of it.
import type { FramedPerson, PictureSigns } from './signs.ts';

/**
 * - flat: a garment alone, laid out, hung up or as if on nobody (a ghost mannequin)
 * - worn: somebody wears it, also without a head or from the hips down
 * - detail: a part of a garment
 * - not_garment: nothing stands out that could be one, or what does has the outline of a shoe, a bag or a book
 */
export type GarmentPictureClass = 'flat' | 'worn' | 'detail' | 'size_chart' | 'logo' | 'not_garment';

export function classOf(signs: PictureSigns): GarmentPictureClass {
  if (isDrawn(signs)) {
    if (isWritten(signs)) return 'size_chart';
    if (isEmblem(signs)) return 'logo';
  }
  if (wornMargin(signs) > 0) return 'worn';
  if (fillsThePicture(signs)) return 'detail';
  return isNoGarment(signs) ? 'not_garment' : 'flat';
}

/** Above 0: somebody wears it. Far from 0, it is sure. */
export function wornMargin(signs: PictureSigns): number {
  return signs.framed ? Math.max(standing(signs), croppedClose(signs, signs.framed)) : standing(signs);
}

/** A logistic fit, rounded. */
function standing(signs: PictureSigns): number {
  // Coats on hangers and ghost mannequins look like people without skin, up to .6; people with long sleeves and no head have .3
  // and more. Those run out of the picture; a garment photographed for a catalogue stands in it whole, on paper white.
  return 9 * signs.person + 3 * signs.bare - (isAlone(signs) ? 3.6 : 0) - 3.15;
}

/** Somebody who is not seen at all has no logarithm. */
const UNSEEN = 0.03;

/**
 * A logistic fit, rounded, on 270 parts of street photographs (no head, no feet, shoulders to hips), 280 clothes on floors, beds
 * and walls, and 210 parts of those. Round a body that runs out of the picture a street is seen, and what is in the middle goes on
 * to the border; clothes that lie whole have a plainer ground of another colour, and the model guesses a head above their collar.
 */
function croppedClose({ bare, ground, sameness }: PictureSigns, { person, arms, head }: FramedPerson): number {
  const body = 2.8 * Math.log(UNSEEN + person) + 1.1 * Math.log(UNSEEN + arms) - 6.3 * head + 3.5 * bare;
  return body + 2.9 * Math.log(1 + ground) + 5.2 * sameness - 5.9;
}

/** Paper white has 0; a studio's backdrop with its shade up to 2; floors, beds and rooms 4 and more. */
const PLAIN_GROUND = 3;
const MOST_AREA = 0.75;

function isAlone({ ground, edges, area }: PictureSigns): boolean {
  return ground < PLAIN_GROUND && edges === 0 && area > 0.02 && area < MOST_AREA;
}

/** On one colour without a grain, touching no side, with nobody in it. */
function isDrawn({ ground, edges, person }: PictureSigns): boolean {
  return ground < 1.5 && edges === 0 && person < 0.2;
}

/** Lines of letters have .35-.88 straight edges, in three bands or more; ruled tables have no rows between the bands. */
function isWritten({ strong, straight, bands, shading, area }: PictureSigns): boolean {
  if (strong < 0.06 || straight < 0.35) return false;
  if (bands >= 3) return shading < 0.4 || area < 0.02;
  return straight > 0.65 && strong > 0.1 && shading < 0.3;
}

/** Garments, even white ones on white, are shaded over .37 of their area and more, and fill more than .06 of the picture. */
function isEmblem({ bands, colours, area, shading }: PictureSigns): boolean {
  if (bands > 1 || colours > 6) return false;
  return area < 0.06 && colours <= 2 ? shading < 0.6 : shading < 0.33 && area < 0.3;
}

/** Cloth up to the border: middle and border share .28-.97 of their colours, .11 in the middle of garments laid on something. */
const SAME_CLOTH = 0.45;
const LEAST_AREA = 0.01;
/** As long an outline as this has nothing but noise. */
const TORN = 6;

/** Of 4,000 outlines of shoes and bags 92 % have more, of 6,000 of clothes .1 %; of hoodies with their arms out up to .85. */
const THING = 0.9;
/** Cards and books have .99 and more, cloth up to .91. */
const RECTANGLE = 0.97;

function isNoGarment(signs: PictureSigns): boolean {
  if (signs.area < LEAST_AREA || signs.raggedness > TORN) return true;
  // Only there is its outline to be believed.
  return isAlone(signs) && (signs.thing > THING || signs.fullness > RECTANGLE);
}

function fillsThePicture({ ground, sameness, edges, area }: PictureSigns): boolean {
  return area < LEAST_AREA || (ground >= 2 ? sameness > SAME_CLOTH : edges >= 3);
}
