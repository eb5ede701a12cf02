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
import { hasRoom } from '../home/room.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { prepareStatements } from './prepared-statements.ts';
import { type Pglite, reopeningPglite } from './reopening.ts';
import type { Tables } from './tables.ts';
import { takeTurns } from './take-turns.ts';
import { TRANSACTION_LIMIT_MS, withinLimit } from './transaction-limit.ts';

/**
 * Postgres' own 128 MB of page cache would be resident from the start; 16 MB saves 127 MB of this process (measured),
 * and the system's file cache is behind it anyway.
 */
const MEMORY = ['shared_buffers=16MB'];
/**
 * Of the log, the least and the most that a checkpoint keeps for reuse; the defaults would keep up to a gigabyte. Its next 16 MB
 * are not filled with zeros first, which kept everybody waiting for 100 ms (every three seconds of a large import): they
 * would make sure of the room on the disk, and where there is none the database closes and comes back either way.
 */
const LOG = ['min_wal_size=32MB', 'max_wal_size=64MB', 'wal_init_zero=off'];
/** Left to itself, Postgres plans a kept statement anew at each of its first runs, and where it thinks little of the common plan, ever after. */
const PLANS = ['plan_cache_mode=force_generic_plan'];
/**
 * In kB, of words that wait to be put into an index: while they are put in, nobody else is answered. Of 20,000 products, written
 * sixty at a time, the slowest hundredth of the writes took 84 ms with 256 kB and 56 ms with 64.
 */
const WORDS = ['gin_pending_list_limit=64'];
const SETTINGS = [...MEMORY, ...LOG, ...PLANS, ...WORDS];
const START = [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])];

/** As often as Postgres does it by itself, where it has a process for it. Without, the log grew until the next restart. */
const CHECKPOINT_MS = 300_000;
/** Two pieces of the log, of which a start or a checkpoint may need one. */
const ROOM_BYTES = 32 * 1024 * 1024;

export interface EmbeddedDatabase extends Database {
  /** For what shares this one connection, such as the render queue; features use `sql`. */
  readonly pglite: Pglite;
  /** `mend` runs whenever the database has come back from a full disk, before anyone else gets to it. */
  onReturn(mend: (pglite: PGlite) => Promise<void>): void;
}

export interface EmbeddedOptions {
  transactionLimitMs?: number;
  /** Told when the database is lost, e.g. to a full disk; it comes back by itself. */
  onError?(error: Error): void;
}

/** There is not even room to open the database. */
export class NoRoom extends Error {
  constructor(home: string, options: ErrorOptions) {
    super(`The disk of ${home} is full: make room for at least ${ROOM_BYTES / 1024 ** 2} MB and start again.`, options);
    this.name = 'NoRoom';
  }
}

/**
 * Opens (on the first run: makes) the database in `home` and brings its schema up to date.
 * The lock on `home` is what keeps a second process out: PGlite itself would open the folder twice and lose rows silently.
 * @throws NoRoom
 */
export async function openEmbeddedDatabase(home: LockedHome, options: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  const { transactionLimitMs = TRANSACTION_LIMIT_MS, onError = () => {} } = options;
  const room = () => hasRoom(home, ROOM_BYTES);
  const menders: ((pglite: PGlite) => Promise<void>)[] = [];
  const reopening = {
    open: () => openPglite(join(home.path, 'database')),
    hasRoom: room,
    onAway: onError,
    async onReturn(fresh: PGlite) {
      for (const mend of menders) await mend(fresh);
    },
  };
  const pglite = await reopeningPglite(reopening).catch(async (cause) => {
    throw (await room()) ? cause : new NoRoom(home.path, { cause });
  });
  const checkpoints = setInterval(() => checkpoint(pglite, room).catch(onError), CHECKPOINT_MS).unref();
  const close = () => {
    clearInterval(checkpoints);
    return pglite.close();
  };
  try {
    const database = onPglite(pglite, transactionLimitMs, close);
    await migrate(database.sql);
    return { ...database, onReturn: (mend) => void menders.push(mend) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Not on a full disk: a checkpoint that cannot write is the end of the database, where most else could go on.
 * Plans are forgotten with it: they were made for tables of another size.
 */
async function checkpoint(pglite: Pglite, hasRoom: () => Promise<boolean>): Promise<void> {
  if (await hasRoom()) await pglite.exec('discard plans; checkpoint');
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
  return takeTurns(prepareStatements(pglite));
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

function onPglite(pglite: Pglite, limitMs: number, close: () => Promise<void>): Omit<EmbeddedDatabase, 'onReturn'> {
  const sql = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }).withSchema('app');
  return {
    pglite,
    sql,
    inProcess: true,
    transaction: (work) => sql.transaction().execute((trx) => withinLimit(limitMs, work(trx))),
    listen: (channel, onNotify) => pglite.listen(channel, onNotify),
    // Not `sql.destroy()`: others share this connection, so it is closed once, here, when they are done.
    close,
  };
}
