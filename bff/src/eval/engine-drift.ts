// What generative engines do to a picture that nobody asked for, done on purpose and by a seed, harmful and harmless.
import sharp, { type Sharp } from 'sharp';
import { moved, resampled } from '../engine-stand-in/resample.ts';
import type { Raster } from '../platform/images/images.ts';
import type { PersonAnalysis } from '../vision/parsing/analyse-person.ts';
import { softBlur } from '../vision/raster/filters.ts';
import { smoothstep } from '../vision/raster/geometry.ts';

export type Drift = (picture: Raster, person: PersonAnalysis, random: () => number) => Promise<Raster> | Raster;

/** -1 or 1 times a third to the whole of `most`: less could not be seen. */
const either = (random: () => number, most: number) => (random() < 0.5 ? -1 : 1) * most * (1 / 3 + (2 / 3) * random());

export const HARMLESS: Record<string, Drift> = {
  'as it is': (picture) => picture,
  jpeg: (picture, _, random) => again(picture, (s) => s.jpeg({ quality: 70 + Math.round(25 * random()) })),
  'smaller and back': (picture, _, random) => {
    const width = Math.round(picture.width * (0.8 + 0.2 * random()));
    return again(picture, (s) => s.resize(width).jpeg({ quality: 90 }));
  },
  noise: (picture, _, random) => each(picture, (value) => value + (random() + random() - 1) * 5),
  // Skin, hair, cloth and wall are all drawn anew: the same things with another grain, nothing where it was to the pixel.
  'drawn anew': async (picture, _, random) => {
    const soft = await blurred(picture, 0.8);
    const grain = await grainOf(picture, random, 1.2, 5);
    const clouds = await grainOf(picture, random, 9, 5);
    const data = new Uint8ClampedArray(soft.data.length);
    for (let p = 0; p < data.length; p++)
      data[p] = (soft.data[p] as number) + (grain[p] as number) + (clouds[p] as number);
    return { ...soft, data: new Uint8Array(data.buffer) };
  },
  'a slight grade': (picture, _, random) => {
    const [gain, bias] = [1 + either(random, 0.02), either(random, 3)];
    return each(picture, (value) => value * gain + bias);
  },
};

export const HARMFUL: Record<string, Drift> = {
  shifted: (picture, _, random) => moved(picture, { x: either(random, 0.05), y: either(random, 0.05) }),
  rescaled: (picture, _, random) => moved(picture, { scale: 1 + either(random, 0.08) }),
  'cropped anew': (picture, _, random) =>
    moved(picture, { scale: 1.05 + 0.1 * random(), x: either(random, 0.03), y: either(random, 0.03) }),
  recoloured: (picture, _, random) => {
    const gains = [0, 1, 2].map(() => 1 + either(random, 0.14));
    const bias = either(random, 12);
    return each(picture, (value, channel) => value * (gains[channel] as number) + bias);
  },
  'face blurred': async (picture, person) => mixed(picture, await blurred(picture, 4), faceOf(person, picture)),
  'another face': (picture, person, random) => {
    const by = either(random, 0.16) * person.head.radiusX;
    const aside = moved(picture, { x: by / picture.width, y: by / picture.height });
    return mixed(picture, aside, faceOf(person, picture));
  },
  'background repainted': (picture, person, random) => {
    const [gain, lift] = [0.5 + 0.3 * random(), 60 * random()];
    const repainted = each(picture, (value, channel) => value * gain + lift + channel * 8);
    return mixed(picture, repainted, backgroundOf(person, picture));
  },
  'hands smeared': async (picture, person) => mixed(picture, await blurred(picture, 6), handsOf(person, picture)),
  slimmed: (picture, person, random) => slimmed(picture, person, 0.07 + 0.08 * random(), 1.6),
  // All of it where the garment is, so that nothing outside gives it away.
  'slimmed at the waist': (picture, person, random) => slimmed(picture, person, 0.07 + 0.08 * random(), 1.25),
};

/** Noise of a grain size (sigma, pixels) and strength (8-bit steps, standard deviation). */
async function grainOf(picture: Raster, random: () => number, sigma: number, strength: number): Promise<Float32Array> {
  const white = { ...picture, data: picture.data.map(() => 255 * random()) };
  const { data } = await blurred(white, sigma);
  let [sum, squares] = [0, 0];
  for (const value of data) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  const spread = Math.sqrt(squares / data.length - mean * mean);
  return Float32Array.from(data, (value) => ((value - mean) / spread) * strength);
}

async function again(picture: Raster, change: (image: Sharp) => Sharp): Promise<Raster> {
  const bytes = await change(image(picture)).toBuffer();
  return read(sharp(bytes));
}

const image = ({ data, width, height }: Raster) => sharp(data, { raw: { width, height, channels: 3 } });

async function read(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

const blurred = (picture: Raster, sigma: number) => read(image(picture).blur(sigma));

function each({ width, height, data }: Raster, change: (value: number, channel: number) => number): Raster {
  const out = new Uint8ClampedArray(data.length);
  for (let p = 0; p < data.length; p++) out[p] = change(data[p] as number, p % 3);
  return { width, height, data: new Uint8Array(out.buffer) };
}

function mixed(picture: Raster, other: Raster, share: Float32Array): Raster {
  const { width, height } = picture;
  const data = new Uint8Array(picture.data.length);
  for (let p = 0; p < data.length; p++) {
    const part = share[(p / 3) | 0] as number;
    data[p] = Math.round((picture.data[p] as number) * (1 - part) + (other.data[p] as number) * part);
  }
  return { width, height, data };
}

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
