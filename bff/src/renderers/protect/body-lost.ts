// Whether an engine made the body slimmer: cloth can make a body look wider, but what was body cannot become background.
import type { Raster } from '../../platform/images/images.ts';
import { torsoCoordinates } from '../../vision/parsing/body-frame.ts';
import type { Scene } from '../../vision/parsing/scene.ts';
import { dilate, erode, reachableFromBorder, threshold } from '../../vision/raster/morphology.ts';
import { pushPull } from '../../vision/raster/push-pull.ts';
import { half, halfOf, halfRaster } from './half-size.ts';

/** Largest channel's difference, in 8-bit steps, up to which a place looks like the background continued behind it. */
const LIKE = 14;
/** Share of the garment's middle that may look like the background. */
const MOST_ALIKE = 0.1;
/** Shoulder half-widths: a gap in a garment's outline narrower than twice this lets no background in. */
const GAP = 0.03;

/**
 * @param part an engine's picture, registered, of the scene's window
 * @returns share of the torso, 0..1; null where the garment is too like the background to tell
 */
export function bodyLost({ masks, frame, window }: Scene, part: Raster, there: Uint8Array): number | null {
  const [width, height] = [half(window.width), half(window.height)];
  const picture = halfRaster(part);
  const reached = halfOf(there, window.width, window.height);
  const bodyShare = halfOf(masks.body, window.width, window.height);
  const margin = Math.max(1, Math.round(frame.halfWidth * 0.025));
  const body = dilate(threshold(bodyShare, 0.15), width, height, margin);
  const background = behind(picture, body, reached, width, height);
  const like = new Uint8Array(body.length);
  for (let i = 0; i < like.length; i++) like[i] = !body[i] || far(picture, background, i) < LIKE ? 1 : 0;
  const gap = Math.max(1, Math.round(GAP * 0.5 * frame.halfWidth));
  const outside = dilate(reachableFromBorder(erode(like, width, height, gap), width, height), width, height, gap);
  let [torso, lost, core, alike] = [0, 0, 0, 0];
  for (let i = 0; i < body.length; i++) {
    if ((bodyShare[i] as number) < 0.95 || !reached[i]) continue;
    const { t, s } = torsoCoordinates(frame, (i % width) * 2, ((i / width) | 0) * 2);
    if (t < 0.1 || t > 1.2 || Math.abs(s) > 1.3) continue;
    torso++;
    if (t > 0.3 && t < 0.9 && Math.abs(s) < 0.5) {
      core++;
      alike += like[i] as number;
    }
    if (outside[i] && like[i]) lost++;
  }
  return core === 0 || alike > MOST_ALIKE * core ? null : lost / torso;
}

/** The engine's own background, carried on behind the body as the photo has it. */
function behind(part: Raster, body: Uint8Array, there: Uint8Array, width: number, height: number): Float32Array {
  const known = new Float32Array(body.length);
  for (let i = 0; i < known.length; i++) known[i] = body[i] || !there[i] ? 0 : 1;
  return pushPull(Float32Array.from(part.data), known, width, height);
}

function far({ data }: Raster, background: Float32Array, i: number): number {
  let most = 0;
  for (let p = i * 3; p < i * 3 + 3; p++) {
    most = Math.max(most, Math.abs((data[p] as number) - (background[p] as number)));
  }
  return most;
}
