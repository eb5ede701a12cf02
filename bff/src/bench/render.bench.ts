// How long the local engine takes for one picture of 768 x 1024 with warm models, step by step: of a photo and a garment that
// nobody has seen, of a garment whose points are kept with its product, and of both known; and whether the thread that asks stays free; writes bff/bench/render.json. A bare look for the pose, taken in the same rounds, is the baseline.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { decodeRgb } from '../platform/images/images.ts';
import { createLocalEngine, type LocalEngine } from '../renderers/local/local-renderer.ts';
import type { RenderOutcome } from '../renderers/renderer.ts';
import { loadModels } from '../vision/models.ts';
import { detectPose } from '../vision/pose.ts';
import { check, median, print, round, took } from './figures.ts';

const MODELS = ['ana', 'marcus', 'mei'];
const TOPS = ['tshirt-white', 'shirt-breton-stripe', 'tshirt-navy-vneck', 'sweater-green-knit'];
const AT_ONCE = 4;
const REPORT = fileURLToPath(new URL('../../bench/render.json', import.meta.url));

interface Pair {
  name: string;
  photo: Uint8Array;
  garment: Uint8Array;
  /** As it is kept with a product that has been looked at. */
  analysis?: Uint8Array;
}

// Before anything is measured: what others do on this machine stands in every figure.
const [loadBefore = Number.NaN] = loadavg();
const pairs = await everyPair();
const alone = await onePictureAtATime(pairs);
const atOnce = await picturesAtOnce(pairs.slice(0, AT_ONCE));

await mkdir(dirname(REPORT), { recursive: true });
const report = {
  measured_at: new Date().toISOString(),
  cores: availableParallelism(),
  load_before: round(loadBefore),
  ...alone,
  four_at_once: atOnce,
};
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

const { fresh, kept_garment: kept, cached, bare_pose: pose } = alone;
print('load of the machine before', `${report.load_before}`, `${report.cores} cores`);
print('bare pose, same run', `${pose.median_ms} ms`, `${pose.cpu_ms} ms of processor`);
check('local render, nothing known', fresh.median_ms, 1_500, 'ms');
print('  of processor, all threads together', `${fresh.cpu_ms} ms`, `${fresh.times_bare_pose} times the bare pose`);
print('local render, garment looked at before', `${kept.median_ms} ms`, `of the same without: ${kept.share_of_fresh}`);
print('  of processor, all threads together', `${kept.cpu_ms} ms`, `${kept.times_bare_pose} times the bare pose`);
check('local render, photo and garment known', cached.median_ms, 800, 'ms');
print('  of processor, all threads together', `${cached.cpu_ms} ms`, `${cached.times_bare_pose} times the bare pose`);
for (const [step, ms] of Object.entries(fresh.steps_ms)) {
  print(`  ${step}`, `${ms} ms`, step in cached.steps_ms ? `${cached.steps_ms[step]} ms when known` : '');
}
check(`event-loop delay p99, ${AT_ONCE} renders at once`, atOnce.loop_delay_ms.p99, 50, 'ms');

