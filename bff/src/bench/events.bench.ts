// How many events a second are taken, and what accepting a try-on costs meanwhile; writes bff/bench/events.json. The engine draws
// nothing meanwhile, so that renders do not compete.
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { anHttpShopper } from '../testing/http-shopper.ts';
import { check, checkAtLeast, median, print, quantile, round, took } from './figures.ts';
import { type ServerChild, withServer } from './server-child.ts';

const SECONDS = 20;
const PER_SECOND = 2_000;
const PER_BATCH = 20;
const WARM_UP = 40;
const PRODUCT = 'white-tshirt';
const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36';
const REPORT = fileURLToPath(new URL('../../bench/events.json', import.meta.url));
const PHOTO = fileURLToPath(new URL('../../../demo-store/public/models/ana.jpg', import.meta.url));

const photo = await readFile(PHOTO);
const loadBefore = loadavg().map(round);
const measured = await withServer(1, measure, 'held');
const report = {
  measured_at: new Date().toISOString(),
  cores: cpus().length,
  load: { before: loadBefore, after: loadavg().map(round) },
  ...measured,
};
await mkdir(dirname(REPORT), { recursive: true });
await writeFile(REPORT, `${JSON.stringify(report, null, 2)}\n`);

const { events_per_second: taken, accept_ms: accept } = measured;
print('load of the machine, last minute, before and after', `${loadBefore[0]} ${report.load.after[0]}`);
// A batch that is under way when the time is over counts for neither.
checkAtLeast('events taken a second', taken, 0.99 * PER_SECOND);
check('accepting a try-on meanwhile, p50', accept.with_events.p50, 15, 'ms');
check('  p99', accept.with_events.p99, 60, 'ms');
print('  baseline of the same run: without events', `${accept.quiet.p50} / ${accept.quiet.p99} ms`);

async function measure(server: ServerChild) {
  for (let n = 0; n < WARM_UP; n++) await acceptOnce(server);
  const quiet = await accepts(server, performance.now() + (SECONDS * 1_000) / 2);
  const end = performance.now() + SECONDS * 1_000;
  const [taken, busy] = await Promise.all([tellUntil(server, end), accepts(server, end)]);
  return { events_per_second: Math.round(taken / SECONDS), accept_ms: { quiet, with_events: busy } };
}

async function accepts(server: ServerChild, end: number) {
  const times: number[] = [];
  while (performance.now() < end) times.push(await acceptOnce(server));
  return { try_ons: times.length, p50: round(median(times)), p99: round(quantile(times, 0.99)) };
}

/** Milliseconds of accepting a try-on: without letting its shopper in and taking the photo. */
async function acceptOnce({ url }: ServerChild): Promise<number> {
  const { agree, addPhoto, tryOn } = await anHttpShopper(url);
  await agree();
  const { id } = await addPhoto(photo);
  return took(() => tryOn(id, PRODUCT, randomUUID()));
}

/** At that pace whether or not the answers keep up. @returns how many events were taken. */
async function tellUntil(server: ServerChild, end: number): Promise<number> {
  const begun = performance.now();
  let taken = 0;
  const told: Promise<void>[] = [];
  for (let batch = 1; performance.now() < end; batch++) {
    told.push(
      tell(server).then((isTaken) => {
        if (isTaken && performance.now() < end) taken += PER_BATCH;
      }),
    );
    await pause(Math.max(0, begun + (batch * 1_000 * PER_BATCH) / PER_SECOND - performance.now()));
  }
  await Promise.all(told);
  return taken;
}

async function tell({ url }: ServerChild): Promise<boolean> {
  const at = new Date().toISOString();
  const event = { type: 'seen', at, product_id: PRODUCT, arm: 'shown', first: true };
  const events = Array.from({ length: PER_BATCH }, () => ({ id: randomUUID(), ...event }));
  const answer = await fetch(`${url}/v1/events?key=pk_test_demo`, {
    method: 'POST',
    headers: { origin: url, 'user-agent': AGENT, 'content-type': 'text/plain' },
    body: JSON.stringify({ sent_at: at, events }),
  });
  await answer.arrayBuffer();
  return answer.status === 204;
}
