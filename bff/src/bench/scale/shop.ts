// A database with its stand-in for the model, and the shoppers of one shop who ask for pictures: what both parts of the bench
// stand on.
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import sharp from 'sharp';
import { readConfig } from '../../config.ts';
import { anHttpShopper, type HttpShopper } from '../../testing/http-shopper.ts';
import { benchPostgres } from '../bench-postgres.ts';

export const { models: MODELS } = readConfig({}).gemini;
export const PRODUCT = 'white-tshirt';

/** A fresh one on a server of our own, or the one that DATABASE_URL names, which has to be empty and is left so. @param use `folder` of our own. */
export async function withDatabase<T>(use: (url: string, folder: string | null) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  if (given) return whileItIsOurs(given, () => use(given, null));
  const server = await benchPostgres();
  try {
    return await use(await server.newDatabase(), server.folder);
  } finally {
    await server.stop();
  }
}

async function whileItIsOurs<T>(url: string, use: () => Promise<T>): Promise<T> {
  const [found] = await withSql(url, (query) =>
    query<{ used: boolean }>(`select to_regnamespace('app') is not null as used`),
  );
  if (found?.used) throw new Error('the database that DATABASE_URL names is somebody’s: name an empty one');
  try {
    return await use();
  } finally {
    await withSql(url, (query) => query('drop schema if exists app, pgboss cascade'));
  }
}

/** The bench's own look into the database. */
export async function withSql<T>(
  url: string,
  use: (query: <Row>(text: string, values?: unknown[]) => Promise<Row[]>) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(async (text, values) => (await client.query(text, values)).rows);
  } finally {
    await client.end();
  }
}

export type Query = Parameters<Parameters<typeof withSql>[1]>[0];

/** A photo as small as one may be: it is not the pictures that are measured. */
export async function aSmallPhoto(file: string): Promise<Uint8Array> {
  return sharp(file).resize(384, 512).jpeg({ quality: 80 }).toBuffer();
}

export interface Ready {
  shopper: HttpShopper;
  photo: string;
}

export async function shoppersWithPhotos(url: string, count: number, photo: Uint8Array): Promise<Ready[]> {
  const ready: Ready[] = [];
  for (let n = 0; n < count; n++) {
    const shopper = await anHttpShopper(url);
    await shopper.agree();
    ready.push({ shopper, photo: (await shopper.addPhoto(photo)).id });
  }
  return ready;
}

/** @param atOnce requests in flight. @returns the tasks. */
export async function askFor(shoppers: readonly Ready[], count: number, atOnce = 8): Promise<string[]> {
  const tasks: string[] = [];
  let asked = 0;
  const client = async () => {
    while (asked < count) {
      const next = shoppers[asked++ % shoppers.length];
      if (next) tasks.push((await next.shopper.tryOn(next.photo, PRODUCT)).task_id);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, client));
  return tasks;
}

/** Until then nobody begins what is queued now. @returns how to let all of it go at once. */
export async function holdQueue(query: Query): Promise<() => Promise<void>> {
  const set = (when: string) =>
    query(`update pgboss.job set start_after = ${when} where name = 'render' and state = 'created'`);
  await set(`now() + interval '1 hour'`);
  return async () => {
    await set('now()');
    await query(`select pg_notify('visionfit_render_queued', '')`);
  };
}

/** @throws after so long. */
export async function until(what: string, limitMs: number, isSo: () => Promise<boolean>): Promise<void> {
  const endAt = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > endAt) throw new Error(`${what}: not after ${limitMs / 1_000} s`);
    await wait(250);
  }
}