/** Pose, fresh and cached in turn for every pair: a busy moment of the machine is then in all three. */
async function onePictureAtATime(pairs: Pair[]) {
  const models = await loadModels();
  const engine = createLocalEngine({ workers: 1 });
  await engine.warmUp();
  const poses: Measured[] = [];
  const fresh: Measured[] = [];
  const kept: Measured[] = [];
  const cached: Measured[] = [];
  const refused: Record<string, string> = {};
  try {
    const [first] = pairs;
    if (!first) throw new Error('no pair to render');
    // Compiled code and grown heaps are part of "warm".
    await detectPose(models, await decodeRgb(first.photo, 1024));
    for (let n = 0; n < 2; n++) await render(engine, first);

    for (const [n, pair] of pairs.entries()) {
      const raster = await decodeRgb(pair.photo, 1024);
      poses.push((await measured(() => detectPose(models, raster))).measured);
      const unknown = { ...pair, photo: otherBytes(pair.photo, n), garment: otherBytes(pair.garment, n) };
      const anew = await measured(() => render(engine, unknown));
      const again = await measured(() => render(engine, unknown));
      if (anew.result.kind === 'refused') {
        refused[pair.name] = anew.result.code;
        continue;
      }
      // Another photo and other bytes of the garment: nothing is in the engine's own memory.
      const { analysis } = await engine.judgePicture(pair.garment, 'prompt');
      const looked = { photo: otherBytes(unknown.photo, n), garment: otherBytes(unknown.garment, n) };
      const warm = await measured(() => render(engine, { ...pair, ...looked, ...(analysis && { analysis }) }));
      fresh.push({ ...anew.measured, steps: anew.result.timings });
      if (analysis && warm.result.kind !== 'refused') kept.push({ ...warm.measured, steps: warm.result.timings });
      cached.push({ ...again.measured, steps: again.result.timings });
    }
  } finally {
    await engine.close();
  }
  const bare_pose = summary(poses);
  const times = (renders: ReturnType<typeof summary>) => round(renders.cpu_ms / bare_pose.cpu_ms);
  const [first_time, looked, again] = [withSteps(fresh), withSteps(kept), withSteps(cached)];
  return {
    pictures: fresh.length,
    refused,
    bare_pose,
    fresh: { ...first_time, times_bare_pose: times(first_time) },
    kept_garment: {
      pictures: kept.length,
      ...looked,
      times_bare_pose: times(looked),
      share_of_fresh: round(looked.median_ms / first_time.median_ms),
    },
    cached: { ...again, times_bare_pose: times(again) },
  };
}

/** As many threads as cores, to be hard on the loop: the server itself leaves one core to it. */
async function picturesAtOnce(pairs: Pair[]) {
  const workers = availableParallelism();
  const engine = createLocalEngine({ workers });
  try {
    await engine.warmUp();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const wall = await took(() => Promise.all(pairs.map((pair) => render(engine, pair))));
    delay.disable();
    const milliseconds = (nanoseconds: number) => round(nanoseconds / 1e6);
    const loop_delay_ms = {
      p50: milliseconds(delay.percentile(50)),
      p99: milliseconds(delay.percentile(99)),
      max: milliseconds(delay.max),
    };
    return { workers, wall_ms: round(wall), loop_delay_ms };
  } finally {
    await engine.close();
  }
}

interface Measured {
  wall: number;
  /** Processor time of the whole process: what is left of a figure when the machine is shared. */
  cpu: number;
  steps?: Record<string, number>;
}

async function measured<T>(work: () => Promise<T>): Promise<{ result: T; measured: Measured }> {
  const start = performance.now();
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, measured: { wall: performance.now() - start, cpu: (user + system) / 1e3 } };
}

function render(engine: LocalEngine, { photo, garment, analysis }: Pair): Promise<RenderOutcome> {
  return engine.renderer.render({
    photo,
    garment: { image: garment, kind: 'top', ...(analysis && { analysis }) },
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

function summary(all: Measured[]) {
  const walls = all.map(({ wall }) => wall);
  return {
    median_ms: round(median(walls)),
    slowest_ms: round(Math.max(...walls)),
    cpu_ms: round(median(all.map(({ cpu }) => cpu))),
  };
}

function withSteps(all: Measured[]) {
  const steps = new Set(all.flatMap((one) => Object.keys(one.steps ?? {})));
  steps.delete('total');
  const steps_ms: Record<string, number> = {};
  for (const step of steps) steps_ms[step] = round(median(all.map((one) => one.steps?.[step] ?? 0)));
  return { ...summary(all), steps_ms };
}

/** The same picture under another hash: decoders do not look past its end, the engine's memory does. */
function otherBytes(picture: Uint8Array, n: number): Uint8Array {
  return Buffer.concat([picture, Buffer.from([n])]);
}

async function everyPair(): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const top of TOPS) {
    for (const model of MODELS) {
      const [photo, garment] = await Promise.all([demoPicture(`models/${model}`), demoPicture(`garments/${top}`)]);
      pairs.push({ name: `${top} on ${model}`, photo, garment });
    }
  }
  return pairs;
}

function demoPicture(name: string): Promise<Uint8Array> {
  return readFile(fileURLToPath(new URL(`../../../demo-store/public/${name}.jpg`, import.meta.url)));
}
