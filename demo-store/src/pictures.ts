// Smaller copies of each picture in three formats, so that a phone never fetches a desktop's bytes; made once per source.
import { mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { html, type Markup } from './html.ts';

/** CSS pixels x density: a phone's half column, a phone's full width at 2x or a desktop tile, the source itself. */
const WIDTHS = [320, 560, 768];
const FALLBACK_WIDTH = 560;
/** All of the shop's pictures are 768 x 1024. */
const RATIO = 1024 / 768;

const FORMATS = {
  // Effort 1: measured at 768 px, effort 3 takes twice the time (0.62 s a picture) for 10 % fewer bytes.
  avif: { widths: WIDTHS, encode: (image: Sharp) => image.avif({ quality: 55, effort: 1 }) },
  webp: { widths: WIDTHS, encode: (image: Sharp) => image.webp({ quality: 78, effort: 3 }) },
  // For browsers that read neither of the others, one size will do.
  jpg: { widths: [FALLBACK_WIDTH], encode: (image: Sharp) => image.jpeg({ quality: 80, mozjpeg: true }) },
};
type Format = keyof typeof FORMATS;

const urlOf = (image: string, width: number, format: Format) =>
  `/pictures/${basename(image, '.jpg')}-${width}.${format}`;

/** Writes what is missing or older than its source. @returns how many files were written. */
export async function makePictures(images: string[], publicFolder: string, outFolder: string): Promise<number> {
  mkdirSync(join(outFolder, 'pictures'), { recursive: true });
  let written = 0;
  const make = async (image: string, width: number, format: Format) => {
    const source = join(publicFolder, image);
    const target = join(outFolder, urlOf(image, width, format));
    if (changedAt(target) >= changedAt(source)) return;
    // A build that is stopped half way must not leave half a picture that looks finished.
    await FORMATS[format].encode(sharp(source).resize(width)).toFile(`${target}.part`);
    renameSync(`${target}.part`, target);
    written++;
  };
  const formats = Object.keys(FORMATS) as Format[];
  const wanted = images.flatMap((image) =>
    formats.flatMap((format) => FORMATS[format].widths.map((width) => make(image, width, format))),
  );
  await Promise.all(wanted);
  return written;
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

interface Picture {
  image: string;
  alt: string;
  /** The `sizes` attribute: how wide the picture is drawn, per screen. */
  sizes: string;
  /** The largest picture of the first screen: fetched first. All others wait until they come near. */
  first?: boolean;
}

/** A `<picture>` that keeps its place before it has loaded. */
export function picture({ image, alt, sizes, first }: Picture): Markup {
  const set = (format: Format) =>
    FORMATS[format].widths.map((width) => `${urlOf(image, width, format)} ${width}w`).join(', ');
  return html`<picture>
<source type="image/avif" srcset="${set('avif')}" sizes="${sizes}">
<source type="image/webp" srcset="${set('webp')}" sizes="${sizes}">
<img src="${urlOf(image, FALLBACK_WIDTH, 'jpg')}" width="768" height="${768 * RATIO}" alt="${alt}" ${first ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`}>
</picture>`;
}
