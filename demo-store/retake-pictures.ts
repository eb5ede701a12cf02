// Takes the shop's own try-on again, and the picture of it on the documentation's first page, when the engine has got better.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { sharedCopy } from '../bff/src/renderers/provenance/shared-copy.ts';
import { readCatalogue } from './src/catalogue.ts';
import { HERO } from './src/pages/home.ts';

const PUBLIC = join(import.meta.dirname, 'public');
const ROOT = join(import.meta.dirname, '..');
/** Of each panel on the documentation's page; a garment and two people of 3:4 beside each other. */
const PANEL = { width: 480, height: 640, gap: 16 };

const catalogue = readCatalogue();
const garment = catalogue.products.find(({ id }) => id === HERO.garment);
const model = catalogue.models.find(({ id }) => id === HERO.model);
if (!garment || !model) throw new Error('the catalogue has lost what the front page shows');

const pictures = [model.image, garment.image, HERO.result].map((path) => join(PUBLIC, path));
const [person = '', clothing = '', result = ''] = pictures;
execFileSync(
  process.execPath,
  [join(ROOT, 'bff/src/cli/try-on.ts'), '--person', person, '--garment', clothing, '--out', result],
  { stdio: 'inherit' },
);
// What is shown to the world says what it is, as every copy does that leaves the fitting room.
const copy = await sharedCopy(readFileSync(result), { language: 'en', corner: 'bottom-right' });
writeFileSync(result, copy);
const { xmpAsString: note = '' } = await sharp(copy).metadata();

const { width, height, gap } = PANEL;
const panels = await Promise.all(pictures.map((path) => sharp(path).resize(width, height).toBuffer()));
await sharp({ create: { width: width * 3 + gap * 2, height, channels: 3, background: '#fff' } })
  .composite(panels.map((input, i) => ({ input, left: i * (width + gap), top: 0 })))
  .withXmp(note)
  .jpeg({ quality: 84, mozjpeg: true })
  .toFile(join(ROOT, 'docs/public/try-on.jpg'));
