// Databases with today's schema, made once and copied for each test: making one takes seconds, and dozens of suites want their
// own. First starts are tested for themselves, in embedded.test.ts and postgres.test.ts.
import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../platform/database/embedded.ts';
import { openPostgresDatabase } from '../platform/database/postgres.ts';
import { lockHome } from '../platform/home/home.ts';
import { openEmbeddedQueues } from '../platform/queue/embedded.ts';
import { openPostgresQueues } from '../platform/queue/postgres.ts';
import { postgresServer } from './postgres-server.ts';

const SOURCES = ['database', 'queue'].map((room) => join(import.meta.dirname, '../platform', room));
const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/visionfit');

/** PostgreSQL's own templates for databases, of which there will be no other: 540 of 1,310 files. */
const TEMPLATES = ['template0', 'template1'];

/** @param home a folder that has no database yet. */
export async function putReadyDatabase(home: string): Promise<void> {
  // Many small files: one by one, as the asynchronous copy does it, they take ten times as long.
  cpSync(await readyDatabase(), join(home, 'database'), { recursive: true });
}

/** A new one on the tests' PostgreSQL server. @returns its URL. */
export async function newReadyDatabase(): Promise<string> {
  return (await postgresServer()).newCopy(async (url) => {
    const database = await openPostgresDatabase({ url, connections: 2, onError: rethrow });
    await (await openPostgresQueues(database, rethrow)).stop(0);
    await database.close();
  });
}

/** Nothing of the kind happens in a test that does not ask for it. */
export function rethrow(error: Error): never {
  throw error;
}

let ready: Promise<string> | undefined;

/** Where it lies; made where there is none. */
export function readyDatabase(): Promise<string> {
  ready ??= findOrMake();
  return ready;
}

async function findOrMake(): Promise<string> {
  const ready = join(CACHE, `database-${await version()}`);
  if (existsSync(ready)) return ready;
  const made = await makeDatabase();
  await mkdir(CACHE, { recursive: true });
  await forgetOlder(ready);
  try {
    await rename(made, ready);
  } catch (error) {
    // Another test process was quicker, and its one is as good.
    if (!existsSync(ready)) throw error;
  }
  return ready;
}

async function makeDatabase(): Promise<string> {
  await mkdir(CACHE, { recursive: true });
  const folder = await mkdtemp(join(CACHE, 'making-'));
  const home = await lockHome(await mkdtemp(join(tmpdir(), 'visionfit-')));
  try {
    const database = await openEmbeddedDatabase(home);
    await (await openEmbeddedQueues(database, rethrow)).stop(0);
    await database.pglite.exec('update pg_database set datistemplate = false');
    for (const name of TEMPLATES) await database.pglite.exec(`drop database ${name}`);
    await database.close();
    cpSync(join(home.path, 'database'), folder, { recursive: true });
  } finally {
    await home.release();
    await rm(home.path, { recursive: true, force: true });
  }
  return folder;
}

/** Of everything that the files in it depend on. */
async function version(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of SOURCES) {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /^[^.]+\.ts$/.test(name)).sort();
    for (const name of names) hash.update(await readFile(join(folder, name)));
  }
  for (const name of ['@electric-sql/pglite', 'pg-boss'])
    hash.update(await readFile(new URL('../package.json', import.meta.resolve(name))));
  return hash.digest('hex').slice(0, 16);
}

/** Not today's: another test process may have made it meanwhile and be copying it. */
async function forgetOlder(ready: string): Promise<void> {
  for (const name of await readdir(CACHE)) {
    if (!name.startsWith('database-') || join(CACHE, name) === ready) continue;
    await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
