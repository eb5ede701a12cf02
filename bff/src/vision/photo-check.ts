// Decides whether a photo can become a try-on, before anything is stored or charged, and says what to change if not.
// The limits were measured on four people in 76 versions (recompressed, 320-1500 px, brighter, darker, blurred, turned,
// cropped from full length to the waist) and on pictures that must be refused; each comment gives both sides.
import type { Raster } from '../platform/images/images.ts';
import { detectFaces, type Face } from './faces.ts';
import type { Models } from './models.ts';
import { detectPeople, type Person } from './people.ts';
import { faceLight, pictureHighlight, sharpness } from './photo-light.ts';
import { detectPose, type Pose } from './pose.ts';
import type { Roi } from './roi.ts';
import { type Stance, stanceOf } from './stance.ts';

export type PhotoRefusalCode = keyof typeof REFUSALS;
export type PhotoHintCode = keyof typeof HINTS;

export type PhotoVerdict =
  | { kind: 'ok'; hints: { code: PhotoHintCode; message: string }[] }
  | { kind: 'refused'; code: PhotoRefusalCode; message: string };

const REFUSALS = {
  photo_too_small: 'The photo is too small to work with: use one of at least 240 pixels on its short side.',
  photo_too_dark: 'The photo is too dark: switch on a light or face a window, and take it again.',
  photo_overexposed: 'The photo is overexposed: step out of the direct light or turn the flash off, and take it again.',
  photo_no_person: 'We cannot find a person in this photo: choose one that shows you from head to hips.',
  photo_several_people: 'There is more than one person in this photo: choose one that shows only you.',
  photo_blurred: 'The photo is blurred: clean the lens, hold the phone still or lean it somewhere, and take it again.',
  photo_face_only: 'Only your face is in the photo: step back until it shows you from head to hips.',
  photo_back_turned: 'We cannot see you from the front: face the camera, with nothing before your face.',
} as const;

const HINTS = {
  dim: 'The light is low: colours come out truer beside a window.',
  bright: 'The light is very strong: out of the direct sun your skin keeps its colour.',
  soft: 'The photo is a little soft: a steady phone gives a crisper picture.',
  arms_close: 'Your arms are close to your body: held slightly apart, sleeves and sides come out cleaner.',
  hips_cropped: 'Your hips are not in the photo: step back a little so that the whole garment fits.',
  small_person: 'You are small in the photo: come closer for a sharper result.',
  turned: 'You are turned a little to the side: facing the camera gives the best fit.',
} as const;

const SMALLEST_SIDE = 240;
/** Of 255: the brightest hundredth of the picture. Refused example 20, darkest good one 106. */
const DARK_PICTURE = 45;
const DIM_PICTURE = 130;
/**
 * Of 255: the brightest tenth of the face, judged only for backlight and set low on purpose. Dark skin in good light
 * has 116 and at 60 % of that light 69: how much light there is must never be read off how dark somebody's skin is.
 */
const DARK_FACE = 28;
const DIM_FACE = 45;
/** Share of the face burnt to white. Refused example .56, good photos at +40 % light up to .29. */
const BURNT_FACE = 0.45;
const BRIGHT_FACE = 0.1;
/** A person: single people .53-.85, empty rooms below .1; flat garments reach .46, but without a face. */
const SURE_PERSON = 0.5;
const LIKELY_PERSON = 0.3;
/** Faces: frontal .78-.95; the back of a head .38; heavy blur .46. */
const SURE_FACE = 0.55;
const LEAST_FACE = 0.3;
/** Somebody else counts from this share of the larger one's height; passers-by far behind do not. */
const OTHER_PERSON_SIZE = 0.4;
/** Laplacian variance of the head at 112 px. Refused example 11; mild blur 76 and up, sharp photos above 200. */
const BLURRED = 35;
const SOFT = 95;
/** Face width over shoulder distance. Portrait of a face 1.66; cropped at the waist at most .57. */
const FACE_FILLS_SHOULDERS = 0.9;
/** Picture below the shoulders in face heights. Face only 1.3, waist 2.1-2.8, hips 3.5-4.2, thighs 4.8. */
const BODY_BELOW_SHOULDERS = 1.7;
const HIPS_BELOW_SHOULDERS = 3.2;
/** Shoulder distance in pixels at which a sleeve is narrower than ten pixels, and at which it looks soft. */
const TINY_SHOULDERS = 32;
const SMALL_SHOULDERS = 75;
/** How far the nose stands from between the ears, in ear distances. Frontal photos stay under .1. */
const TURNED_HEAD = 0.35;

