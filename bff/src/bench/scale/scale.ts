// What several processes on one PostgreSQL server do together; writes bff/bench/scale.json and fails where a demand is missed.
// `npm run bench:scale`; DATABASE_URL may name an empty database on a server of your own. `npm run bench:scale -- 1000 linear`
// is the first part of it alone, and `... 1000 kills` the second. For a first look, `npm run bench:scale -- 50` has fifty
// pictures in flight instead of a thousand, and keeps nothing.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, checkAtLeast, print, round } from '../figures.ts';
import { type KillsFound, underKills } from './kills.ts';
import { LINEAR, linearity, type Throughput } from './linear.ts';
import { aSmallPhoto } from './shop.ts';

const REPORT = fileURLToPath(new URL('../../../bench/scale.json', import.meta.url));
const PHOTO = fileURLToPath(new URL('../../../../demo-store/public/models/ana.jpg', import.meta.url));

const [given = '1000', only] = process.argv.slice(2);
const inFlight = Number(given);
const isWhole = inFlight === 1_000;
const kills = {
  inFlight,
  workers: 4,
  modelMs: isWhole ? 30_000 : 12_000,
  kills: isWhole ? 12 : 4,
  killEveryMs: 5_000,
  // The slowest hundredth of a minute's answers are a dozen then; three told something else each time.
  askPerSecond: isWhole ? 20 : 4,
  photoFile: PHOTO,
};

if (only !== 'kills') {
  const found = await measured(async () => ({ ...LINEAR, found: await linearity(await aSmallPhoto(PHOTO)) }));
  reportLinear(found.found);
  await keep({ linear: found });
}
if (only !== 'linear') {
  const { modelMs: model_ms, workers, killEveryMs: kill_every_ms } = kills;
  const found = await measured(async () => ({ model_ms, workers, kill_every_ms, ...(await underKills(kills)) }));
  reportKills(found);
  await keep({ killed: found });
}

/** When, on what, and what the machine was at beside it. */
async function measured<Found extends object>(measure: () => Promise<Found>) {
  const before = loadavg().map(round);
  const found = await measure();
  return {
    measured_at: new Date().toISOString(),
    cores: cpus().length,
    database: process.env.DATABASE_URL ? 'given by DATABASE_URL' : 'PostgreSQL on this machine, without fsync',
    load: { before, after: loadavg().map(round) },
    ...found,
  };
}

/** In the place of what an earlier run has found out about the same; the other part stays. */
async function keep(part: object): Promise<void> {
  if (!isWhole) {
    console.log(JSON.stringify(part, null, 2));
    return;
  }
  const { linear, killed } = await readFile(REPORT, 'utf8').then(JSON.parse, () => ({}));
  await mkdir(dirname(REPORT), { recursive: true });
  await writeFile(REPORT, `${JSON.stringify({ linear, killed, ...part }, null, 2)}\n`);
}

function reportLinear(found: readonly Throughput[]): void {
  for (const { workers, per_second, of_linear, of_model, processor } of found) {
    print(
      `${workers} x ${LINEAR.slots} renders of ${LINEAR.model_ms} ms`,
      `${per_second} /s`,
      `${of_model} of the model`,
    );
    checkAtLeast('  of as many times one worker’s', of_linear, 0.9);
    check('  processors of the whole machine', processor, 0.6);
  }
}

function reportKills({ kills, tasks, pictures, jobs, model_calls, followed, accept_ms, ...found }: KillsFound): void {
  checkAtLeast('pictures in flight at once', found.in_flight, inFlight * 0.99);
  checkAtLeast('  when the first worker is killed', found.in_flight_at_kills[0] ?? 0, inFlight * 0.9);
  print('  when each is', found.in_flight_at_kills.join(' '));
  print('workers killed', `${kills.count}`, `in ${kills.seconds} s`);
  check('try-ons lost, failed or unfinished', tasks.all - tasks.done, 0);
  check('try-ons with more or less than one picture', Math.abs(pictures.all - tasks.all), 0);
  check('  by task', Math.abs(pictures.tasks - tasks.all), 0);
  check('streams that were not shown exactly one', followed.tasks - followed.with_exactly_one_picture, 0);
  check('jobs given up', jobs.given_up, 0);
  check('attempts that kills have taken', jobs.faults, 0);
  print('  interruptions', `${jobs.interruptions}`, `${jobs.most_interruptions} of one job at most`);
  check(
    'calls of the model beyond one per try-on and kill of it',
    model_calls.begun - tasks.all - jobs.interruptions,
    0,
  );
  check('  heard by the model and not written down', model_calls.heard_by_model - model_calls.begun, 0);
  print('  calls', `${model_calls.begun}`, `${model_calls.rendered} answered, ${model_calls.cut_off} cut off`);
  const {
    quiet,
    drawing,
    killing,
    beside_strangers: beside,
    beside_strangers_that_are_killed: besideKilled,
  } = accept_ms;
  print('accepted while nothing is drawn, p50 / p99', `${quiet.p50} / ${quiet.p99} ms`);
  print('  while all is, and nobody is killed', `${drawing.p50} / ${drawing.p99} ms`);
  print('  while workers are killed', `${killing.p50} / ${killing.p99} ms`);
  const { processor, resident_mb: memory } = found.each_worker;
  print(
    '  beside strangers as busy as the workers',
    `${beside.p50} / ${beside.p99} ms`,
    `${processor} of a processor each`,
  );
  print('  while such are killed', `${besideKilled.p50} / ${besideKilled.p99} ms`, `${memory} MB each`);
  // Nothing is drawn then, and the processors are shared alike.
  check('p99 while all is drawn, of that beside strangers', round(drawing.p99 / beside.p99), 1.2);
  check('  while workers are killed, beside such strangers', round(killing.p99 / besideKilled.p99), 1.2);
  print(
    '  of what it is on a machine of its own',
    `${round(drawing.p99 / quiet.p99)} / ${round(killing.p99 / quiet.p99)}`,
  );
  print('web processor for a try-on that is followed', `${found.web_processor_ms_per_try_on} ms`);
  print('last picture after the first kill', `${found.last_picture_after_seconds} s`);
}
