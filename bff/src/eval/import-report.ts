// `npm run eval:import -- <folder of .html(.gz)> <truth.json> [more truth.json ...]`: every page of the folder read as an
// import reads it, against what people read on it: a table per page and per field, and what it costs in CPU time.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseFetchedPage, readProductPage } from '../product-page/read-product-page.ts';
import { FIELDS, type Field, type Judgement, judge, mergedTruth, type PageTruth } from './import-truth.ts';

const USAGE = 'Usage: npm run eval:import -- <folder of .html(.gz)> <truth.json> [more.json ...] [--wrong]';
/** What a page costs once its code is warm: the middle of this many readings. */
const ROUNDS = 3;

interface Row {
  name: string;
  reading: string;
  ms: number;
  judgements: Map<Field, Judgement>;
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { wrong: { type: 'boolean' } } });
  const [folder, ...truthFiles] = positionals;
  if (!folder || truthFiles.length === 0) throw new Error(USAGE);
  const truths = mergedTruth(
    await Promise.all(truthFiles.map(async (file) => JSON.parse(await readFile(file, 'utf8')) as unknown)),
  );
  const files = (await readdir(folder)).filter((file) => /\.html?(\.gz)?$/.test(file)).sort();
  const pages = await Promise.all(
    files.map(async (file) => ({
      name: basename(file).replace(/\.html?(\.gz)?$/, ''),
      bytes: unpacked(await readFile(join(folder, file)), file),
    })),
  );
  for (const { name, bytes } of pages) read(name, bytes, truths.get(name));
  const rows = pages.map(({ name, bytes }) => row(name, bytes, truths.get(name)));
  print(rows, values.wrong ?? false);
}

function unpacked(bytes: Uint8Array, file: string): Uint8Array {
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function read(name: string, bytes: Uint8Array, truth: PageTruth | undefined) {
  const url = truth?.url ?? `https://${name.replace(/-[\da-f]{8}$/, '')}/`;
  return readProductPage(parseFetchedPage({ bytes, contentType: 'text/html', url }));
}

function row(name: string, bytes: Uint8Array, truth: PageTruth | undefined): Row {
  const times: number[] = [];
  let reading = read(name, bytes, truth);
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    reading = read(name, bytes, truth);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  const facts = reading.kind === 'product' ? reading.facts : null;
  const judgements = new Map(FIELDS.map((field) => [field, judge(field, facts, truth)]));
  return {
    name,
    reading: reading.kind === 'product' ? 'product' : reading.reason,
    ms: quantile(times, 0.5),
    judgements,
  };
}

const MARKS = { right: '✓', wrong: '✗', missing: '–', unknown: ' ', unasked: '·' } as const;

function print(rows: Row[], onlyWrong: boolean): void {
  const widest = Math.max(...rows.map(({ name }) => name.length));
  const lines = [`${'page'.padEnd(widest)}  ${FIELDS.map((field) => field.padEnd(12)).join('')}   ms  read as`];
  for (const { name, judgements, ms, reading } of rows) {
    const marks = FIELDS.map((field) => MARKS[judgements.get(field)!.outcome].padEnd(12)).join('');
    lines.push(`${name.padEnd(widest)}  ${marks}${ms.toFixed(0).padStart(5)}  ${reading}`);
  }
  lines.push('', `${'field'.padEnd(14)}right of known    wrong of given`);
  for (const field of FIELDS) lines.push(fieldLine(field, rows));
  const times = rows.map(({ ms }) => ms);
  lines.push(
    '',
    `CPU ms per page, warm: median ${quantile(times, 0.5).toFixed(1)}, p95 ${quantile(times, 0.95).toFixed(1)}, max ${Math.max(...times).toFixed(1)}`,
  );
  lines.push('✓ right  ✗ wrong  – not found  (blank) the truth does not say  · given, the truth does not say');
  if (!onlyWrong) process.stdout.write(`${lines.join('\n')}\n`);
  for (const { name, judgements } of rows) {
    for (const [field, { outcome, given, expected }] of judgements) {
      if (outcome === 'wrong' || outcome === 'missing')
        process.stdout.write(
          `${name} ${field}: ${outcome} ${JSON.stringify(given)} instead of ${JSON.stringify(expected)}\n`,
        );
    }
  }
}

function fieldLine(field: Field, rows: Row[]): string {
  const all = rows.map(({ judgements }) => judgements.get(field)!.outcome);
  const count = (outcome: string) => all.filter((one) => one === outcome).length;
  const [right, wrong, known] = [count('right'), count('wrong'), count('right') + count('wrong') + count('missing')];
  const share = (part: number, whole: number) =>
    whole === 0 ? '' : `${part}/${whole} = ${((part / whole) * 100).toFixed(1)} %`;
  return `${field.padEnd(14)}${share(right, known).padEnd(18)}${share(wrong, right + wrong)}`;
}

function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

await main();
