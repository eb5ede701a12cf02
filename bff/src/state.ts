// Everything the server remembers, opened: in the home folder alone, or with its rows on a PostgreSQL server. The two differ
// in who else may be there: the embedded database has one process, a server has any number of them.
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Config, Secrets } from './config.ts';
import { SEALED_COLUMNS } from './features/operate.ts';
import { ORPHAN_AGE_MS } from './features/sweep-orphans.ts';
import { givenKeys } from './given-keys.ts';
import { addMasterKey, KEYS_FILE, type MasterKeys, openMasterKeys } from './platform/crypto/master-keys.ts';
import type { Database } from './platform/database/database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './platform/database/embedded.ts';
import { openPostgresDatabase, type PostgresDatabase } from './platform/database/postgres.ts';
import { serviceAccountOf } from './platform/google-account.ts';
import { HomeInUse, type LockedHome, lockHome } from './platform/home/home.ts';
import { operatorSocketOf } from './platform/home/operator-socket.ts';
import { PICTURES_PATH, type SignedPictures } from './platform/http/pictures.ts';
import { type FileObjects, openFileObjects } from './platform/objects/files.ts';
import { openGcsObjects } from './platform/objects/gcs/gcs-objects.ts';
import type { ObjectStore } from './platform/objects/objects.ts';
import { tracedObjects } from './platform/objects/traced-objects.ts';
import { openEmbeddedQueues } from './platform/queue/embedded.ts';
import { openPostgresQueues } from './platform/queue/postgres.ts';
import type { JobQueues } from './platform/queue/queue.ts';
import { NO_TRACING, type Tracing } from './platform/telemetry/tracing.ts';

/** What an operator's command needs. */
export interface Ground {
  database: Database;
  keys: MasterKeys;
  /** Makes a new master key and makes it the active one, on disk first. @returns its id. */
  addMasterKey(): Promise<string>;
}

export interface State extends Ground {
  queues: JobQueues;
  objects: ObjectStore;
  /** Where links lead to this server; null where they lead elsewhere. */
  pictures: SignedPictures | null;
  /** Where to take an operator's commands; null where each opens the database itself. */
  operatorSocket: string | null;
  /** Stored objects without a row are left-overs if they are older than this; null: however young they are. */
  orphansStoredBefore: Date | null;
}

/** Database, keys and objects, for whoever moves all of it. */
export interface Stores extends Ground {
  objects: ObjectStore;
  /** Where the keys are. */
  keysFile: string;
}

interface Opening {
  config: Config;
  secrets: Secrets;
  now(): Date;
  /** How a PostgreSQL server knows us, where we are none of the servers. */
  name?: string;
  tracing?: Tracing;
  /** Told how to close each part as soon as it is open, in the order of opening. */
  onOpen(name: string, limitMs: number, close: () => Promise<unknown>): void;
  /** Faults in the background, which mend themselves. */
  onError(part: string, error: Error): void;
}

/** Makes the database that of another installation. */
type Adopt = (database: Database) => Promise<void>;

/** An installation that comes from elsewhere has its keys already, and they are not here. */
export class KeysMissing extends Error {
  constructor(file: string) {
    super(
      `${file} is missing. An export has no keys in it: copy keys.json there from the home folder that was exported, by a ` +
        'way on which nobody reads it.',
    );
    this.name = 'KeysMissing';
  }
}

/** Rows and pictures have not all arrived. */
export class ImportUnfinished extends Error {
  constructor() {
    super('An import into this database was begun and is not finished. Run it again: it goes on where it was.');
    this.name = 'ImportUnfinished';
  }
}

/** The keys that opened this database's photos and pictures are not in this home folder. */
export class ForeignKeys extends Error {
  constructor(home: string) {
    super(
      `The keys in ${home} are not those that this database was started with, so photos and pictures could not be ` +
        'opened. All servers on one database share one VISIONFIT_HOME, or one VISIONFIT_KEYS_FILE; restore it.',
    );
    this.name = 'ForeignKeys';
  }
}

/** @throws HomeInUse, ForeignKeys, ImportUnfinished, BucketUnusable, ServiceAccountUnusable, or what the database says. */
export async function openState(opening: Opening): Promise<State> {
  const { now, onOpen, onError } = opening;
  const { databaseUrl } = opening.secrets;
  if (!databaseUrl) {
    const operatorSocket = operatorSocketOf(opening.config.home);
    const { home, database, ...ground } = await openEmbedded(opening, { operatorSocket });
    const objects = await openObjects(opening, database, () =>
      openFileObjects({ home, keys: ground.keys, linkPath: PICTURES_PATH, now }),
    );
    const queues = await openEmbeddedQueues(database, (error) => onError('queues', error), opening.tracing);
    onOpen('queues', 2_500, () => queues.stop(500));
    return { ...ground, database, queues, ...objects, operatorSocket, orphansStoredBefore: null };
  }
  const { folder, database, ...ground } = await openOnServer(opening, databaseUrl);
  const objects = await openObjects(opening, database, () =>
    whileNobodyElseStarts(folder, (home) =>
      openFileObjects({ home, keys: ground.keys, linkPath: PICTURES_PATH, now, shared: true }),
    ),
  );
  const queues = await openPostgresQueues(database, (error) => onError('queues', error), opening.tracing);
  onOpen('queues', 2_500, () => queues.stop(500));
  const orphansStoredBefore = new Date(Date.now() - ORPHAN_AGE_MS);
  return { ...ground, database, queues, ...objects, operatorSocket: null, orphansStoredBefore };
}

