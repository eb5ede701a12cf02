// Whether four workers do four times as much as one: pictures a second by 1, 2 and 4 worker processes on one database, with a
// model slow enough that the machine's processors are not what is measured.
import { cpus } from 'node:os';
import { aFolder } from '../../platform/home/home.fixture.ts';
import { aFreePort } from '../../testing/server-process.ts';
import { round } from '../figures.ts';
import { type ServerMember, startServer } from '../server-child.ts';
import { type StandInChild, withStandIn } from '../stand-in-child.ts';
import { databaseLoad, perRender } from './database-load.ts';
import { askFor, holdQueue, MODELS, shoppersWithPhotos, until, withDatabase, withSql } from './shop.ts';

export const LINEAR = { workers: [1, 2, 4], slots: 10, model_ms: 8_000, waves: 5 };

export interface Throughput {
  workers: number;
  renders: number;
  per_second: number;
  /** Of what as many times one worker's would be. */
  of_linear: number;
  /** Of what the model alone would allow. */
  of_model: number;
  /** Of all processors of the machine, database, model and bench included, 0..1. */
  processor: number;
  /** From the request to its 202. */
  per_accept: {
    web_processor_ms: number;
    database: ReturnType<typeof perRender>;
  };
  per_render: {
    worker_processor_ms: number;
    database: ReturnType<typeof perRender>;
  };
}

export function linearity(photo: Uint8Array): Promise<Throughput[]> {
  return withStandIn(MODELS, LINEAR.model_ms, (model) => atEachSize(model, photo), 'quickly');
}

async function atEachSize(model: StandInChild, photo: Uint8Array): Promise<Throughput[]> {
  const found: Throughput[] = [];
  for (const workers of LINEAR.workers) {
    const one = found[0]?.per_second;
    found.push(await throughput(model, photo, workers, one));
  }
  return found;
}

async function throughput(model: StandInChild, photo: Uint8Array, workers: number, one?: number): Promise<Throughput> {
  const renders = workers * LINEAR.slots * LINEAR.waves;
  return withDatabase((databaseUrl, folder) =>
    withSql(databaseUrl, async (query) => {
      await using home = await aFolder();
      const engine = { gemini: model.url, protect: false, slots: LINEAR.slots };
      const common = { home: home.path, workers: 1, engine, databaseUrl };
      const port = await aFreePort();
      const web = await startServer({ ...common, port, role: 'web' });
      const started: ServerMember[] = [web];
      try {
        const shoppers = await shoppersWithPhotos(`http://localhost:${port}`, 8, photo);
        const [asking, webSpent] = [await databaseLoad(query, folder), (await web.vitals()).processorMs];
        await askFor(shoppers, renders);
        const accepting = perRender(asking, await databaseLoad(query, folder), renders);
        const webMs = ((await web.vitals()).processorMs - webSpent) / renders;
        const release = await holdQueue(query);
        for (let n = 0; n < workers; n++) {
          started.push(await startServer({ ...common, port: await aFreePort(), role: 'worker' }));
        }
        const spent = async () => {
          let sum = 0;
          for (const member of started.slice(1)) sum += (await member.vitals()).processorMs;
          return sum;
        };
        const [database, workersSpent] = [await databaseLoad(query, folder), await spent()];
        const before = processorTimes();
        await release();
        await until('all pictures', 300_000, async () => {
          const [open] = await query<{ count: number }>(
            'select count(*)::int as count from app.tasks where finished_at is null',
          );
          return open?.count === 0;
        });
        const busy = busyShare(before, processorTimes());
        const load = perRender(database, await databaseLoad(query, folder), renders);
        const workerMs = ((await spent()) - workersSpent) / renders;
        const done = await query<{ at: number }>(`
          select extract(epoch from finished_at)::float8 as at from app.tasks where stage = 'done' order by finished_at`);
        if (done.length !== renders) throw new Error(`${done.length} of ${renders} pictures came`);
        const per_second = rateWhileAllWork(
          done.map(({ at }) => at),
          workers * LINEAR.slots,
        );
        return {
          workers,
          renders,
          per_second: round(per_second),
          of_linear: round(one ? per_second / (workers * one) : 1),
          of_model: round((per_second * LINEAR.model_ms) / 1_000 / (workers * LINEAR.slots)),
          processor: round(busy),
          per_accept: { web_processor_ms: round(webMs), database: accepting },
          per_render: { worker_processor_ms: round(workerMs), database: load },
        };
      } finally {
        for (const member of started.reverse()) await member.stop();
      }
    }),
  );
}

/** Between the first round's last picture and the moment from which nothing waits any more. @param times in seconds. */
function rateWhileAllWork(times: readonly number[], slots: number): number {
  const [first, last] = [slots - 1, times.length - slots];
  return (last - first) / ((times[last] ?? 0) - (times[first] ?? 0));
}

interface ProcessorTimes {
  busy: number;
  idle: number;
}

function processorTimes(): ProcessorTimes {
  const sum = { busy: 0, idle: 0 };
  for (const { times } of cpus()) {
    sum.busy += times.user + times.nice + times.sys + times.irq;
    sum.idle += times.idle;
  }
  return sum;
}

function busyShare(before: ProcessorTimes, after: ProcessorTimes): number {
  const [busy, idle] = [after.busy - before.busy, after.idle - before.idle];
  return busy / (busy + idle);
}
