// Measures on pictures that a stranger could repeat: how much of the photo survived, and what colour came in.
import sharp from 'sharp';

export interface Pixels {
  width: number;
  height: number;
  /** 1 or 3 interleaved channels, 8 bit. */
  data: Buffer;
}

export async function readRgb(bytes: Uint8Array | string): Promise<Pixels> {
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** The XMP packet as text; empty where there is none. */
export async function readXmp(bytes: Uint8Array): Promise<string> {
  return (await sharp(bytes).metadata()).xmpAsString ?? '';
}

/** One channel; 255 means "in the mask". */
export async function readMask(bytes: Uint8Array | string): Promise<Pixels> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

/** Peak signal-to-noise ratio in dB over the pixels for which `counts` holds; Infinity when they are equal. */
export function psnr(a: Pixels, b: Pixels, counts: (pixel: number) => boolean): number {
  let squares = 0;
  let samples = 0;
  for (let pixel = 0; pixel < a.width * a.height; pixel++) {
    if (!counts(pixel)) continue;
    for (let channel = 0; channel < 3; channel++) {
      squares += (a.data[pixel * 3 + channel]! - b.data[pixel * 3 + channel]!) ** 2;
      samples++;
    }
  }
  if (samples === 0) throw new Error('no pixel to compare');
  return 10 * Math.log10(255 ** 2 / (squares / samples));
}

/** Median of each channel over the pixels for which `counts` holds. */
export function medianColour(picture: Pixels, counts: (pixel: number) => boolean): [number, number, number] {
  const values: [number[], number[], number[]] = [[], [], []];
  for (let pixel = 0; pixel < picture.width * picture.height; pixel++) {
    if (counts(pixel))
      for (const channel of [0, 1, 2] as const) values[channel].push(picture.data[pixel * 3 + channel]!);
  }
  const median = (list: number[]) => list.sort((x, y) => x - y)[list.length >> 1] ?? Number.NaN;
  return [median(values[0]), median(values[1]), median(values[2])];
}
