// What generative engines do to the person, the pose and the place, though only the garment was to change.
import type { Raster } from '../platform/images/images.ts';
import type { PersonAnalysis } from '../vision/parsing/analyse-person.ts';
import { softBlur } from '../vision/raster/filters.ts';
import { smoothstep } from '../vision/raster/geometry.ts';
import { blurred, each, mixed } from './blend.ts';
import { type Drift, either } from './drift.ts';
import { moved, resampled } from './resample.ts';

export const DRIFTS_OF_PERSON = {
  shifted: ({ picture }, random) => moved(picture, { x: either(random, 0.05), y: either(random, 0.05) }),
  rescaled: ({ picture }, random) => moved(picture, { scale: 1 + either(random, 0.08) }),
  // Nearer, and not in the middle: what stood at the edges is gone.
  recropped: ({ picture }, random) =>
    moved(picture, { scale: 1.05 + 0.1 * random(), x: either(random, 0.03), y: either(random, 0.03) }),
  recoloured: ({ picture }, random) => {
    const gains = [0, 1, 2].map(() => 1 + either(random, 0.14));
    const bias = either(random, 12);
    return each(picture, (value, channel) => value * (gains[channel] as number) + bias);
  },
  face_blurred: async ({ picture, personOf }) => mixed(picture, blurred(picture, 4), faceOf(await personOf(), picture)),
  another_face: async ({ picture, personOf }, random) => {
    const person = await personOf();
    const by = either(random, 0.16) * person.head.radiusX;
    const aside = moved(picture, { x: by / picture.width, y: by / picture.height });
    return mixed(picture, aside, faceOf(person, picture));
  },
  background_repainted: async ({ picture, personOf }, random) => {
    const [gain, lift] = [0.5 + 0.3 * random(), 60 * random()];
    const repainted = each(picture, (value, channel) => value * gain + lift + channel * 8);
    return mixed(picture, repainted, backgroundOf(await personOf(), picture));
  },
  hands_smeared: async ({ picture, personOf }) =>
    mixed(picture, blurred(picture, 6), handsOf(await personOf(), picture)),
  slimmed: async ({ picture, personOf }, random) => slimmed(picture, await personOf(), 0.07 + 0.08 * random(), 1.6),
  // All of it where the garment is, so that nothing outside gives it away.
  slimmed_at_the_waist: async ({ picture, personOf }, random) =>
    slimmed(picture, await personOf(), 0.07 + 0.08 * random(), 1.25),
} satisfies Record<string, Drift>;

/** Narrower about the body's middle line, most at the waist, fading out at shoulders and knees. */
function slimmed(picture: Raster, person: PersonAnalysis, by: number, length: number): Raster {
  const { frame, window } = inPicture(person, picture);
  const middle = frame.chest.x + window.x;
  const [top, bottom] = [frame.chest.y + window.y, frame.chest.y + window.y + frame.torso * length];
  return resampled(picture, (column, row) => {
    const [x, y] = [column + 0.5, row + 0.5];
    const t = (y - top) / (bottom - top);
    const most = smoothstep(0, 0.3, t) * smoothstep(1, 0.7, t);
    const reach = Math.abs(x - middle) / frame.halfWidth;
    const inside = smoothstep(3.2, 1.4, reach);
    return [middle + (x - middle) * (1 + by * most * inside) - 0.5, row];
  });
}

/** The analysis in the picture's own pixels. */
function inPicture({ frame, head, window, width }: PersonAnalysis, picture: Raster) {
  const k = picture.width / width;
  const point = ({ x, y }: { x: number; y: number }) => ({ x: (x + window.x) * k, y: (y + window.y) * k });
  return {
    window: { x: window.x * k, y: window.y * k },
    frame: {
      ...frame,
      chest: { x: frame.chest.x * k, y: frame.chest.y * k },
      halfWidth: frame.halfWidth * k,
      torso: frame.torso * k,
    },
    head: { centre: point(head.centre), radiusX: head.radiusX * k, radiusY: head.radiusY * k },
    hands: [frame.left, frame.right].map(({ hand, wrist }) => ({ hand: point(hand), wrist: point(wrist) })),
  };
}

function faceOf(person: PersonAnalysis, picture: Raster): Float32Array {
  const { head } = inPicture(person, picture);
  return disc(picture, head.centre, head.radiusX * 0.85, head.radiusY * 0.85);
}

function handsOf(person: PersonAnalysis, picture: Raster): Float32Array {
  const { hands, frame } = inPicture(person, picture);
  const share = new Float32Array(picture.width * picture.height);
  for (const { hand } of hands) {
    const one = disc(picture, hand, frame.halfWidth * 0.3, frame.halfWidth * 0.3);
    for (let i = 0; i < share.length; i++) share[i] = Math.max(share[i] as number, one[i] as number);
  }
  return share;
}

function disc(
  { width, height }: Raster,
  { x: cx, y: cy }: { x: number; y: number },
  rx: number,
  ry: number,
): Float32Array {
  const share = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) share[y * width + x] = smoothstep(1, 0.8, Math.hypot((x - cx) / rx, (y - cy) / ry));
  }
  return share;
}

/** Well away from the body: an engine that repaints the wall does not leave a halo. */
function backgroundOf(person: PersonAnalysis, picture: Raster): Float32Array {
  const { width, height } = picture;
  const k = picture.width / person.width;
  const share = new Float32Array(width * height).fill(1);
  const { window, masks } = person;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [Math.floor(x / k) - window.x, Math.floor(y / k) - window.y];
      if (u < 0 || v < 0 || u >= window.width || v >= window.height) continue;
      share[y * width + x] = 1 - (masks.body[v * window.width + u] as number);
    }
  }
  return softBlur(share, width, height, 2);
}
