// The database without a database server: PGlite in this process, its files in the home folder.
// Survives a kill of the process, not a power cut: PGlite issues no fsync at all (measured with strace).
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import type { LockedHome } from '../home/home.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';
import { takeTurns } from './take-turns.ts';
import { TRANSACTION_LIMIT_MS, withinLimit } from './transaction-limit.ts';

/**
 * Postgres' own 128 MB of page cache would be resident from the start; 16 MB saves 127 MB of this process (measured),
 * and the system's file cache is behind it anyway.
 */
const START = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

export interface EmbeddedDatabase extends Database {
  /** For what shares this one connection, such as the render queue; features use `sql`. */
  readonly pglite: PGlite;
}

/**
 * Opens (on the first run: makes) the database in `home` and brings its schema up to date.
 * The lock on `home` is what keeps a second process out: PGlite itself would open the folder twice and lose rows silently.
 */
export async function openEmbeddedDatabase(
  home: LockedHome,
  { transactionLimitMs = TRANSACTION_LIMIT_MS } = {},
): Promise<EmbeddedDatabase> {
  const pglite = await openPglite(join(home.path, 'database'));
  try {
    const database = onPglite(pglite, transactionLimitMs);
    await migrate(database.sql);
    return database;
  } catch (error) {
    await pglite.close();
    throw error;
  }
}

async function openPglite(folder: string): Promise<PGlite> {
  if (!existsSync(folder)) {
    // initdb takes seconds; a kill in the middle must not leave half a cluster under the final name.
    const unfinished = `${folder}.unfinished`;
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { mode: 0o700 });
    await makeCluster(unfinished);
    await rename(unfinished, folder);
  }
  const pglite = await PGlite.create({
    dataDir: folder,
    startParams: START,
    // The same JavaScript values as the `pg` driver is set to give: days as text, bigints as numbers.
    parsers: { [types.DATE]: (day) => day, [types.INT8]: Number },
  });
  return takeTurns(pglite);
}

/** In a thread, so that the server answers meanwhile. */
async function makeCluster(folder: string): Promise<void> {
  const thread = new Worker(new URL('./make-cluster.ts', import.meta.url), {
    workerData: { folder, startParams: START },
    // Not the caller's flags: some of them (`--input-type`) are refused for a file.
    execArgv: [],
  });
  const [code] = await once(thread, 'exit');
  if (code !== 0) throw new Error('the database could not be made');
}

function onPglite(pglite: PGlite, limitMs: number): EmbeddedDatabase {
  const sql = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }).withSchema('app');
  return {
    pglite,
    sql,
    transaction: (work) => sql.transaction().execute((trx) => withinLimit(limitMs, work(trx))),
    listen: (channel, onNotify) => pglite.listen(channel, onNotify),
    // Not `sql.destroy()`: others share this connection, so it is closed once, here, when they are done.
    close: () => pglite.close(),
  };
}
