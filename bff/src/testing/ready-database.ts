// An embedded database with today's schema, made once per version and copied into each test's home: making one takes
// seconds, and dozens of suites want their own. First starts are tested for themselves, in embedded.test.ts.
import { createHash } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedDatabase } from '../platform/database/embedded.ts';
import { lockHome } from '../platform/home/home.ts';

const PLATFORM = join(import.meta.dirname, '../platform/database');
const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/visionfit');

/** @param home a folder that has no database yet. */
export async function putReadyDatabase(home: string): Promise<void> {
  // A thousand small files: one by one, as the asynchronous copy does it, they take ten times as long.
  cpSync(await readyDatabase(), join(home, 'database'), { recursive: true });
}

async function readyDatabase(): Promise<string> {
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
    await (await openEmbeddedDatabase(home)).close();
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
  const sources = (await readdir(PLATFORM, { recursive: true })).filter((name) => /^[^.]+\.ts$/.test(name)).sort();
  for (const name of sources) hash.update(await readFile(join(PLATFORM, name)));
  const pglite = JSON.parse(
    await readFile(new URL('../package.json', import.meta.resolve('@electric-sql/pglite')), 'utf8'),
  ) as { version: string };
  return hash.update(pglite.version).digest('hex').slice(0, 16);
}

/** Not today's: another test process may have made it meanwhile and be copying it. */
async function forgetOlder(ready: string): Promise<void> {
  for (const name of await readdir(CACHE)) {
    if (!name.startsWith('database-') || join(CACHE, name) === ready) continue;
    await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
