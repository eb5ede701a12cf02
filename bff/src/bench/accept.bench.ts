// How quickly a shopper is let in and a try-on accepted, what limits and idempotency add to that, and what sealing a photo
// costs beside the bare disk; writes bff/bench/accept.json. The engine draws nothing meanwhile, so that renders do not compete.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { anHttpShopper, type HttpShopper } from '../testing/http-shopper.ts';
import { check, checkAtLeast, median, print, quantile, round, took } from './figures.ts';
import { limitsCost } from './limits-cost.ts';
import { sealedThroughput } from './sealed-throughput.ts';
import { type ServerChild, withServer } from './server-child.ts';

const CLIENTS = 20;
const ROUNDS = 7;
const WARM_UP = 100;
/** Between a client's steps, on average. A person takes ten times as long to read and to choose. */
const PAUSE_MS = 400;
const REPORT = fileURLToPath(new URL('../../bench/accept.json', import.meta.url));
const PHOTO = fileURLToPath(new URL('../../../demo-store/public/models/ana.jpg', import.meta.url));

const loadBefore = loadavg().map(round);
const accept = await withServer(1, acceptance, 'held');
const cost = await limitsCost();
const sealed = await sealedThroughput();
const report = {
  measured_at: new Date().toISOString(),
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg().map(round) },
  accept,
  cost,
  sealed,
};
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

print('load of the machine, last minute, before and after', `${loadBefore[0]} ${report.load.after[0]}`);
for (const [step, { p50, p99 }] of Object.entries(accept.steps_ms)) {
  check(`${step}, ${CLIENTS} clients, p50`, p50, 15, 'ms');
  check('  p99', p99, 60, 'ms');
}
check('all three of a shopper together, p50', accept.sum_ms.p50, 15, 'ms');
check('  p99', accept.sum_ms.p99, 60, 'ms');
print('  baseline of the same run: /livez', `${accept.livez_ms.p50} / ${accept.livez_ms.p99} ms`);
const { processor_ms: processor, wall_ms: wall } = cost;
check('limits add to a transaction, processor', processor.limits, 1, 'ms');
print('  wall', `${wall.limits} ms`);
print('idempotency adds to a request, processor and wall', `${processor.idempotency} / ${wall.idempotency} ms`);
check('  together, processor', processor.together, 1, 'ms');
print('  of an accepted try-on, both wall', `${round(wall.together / accept.steps_ms.generate.p50)}`);
for (const [what, { sealed_mb_s, bare_mb_s, share }] of [
  ['written', sealed.write],
  ['read', sealed.read],
] as const) {
  print(`sealed photo ${what}, and on the bare disk`, `${sealed_mb_s} / ${bare_mb_s} MB/s`);
  checkAtLeast('  share', share, 0.6);
}

/** Rounds of twenty clients at once; the figures are medians over the rounds, so that one bad moment does not count. */
async function acceptance(server: ServerChild) {
  const photo = await readFile(PHOTO);
  // As on a server that has been running for a while: everything compiled and every statement planned.
  for (let n = 0; n < WARM_UP; n++)
    await oneShopper(server, photo, { pauseMs: 0, agreed: barrier(1), photoTaken: barrier(1) });
  const rounds: Timed[][] = [];
  for (let n = 0; n < ROUNDS; n++) rounds.push(await twentyAtOnce(server, photo));
  const over = (of: (timed: Timed) => number) => ({
    p50: round(median(rounds.map((round) => median(round.map(of))))),
    p99: round(median(rounds.map((round) => quantile(round.map(of), 0.99)))),
  });
  return {
    clients: CLIENTS,
    rounds: ROUNDS,
    pause_ms: PAUSE_MS,
    sum_ms: over(({ session, consent, generate }) => session + consent + generate),
    steps_ms: {
      session: over(({ session }) => session),
      consent: over(({ consent }) => consent),
      generate: over(({ generate }) => generate),
    },
    livez_ms: over(({ livez }) => livez),
  };
}

interface Timed {
  session: number;
  consent: number;
  generate: number;
  livez: number;
}

/** Photos are taken while nothing is timed: that is other work than letting a shopper in and accepting a try-on. */
async function twentyAtOnce(server: ServerChild, photo: Uint8Array): Promise<Timed[]> {
  const pace = { pauseMs: PAUSE_MS, agreed: barrier(CLIENTS), photoTaken: barrier(CLIENTS) };
  return Promise.all(Array.from({ length: CLIENTS }, () => oneShopper(server, photo, pace)));
}

interface Pace {
  pauseMs: number;
  /** Each resolves when everybody has come as far. */
  agreed(): Promise<void>;
  photoTaken(): Promise<void>;
}

async function oneShopper(server: ServerChild, photo: Uint8Array, pace: Pace): Promise<Timed> {
  const awhile = () => pause(pace.pauseMs * 2 * Math.random());
  let shopper: HttpShopper | undefined;
  await awhile();
  const session = await took(async () => {
    shopper = await anHttpShopper(server.url);
  });
  if (!shopper) throw new Error('no session');
  const { agree, addPhoto, tryOn } = shopper;
  await awhile();
  const consent = await took(agree);
  await awhile();
  const livez = await took(async () => (await fetch(`${server.url}/livez`)).arrayBuffer());
  await pace.agreed();
  const { id } = await addPhoto(photo);
  await pace.photoTaken();
  await awhile();
  const generate = await took(() => tryOn(id, 'white-tshirt', randomUUID()));
  return { session, consent, generate, livez };
}

/** @returns what `count` callers wait for each other with. */
function barrier(count: number): () => Promise<void> {
  const all = Promise.withResolvers<void>();
  let missing = count;
  return () => {
    if (--missing === 0) all.resolve();
    return all.promise;
  };
}
