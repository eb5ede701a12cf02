// Makes a photo ready to be sent, on the shopper's device: what a camera wrote about place, time and device stays here,
// no more pixels leave than are of use, and a HEIC photo becomes one that the service can open, where the browser can.
// Loaded when a photo is chosen. What a browser cannot do here the service does: it stores no metadata of any photo.
import { Problem } from '../client/problem.ts';

/** Bytes; the service's own cap. */
const LARGEST_FILE = 15 * 1024 * 1024;
/** Bytes that are worth opening; a phone's largest photos have about 40 MB. */
const LARGEST_TO_OPEN = 80 * 1024 * 1024;
/** Pixels on the longer side; the service keeps 1536. */
const LONGEST_SIDE = 2048;
/** High enough that the photo check and the picture cannot tell. */
const QUALITY = 0.94;

/** The photo as it may leave the device. Throws a {@link Problem} that says why it cannot be sent. */
export async function preparePhoto(file: Blob): Promise<Blob> {
  if (file.type && !file.type.startsWith('image/')) throw new Problem('photo_not_an_image');
  if (file.size > LARGEST_TO_OPEN) throw new Problem('photo_too_large');
  const bytes = new TextDecoder('latin1').decode(await file.arrayBuffer());
  const heic = isHeic(bytes);
  const picture = await decode(file);
  if (heic && !picture) throw new Problem('photo_heic');
  const redrawn = picture && (heic || isLarge(picture) || holdsMetadata(bytes)) ? await redraw(picture) : null;
  if (heic && !redrawn) throw new Problem('photo_heic');
  picture?.close();
  const photo = redrawn ?? file;
  if (photo.size > LARGEST_FILE) throw new Problem('photo_too_large');
  return photo;
}

/** By its ISO base media brand (ISO/IEC 23008-12), because desktop browsers give HEIC files no type at all. */
function isHeic(bytes: string): boolean {
  return /^.{4}ftyp(heic|heix|hevc|heim|heis|hevm|hevs|mif1|msf1)/s.test(bytes);
}

function isLarge({ width, height }: ImageBitmap): boolean {
  return Math.max(width, height) > LONGEST_SIDE;
}

/**
 * Whether the file holds Exif, XMP or IPTC, by the marks these have in JPEG, PNG, WebP and AVIF. Pixels that happen to
 * spell one of them only cost a drawing.
 */
function holdsMetadata(bytes: string): boolean {
  return /Exif|eXIf|EXIF|ns\.adobe\.com|XMP |Photoshop 3/.test(bytes);
}

/** Upright; null where this browser cannot open it. */
async function decode(file: Blob): Promise<ImageBitmap | null> {
  const image = new Image();
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(async () => {
      // Safari opens more kinds of file as an image element.
      image.src = URL.createObjectURL(file);
      await image.decode();
      return createImageBitmap(image);
    });
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** The same picture, as large as is of use. */
function redraw(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  return toJpeg(picture, Math.round(picture.width * scale), Math.round(picture.height * scale));
}

/** A JPEG with nothing but pixels; null where the browser does not let a page read its drawings. */
export async function toJpeg(picture: CanvasImageSource, width: number, height: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context || !isHonest(context)) return null;
  context.fillStyle = '#fff'; // JPEG has no transparency
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}

/** Browsers that fear fingerprinting hand out noise instead of what was drawn: then the drawing is no photo. */
function isHonest(context: CanvasRenderingContext2D): boolean {
  context.fillStyle = '#3c8d5a';
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return Math.abs(red! - 0x3c) + Math.abs(green! - 0x8d) + Math.abs(blue! - 0x5a) < 12;
}
