// A thousand pictures in flight over four workers of which one is killed every five seconds: what is lost, what comes twice,
// which attempts the kills cost, and whether whoever asks meanwhile waits any longer for the answer.
import { setTimeout as wait } from 'node:timers/promises';
import { seeded } from '../../engine-stand-in/random.ts';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { aFreePort } from '../../testing/server-process.ts';
import { endsElsewhere } from '../elsewhere.ts';
import { quantile, round } from '../figures.ts';
import { type Member, type ServerMember, startServer } from '../server-child.ts';
import { withStandIn } from '../stand-in-child.ts';
import { startStranger } from '../strangers.ts';
import { gatherAskers } from './askers.ts';
import { type CrowdSaw, gatherCrowd } from './crowd.ts';
import { MODELS, type Query, until, withDatabase, withSql } from './shop.ts';

export interface KillsOptions {
  inFlight: number;
  workers: number;
  modelMs: number;
  kills: number;
  killEveryMs: number;
  /** Of those whose wait for an answer is measured: while nothing is drawn, while all is, and while workers are killed. */
  askPerSecond: number;
  photoFile: string;
}

export type KillsFound = Awaited<ReturnType<typeof underKills>>;

export function underKills(options: KillsOptions) {
  return withStandIn(
    MODELS,
    options.modelMs,
    (model) =>
      withDatabase((databaseUrl) =>
        withSql(databaseUrl, async (query) => {
          await using home = await aFolder();
          const slots = Math.ceil(options.inFlight / options.workers);
          const engine = { gemini: model.url, protect: false, slots };
          const common = { home: home.path, workers: 1, engine, databaseUrl };
          const port = await aFreePort();
          const web = await startServer({ ...common, port, role: 'web' });
          const fleet = aFleet(options.workers, async () =>
            startServer({ ...common, port: await aFreePort(), role: 'worker' }, 'elsewhere'),
          );
          try {
            const found = await run(options, `http://localhost:${port}`, query, fleet, web);
            return {
              ...found,
              model_calls: { ...found.model_calls, heard_by_model: await model.asked() },
            };
          } finally {
            await fleet.stop();
            await web.stop();
          }
        }),
      ),
    'quickly',
  );
}

async function run(options: KillsOptions, url: string, query: Query, fleet: Fleet<ServerMember>, web: ServerMember) {
  const { inFlight, askPerSecond, kills, killEveryMs } = options;
  // Each asks once in twelve seconds: one photo's try-ons are not to wait for each other.
  const count = 12 * askPerSecond;
  using askers = await gatherAskers({ url, count, perSecond: askPerSecond, photoFile: options.photoFile });
  const periodMs = kills * killEveryMs;
  // Compiled, planned and connected, as a server is that has been running for a while.
  await askers.ask(5_000);
  const quiet = await askers.ask(periodMs);
  // As many as are in flight, and three times as many who take the places of those that get a picture, to the last kill.
  using crowd = await gatherCrowd({ url, count: 4 * inFlight, photoFile: options.photoFile });
  await fleet.start();
  let most = 0;
  await until(`${inFlight} in flight`, 120_000, async () => {
    most = Math.max(most, await running(query));
    return most >= inFlight * 0.99;
  });
  const { busy, answers: drawing } = await howBusy(fleet, () => askers.ask(periodMs));
  const killedAt = performance.now();
  const inFlightAtKills: number[] = [];
  const killed = async (some: Fleet<Member>, look = async () => {}) => {
    const asking = askers.ask(periodMs);
    const from = performance.now();
    for (let kill = 0; kill < kills; kill++) {
      await look();
      await some.killOne();
      await wait(Math.max(0, (kill + 1) * killEveryMs - (performance.now() - from)));
    }
    return asking;
  };
  const killing = await killed(fleet, async () => void inFlightAtKills.push(await running(query)));
  const killedFor = performance.now() - killedAt;
  await until('all pictures', 600_000, async () => {
    const [open] = await query<{ count: number }>(
      'select count(*)::int as count from app.tasks where finished_at is null',
    );
    return open?.count === 0;
  });
  const allAfter = performance.now() - killedAt;
  const found = { ...(await counted(query)), followed: summary(await crowd.saw) };
  const { processorMs } = await web.vitals();
  await fleet.stop();
  const strangers = aFleet(options.workers, () => startStranger(busy));
  await strangers.start();
  const beside = await askers.ask(periodMs);
  const besideKilled = await killed(strangers);
  await strangers.stop();
  return {
    in_flight: most,
    in_flight_at_kills: inFlightAtKills,
    kills: { count: fleet.killed, seconds: round(killedFor / 1_000) },
    each_worker: { processor: round(busy.processor), resident_mb: Math.round(busy.residentBytes / 1024 ** 2) },
    last_picture_after_seconds: round(allAfter / 1_000),
    accept_ms: {
      quiet: spread(quiet),
      drawing: spread(drawing),
      killing: spread(killing),
      beside_strangers: spread(beside),
      beside_strangers_that_are_killed: spread(besideKilled),
      asked_per_second: askPerSecond,
    },
    ...found,
    // Accepted and followed to its picture, the web process' own start included.
    web_processor_ms_per_try_on: round(processorMs / found.tasks.all),
  };
}

