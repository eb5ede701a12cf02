// `npm run eval:garment-pictures -- [folder] [truth.json]`: every picture of a folder classed as a product's gallery is, against
// what people saw in it; without a folder, the pictures made of this repository's own. Thresholds were chosen on the half of the
// names whose hash is even: the figures that count are those of the other half. `--save` keeps them in bff/bench.
import { hash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { decodeRgb } from '../platform/images/images.ts';
import { classOf, type GarmentPictureClass } from '../vision/garment-picture/class-of-picture.ts';
import { SIGNS_SIDE } from '../vision/garment-picture/judge-picture.ts';
import { signsOf } from '../vision/garment-picture/signs.ts';
import { loadModels } from '../vision/models.ts';
import { shrink } from '../vision/raster/shrink.ts';
import type { NamedPicture } from './drawn-pictures.ts';
import { ownPictures } from './own-pictures.ts';

const CLASSES = ['flat', 'worn', 'detail', 'size_chart', 'logo', 'not_garment'] as const;
/** File name to class. */
const Truth = z.record(z.string(), z.enum(CLASSES));
const FIGURES = fileURLToPath(new URL('../../bench/garment-pictures.json', import.meta.url));

interface Judged {
  name: string;
  truth: GarmentPictureClass;
  said: GarmentPictureClass;
}

const HALVES = { chosen: 'half the thresholds were chosen on', held: 'held-out half' } as const;

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { save: { type: 'string' }, wrong: { type: 'boolean' }, unseen: { type: 'boolean' } },
  });
  const [folder, truthFile] = positionals;
  if (folder && !truthFile)
    throw new Error('Usage: npm run eval:garment-pictures -- [folder truth.json] [--wrong] [--save name]');
  const models = await loadModels();
  const judged: Judged[] = [];
  let spent = 0;
  for await (const { name, picture, truth } of folder && truthFile
    ? inFolder(folder, truthFile)
    : await ownPictures(models)) {
    const start = performance.now();
    const small = shrink(picture, SIGNS_SIDE / Math.max(picture.width, picture.height));
    judged.push({ name, truth, said: classOf(await signsOf(models, small)) });
    spent += performance.now() - start;
  }
  const figures: Record<string, object> = {};
  // Pictures of a source that no threshold has seen are all held out.
  const halves = values.unseen
    ? { held: judged }
    : { chosen: judged.filter(wasSeen), held: judged.filter((one) => !wasSeen(one)) };
  for (const [half, part] of Object.entries(halves))
    figures[half] = report(HALVES[half as keyof typeof HALVES], part, values.wrong);
  console.log(`\n${judged.length} pictures, ${(spent / Math.max(1, judged.length)).toFixed(0)} ms each`);
  if (values.save) await save(values.save, { ms_each: Math.round(spent / Math.max(1, judged.length)), ...figures });
}

async function* inFolder(folder: string, truthFile: string): AsyncGenerator<NamedPicture> {
  const truths = Truth.parse(JSON.parse(await readFile(truthFile, 'utf8')));
  for (const [name, truth] of Object.entries(truths)) {
    yield { name, truth, picture: await decodeRgb(await readFile(join(folder, name)), SIGNS_SIDE) };
  }
}

function wasSeen({ name }: Judged): boolean {
  return Number.parseInt(hash('sha256', name).slice(0, 2), 16) % 2 === 0;
}

function report(title: string, part: Judged[], wrong = false): object {
  const cell = (text: string | number) => String(text).padStart(12);
  console.log(`\n${title}: ${part.length} pictures; rows are what they show, columns what was said`);
  console.log(''.padEnd(12) + CLASSES.map(cell).join(''));
  for (const truth of CLASSES) {
    const row = CLASSES.map((said) => part.filter((one) => one.truth === truth && one.said === said).length);
    console.log(truth.padEnd(12) + row.map(cell).join(''));
  }
  const worn = share(part, ({ truth, said }) => (truth === 'worn') === (said === 'worn'));
  const right = share(part, ({ truth, said }) => truth === said);
  console.log(`worn or not right: ${percent(worn)} (at least 90 %), class right: ${percent(right)}`);
  if (wrong)
    for (const { name, truth, said } of part) if (truth !== said) console.log(`  ${name}: ${truth}, said ${said}`);
  return { pictures: part.length, worn_or_not_right: worn, class_right: right };
}

function share(part: Judged[], holds: (one: Judged) => boolean): number {
  return Math.round((part.filter(holds).length / Math.max(1, part.length)) * 1_000) / 1_000;
}

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

async function save(name: string, figures: object): Promise<void> {
  const before = await readFile(FIGURES, 'utf8').then(JSON.parse, () => ({}));
  const kept = { ...before, [name]: { measured_at: new Date().toISOString(), ...figures } };
  await writeFile(FIGURES, `${JSON.stringify(kept, null, 2)}\n`);
}

await main();
