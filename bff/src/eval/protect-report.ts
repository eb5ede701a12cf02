// `npm run eval:protect -- --seed N`: what generative engines do to pictures, done on purpose, and how much of it is put right
// or turned down. Pictures come from the local engine on the shop's own people and garments.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Drift } from '../engine-stand-in/drift.ts';
import { DRIFTS_OF_PERSON } from '../engine-stand-in/drifts-of-person.ts';
import { seeded } from '../engine-stand-in/random.ts';
import { decodeRgb, encodeJpeg, type Raster } from '../platform/images/images.ts';
import { analyseGarment, analysePerson, type PersonAnalysis, renderTop } from '../renderers/local/render-top.ts';
import { type Protected, protect } from '../renderers/protect/protect.ts';
import { loadModels } from '../vision/models.ts';
import { detectPose } from '../vision/pose.ts';
import { toLab } from '../vision/raster/lab.ts';
import { HARMLESS } from './engine-drift.ts';

const SHOP = fileURLToPath(new URL('../../../demo-store/public/', import.meta.url));
const PHOTO_SIDE = 1536;
const BODY_SIDE = 1024;
const GARMENT_SIDE = 900;

interface Pair {
  name: string;
  photo: Raster;
  person: PersonAnalysis;
  render: Raster;
}

interface Row {
  pair: string;
  drift: string;
  harmful: boolean;
  verdict: 'repaired' | 'caught' | 'missed' | 'passed' | 'rejected';
  measures: Protected['measures'];
  why?: string;
  /** Lab distance to the undisturbed picture, in the mean and of the worst block. */
  garmentDifference?: number;
  worst?: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { seed: { type: 'string', default: '1' }, out: { type: 'string' }, only: { type: 'string' } },
  });
  const random = seeded(Number(values.seed));
  const pairs = await readPairs(values.only);
  const rows: Row[] = [];
  if (values.out) await mkdir(values.out, { recursive: true });
  for (const pair of pairs) {
    for (const [harmful, drifts] of [
      [false, HARMLESS],
      [true, DRIFTS_OF_PERSON],
    ] as const) {
      for (const [drift, make] of Object.entries(drifts))
        rows.push(await tried(pair, drift, make, harmful, random, values.out));
    }
  }
  print(rows);
  if (values.out) await writeFile(join(values.out, 'rows.json'), JSON.stringify(rows, null, 1));
}

async function tried(
  pair: Pair,
  drift: string,
  make: Drift,
  harmful: boolean,
  random: () => number,
  out?: string,
): Promise<Row> {
  const drifted = await make({ picture: pair.render, before: pair.photo, personOf: async () => pair.person }, random);
  const result = protect(pair.photo, pair.person, drifted, 'top');
  const row = { pair: pair.name, drift, harmful, measures: result.measures };
  const save = async (name: string, raster: Raster) => {
    if (out) await writeFile(join(out, `${pair.name} ${drift} ${name}.jpg`), await encodeJpeg(raster, 90));
  };
  if (result.kind === 'rejected') {
    if (!harmful) await save(`rejected ${result.why}`, drifted);
    return { ...row, verdict: harmful ? 'caught' : 'rejected', why: result.why };
  }
  const { mean, worst } = difference(result.picture, pair.render);
  const good = mean <= GOOD.mean && worst <= GOOD.worst;
  if (!good) await save(`after ${mean.toFixed(1)} ${worst.toFixed(1)}`, result.picture);
  const verdict = harmful ? (good ? 'repaired' : 'missed') : good ? 'passed' : 'missed';
  return { ...row, verdict, garmentDifference: mean, worst };
}

/** Lab distance to the undisturbed picture: in the mean over all that differs from the photo, and of its worst block. */
const GOOD = { mean: 2.5, worst: 9 };
const BLOCK = 24;

function difference(picture: Raster, reference: Raster): { mean: number; worst: number } {
  const [one, other] = [toLab(picture), toLab(reference)];
  const { width, height } = picture;
  const columns = Math.ceil(width / BLOCK);
  const blocks = new Float64Array(columns * Math.ceil(height / BLOCK));
  let [sum, count] = [0, 0];
  for (let i = 0; i < one.l.length; i++) {
    const off = Math.hypot(
      (one.l[i] as number) - (other.l[i] as number),
      (one.a[i] as number) - (other.a[i] as number),
      (one.b[i] as number) - (other.b[i] as number),
    );
    const block = ((((i / width) | 0) / BLOCK) | 0) * columns + (((i % width) / BLOCK) | 0);
    blocks[block] = (blocks[block] as number) + off / BLOCK ** 2;
    sum += off;
    count++;
  }
  return { mean: sum / count, worst: Math.max(...blocks) };
}

