// The shop's own people in the shop's own tops, and in two shirts with words on them, as the local engine draws them: what the
// fidelity score is tried on.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeRgb, type Raster } from '../platform/images/images.ts';
import { expectedLook } from '../renderers/fidelity/expected-look.ts';
import {
  analyseGarment,
  analysePerson,
  type GarmentAnalysis,
  type PersonAnalysis,
  renderTop,
} from '../renderers/local/render-top.ts';
import type { Models } from '../vision/models.ts';
import { openScene } from '../vision/parsing/scene.ts';
import { detectPose } from '../vision/pose.ts';
import { labOf } from '../vision/raster/lab.ts';
import type { Worn } from './garment-drift.ts';
import { lettered } from './lettering.ts';

const SHOP = fileURLToPath(new URL('../../../demo-store/public/', import.meta.url));
const PHOTO_SIDE = 1536;
const BODY_SIDE = 1024;
const GARMENT_SIDE = 900;
const NOT_TOPS = /dress|jeans|skirt|trousers/;

export interface Pair extends Worn {
  name: string;
  photo: Raster;
  person: PersonAnalysis;
  garment: GarmentAnalysis;
}

/** @param only pairs whose name has it */
export async function wornPairs(models: Models, only = ''): Promise<Pair[]> {
  const garments = await garmentsOfTheShop();
  const pairs: Pair[] = [];
  for (const file of (await readdir(join(SHOP, 'models'))).sort()) {
    const wanted = garments.map(([garment, picture]) => ({ name: `${basename(file, '.jpg')} ${garment}`, picture }));
    const chosen = wanted.filter(({ name }) => name.includes(only));
    if (chosen.length === 0) continue;
    const bytes = await readFile(join(SHOP, 'models', file));
    const photo = await decodeRgb(bytes, PHOTO_SIDE);
    const body = await decodeRgb(bytes, BODY_SIDE);
    const person = analysePerson(body, await detectPose(models, body));
    for (const { name, picture } of chosen) {
      const garment = analyseGarment(picture);
      const worn = garment.kind === 'refused' ? null : wornBy(photo, person, garment);
      if (worn && garment.kind !== 'refused') pairs.push({ name, photo, person, garment, ...worn });
    }
  }
  return pairs;
}

async function garmentsOfTheShop(): Promise<[name: string, picture: Raster][]> {
  const found: [string, Raster][] = [];
  for (const file of (await readdir(join(SHOP, 'garments'))).sort()) {
    if (NOT_TOPS.test(file)) continue;
    const picture = await decodeRgb(await readFile(join(SHOP, 'garments', file)), GARMENT_SIDE);
    found.push([basename(file, '.jpg'), picture]);
  }
  const [white, navy] = ['tshirt-white', 'tshirt-navy-vneck'].map(
    (name) => found.find(([known]) => known === name)?.[1],
  );
  if (white) found.push(['words-on-white', onChest(white, [150, 30, 45])]);
  if (navy) found.push(['words-on-navy', onChest(navy, [235, 225, 190])]);
  return found;
}

function onChest(shirt: Raster, ink: [number, number, number]): Raster {
  const garment = analyseGarment(shirt);
  if (garment.kind === 'refused') throw new Error(garment.message);
  // The analysis has lost its margins; it stands in the picture as its columns do.
  const [x, y] = middleOf(shirt);
  return lettered(
    shirt,
    ['NORTH', 'SEA'],
    { x, y: y - shirt.height * 0.03, dot: Math.max(2, Math.round(garment.outline.halfWidth * 0.03)) },
    ink,
  );
}

/** Of all that is not the colour of the corner. */
function middleOf({ width, height, data }: Raster): [x: number, y: number] {
  let [x, y, count] = [0, 0, 0];
  for (let i = 0; i < width * height; i++) {
    if (Math.abs((data[i * 3 + 2] as number) - (data[2] as number)) < 8) continue;
    x += i % width;
    y += (i / width) | 0;
    count++;
  }
  return [x / count, y / count];
}

function wornBy(photo: Raster, person: PersonAnalysis, garment: GarmentAnalysis): Worn | null {
  const outcome = renderTop(photo, person, garment);
  if (outcome.kind === 'refused') return null;
  const scene = openScene(photo, person);
  const look = expectedLook(scene, person, garment);
  if (!look) return null;
  const cloth = new Float32Array(photo.width * photo.height);
  const { window } = scene;
  for (let i = 0; i < look.alpha.length; i++) {
    const at = (window.y + ((i / window.width) | 0)) * photo.width + window.x + (i % window.width);
    cloth[at] = (look.alpha[i] as number) * (1 - (look.kept[i] as number));
  }
  const { hem, naturalHem, sleeve, naturalSleeve } = look.fit;
  return {
    picture: outcome.picture,
    scene,
    cloth,
    ...looksOf(garment),
    hem: { worn: hem, natural: naturalHem },
    sleeve: { worn: sleeve, natural: naturalSleeve },
  };
}

function looksOf({ colour, torsoFront }: GarmentAnalysis): { chroma: number; lightness: number } {
  let [chroma, lightness, count] = [0, 0, 0];
  for (let i = 0; i < torsoFront.length; i += 17) {
    if ((torsoFront[i] as number) < 250) continue;
    const [l, a, b] = labOf(colour[i * 3] as number, colour[i * 3 + 1] as number, colour[i * 3 + 2] as number);
    chroma += Math.hypot(a, b);
    lightness += l;
    count++;
  }
  return { chroma: chroma / count, lightness: lightness / count };
}