/**
 * As they are while no server runs, queues included.
 * @param adopt makes the database that of another installation, before its keys are looked for; those have to be there.
 * @throws KeysMissing, beside what opening a server's state throws.
 */
export async function openStores(opening: Opening, adopt?: Adopt): Promise<Stores> {
  const { now, onError } = opening;
  const { databaseUrl } = opening.secrets;
  const ofQueues = (error: Error) => onError('queues', error);
  if (!databaseUrl) {
    const { home, database, ...ground } = await openEmbedded(opening, { adopt });
    const files = () => openFileObjects({ home, keys: ground.keys, linkPath: PICTURES_PATH, now });
    const { objects } = await openObjects(opening, database, files);
    await (await openEmbeddedQueues(database, ofQueues)).stop(0);
    return { ...ground, database, objects, keysFile: opening.config.keysFile ?? join(home.path, KEYS_FILE) };
  }
  const { folder, database, ...ground } = await openOnServer(opening, databaseUrl, adopt);
  const { objects } = await openObjects(opening, database, () =>
    whileNobodyElseStarts(folder, (home) =>
      openFileObjects({ home, keys: ground.keys, linkPath: PICTURES_PATH, now, shared: true }),
    ),
  );
  await (await openPostgresQueues(database, ofQueues)).stop(0);
  return { ...ground, database, objects, keysFile: opening.config.keysFile ?? join(folder, KEYS_FILE) };
}

/** Before the keys: made anew, they would not be those that the import waits for. */
async function refuseHalfImported({ sql: db }: Database): Promise<void> {
  const { rows } = await sql<{ begun: boolean }>`
    select to_regclass('app.import_progress') is not null as begun`.execute(db);
  if (rows[0]?.begun) throw new ImportUnfinished();
}

async function openObjects(
  { config, now, tracing = NO_TRACING }: Opening,
  database: Database,
  openFiles: () => Promise<FileObjects>,
): Promise<Pick<State, 'objects' | 'pictures'>> {
  if (config.gcs) {
    const { accountFile, ...bucket } = config.gcs;
    const account = await serviceAccountOf(accountFile);
    const objects = await openGcsObjects({ ...bucket, account, installation: await installationOf(database), now });
    return { objects: tracedObjects(objects, tracing), pictures: null };
  }
  const objects = await openFiles();
  return {
    objects: tracedObjects(objects, tracing),
    pictures: { verifyUrl: objects.verifyUrl, get: objects.signable.get },
  };
}

async function installationOf({ sql }: Database): Promise<string> {
  return (await sql.selectFrom('installation').select('id').executeTakeFirstOrThrow()).id;
}

/** Database and keys alone, for a command that does its work and ends. @throws as openState does. */
export function openGround(opening: Opening): Promise<Ground> {
  const { databaseUrl } = opening.secrets;
  return databaseUrl ? openOnServer(opening, databaseUrl) : openEmbedded(opening);
}

async function openEmbedded(
  { config, onOpen, onError }: Opening,
  { adopt, operatorSocket }: { adopt?: Adopt | undefined; operatorSocket?: string | null } = {},
): Promise<Ground & { home: LockedHome; database: EmbeddedDatabase }> {
  const home = await lockHome(config.home, operatorSocket);
  onOpen('home', 1_000, () => home.release());
  const database = await openEmbeddedDatabase(home, { onError: (error) => onError('database', error) });
  onOpen('database', 500, () => database.close());
  const given = givenKeys(config);
  if (adopt) {
    await adopt(database);
    if (!given) await requireKeys(home.path);
  } else await refuseHalfImported(database);
  if (given) return { home, database, ...given };
  return { home, database, keys: await openMasterKeys(home), addMasterKey: () => addMasterKey(home) };
}

async function openOnServer(
  { config, name, onOpen, onError }: Opening,
  url: string,
  adopt?: Adopt,
): Promise<Ground & { folder: string; database: PostgresDatabase }> {
  const database = await openPostgresDatabase({
    url,
    connections: config.databaseConnections,
    // A command may look at everything at once, and whoever has begun it sees how long that takes.
    ...(name && { name, silenceLimitMs: 0 }),
    onError: (error) => onError('database', error),
  });
  onOpen('database', 500, () => database.close());
  await (adopt ?? refuseHalfImported)(database);
  const id = await installationOf(database);
  // A folder per database, so that a home that has served another one, embedded or not, keeps what belongs to that.
  const folder = join(config.home, `postgres-${id.slice(0, 8)}`);
  const given = givenKeys(config);
  if (adopt && !given) await requireKeys(folder);
  const keys = given?.keys ?? (await whileNobodyElseStarts(folder, openMasterKeys));
  if (!(await holdsKeysOf(database, keys))) throw new ForeignKeys(config.keysFile ?? folder);
  const here = { keys, addMasterKey: () => whileNobodyElseStarts(folder, addMasterKey) };
  return { folder, database, ...(given ?? here) };
}

/** Made where they are missing, they would be others. The folder is made, for whoever is asked to copy them there. */
async function requireKeys(folder: string): Promise<void> {
  const file = join(folder, KEYS_FILE);
  if (existsSync(file)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  throw new KeysMissing(file);
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

/** Of shoppers and of shops: these have their secrets before the first shopper comes. */
async function holdsKeysOf({ sql: db }: Database, keys: MasterKeys): Promise<boolean> {
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await sql<{ key: string }>`
      select distinct master_key_id as key from ${sql.table(`app.${table}`)} where ${sql.ref(column)} is not null`.execute(
      db,
    );
    if (!rows.every(({ key }) => keys.find('sealing-key-wrap', key) !== null)) return false;
  }
  return true;
}