async function readPairs(only?: string): Promise<Pair[]> {
  const models = await loadModels();
  const pairs: Pair[] = [];
  const garments = (await readdir(join(SHOP, 'garments'))).filter((file) => !/dress|jeans|skirt|trousers/.test(file));
  for (const person of await readdir(join(SHOP, 'models'))) {
    const bytes = await readFile(join(SHOP, 'models', person));
    const photo = await decodeRgb(bytes, PHOTO_SIDE);
    const body = await decodeRgb(bytes, BODY_SIDE);
    const analysis = analysePerson(body, await detectPose(models, body));
    for (const file of garments) {
      const name = `${basename(person, '.jpg')} ${basename(file, '.jpg')}`;
      if (only && !name.includes(only)) continue;
      const garment = analyseGarment(await decodeRgb(await readFile(join(SHOP, 'garments', file)), GARMENT_SIDE));
      if (garment.kind === 'refused') continue;
      const outcome = renderTop(photo, analysis, garment);
      if (outcome.kind === 'refused') continue;
      pairs.push({ name, photo, person: analysis, render: outcome.picture });
    }
  }
  return pairs;
}

function print(rows: readonly Row[]): void {
  const names = [...new Set(rows.map(({ drift }) => drift))];
  for (const name of names) {
    const mine = rows.filter(({ drift }) => drift === name);
    const count = (verdict: Row['verdict']) => mine.filter((row) => row.verdict === verdict).length;
    const reasons = [...new Set(mine.flatMap(({ why }) => why ?? []))].join(', ');
    const mean = (of: (row: Row) => number | null | undefined) => {
      const known = mine.flatMap((row) => of(row) ?? []);
      return known.length ? (known.reduce((a, b) => a + b, 0) / known.length).toFixed(3) : '-';
    };
    const least = (of: (row: Row) => number | null | undefined) =>
      Math.min(9, ...mine.flatMap((row) => of(row) ?? [])).toFixed(3);
    const most = (of: (row: Row) => number | null | undefined) =>
      Math.max(0, ...mine.flatMap((row) => of(row) ?? [])).toFixed(3);
    console.log(
      `${name.padEnd(22)} of ${mine.length}: ${(['passed', 'repaired', 'caught', 'missed', 'rejected'] as const).map((v) => (count(v) ? `${v} ${count(v)} ` : '')).join('')}` +
        ` moved ${mean((r) => r.measures.moved)}/${most((r) => r.measures.moved)} cut ${least((r) => r.measures.cut)}-${most((r) => r.measures.cut)} agreement ${least((r) => r.measures.agreement)} after ${most((r) => r.measures.light?.after)} lost ${least((r) => r.measures.lost)}-${most((r) => r.measures.lost)} dE ${mean((r) => r.garmentDifference)} worst ${mean((r) => r.worst)} ${reasons}`,
    );
  }
  const harmful = rows.filter((row) => row.harmful);
  const harmless = rows.filter((row) => !row.harmful);
  const share = (part: readonly Row[], of: readonly Row[]) =>
    `${part.length} of ${of.length} (${((100 * part.length) / of.length).toFixed(1)} %)`;
  console.log(
    `harmful, repaired or caught: ${share(
      harmful.filter((r) => r.verdict !== 'missed'),
      harmful,
    )}`,
  );
  console.log(
    `harmless, rejected: ${share(
      harmless.filter((r) => r.verdict === 'rejected'),
      harmless,
    )}`,
  );
  const times = rows
    .map(({ measures: { timings } }) => Object.values(timings).reduce((a, b) => a + b, 0))
    .sort((a, b) => a - b);
  console.log(
    `milliseconds, median and most: ${times[times.length >> 1]?.toFixed(0)} ${times.at(-1)?.toFixed(0)}`,
    rows.at(-1)?.measures.timings,
  );
}

await main();
