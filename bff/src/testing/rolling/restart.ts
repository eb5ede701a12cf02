// Replaces two servers one after the other while visitors are there, as a deployment does: the new one is up before the old
// one is told to stop.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { postgresServer } from '../postgres-server.ts';
import { startBalancer } from './balancer.ts';
import { letVisitorsIn, type Visitors } from './visitors.ts';

export interface Backend {
  readonly url: string;
  /** Resolves when it has ended by itself. */
  stop(): Promise<unknown>;
}

export interface Rolled {
  failures: readonly string[];
  dropped: readonly string[];
  seen: Visitors['seen'];
  /** Of renders, over all that were interrupted by a server's end: more than 0 means that an end has cost an attempt. */
  attemptsLost: number;
  unfinished: number;
}

export interface Rolling {
  visitors: number;
  /** Between one thing and the next. */
  pauseMs: number;
  rounds: number;
  start(env: Record<string, string>): Promise<Backend>;
}

/** A drain longer than the balancer's look, on a busy machine too, and renders that are often cut off. */
const TIMES = { VISIONFIT_DRAIN_SECONDS: '2.5', VISIONFIT_FINISH_SECONDS: '0.2' };

export async function rollingRestart({ visitors: count, pauseMs, rounds, start }: Rolling): Promise<Rolled> {
  const DATABASE_URL = await (await postgresServer()).newDatabase();
  await using balancer = await startBalancer();
  const plenty = ['SESSIONS_PER_MINUTE', 'PHOTOS_PER_MINUTE', 'TRY_ONS_PER_ADDRESS', 'TRY_ONS_PER_SHOP'];
  const env = {
    ...Object.fromEntries(plenty.map((name) => [`VISIONFIT_${name}`, '100000'])),
    ...TIMES,
    DATABASE_URL,
    PUBLIC_URL: balancer.url,
  };
  const begin = async (): Promise<Backend> => {
    const backend = await start(env);
    balancer.add(backend.url);
    return backend;
  };
  // The first makes the schema.
  let running = [await begin(), await begin()];
  const visitors = await letVisitorsIn(balancer.url, count);
  try {
    await wait(pauseMs);
    for (let round = 0; round < rounds; round++) {
      const next: Backend[] = [];
      for (const old of running) {
        next.push(await begin());
        await old.stop();
        balancer.remove(old.url);
        await wait(pauseMs);
      }
      running = next;
    }
  } finally {
    await visitors.stop();
  }
  const rolled = { failures: visitors.failures, dropped: balancer.dropped, seen: visitors.seen };
  const remembered = await lookAt(DATABASE_URL);
  for (const each of running) await each.stop();
  return { ...rolled, ...remembered };
}

async function lookAt(url: string): Promise<Pick<Rolled, 'attemptsLost' | 'unfinished'>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`
      select (select coalesce(sum(retry_count), 0) from pgboss.job where name = 'render')::int as "attemptsLost",
        (select count(*) from app.tasks where stage <> 'done')::int as unfinished`);
    return rows[0];
  } finally {
    await client.end();
  }
}