/**
 * @param raster upright, at most 1024 px on the long side.
 * @param findPose the pose where the caller has or keeps it; found here otherwise, and only once it is needed.
 */
export async function checkPhoto(
  models: Models,
  raster: Raster,
  findPose: () => Promise<Pose> = () => detectPose(models, raster),
): Promise<PhotoVerdict> {
  // What spoils the picture as a whole comes first: in the dark or in a blur the models' answers mean little.
  if (Math.min(raster.width, raster.height) < SMALLEST_SIDE) return refused('photo_too_small');
  const highlight = pictureHighlight(raster);
  if (highlight < DARK_PICTURE) return refused('photo_too_dark');

  const people = await detectPeople(models, raster);
  const pose = await findPose();
  const stance = stanceOf(pose);
  const distant = await detectFaces(models, raster, wholeOf(raster), LEAST_FACE);
  const near = await detectFaces(models, raster, headRegion(stance, 1.3), LEAST_FACE);
  const face = [...distant, ...near].sort((a, b) => b.score - a.score)[0];

  if (severalPeople(people, distant)) return refused('photo_several_people');
  if (!somebody(people, face)) return refused('photo_no_person');
  const sharp = sharpness(raster, headRegion(stance, 0.75));
  if (sharp < BLURRED) return refused('photo_blurred');
  if (!face || face.score < SURE_FACE || stance.backTurned) return refused('photo_back_turned');
  const light = faceLight(raster, face);
  if (light.highlight < DARK_FACE) return refused('photo_too_dark');
  if (light.burnt > BURNT_FACE) return refused('photo_overexposed');
  const below = (raster.height - stance.shoulderY) / face.height;
  if (face.width > stance.shoulders * FACE_FILLS_SHOULDERS || below < BODY_BELOW_SHOULDERS) {
    return refused('photo_face_only');
  }
  if (stance.shoulders < TINY_SHOULDERS) return refused('photo_too_small', TOO_FAR_AWAY);

  const hints: PhotoHintCode[] = [];
  if (highlight < DIM_PICTURE || light.highlight < DIM_FACE) hints.push('dim');
  if (light.burnt > BRIGHT_FACE) hints.push('bright');
  if (sharp < SOFT) hints.push('soft');
  if (stance.armsClose) hints.push('arms_close');
  if (below < HIPS_BELOW_SHOULDERS) hints.push('hips_cropped');
  if (stance.shoulders < SMALL_SHOULDERS) hints.push('small_person');
  if (Math.abs(stance.headTurn) > TURNED_HEAD) hints.push('turned');
  return { kind: 'ok', hints: hints.map((code) => ({ code, message: HINTS[code] })) };
}

const TOO_FAR_AWAY = 'You are too small in the photo: come closer, so that you fill most of its height.';

function refused(code: PhotoRefusalCode, message: string = REFUSALS[code]): PhotoVerdict {
  return { kind: 'refused', code, message };
}

function severalPeople(people: Person[], faces: Face[]): boolean {
  const sizeable = (items: { height: number }[]) => {
    const tallest = Math.max(...items.map((item) => item.height));
    return items.filter((item) => item.height >= tallest * OTHER_PERSON_SIZE).length;
  };
  return (
    sizeable(people.filter((person) => person.score >= LIKELY_PERSON)) > 1 ||
    sizeable(faces.filter((face) => face.score >= SURE_FACE)) > 1
  );
}

function somebody(people: Person[], face: Face | undefined): boolean {
  const best = people[0]?.score ?? 0;
  return best >= SURE_PERSON || (best >= LIKELY_PERSON && (face?.score ?? 0) >= SURE_FACE);
}

function wholeOf(raster: Raster): Roi {
  return {
    centreX: raster.width / 2,
    centreY: raster.height / 2,
    side: Math.max(raster.width, raster.height),
    angle: 0,
  };
}

/** Faces of people at full length are too small for a look at the whole picture, so the pose says where to look. */
function headRegion(stance: Stance, shoulderWidths: number): Roi {
  return {
    centreX: stance.noseX,
    centreY: stance.noseY,
    side: Math.max(stance.shoulders * shoulderWidths, 60),
    angle: 0,
  };
}
