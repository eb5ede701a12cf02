// Who is in the picture: a box and coarse joints per person, from MoveNet MultiPose. Used to count people and to see whether there is
// one, never to tell them apart.
import type { Raster } from '../platform/images/images.ts';
import { infer, type Models } from './models.ts';
import { type Roi, roiPoint, sampleRoi } from './roi.ts';

export interface Box {
  /** Top left corner and size, in pixels of the raster. */
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Person extends Box {
  /** 0..1. A single person scores .45-.85; people in a crowd score low, not many. */
  score: number;
  /** By COCO's order, see `JOINT`. */
  joints: Joint[];
}

export interface Joint {
  /** Pixels of the raster; outside it where the body goes on beyond the picture. */
  x: number;
  y: number;
  /** 0..1. A joint that is seen has .5 and more, one that a coat on a hanger would have up to .3. */
  score: number;
}

/** Indices into `Person.joints`. Left and right are the person's own. */
export const JOINT = {
  nose: 0,
  leftEye: 1,
  rightEye: 2,
  leftShoulder: 5,
  rightShoulder: 6,
  leftElbow: 7,
  rightElbow: 8,
  leftWrist: 9,
  rightWrist: 10,
  leftHip: 11,
  rightHip: 12,
  leftKnee: 13,
  rightKnee: 14,
  leftAnkle: 15,
  rightAnkle: 16,
} as const;

const JOINTS = 17;
const INPUT = 256;
const SLOTS = 6;
const VALUES_PER_SLOT = 56;
const BOX_AT = 51;
const SCORE_AT = 55;
/** Below this a slot is noise: empty rooms and walls stay under .1. */
const LEAST_SCORE = 0.2;

/**
 * Best first; at most six.
 * @param leastScore of a person; below the default a slot is noise.
 * @param room of the picture's own size round it: the model learned from people who stand in a picture, and is surer of a body that
 *   the picture cuts off when it sees that there is nothing beyond.
 */
export async function detectPeople(
  models: Models,
  raster: Raster,
  leastScore = LEAST_SCORE,
  room = 0,
): Promise<Person[]> {
  const { width, height } = raster;
  const side = Math.max(width, height) * (1 + room);
  const whole: Roi = { centreX: width / 2, centreY: height / 2, side, angle: 0 };
  const pixels = Int32Array.from(sampleRoi(raster, whole, INPUT, 1, 0), Math.round);
  const [slots] = await infer(models.people, pixels, [1, INPUT, INPUT, 3], 'int32', ['Identity:0']);
  if (!slots) throw new Error('the people model gave no output');
  const people: Person[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const values = slots.subarray(slot * VALUES_PER_SLOT, (slot + 1) * VALUES_PER_SLOT);
    const score = values[SCORE_AT] ?? 0;
    if (score < leastScore) continue;
    const [top = 0, left = 0, bottom = 0, right = 0] = values.subarray(BOX_AT, SCORE_AT);
    const [x, y] = roiPoint(whole, left, top);
    const [x1, y1] = roiPoint(whole, right, bottom);
    const joints = Array.from({ length: JOINTS }, (_, k): Joint => {
      const [down = 0, across = 0, seen = 0] = values.subarray(k * 3, k * 3 + 3);
      const [jx, jy] = roiPoint(whole, across, down);
      return { x: jx, y: jy, score: seen };
    });
    people.push({ score, x, y, width: x1 - x, height: y1 - y, joints });
  }
  return people.sort((a, b) => b.score - a.score);
}
