// Who is in the picture: one box per person, from MoveNet MultiPose. Used to count, never to tell people apart.
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
}

const INPUT = 256;
const SLOTS = 6;
const VALUES_PER_SLOT = 56;
const BOX_AT = 51;
const SCORE_AT = 55;
/** Below this a slot is noise: empty rooms and walls stay under .1. */
const LEAST_SCORE = 0.2;

/** Best first; at most six. */
export async function detectPeople(models: Models, raster: Raster): Promise<Person[]> {
  const { width, height } = raster;
  const whole: Roi = { centreX: width / 2, centreY: height / 2, side: Math.max(width, height), angle: 0 };
  const pixels = Int32Array.from(sampleRoi(raster, whole, INPUT, 1, 0), Math.round);
  const [slots] = await infer(models.people, pixels, [1, INPUT, INPUT, 3], 'int32', ['Identity:0']);
  if (!slots) throw new Error('the people model gave no output');
  const people: Person[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const values = slots.subarray(slot * VALUES_PER_SLOT, (slot + 1) * VALUES_PER_SLOT);
    const score = values[SCORE_AT] ?? 0;
    if (score < LEAST_SCORE) continue;
    const [top = 0, left = 0, bottom = 0, right = 0] = values.subarray(BOX_AT, SCORE_AT);
    const [x, y] = roiPoint(whole, left, top);
    const [x1, y1] = roiPoint(whole, right, bottom);
    people.push({ score, x, y, width: x1 - x, height: y1 - y });
  }
  return people.sort((a, b) => b.score - a.score);
}
