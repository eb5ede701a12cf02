// The one door through which image bytes are decoded and encoded: few formats, by content, within limits, metadata dropped.
// Limits and loader blocking follow libvips' own security advice; SVG, GIF, TIFF and the rest cannot be reached at all.
import sharp, { type Sharp } from 'sharp';

// Process-global by design of libvips: every loader is off but the four a phone or a shop really produces.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp', 'VipsForeignLoadHeif'],
});
// The worker threads already use the cores; libvips' cache would only keep people's pixels in memory.
sharp.cache(false);

/** Decoded pixels beyond this are refused before decoding: 50 megapixels covers every phone's default mode. */
export const MAX_PIXELS = 50_000_000;
const MAX_SECONDS = 10;

export type ImageFormat = 'jpeg' | 'png' | 'webp' | 'avif' | 'heic';

/** Why bytes could not be used as an image. */
export type ImageFault = 'not_an_image' | 'heic' | 'too_many_pixels' | 'damaged';

export class ImageError extends Error {
  readonly fault: ImageFault;
  constructor(fault: ImageFault, options?: ErrorOptions) {
    super(`image: ${fault}`, options);
    this.name = 'ImageError';
    this.fault = fault;
  }
}

/** Interleaved 8-bit sRGB, row by row, no alpha. */
export interface Raster {
  width: number;
  height: number;
  data: Uint8Array;
}

export interface EncodedImage {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/**
 * Reads any accepted image and hands back a fresh JPEG: upright, sRGB, no metadata, fitted into `maxSide`.
 * The original's bytes, EXIF, GPS and trailing data do not survive.
 * @throws ImageError
 */
export async function normalizePhoto(bytes: Uint8Array, maxSide: number): Promise<EncodedImage> {
  const { data, info } = await reading(bytes, (image) =>
    image
      .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
      // 4:4:4 and a high quality because the render is compared with and cut from this copy.
      .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true }),
  );
  return { bytes: data, width: info.width, height: info.height };
}

/**
 * Decodes to raw pixels, transparent parts laid on white.
 * @throws ImageError
 */
export async function decodeRgb(bytes: Uint8Array, maxSide: number): Promise<Raster> {
  const { data, info } = await reading(bytes, (image) =>
    image
      .resize(maxSide, maxSide, { fit: 'inside', withoutEnlargement: true })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true }),
  );
  return { width: info.width, height: info.height, data: new Uint8Array(data.buffer, data.byteOffset, data.length) };
}

/** @param quality 1..100, libjpeg's scale. */
export async function encodeJpeg(raster: Raster, quality: number): Promise<Uint8Array> {
  return sharp(raster.data, { raw: { width: raster.width, height: raster.height, channels: 3 } })
    .jpeg({ quality, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** A picture to lay upon another one, and the box it is fitted into, in pixels from the top left. */
export interface Stamp {
  /** PNG; its transparency counts. */
  image: Uint8Array;
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The picture with a stamp upon it: encoded once more, its XMP kept and no other metadata.
 * @param quality 1..100, libjpeg's scale.
 * @throws ImageError
 */
export async function stampJpeg(picture: Uint8Array, stamp: Stamp, quality: number): Promise<Uint8Array> {
  const { image, left, top, width, height } = stamp;
  const input = await sharp(image).resize(width, height, { fit: 'fill' }).png().toBuffer();
  return reading(picture, (whole) =>
    whole.composite([{ input, left, top }]).keepXmp().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer(),
  );
}

/** Width and height as stored, read from the header alone. @throws ImageError */
export async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  return reading(bytes, async (image) => {
    const { width, height } = await image.metadata();
    return { width, height };
  });
}

/** One 8-bit grey channel, row by row. */
export async function encodeGreyPng(grey: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  // Without a word about the colour space sharp writes the one channel three times.
  const image = sharp(grey, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return image.png({ compressionLevel: 6 }).toBuffer();
}

/** Tells an image by its first bytes alone; names and declared types are not evidence. */
export function sniffFormat(bytes: Uint8Array): ImageFormat | null {
  const ascii = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (bytes[0] === 0x89 && ascii(1, 8) === 'PNG\r\n\x1a\n') return 'png';
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp';
  if (ascii(4, 8) !== 'ftyp') return null;
  const brands = ascii(8, Math.min(bytes.length, 64));
  if (/^avi[fs]/.test(brands)) return 'avif';
  // HEIC names itself heic/heix/hevc, or mif1 with a heic among its compatible brands.
  if (/^(hei[cxms]|hev[cxms])/.test(brands) || brands.includes('heic')) return 'heic';
  return brands.includes('avif') ? 'avif' : null;
}

/**
 * The one way to a decoder: by content, within limits, upright, sRGB, transparent parts on white.
 * For this room alone. @throws ImageError
 */
export async function reading<T>(bytes: Uint8Array, use: (image: Sharp) => Promise<T>): Promise<T> {
  const format = sniffFormat(bytes);
  if (format === null) throw new ImageError('not_an_image');
  if (format === 'heic') throw new ImageError('heic');
  try {
    // 'error' rejects truncation but tolerates the stray bytes real phones write; 'warning' would refuse those.
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', autoOrient: true });
    return await use(image.timeout({ seconds: MAX_SECONDS }).flatten({ background: '#fff' }).toColourspace('srgb'));
  } catch (cause) {
    if (cause instanceof Error && /pixel limit/.test(cause.message)) throw new ImageError('too_many_pixels', { cause });
    throw new ImageError('damaged', { cause });
  }
}
