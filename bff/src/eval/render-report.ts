// `npm run eval:render -- <people folder> <garments folder> --out report/`: every garment on every person, as one page to
// look at: pictures, timings, reasons of refusals and the measures that tell good from bad.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Raster } from '../platform/images/images.ts';
import { decodeRgb, encodeGreyPng, encodeJpeg, ImageError, normalizePhoto } from '../platform/images/images.ts';
import { analyseGarment, analysePerson, type PersonAnalysis, renderTop } from '../renderers/local/render-top.ts';
import { loadModels, type Models } from '../vision/models.ts';
import { checkPhoto } from '../vision/photo-check.ts';
import { detectPose } from '../vision/pose.ts';
import { type PairResult, reportPage } from './report-page.ts';
import { colourDifference, psnrOutside } from './scores.ts';

const USAGE = 'Usage: npm run eval:render -- <people folder> <garments folder> --out report/';
const PHOTO_SIDE = 1536;
const BODY_SIDE = 1024;
const GARMENT_SIDE = 900;
const QUALITY = 92;

type Garment = {
  name: string;
  analysis: ReturnType<typeof analyseGarment> | { kind: 'refused'; code: string; message: string };
  ms: number;
};
type Person =
  | { name: string; kind: 'refused'; code: string; message: string }
  | {
      name: string;
      kind: 'ok';
      photo: Raster;
      analysis: PersonAnalysis;
      ms: { check: number; pose: number; person: number };
    };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
  const [peopleFolder, garmentFolder] = positionals;
  if (!peopleFolder || !garmentFolder || !values.out) throw new Error(USAGE);
  const out = values.out;
  await mkdir(out, { recursive: true });
  const models = await loadModels();
  const garments: Garment[] = [];
  for (const file of await pictures(garmentFolder)) garments.push(await readGarment(file));
  const results: PairResult[] = [];
  for (const file of await pictures(peopleFolder)) {
    const person = await readPerson(models, file);
    for (const garment of garments) results.push(await renderPair(person, garment, out));
    process.stderr.write(
      `${person.name}: ${results.filter((r) => r.person === person.name && r.picture).length} of ${garments.length}\n`,
    );
  }
  await writeFile(join(out, 'index.html'), reportPage(results));
  await writeFile(join(out, 'results.json'), JSON.stringify(results, null, 2));
  process.stderr.write(
    `${results.filter((r) => r.picture).length} of ${results.length} pictures; see ${join(out, 'index.html')}\n`,
  );
}

async function pictures(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => /\.(jpe?g|png|webp|avif)$/i.test(name));
  return names.sort().map((name) => join(folder, name));
}

const nameOf = (file: string): string => basename(file, extname(file));

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, Math.round(performance.now() - start)];
}

async function readGarment(file: string): Promise<Garment> {
  const name = nameOf(file);
  try {
    const image = await decodeRgb(await readFile(file), GARMENT_SIDE);
    const [analysis, ms] = await timed(() => analyseGarment(image));
    return { name, analysis, ms };
  } catch (error) {
    return { name, analysis: { kind: 'refused', ...unreadable(error) }, ms: 0 };
  }
}

async function readPerson(models: Models, file: string): Promise<Person> {
  const name = nameOf(file);
  try {
    const upright = await normalizePhoto(await readFile(file), PHOTO_SIDE);
    const photo = await decodeRgb(upright.bytes, PHOTO_SIDE);
    const body = await decodeRgb(upright.bytes, BODY_SIDE);
    const [pose, poseMs] = await timed(() => detectPose(models, body));
    const [verdict, check] = await timed(() => checkPhoto(models, body, async () => pose));
    if (verdict.kind === 'refused') return { name, kind: 'refused', code: verdict.code, message: verdict.message };
    const [analysis, ms] = await timed(() => analysePerson(body, pose));
    return { name, kind: 'ok', photo, analysis, ms: { check, pose: poseMs, person: ms } };
  } catch (error) {
    return { name, kind: 'refused', ...unreadable(error) };
  }
}

function unreadable(error: unknown): { code: string; message: string } {
  if (error instanceof ImageError) return { code: error.fault, message: 'This file cannot be read as a picture.' };
  throw error;
}

async function renderPair(person: Person, garment: Garment, out: string): Promise<PairResult> {
  const pair = { person: person.name, garment: garment.name };
  if (person.kind === 'refused') return { ...pair, refusal: { code: person.code, message: person.message } };
  if (garment.analysis.kind === 'refused') {
    return { ...pair, refusal: { code: garment.analysis.code, message: garment.analysis.message } };
  }
  const { photo, analysis } = person;
  const outcome = renderTop(photo, analysis, garment.analysis);
  const timings = { ...person.ms, garment: garment.ms, ...outcome.timings };
  if (outcome.kind === 'refused') {
    const { code, message, measures } = outcome;
    return { ...pair, refusal: { code, message }, timings, scores: { ...measures } };
  }
  const file = `${person.name}__${garment.name}.jpg`;
  const jpeg = await encodeJpeg(outcome.picture, QUALITY);
  await writeFile(join(out, file), jpeg);
  await writeFile(
    join(out, file.replace('.jpg', '.mask.png')),
    await encodeGreyPng(outcome.changeMask, photo.width, photo.height),
  );
  const encoded = await decodeRgb(jpeg, PHOTO_SIDE);
  const scores = {
    ...outcome.measures,
    psnrOutside: psnrOutside(photo, encoded, outcome.changeMask),
    colourDifference: colourDifference(outcome.picture, outcome.changeMask, garment.analysis),
    changed: outcome.changeMask.reduce((sum, value) => sum + (value ? 1 : 0), 0) / outcome.changeMask.length,
  };
  return { ...pair, picture: file, timings, scores };
}

await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
