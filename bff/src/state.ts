// Everything the server remembers, opened: in the home folder alone, or with its rows on a PostgreSQL server. The two differ
// in who else may be there: the embedded database has one process, a server has any number of them.
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Config, Secrets } from './config.ts';
import { ORPHAN_AGE_MS } from './features/sweep-orphans.ts';
import { addMasterKey, type MasterKeys, openMasterKeys } from './platform/crypto/master-keys.ts';
import type { Database } from './platform/database/database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './platform/database/embedded.ts';
import { openPostgresDatabase, type PostgresDatabase } from './platform/database/postgres.ts';
import { HomeInUse, type LockedHome, lockHome } from './platform/home/home.ts';
import { PICTURES_PATH } from './platform/http/pictures.ts';
import { type FileObjects, openFileObjects } from './platform/objects/files.ts';
import { openEmbeddedQueues } from './platform/queue/embedded.ts';
import { openPostgresQueues } from './platform/queue/postgres.ts';
import type { JobQueues } from './platform/queue/queue.ts';

/** What an operator's command needs. */
export interface Ground {
  database: Database;
  keys: MasterKeys;
  /** Makes a new master key and makes it the active one, on disk first. @returns its id. */
  addMasterKey(): Promise<string>;
}

export interface State extends Ground {
  queues: JobQueues;
  objects: FileObjects;
  /** Stored objects without a row are left-overs if they are older than this; null: however young they are. */
  orphansStoredBefore: Date | null;
}

interface Opening {
  config: Config;
  secrets: Secrets;
  now(): Date;
  /** Told how to close each part as soon as it is open, in the order of opening. */
  onOpen(name: string, limitMs: number, close: () => Promise<unknown>): void;
  /** Faults in the background, which mend themselves. */
  onError(part: string, error: Error): void;
}

/** The keys that opened this database's photos and pictures are not in this home folder. */
export class ForeignKeys extends Error {
  constructor(home: string) {
    super(
      `The keys in ${home} are not those that this database was started with, so photos and pictures could not be ` +
        'opened. All servers on one database share one VISIONFIT_HOME; restore it.',
    );
    this.name = 'ForeignKeys';
  }
}

/** @throws HomeInUse, ForeignKeys, or what the database says. */
export async function openState(opening: Opening): Promise<State> {
  const { now, onOpen, onError } = opening;
  const { databaseUrl } = opening.secrets;
  if (!databaseUrl) {
    const { home, database, ...ground } = await openEmbedded(opening);
    const objects = await openFileObjects({ home, keys: ground.keys, linkPath: PICTURES_PATH, now });
    const queues = await openEmbeddedQueues(database, (error) => onError('queues', error));
    onOpen('queues', 2_500, () => queues.stop(500));
    return { ...ground, database, queues, objects, orphansStoredBefore: null };
  }
  const { folder, database, ...ground } = await openOnServer(opening, databaseUrl);
  const objects = await whileNobodyElseStarts(folder, (home) =>
    openFileObjects({ home, keys: ground.keys, linkPath: PICTURES_PATH, now, shared: true }),
  );
  const queues = await openPostgresQueues(database, (error) => onError('queues', error));
  onOpen('queues', 2_500, () => queues.stop(500));
  return { ...ground, database, queues, objects, orphansStoredBefore: new Date(Date.now() - ORPHAN_AGE_MS) };
}

/** Database and keys alone, for a command that does its work and ends. @throws HomeInUse, ForeignKeys, and so on. */
export function openGround(opening: Opening): Promise<Ground> {
  const { databaseUrl } = opening.secrets;
  return databaseUrl ? openOnServer(opening, databaseUrl) : openEmbedded(opening);
}

async function openEmbedded({
  config,
  onOpen,
  onError,
}: Opening): Promise<Ground & { home: LockedHome; database: EmbeddedDatabase }> {
  const home = await lockHome(config.home);
  onOpen('home', 1_000, () => home.release());
  const database = await openEmbeddedDatabase(home, { onError: (error) => onError('database', error) });
  onOpen('database', 500, () => database.close());
  return { home, database, keys: await openMasterKeys(home), addMasterKey: () => addMasterKey(home) };
}

async function openOnServer(
  { config, onOpen, onError }: Opening,
  url: string,
): Promise<Ground & { folder: string; database: PostgresDatabase }> {
  const database = await openPostgresDatabase({
    url,
    connections: config.databaseConnections,
    onError: (error) => onError('database', error),
  });
  onOpen('database', 500, () => database.close());
  const { id } = await database.sql.selectFrom('installation').select('id').executeTakeFirstOrThrow();
  // A folder per database, so that a home that has served another one, embedded or not, keeps what belongs to that.
  const folder = join(config.home, `postgres-${id.slice(0, 8)}`);
  const keys = await whileNobodyElseStarts(folder, openMasterKeys);
  if (!(await holdsKeysOf(database, keys))) throw new ForeignKeys(folder);
  return { folder, database, keys, addMasterKey: () => whileNobodyElseStarts(folder, addMasterKey) };
}

const START_LIMIT_MS = 15_000;

/** Two first starts at once would make two sets of keys. Afterwards the folder is everybody's. */
async function whileNobodyElseStarts<T>(folder: string, work: (home: LockedHome) => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + START_LIMIT_MS;
  while (true) {
    try {
      const home = await lockHome(folder);
      try {
        return await work(home);
      } finally {
        await home.release();
      }
    } catch (error) {
      if (!(error instanceof HomeInUse) || Date.now() > giveUpAt) throw error;
      await wait(50);
    }
  }
}

async function holdsKeysOf({ sql }: Database, keys: MasterKeys): Promise<boolean> {
  const used = await sql
    .selectFrom('shoppers')
    .select('master_key_id')
    .distinct()
    .where('sealing_key_wrapped', 'is not', null)
    .execute();
  return used.every(({ master_key_id }) => keys.find('sealing-key-wrap', master_key_id) !== null);
}
