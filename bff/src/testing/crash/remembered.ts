// Everything a server remembers, read without it: rows, jobs and the names of stored objects.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';
import { openEmbeddedDatabase } from '../../platform/database/embedded.ts';
import { openPostgresDatabase } from '../../platform/database/postgres.ts';
import { lockHome } from '../../platform/home/home.ts';

export interface Remembered {
  tasks: Task[];
  renders: { task_id: string; object: string; mask_object: string | null }[];
  photos: { id: string; object: string; lifetime_ms: number; lifetime: string }[];
  /** Of shoppers, by their number. */
  used: Map<string, number>;
  /** Shopper by the hash of their session's token. */
  shoppers: Map<string, string>;
  /** Names of garment pictures, which are the shops'. */
  garments: Set<string>;
  /** Tasks for which the queue still has something to do. */
  openJobs: string[];
  /** Tasks that were given up because the process died in every one of their attempts. */
  suspects: Set<string>;
  /** Stored objects whose deletion is still to be carried out. */
  deletions: string[];
  objects: { sealed: string[]; signable: string[]; drafts: string[] };
  /** Every row of every table, as text: whatever is not in here is not known. */
  everything: string;
}

export interface Task {
  id: string;
  shopper_id: string;
  stage: string;
  reason_code: string | null;
  charged_day: string | null;
  /** Given back to the shopper, because they had waited long enough. */
  free: boolean;
}

/** Of a server that is not running. @param url of its database; undefined where that is embedded. */
export async function remembered(home: string, url?: string): Promise<Remembered> {
  if (url) {
    const database = await openPostgresDatabase({ url, connections: 2, onError() {} });
    try {
      return await read(database.sql, await stateFolder(home));
    } finally {
      await database.close();
    }
  }
  const locked = await lockHome(home);
  try {
    const database = await openEmbeddedDatabase(locked);
    try {
      return await read(database.sql, home);
    } finally {
      await database.close();
    }
  } finally {
    await locked.release();
  }
}

/** Where the objects are: in the home itself, or in a folder of the one database that has used it. */
export async function stateFolder(home: string): Promise<string> {
  const ofServer = (await readdir(home)).find((name) => name.startsWith('postgres-'));
  return ofServer ? join(home, ofServer) : home;
}

/** @param folder that has the `objects` in it. */
async function read(db: Sql, folder: string): Promise<Remembered> {
  const quotas = await db.selectFrom('quotas').select(['scope', 'used']).where('scope', 'like', 'shopper:%').execute();
  const sessions = await db.selectFrom('sessions').select(['token_hash', 'shopper_id']).execute();
  const products = await db.selectFrom('products').select('garment_object').execute();
  const { rows: jobs } = await sql<{ id: string }>`
    select data->>'jobId' as id from pgboss.job
    where name like 'render%' and state in ('created', 'retry', 'active')`.execute(db);
  const { rows: suspects } = await sql<{ id: string }>`
    select data->>'jobId' as id from pgboss.job
    where name = 'render' and state = 'failed' and output::text ~ 'heartbeat timeout|the process died'`.execute(db);
  const { rows: photos } = await sql<Remembered['photos'][number]>`
    select id, object, lifetime, extract(epoch from expires_at - created_at)::float8 * 1000 as lifetime_ms
    from app.photos`.execute(db);
  return {
    tasks: await db
      .selectFrom('tasks')
      .select(['id', 'shopper_id', 'stage', 'reason_code', 'charged_day', 'free'])
      .execute(),
    renders: await db.selectFrom('renders').select(['task_id', 'object', 'mask_object']).execute(),
    photos,
    used: new Map(quotas.map(({ scope, used }) => [scope.replace(/^shopper:/, ''), used])),
    shoppers: new Map(sessions.map(({ token_hash, shopper_id }) => [token_hash, shopper_id])),
    garments: new Set(products.flatMap(({ garment_object }) => garment_object ?? [])),
    openJobs: jobs.map(({ id }) => id),
    suspects: new Set(suspects.map(({ id }) => id)),
    deletions: (await db.selectFrom('object_deletions').select('name').execute()).map(({ name }) => name),
    objects: {
      sealed: await readdir(join(folder, 'objects', 'sealed')),
      signable: await readdir(join(folder, 'objects', 'signable')),
      drafts: await readdir(join(folder, 'objects', 'drafts')),
    },
    everything: await everyRow(db),
  };
}

async function everyRow(db: Sql): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'app'`.execute(db);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      row: string;
    }>`select to_jsonb(t)::text as row from ${sql.table(`app.${name}`)} t`.execute(db);
    texts.push(...rows.map(({ row }) => row));
  }
  return texts.join('\n');
}
