// One picture disturbed, in a thread of its own: finding the body takes a second that the server beside it must not miss.
import { parentPort, workerData } from 'node:worker_threads';
import { decodeRgb, encodeJpeg } from '../platform/images/images.ts';
import { loadModels } from '../vision/models.ts';
import { analysePerson } from '../vision/parsing/analyse-person.ts';
import { detectPose } from '../vision/pose.ts';
import { type Disturbance, disturb } from './disturb.ts';

export interface DisturbTask {
  picture: Uint8Array;
  before: Uint8Array;
  kinds: readonly Disturbance[];
  seed: number;
  quality: number;
}

/** The largest that is sent. */
const MAX_SIDE = 8_192;
const BODY_SIDE = 1_024;

const task = workerData as DisturbTask;
const [picture, before] = await Promise.all([decodeRgb(task.picture, MAX_SIDE), decodeRgb(task.before, MAX_SIDE)]);
const drawn = { picture, before, personOf };
const disturbed = await disturb(drawn, task.kinds, task.seed);
parentPort?.postMessage(await encodeJpeg(disturbed, task.quality));

async function personOf() {
  const body = await decodeRgb(task.before, BODY_SIDE);
  return analysePerson(body, await detectPose(await loadModels(), body));
}
