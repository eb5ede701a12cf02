// A top on one of the house's people, and what a step on such a picture costs beside decoding it.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { decodeRgb, type Raster } from '../platform/images/images.ts';
import { analyseGarment, analysePerson, renderTop } from '../renderers/local/render-top.ts';
import { loadModels } from '../vision/models.ts';
import { detectPose } from '../vision/pose.ts';
import { check, median, print, round, took } from './figures.ts';

const ROUNDS = 15;
/** The first ones are compiled on the way. */
const WARM_UP = 3;
const SIZE = { width: 1024, height: 1365 };
const SHOP = new URL('../../../demo-store/public/', import.meta.url);

/** @param garment its file among the shop's garments. */
export async function drawnTop(garment: string) {
  const bytes = await sharp(await readFile(new URL('models/ana.jpg', SHOP)))
    .resize({ ...SIZE, fit: 'fill' })
    .jpeg()
    .toBuffer();
  const photo = await decodeRgb(bytes, 1536);
  const body = await decodeRgb(bytes, 1024);
  const person = analysePerson(body, await detectPose(await loadModels(), body));
  const top = analyseGarment(await decodeRgb(await readFile(new URL(`garments/${garment}`, SHOP)), 900));
  if (top.kind === 'refused') throw new Error(top.message);
  const rendered = renderTop(photo, person, top);
  if (rendered.kind === 'refused') throw new Error(rendered.message);
  return { photo, person, garment: top, picture: rendered.picture };
}

/**
 * Measures, prints, and writes bff/bench/<name>.json.
 * @param drawn JPEG that the step is done on.
 * @param step returns its milliseconds by part.
 */
export async function benchStep(
  { name, title, limitMs }: { name: string; title: string; limitMs: number },
  drawn: Uint8Array,
  step: (picture: Raster) => Record<string, number>,
): Promise<void> {
  const loadBefore = loadavg().map(round);
  const whole: number[] = [];
  const decoding: number[] = [];
  const parts = new Map<string, number[]>();
  for (let n = -WARM_UP; n < ROUNDS; n++) {
    let picture: Raster | undefined;
    const decoded = await took(async () => {
      picture = await decodeRgb(drawn, 1536);
    });
    if (!picture) throw new Error('nothing was decoded');
    const start = performance.now();
    const timings = step(picture);
    const ms = performance.now() - start;
    if (n < 0) continue;
    whole.push(ms);
    decoding.push(decoded);
    for (const [part, of] of Object.entries(timings)) parts.set(part, [...(parts.get(part) ?? []), of]);
  }
  const report = {
    measured_at: new Date().toISOString(),
    cores: cpus().length,
    load: { before: loadBefore, after: loadavg().map(round) },
    size: SIZE,
    median_ms: round(median(whole)),
    least_ms: round(Math.min(...whole)),
    decode_ms: round(median(decoding)),
    steps_ms: Object.fromEntries([...parts].map(([part, times]) => [part, round(median(times))])),
  };
  const path = fileURLToPath(new URL(`../../bench/${name}.json`, import.meta.url));
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(report, null, 2)}\n`);
  print('load of the machine, last minute, before and after', `${loadBefore[0]} ${report.load.after[0]}`);
  check(`${title}, ${SIZE.width} x ${SIZE.height}`, report.median_ms, limitMs, 'ms');
  print('  at the least', `${report.least_ms} ms`);
  print('  times the decoding of the picture', `${round(report.median_ms / report.decode_ms)}`);
  for (const [part, ms] of Object.entries(report.steps_ms)) print(`  ${part}`, `${ms} ms`);
}
