// Pictures as a product's gallery has them, all made from what is in this repository: the shop's garments and people, parts of
// them, the local engine's own renders as worn garments, and size charts and logos that are drawn.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeRgb, type Raster } from '../platform/images/images.ts';
import { findCloth } from '../vision/garment/matte.ts';
import type { Models } from '../vision/models.ts';
import { toLab } from '../vision/raster/lab.ts';
import { shrink } from '../vision/raster/shrink.ts';
import { crop } from '../vision/raster/window.ts';
import { type Colour, logos, type NamedPicture, paper, sizeCharts } from './drawn-pictures.ts';
import { wornPairs } from './worn-pairs.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SIDE = 1024;
type Part = readonly [left: number, top: number, right: number, bottom: number];

/** In a fixed order. */
export async function ownPictures(models: Models): Promise<NamedPicture[]> {
  const [garments, people, rooms] = await Promise.all([
    picturesIn('demo-store/public/garments'),
    peoplePictures(),
    picturesIn('tests/hostile', (name) => name === 'no-person'),
  ]);
  const drawn = (await wornPairs(models)).map(({ name, picture }) => ({ name: `worn ${name}`, picture }));
  const all: NamedPicture[] = [
    ...garments.flatMap(({ name, picture }) => laidFlat(name, picture)),
    ...garments.flatMap(({ name, picture }) => closeUps(name, picture)),
    ...people.flatMap(({ name, picture }) => wornWholeAndInPart(name, picture)),
    ...drawn.flatMap(({ name, picture }) => wornWholeAndInPart(name, picture)),
    ...rooms.flatMap(({ name, picture }) => [
      { name, picture, truth: 'not_garment' as const },
      { name: `${name} left`, picture: part(picture, [0, 0, 0.6, 1]), truth: 'not_garment' as const },
      { name: `${name} lower`, picture: part(picture, [0.2, 0.4, 1, 1]), truth: 'not_garment' as const },
    ]),
    ...sizeCharts(),
    ...logos(),
  ];
  return all.map((one) => ({ ...one, name: `own ${one.name}` }));
}

async function picturesIn(folder: string, wanted = (_name: string) => true) {
  const files = (await readdir(join(ROOT, folder))).filter((file) => file.endsWith('.jpg')).sort();
  const named = files.map((file) => ({ file, name: basename(file, '.jpg') })).filter(({ name }) => wanted(name));
  return Promise.all(
    named.map(async ({ file, name }) => ({
      name,
      picture: await decodeRgb(await readFile(join(ROOT, folder, file)), SIDE),
    })),
  );
}

const HOSTILE_PEOPLE = ['two-people', 'back-turned', 'overexposed', 'too-dark', 'blurred'];

async function peoplePictures() {
  const [models, worn, hostile] = await Promise.all([
    picturesIn('demo-store/public/models'),
    picturesIn('demo-store/public/try-on'),
    picturesIn('tests/hostile', (name) => HOSTILE_PEOPLE.includes(name)),
  ]);
  return [...models, ...worn, ...hostile];
}

const GROUNDS: readonly (readonly [name: string, colour: Colour])[] = [
  ['on grey', [216, 216, 218]],
  ['on sand', [226, 212, 190]],
  ['on night', [44, 46, 60]],
];

function laidFlat(name: string, picture: Raster): NamedPicture[] {
  const flat = (what: string, made: Raster): NamedPicture => ({
    name: `${name} ${what}`,
    picture: made,
    truth: 'flat',
  });
  return [
    flat('as it is', picture),
    ...GROUNDS.map(([what, colour]) => flat(what, onGround(picture, colour))),
    flat('small', framed(shrink(picture, 0.45), 1)),
    flat('to the edge', part(picture, [0.12, 0.04, 0.88, 0.96])),
    flat('thumbnail', shrink(picture, 0.3)),
  ];
}

function closeUps(name: string, picture: Raster): NamedPicture[] {
  const parts: [string, Part][] = [
    ['cloth', [0.4, 0.42, 0.62, 0.58]],
    ['collar', [0.36, 0.1, 0.66, 0.34]],
    ['hem', [0.3, 0.66, 0.6, 0.84]],
  ];
  return parts.map(([what, of]) => ({ name: `${name} ${what}`, picture: part(picture, of), truth: 'detail' }));
}

function wornWholeAndInPart(name: string, picture: Raster): NamedPicture[] {
  const parts: [string, Part][] = [
    ['whole', [0, 0, 1, 1]],
    ['without a head', [0, 0.24, 1, 1]],
    ['shoulders to hips', [0.1, 0.2, 0.9, 0.68]],
  ];
  return parts.map(([what, of]) => ({ name: `${name} ${what}`, picture: part(picture, of), truth: 'worn' }));
}

function part(picture: Raster, [left, top, right, bottom]: Part): Raster {
  const { width, height } = picture;
  const [x, y] = [Math.round(left * width), Math.round(top * height)];
  return crop(picture, { x, y, width: Math.round(right * width) - x, height: Math.round(bottom * height) - y });
}

/** The garment as it is, on another ground with its shadows. */
function onGround(picture: Raster, colour: Colour): Raster {
  const { mask } = findCloth(toLab(picture));
  const data = picture.data.slice();
  for (let i = 0; i < mask.length; i++) {
    if (mask[i]) continue;
    for (let c = 0; c < 3; c++) data[i * 3 + c] = ((data[i * 3 + c] as number) * (colour[c] as number)) / 255;
  }
  return { ...picture, data };
}

/** In the middle of white, `margin` of its own size all round. */
function framed(picture: Raster, margin: number): Raster {
  const width = Math.round(picture.width * (1 + margin));
  const height = Math.round(picture.height * (1 + margin));
  const sheet = paper(width, height, [255, 255, 255]);
  const [left, top] = [(width - picture.width) >> 1, (height - picture.height) >> 1];
  for (let y = 0; y < picture.height; y++) {
    const row = picture.data.subarray(y * picture.width * 3, (y + 1) * picture.width * 3);
    sheet.data.set(row, ((top + y) * width + left) * 3);
  }
  return sheet;
}
