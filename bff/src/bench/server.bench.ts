// What the server adds to the work itself, and how steady its event loop and its memory stay; writes bff/bench/server.json.
// What depends on the machine is printed beside a baseline of the same run.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { anHttpShopper } from '../testing/http-shopper.ts';
import { check, median, print, round, took } from './figures.ts';
import { type ServerChild, withServer } from './server-child.ts';

const RENDERS = 50;
const PHOTOS = 9;
const MODELS = ['ana', 'mei', 'marcus'];
const TOPS = ['white-tshirt', 'breton-stripe-shirt', 'navy-vneck-tshirt'];
const REPORT = fileURLToPath(new URL('../../bench/server.json', import.meta.url));

const { renders, photo } = await withServer(1, async (server) => ({
  renders: await manyRenders(server),
  photo: await photoIntake(server),
}));
const fourAtOnce = await withServer(cpus().length, rendersAtOnce);

await mkdir(dirname(REPORT), { recursive: true });
const report = {
  measured_at: new Date().toISOString(),
  cores: cpus().length,
  photo,
  renders,
  four_at_once: fourAtOnce,
};
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

print('POST /photos of 12 megapixels, the check apart', `${photo.without_check_ms} ms`);
print('  bare sharp pipeline, same run', `${photo.bare_sharp_ms} ms`);
check('  ratio', photo.ratio, 1.3);
print('  the photo check itself', `${photo.check_ms} ms`);
check('event-loop delay p99, 4 renders at once', fourAtOnce.loop_delay_ms.p99, 50, 'ms');
check(`event-loop delay p99, ${RENDERS} renders in a row`, renders.loop_delay_ms.p99, 50, 'ms');
check('resident memory with one vision worker, highest', renders.resident_mb.highest, 1_000, 'MB');
check('  last ten renders / second ten', renders.resident_mb.growth, 1.05);
print('session, consent and generate accepted in', `${renders.accepted_ms} ms`);
print('from accepted to done, one at a time', `${renders.done_ms} ms`);

/** Shoppers who each do their five a day, one after the other. */
async function manyRenders(server: ServerChild) {
  const resident: number[] = [];
  const accepted: number[] = [];
  const done: number[] = [];
  const outcomes: Record<string, number> = {};
  await server.reset();
  for (let n = 0; n < RENDERS; ) {
    const { shopper, photoId, openedMs } = await aShopperWithPhoto(server, pick(MODELS, n / 5));
    for (let own = 0; own < 5; own++, n++) {
      const asked = performance.now();
      const { task_id } = await shopper.tryOn(photoId, pick(TOPS, n));
      const answered = performance.now();
      const { stage } = await shopper.outcome(task_id);
      done.push(performance.now() - answered);
      accepted.push(openedMs + answered - asked);
      outcomes[stage] = (outcomes[stage] ?? 0) + 1;
      resident.push(Math.round((await server.vitals()).residentBytes / 1e6));
    }
  }
  const secondTen = median(resident.slice(10, 20));
  const lastTen = median(resident.slice(-10));
  return {
    outcomes,
    accepted_ms: round(median(accepted)),
    done_ms: round(median(done)),
    loop_delay_ms: (await server.vitals()).loopDelay,
    resident_mb: {
      highest: Math.max(...resident),
      second_ten: secondTen,
      last_ten: lastTen,
      growth: round(lastTen / secondTen),
    },
  };
}

/** Sharp alone before and after every request: a busy machine's noise is then in both sides of a round's ratio. */
async function photoIntake(server: ServerChild) {
  const jpeg = await twelveMegapixels();
  const shopper = await anHttpShopper(server.url);
  await shopper.agree();
  // Both warm.
  await bareSharp(jpeg);
  await shopper.addPhoto(jpeg);
  const rounds: { bare: number; check: number; without: number }[] = [];
  for (let n = 0; n < PHOTOS; n++) {
    const before = await took(() => bareSharp(jpeg));
    await server.reset();
    const whole = await took(() => shopper.addPhoto(jpeg));
    const [check = Number.NaN] = (await server.vitals()).photoChecks;
    const after = await took(() => bareSharp(jpeg));
    rounds.push({ bare: (before + after) / 2, check, without: whole - check });
  }
  return {
    megabytes: round(jpeg.length / 1e6),
    check_ms: round(median(rounds.map(({ check }) => check))),
    without_check_ms: round(median(rounds.map(({ without }) => without))),
    bare_sharp_ms: round(median(rounds.map(({ bare }) => bare))),
    ratio: round(median(rounds.map(({ without, bare }) => without / bare))),
  };
}

async function rendersAtOnce(server: ServerChild) {
  const ready: Awaited<ReturnType<typeof aShopperWithPhoto>>[] = [];
  for (let n = 0; n < 4; n++) ready.push(await aShopperWithPhoto(server, pick(MODELS, n)));
  await server.reset();
  const wall = await took(() =>
    Promise.all(
      ready.map(async ({ shopper, photoId }, n) => {
        const { task_id } = await shopper.tryOn(photoId, pick(TOPS, n));
        return shopper.outcome(task_id);
      }),
    ),
  );
  const { loopDelay } = await server.vitals();
  return { workers: server.workers, wall_ms: round(wall), loop_delay_ms: loopDelay };
}

async function aShopperWithPhoto(server: ServerChild, model: string) {
  const start = performance.now();
  const shopper = await anHttpShopper(server.url);
  await shopper.agree();
  const openedMs = performance.now() - start;
  const { id: photoId } = await shopper.addPhoto(await readFile(modelPhoto(model)));
  return { shopper, photoId, openedMs };
}

/** As a phone writes it: 4000 x 3000 sensor pixels, upright by its EXIF orientation. */
async function twelveMegapixels(): Promise<Buffer> {
  return sharp(modelPhoto('mei'))
    .resize(3000, 4000, { fit: 'fill' })
    .rotate(270)
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 92 })
    .toBuffer();
}

/** What `normalizePhoto` asks of sharp, and nothing around it. */
async function bareSharp(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg, { autoOrient: true })
    .resize(1536, 1536, { fit: 'inside' })
    .jpeg({ quality: 94, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

function modelPhoto(model: string): string {
  return fileURLToPath(new URL(`../../../demo-store/public/models/${model}.jpg`, import.meta.url));
}

function pick(list: readonly string[], n: number): string {
  return list[Math.floor(n) % list.length] ?? '';
}
