// What generative engines do to a picture that does no harm: the same things in it, drawn by another hand.
import sharp, { type Sharp } from 'sharp';
import { each } from '../engine-stand-in/blend.ts';
import { type Drift, either } from '../engine-stand-in/drift.ts';
import type { Raster } from '../platform/images/images.ts';

export const HARMLESS: Record<string, Drift> = {
  'as it is': ({ picture }) => picture,
  jpeg: ({ picture }, random) => again(picture, (s) => s.jpeg({ quality: 70 + Math.round(25 * random()) })),
  'smaller and back': ({ picture }, random) => {
    const width = Math.round(picture.width * (0.8 + 0.2 * random()));
    return again(picture, (s) => s.resize(width).jpeg({ quality: 90 }));
  },
  noise: ({ picture }, random) => each(picture, (value) => value + (random() + random() - 1) * 5),
  // Skin, hair, cloth and wall are all drawn anew: the same things with another grain, nothing where it was to the pixel.
  'drawn anew': async ({ picture }, random) => {
    const soft = await blurred(picture, 0.8);
    const grain = await grainOf(picture, random, 1.2, 5);
    const clouds = await grainOf(picture, random, 9, 5);
    const data = new Uint8ClampedArray(soft.data.length);
    for (let p = 0; p < data.length; p++)
      data[p] = (soft.data[p] as number) + (grain[p] as number) + (clouds[p] as number);
    return { ...soft, data: new Uint8Array(data.buffer) };
  },
  'a slight grade': ({ picture }, random) => {
    const [gain, bias] = [1 + either(random, 0.02), either(random, 3)];
    return each(picture, (value) => value * gain + bias);
  },
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
