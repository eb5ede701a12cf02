// Smaller copies of each picture in three formats, so that a phone never fetches a desktop's bytes; made once per source.
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { html, type Markup } from './html.ts';

/** CSS pixels x density: a phone's half column, a phone's full width at 2x or a desktop tile, the source itself. */
const WIDTHS = [320, 560, 768];
const FALLBACK_WIDTH = 560;
/** All of the shop's pictures are 768 x 1024. */
const RATIO = 1024 / 768;

const FORMATS = {
  // Effort 1: measured at 768 px, effort 3 takes twice the time (0.62 s a picture) for 10 % fewer bytes.
  avif: { widths: WIDTHS, options: { quality: 55, effort: 1 } },
  webp: { widths: WIDTHS, options: { quality: 78, effort: 3 } },
  // For browsers that read neither of the others, one size will do.
  jpeg: { widths: [FALLBACK_WIDTH], options: { quality: 80, mozjpeg: true } },
};
type Format = keyof typeof FORMATS;
const FORMAT_NAMES = Object.keys(FORMATS) as Format[];

const PUBLIC = join(import.meta.dirname, '../public');

/** Named by what it is made of, so that it may be cached for good and need not be made again. */
function urlOf(image: string, width: number, format: Format): string {
  return `/pictures/${basename(image, '.jpg')}-${width}-${fingerprint(image)}.${format}`;
}

const fingerprints = new Map<string, string>();

function fingerprint(image: string): string {
  const known = fingerprints.get(image);
  if (known) return known;
  const hash = createHash('sha256')
    .update(JSON.stringify(FORMATS))
    .update(readFileSync(join(PUBLIC, image)));
  const short = hash.digest('hex').slice(0, 10);
  fingerprints.set(image, short);
  return short;
}

/** Writes what is missing and deletes what no page uses any more. @returns how many files were written. */
export async function makePictures(images: string[], outFolder: string): Promise<number> {
  const folder = join(outFolder, 'pictures');
  mkdirSync(folder, { recursive: true });
  const wanted = images.flatMap((image) =>
    FORMAT_NAMES.flatMap((format) =>
      FORMATS[format].widths.map((width) => ({ image, width, format, name: basename(urlOf(image, width, format)) })),
    ),
  );
  const names = new Set(wanted.map(({ name }) => name));
  for (const old of globSync('*', { cwd: folder })) if (!names.has(old)) rmSync(join(folder, old));
  const missing = wanted.filter(({ name }) => !existsSync(join(folder, name)));
  await Promise.all(
    missing.map(async ({ image, width, format, name }) => {
      // A build that is stopped half way must not leave half a picture that looks finished.
      const part = join(folder, `${name}.part`);
      // XMP stays: in it a try-on says what it is.
      await sharp(join(PUBLIC, image)).keepXmp().resize(width).toFormat(format, FORMATS[format].options).toFile(part);
      renameSync(part, join(folder, name));
    }),
  );
  return missing.length;
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
<img src="${urlOf(image, FALLBACK_WIDTH, 'jpeg')}" width="768" height="${768 * RATIO}" alt="${alt}" ${first ? html`fetchpriority="high"` : html`loading="lazy" decoding="async"`}>
</picture>`;
}
