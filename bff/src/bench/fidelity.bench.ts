// What measuring how faithful a picture is costs, beside decoding the same picture; writes bff/bench/fidelity.json.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { decodeRgb, encodeJpeg } from '../platform/images/images.ts';
import { measureFidelity } from '../renderers/fidelity/measure-fidelity.ts';
import { analyseGarment, analysePerson, renderTop } from '../renderers/local/render-top.ts';
import { loadModels } from '../vision/models.ts';
import { detectPose } from '../vision/pose.ts';
import { check, median, print, round, took } from './figures.ts';

const ROUNDS = 15;
const SIZE = { width: 1024, height: 1365 };
const LIMIT_MS = 150;
const REPORT = fileURLToPath(new URL('../../bench/fidelity.json', import.meta.url));
const SHOP = new URL('../../../demo-store/public/', import.meta.url);

const photoBytes = await sharp(await readFile(new URL('models/ana.jpg', SHOP)))
  .resize({ ...SIZE, fit: 'fill' })
  .jpeg()
  .toBuffer();
const photo = await decodeRgb(photoBytes, 1536);
const body = await decodeRgb(photoBytes, 1024);
const person = analysePerson(body, await detectPose(await loadModels(), body));
const garment = analyseGarment(await decodeRgb(await readFile(new URL('garments/shirt-breton-stripe.jpg', SHOP)), 900));
if (garment.kind === 'refused') throw new Error(garment.message);
const rendered = renderTop(photo, person, garment);
if (rendered.kind === 'refused') throw new Error(rendered.message);
const drawnBytes = await encodeJpeg(rendered.picture, 92);

const loadBefore = loadavg().map(round);
const whole: number[] = [];
const decoding: number[] = [];
const steps = new Map<string, number[]>();
for (let n = 0; n < ROUNDS + 3; n++) {
  let drawn = photo;
  const decoded = await took(async () => {
    drawn = await decodeRgb(drawnBytes, 1536);
  });
  const ms = await took(async () => {
    const { verdict, timings } = measureFidelity(photo, person, drawn, garment, 'top');
    if (verdict !== 'faithful') throw new Error(verdict);
    if (n >= 3) for (const [step, of] of Object.entries(timings)) steps.set(step, [...(steps.get(step) ?? []), of]);
  });
  // The first ones are compiled on the way.
  if (n < 3) continue;
  whole.push(ms);
  decoding.push(decoded);
}

const report = {
  measured_at: new Date().toISOString(),
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg().map(round) },
  size: SIZE,
  fidelity_ms: round(median(whole)),
  least_ms: round(Math.min(...whole)),
  decode_ms: round(median(decoding)),
  steps_ms: Object.fromEntries([...steps].map(([step, times]) => [step, round(median(times))])),
};
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);
print('load of the machine, last minute, before and after', `${loadBefore[0]} ${report.load.after[0]}`);
check(`measuring how faithful it is, ${SIZE.width} x ${SIZE.height}`, report.fidelity_ms, LIMIT_MS, 'ms');
print('  at the least', `${report.least_ms} ms`);
print('  times the decoding of the picture', `${round(report.fidelity_ms / report.decode_ms)}`);
for (const [step, ms] of Object.entries(report.steps_ms)) print(`  ${step}`, `${ms} ms`);
