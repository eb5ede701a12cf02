// What we add to a model's own time, from the request for a try-on to its signed address, and how many pictures one process
// may wait for at once; writes bff/bench/engines.json. The model is a stand-in over real HTTP, in a process of its own.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.ts';
import { anHttpShopper, type HttpShopper } from '../testing/http-shopper.ts';
import { check, median, print, quantile, round } from './figures.ts';
import { type ServerChild, withServer } from './server-child.ts';
import { withStandIn } from './stand-in-child.ts';

const MODEL_MS = 3_000;
const ROUNDS = 12;
/** As on a server that has been running for a while: every thread has what it does compiled, and has grown its memory. */
const WARM_UP = 16;
const AT_ONCE = 50;
const IN_FLIGHT = 200;
/** Long enough that the last is asked for before the first is there. */
const SLOW_MODEL_MS = 25_000;
const PRODUCT = 'white-tshirt';
const REPORT = fileURLToPath(new URL('../../bench/engines.json', import.meta.url));
const PHOTO = fileURLToPath(new URL('../../../demo-store/public/models/ana.jpg', import.meta.url));
const { models } = readConfig({}).gemini;

const photo = await readFile(PHOTO);
const loadBefore = loadavg().map(round);
const [bare, whole] = await withStandIn(models, MODEL_MS, async ({ url }) => [
  await withServer(1, (server) => oneShopper(server), { gemini: url, protect: false }),
  await withServer(
    cpus().length,
    async (server) => ({ one: await oneShopper(server), many: await manyShoppers(server) }),
    { gemini: url, protect: true },
  ),
]);
const inFlight = await withStandIn(models, SLOW_MODEL_MS, ({ url }) =>
  withServer(cpus().length, waitingForMany, { gemini: url, protect: true }),
);
const report = {
  measured_at: new Date().toISOString(),
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg().map(round) },
  model_ms: MODEL_MS,
  bare,
  whole: whole.one,
  at_once: whole.many,
  in_flight: inFlight,
};
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

print('load of the machine, last minute, before and after', `${loadBefore[0]} ${report.load.after[0]}`);
check(`added to a model of ${MODEL_MS} ms, without protecting, p50`, bare.added_ms.p50, 150, 'ms');
print('  baseline of the same run: /livez', `${bare.livez_ms} ms`);
check('  with it and the fidelity score, p50', whole.one.added_ms.p50, 600, 'ms');
check('  p95', whole.one.added_ms.p95, 1_000, 'ms');
print('  processor per render', `${whole.one.processor_ms} ms`);
check(`${AT_ONCE} at once, the last one, beside processor per render and core`, whole.many.ratio, 1.2);
print('  the last one after', `${whole.many.last_ms} ms`);
check(`${IN_FLIGHT} waiting at once, lost`, inFlight.lost, 0);
check('  resident, highest', inFlight.resident_mb, 1_200, 'MB');
check('  event-loop delay p99', inFlight.loop_delay_ms.p99, 50, 'ms');

async function oneShopper(server: ServerChild) {
  const added: number[] = [];
  let spent = 0;
  for (let n = -WARM_UP; n < ROUNDS; n++) {
    const [ready] = await shoppersWithPhoto(server, 1);
    if (!ready) throw new Error('no shopper');
    const before = (await server.vitals()).processorMs;
    const total = await timeOf(ready);
    if (n < 0) continue;
    added.push(total - MODEL_MS);
    spent += (await server.vitals()).processorMs - before;
  }
  const livez: number[] = [];
  for (let n = 0; n < 20; n++) {
    const start = performance.now();
    await (await fetch(`${server.url}/livez`)).arrayBuffer();
    livez.push(performance.now() - start);
  }
  return {
    added_ms: { p50: round(median(added)), p95: round(quantile(added, 0.95)) },
    processor_ms: round(spent / ROUNDS),
    livez_ms: round(median(livez)),
  };
}

/** How long the last of fifty waits, beside what fifty cost the processor. */
async function manyShoppers(server: ServerChild) {
  const ready = await shoppersWithPhoto(server, AT_ONCE);
  const before = (await server.vitals()).processorMs;
  const times = await Promise.all(ready.map(timeOf));
  const spent = (await server.vitals()).processorMs - before;
  const last = Math.max(...times) - MODEL_MS;
  return {
    last_ms: round(last),
    processor_ms: round(spent / AT_ONCE),
    ratio: round(last / (spent / cpus().length)),
  };
}

async function waitingForMany(server: ServerChild) {
  // Drawn once, so that the stand-in has it.
  const [first] = await shoppersWithPhoto(server, 1);
  if (first) await timeOf(first);
  const ready = await shoppersWithPhoto(server, IN_FLIGHT);
  await server.reset();
  let highest = 0;
  const watch = setInterval(async () => {
    highest = Math.max(highest, (await server.vitals()).residentBytes / 1e6);
  }, 500);
  const outcomes = await Promise.allSettled(ready.map(timeOf));
  clearInterval(watch);
  const { loopDelay } = await server.vitals();
  return {
    waiting: IN_FLIGHT,
    lost: outcomes.filter(({ status }) => status === 'rejected').length,
    resident_mb: Math.round(highest),
    loop_delay_ms: loopDelay,
  };
}

interface Ready {
  shopper: HttpShopper;
  photoId: string;
}

/** One after the other: letting people in is not what is measured. */
async function shoppersWithPhoto(server: ServerChild, count: number): Promise<Ready[]> {
  const ready: Ready[] = [];
  while (ready.length < count) {
    const shopper = await anHttpShopper(server.url);
    await shopper.agree();
    ready.push({ shopper, photoId: (await shopper.addPhoto(photo)).id });
  }
  return ready;
}

/** Milliseconds from the request to the picture's address. @throws where there is no picture. */
async function timeOf({ shopper, photoId }: Ready): Promise<number> {
  const start = performance.now();
  const { task_id } = await shopper.tryOn(photoId, PRODUCT);
  const { stage, render, reason } = await shopper.outcome(task_id);
  if (stage !== 'done' || !render?.url) throw new Error(`no picture: ${stage} ${reason?.code}`);
  return performance.now() - start;
}
