// The stand-in's pictures: drawn by an engine that needs no key, from the very photo and garment that were sent.
import { hash } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { decodeRgb, encodeJpeg, type Raster } from '../platform/images/images.ts';
import type { Renderer } from '../renderers/renderer.ts';
import type { DisturbTask } from './disturb-thread.ts';
import type { Asked } from './read-request.ts';
import type { Step } from './script.ts';

export interface Artist {
  renderer: Renderer;
  /** What was sent is another copy than the photo that erasing knows of. @param sha256 of its bytes, hex. */
  forgetPhoto(sha256: string): Promise<void>;
}

/** The largest that is sent. */
const MAX_SIDE = 8_192;
const QUALITY = 95;

/** A JPEG of the person's picture in size: dressed, or as it was where the engine refuses. */
export async function draw(
  { renderer, forgetPhoto }: Artist,
  { person, garment, kind }: Asked,
  signal: AbortSignal,
): Promise<Uint8Array> {
  try {
    const outcome = await renderer.render({
      photo: person,
      garment: { image: garment, kind },
      signal,
      onProgress: () => {},
    });
    return outcome.kind === 'rendered' ? outcome.picture : encodeJpeg(await decodeRgb(person, MAX_SIDE), QUALITY);
  } finally {
    await forgetPhoto(hash('sha256', person));
  }
}

/** As the script says. @param before what the picture was drawn from. */
export async function changed(
  picture: Uint8Array,
  before: Uint8Array,
  { disturb: how, turned }: Extract<Step, { answer: 'picture' }>,
): Promise<Uint8Array> {
  const disturbed = how ? await disturbedElsewhere({ picture, before, ...how, quality: QUALITY }) : picture;
  return turned ? encodeJpeg(quarterTurned(await decodeRgb(disturbed, MAX_SIDE)), QUALITY) : disturbed;
}

async function disturbedElsewhere(task: DisturbTask): Promise<Uint8Array> {
  const thread = new Worker(new URL('./disturb-thread.ts', import.meta.url), {
    workerData: task,
    // Not the caller's flags: some of them (`--input-type`) are refused for a file.
    execArgv: [],
  });
  try {
    const [bytes] = await once(thread, 'message');
    return bytes as Uint8Array;
  } finally {
    await thread.terminate();
  }
}

function quarterTurned({ width, height, data }: Raster): Raster {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 3 * (y * width + x);
      out.set(data.subarray(from, from + 3), 3 * (x * height + (height - 1 - y)));
    }
  }
  return { width: height, height: width, data: out };
}