/** What each worker takes of the machine meanwhile. */
async function howBusy(fleet: Fleet<ServerMember>, ask: () => Promise<number[]>) {
  const look = () => Promise.all(fleet.members().map((member) => member.vitals()));
  const [before, from] = [await look(), performance.now()];
  const answers = await ask();
  const [after, ms] = [await look(), performance.now() - from];
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const processor = mean(after.map(({ processorMs }, at) => (processorMs - before[at]!.processorMs) / ms));
  return { answers, busy: { processor, residentBytes: mean(after.map(({ residentBytes }) => residentBytes)) } };
}

async function running(query: Query): Promise<number> {
  const [found] = await query<{ count: number }>(
    `select count(*)::int as count from pgboss.job where name = 'render' and state = 'active'`,
  );
  return found?.count ?? 0;
}

function spread(times: readonly number[]) {
  return {
    count: times.length,
    p50: round(quantile(times, 0.5)),
    p95: round(quantile(times, 0.95)),
    p99: round(quantile(times, 0.99)),
  };
}

/** By the rows: tasks, pictures, jobs and calls. */
async function counted(query: Query) {
  const only = async <Row>(text: string) => (await query<Row>(text))[0] as Row;
  const tasks = await only<{ all: number; done: number; unfinished: number }>(`
    select count(*)::int as all, count(*) filter (where stage = 'done')::int as done,
      count(*) filter (where finished_at is null)::int as unfinished from app.tasks`);
  // Of those that have no picture, how they ended.
  const ends = await query<{ stage: string; reason: string | null; count: number }>(`
    select stage, reason_code as reason, count(*)::int as count from app.tasks where stage <> 'done' group by 1, 2`);
  const pictures = await only<{ all: number; tasks: number }>(
    'select count(*)::int as all, count(distinct task_id)::int as tasks from app.renders',
  );
  const jobs = await only<{ given_up: number; faults: number; interruptions: number; most_interruptions: number }>(`
    select count(*) filter (where state = 'failed')::int as given_up,
      sum(retry_count - coalesce((data->>'interruptions')::int, 0))::int as faults,
      sum(coalesce((data->>'interruptions')::int, 0))::int as interruptions,
      max(coalesce((data->>'interruptions')::int, 0))::int as most_interruptions
    from pgboss.job where name = 'render'`);
  const calls = await only<{ begun: number; rendered: number; cut_off: number }>(`
    select count(*)::int as begun, count(*) filter (where outcome = 'rendered')::int as rendered,
      count(*) filter (where outcome = 'cut_off')::int as cut_off from app.engine_attempts`);
  return { tasks: { ...tasks, without_picture: ends }, pictures, jobs, model_calls: calls };
}

function summary({ pictures, others }: CrowdSaw) {
  const shown = Object.values(pictures);
  return {
    tasks: shown.length + Object.keys(others).length,
    with_exactly_one_picture: shown.filter((ids) => ids.length === 1).length,
    without: Object.keys(others).length,
  };
}

interface Fleet<M extends Member> {
  readonly killed: number;
  members(): M[];
  start(): Promise<void>;
  /** Any of those that are up; another one takes its place as soon as it has started. */
  killOne(): Promise<void>;
  stop(): Promise<void>;
}

function aFleet<M extends Member>(size: number, startOne: () => Promise<M>): Fleet<M> {
  const random = seeded(1);
  const up = new Set<M>();
  const coming = new Set<Promise<unknown>>();
  let killed = 0;
  const add = () => {
    const come = startOne().then((member) => void up.add(member));
    coming.add(come);
    return come.finally(() => coming.delete(come));
  };
  return {
    get killed() {
      return killed;
    },
    members: () => [...up],
    start: async () => void (await Promise.all(Array.from({ length: size }, add))),
    async killOne() {
      const members = [...up];
      const victim = members[Math.floor(random() * members.length)];
      if (!victim) return;
      up.delete(victim);
      endsElsewhere(victim.pid);
      await victim.kill();
      killed++;
      void add();
    },
    async stop() {
      await Promise.all(coming);
      await Promise.all([...up].map((member) => member.stop()));
      up.clear();
    },
  };
}
