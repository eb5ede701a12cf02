// What generative engines do to a picture that nobody asked for, done on purpose and by a seed, harmful and harmless.
import sharp, { type Sharp } from 'sharp';
import type { Raster } from '../platform/images/images.ts';
import type { PersonAnalysis } from '../vision/parsing/analyse-person.ts';
import { softBlur } from '../vision/raster/filters.ts';
import { smoothstep } from '../vision/raster/geometry.ts';

export interface Drifted {
  raster: Raster;
  /** Where a pixel of the undisturbed picture went, if it was moved as a whole. */
  moved?: { scale: number; x: number; y: number };
}

export type Drift = (picture: Raster, person: PersonAnalysis, random: () => number) => Promise<Drifted> | Drifted;

/** -1 or 1 times a third to the whole of `most`: less could not be seen. */
const either = (random: () => number, most: number) => (random() < 0.5 ? -1 : 1) * most * (1 / 3 + (2 / 3) * random());

export const HARMLESS: Record<string, Drift> = {
  'as it is': (picture) => ({ raster: picture }),
  jpeg: async (picture, _, random) => ({
    raster: await again(picture, (s) => s.jpeg({ quality: 70 + Math.round(25 * random()) })),
  }),
  'smaller and back': async (picture, _, random) => {
    const width = Math.round(picture.width * (0.8 + 0.2 * random()));
    return { raster: await again(picture, (s) => s.resize(width).jpeg({ quality: 90 })) };
  },
  noise: (picture, _, random) => ({ raster: each(picture, (value) => value + (random() + random() - 1) * 5) }),
  // Skin, hair, cloth and wall are all drawn anew: the same things with another grain, nothing where it was to the pixel.
  'drawn anew': async (picture, _, random) => {
    const soft = await blurred(picture, 0.8);
    const grain = await grainOf(picture, random, 1.2, 5);
    const clouds = await grainOf(picture, random, 9, 5);
    const data = new Uint8ClampedArray(soft.data.length);
    for (let p = 0; p < data.length; p++)
      data[p] = (soft.data[p] as number) + (grain[p] as number) + (clouds[p] as number);
    return { raster: { ...soft, data: new Uint8Array(data.buffer) } };
  },
  'a slight grade': (picture, _, random) => {
    const [gain, bias] = [1 + either(random, 0.02), either(random, 3)];
    return { raster: each(picture, (value) => value * gain + bias) };
  },
};

export const HARMFUL: Record<string, Drift> = {
  shifted: (picture, _, random) => moved(picture, 1, either(random, 0.05), either(random, 0.05)),
  rescaled: (picture, _, random) => moved(picture, 1 + either(random, 0.08), 0, 0),
  'cropped anew': (picture, _, random) =>
    moved(picture, 1.05 + 0.1 * random(), either(random, 0.03), either(random, 0.03)),
  recoloured: (picture, _, random) => {
    const gains = [0, 1, 2].map(() => 1 + either(random, 0.14));
    const bias = either(random, 12);
    return { raster: each(picture, (value, channel) => value * (gains[channel] as number) + bias) };
  },
  'face blurred': async (picture, person) => ({
    raster: mixed(picture, await blurred(picture, 4), faceOf(person, picture)),
  }),
  'another face': (picture, person, random) => {
    const by = either(random, 0.16) * person.head.radiusX;
    return {
      raster: mixed(
        picture,
        moved(picture, 1, by / picture.width, by / picture.height).raster,
        faceOf(person, picture),
      ),
    };
  },
  'background repainted': (picture, person, random) => {
    const [gain, lift] = [0.5 + 0.3 * random(), 60 * random()];
    const repainted = each(picture, (value, channel) => value * gain + lift + channel * 8);
    return { raster: mixed(picture, repainted, backgroundOf(person, picture)) };
  },
  'hands smeared': async (picture, person) => ({
    raster: mixed(picture, await blurred(picture, 6), handsOf(person, picture)),
  }),
  slimmed: (picture, person, random) => ({ raster: slimmed(picture, person, 0.07 + 0.08 * random(), 1.6) }),
  // All of it where the garment is, so that nothing outside gives it away.
  'slimmed at the waist': (picture, person, random) => ({
    raster: slimmed(picture, person, 0.07 + 0.08 * random(), 1.25),
  }),
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

/** Scaled about the middle and moved by shares of the sides; what comes in at the edges repeats them. */
function moved(picture: Raster, scale: number, x: number, y: number): Drifted {
  const { width, height } = picture;
  const [dx, dy] = [x * width, y * height];
  const raster = resampled(picture, (px, py) => [
    (px - dx - width / 2) / scale + width / 2,
    (py - dy - height / 2) / scale + height / 2,
  ]);
  return { raster, moved: { scale, x: dx, y: dy } };
}

/** Narrower about the body's middle line, most at the waist, fading out at shoulders and knees. */
function slimmed(picture: Raster, person: PersonAnalysis, by: number, length: number): Raster {
  const { frame, window } = inPicture(person, picture);
  const middle = frame.chest.x + window.x;
  const [top, bottom] = [frame.chest.y + window.y, frame.chest.y + window.y + frame.torso * length];
  return resampled(picture, (x, y) => {
    const t = (y - top) / (bottom - top);
    const most = smoothstep(0, 0.3, t) * smoothstep(1, 0.7, t);
    const reach = Math.abs(x - middle) / frame.halfWidth;
    const inside = smoothstep(3.2, 1.4, reach);
    return [middle + (x - middle) * (1 + by * most * inside), y];
  });
}

function resampled({ width, height, data }: Raster, from: (x: number, y: number) => [number, number]): Raster {
  const out = new Uint8Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [fx, fy] = from(x + 0.5, y + 0.5);
      const sx = Math.min(Math.max(fx - 0.5, 0), width - 1.001);
      const sy = Math.min(Math.max(fy - 0.5, 0), height - 1.001);
      const [left, above] = [sx | 0, sy | 0];
      const [u, v] = [sx - left, sy - above];
      const p = (above * width + left) * 3;
      for (let c = 0; c < 3; c++) {
        const upper = (data[p + c] as number) * (1 - u) + (data[p + 3 + c] as number) * u;
        const q = p + width * 3;
        const lower = (data[q + c] as number) * (1 - u) + (data[q + 3 + c] as number) * u;
        out[(y * width + x) * 3 + c] = Math.round(upper * (1 - v) + lower * v);
      }
    }
  }
  return { width, height, data: out };
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
