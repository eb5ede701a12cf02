// Fills an empty installation from an export: rows, photos and pictures, each compared with what the manifest says of it. How
// far it has come stands in the database beside the rows themselves, so after a kill it goes on where it was.
import { join } from 'node:path';
import { sql } from 'kysely';
import type { MasterKeys } from '../platform/crypto/master-keys.ts';
import type { Database, Sql } from '../platform/database/database.ts';
import type { ObjectStore } from '../platform/objects/objects.ts';
import type { TellProgress } from '../platform/process/progress.ts';
import { checkKeys, type Manifest, MoveRefused, readManifest } from './manifest.ts';
import { contentsOfStore, folderOfExport, inParallel, KINDS, type Kind, sha256, sumUp } from './objects.ts';
import { refuseWhileServersRun } from './refuse-while-servers-run.ts';
import { inOneLook, insertRows, linesOf, readRows, resetCounters } from './rows.ts';
import { listTables, type MovedTable, schemaOf } from './tables.ts';

export interface Target {
  database: Database;
  keys: MasterKeys;
  /** Of the keys. */
  keysFile: string;
  objects: ObjectStore;
}

const OBJECTS_AT_ONCE = 64;

/**
 * Makes the target this installation, before its keys are looked for: they lie where its number says.
 * @throws MoveRefused where it is of another release, where there is something in it, or another import is half done.
 */
export async function adoptInstallation(database: Database, folder: string): Promise<void> {
  await refuseWhileServersRun(database);
  const db = database.sql;
  const manifest = await readManifest(folder);
  const schema = await schemaOf(db);
  if (JSON.stringify(schema) !== JSON.stringify(manifest.schema)) {
    throw new MoveRefused(
      `The export is of another release: its last migration is ${manifest.schema.at(-1)}, here it is ${schema.at(-1)}. ` +
        'Start the older one of the two with the newer release once, and export again.',
    );
  }
  const begun = await importUnderWay(db);
  if (begun === manifest.id) return;
  if (begun !== null)
    throw new MoveRefused(
      'The import of another export was begun here and is not finished. Finish it, or take an empty database.',
    );
  await db.transaction().execute(async (trx) => {
    for (const table of await listTables(trx)) {
      const { rows } = await sql.raw(`select 1 from ${table.from} where ${table.where} limit 1`).execute(trx);
      if (rows.length > 0)
        throw new MoveRefused(
          `The target is not empty: there are rows in ${table.name}. An import needs an installation that has never been used.`,
        );
    }
    await sql`create table app.import_progress (part text primary key, done bigint not null)`.execute(trx);
    await sql`alter table app.import_progress enable row level security`.execute(trx);
    await sql`insert into app.import_progress values (${`import ${manifest.id}`}, 0)`.execute(trx);
    await trx.updateTable('installation').set({ id: manifest.installation }).execute();
  });
}

/** @returns the id of the export; null where there is none. */
export async function importUnderWay(db: Sql): Promise<string | null> {
  const { rows: there } = await sql<{
    there: boolean;
  }>`select to_regclass('app.import_progress') is not null as there`.execute(db);
  if (!there[0]?.there) return null;
  const { rows } = await sql<{ part: string }>`select part from app.import_progress where part like 'import %'`.execute(
    db,
  );
  return rows[0]?.part.replace('import ', '') ?? 'unknown';
}

/** @throws MoveRefused where the keys are others, or what has arrived is not what was exported. */
export async function importInstallation(to: Target, folder: string, tell: TellProgress): Promise<Manifest> {
  const { database, keys, keysFile, objects } = to;
  const manifest = await readManifest(folder);
  checkKeys(manifest, keys, keysFile);
  const progress = progressIn(database);
  for (const table of await tablesOf(database, manifest)) {
    let done = await progress.of(table.name);
    for await (const lines of linesOf(join(folder, 'rows', `${table.name}.ndjson`), done)) {
      done += lines.length;
      await database.transaction(async (trx) => {
        await insertRows(trx, table, lines);
        await progress.set(trx, table.name, done);
      });
      tell(`${table.name}: ${done}`);
    }
  }
  await resetCounters(database.sql);
  for (const kind of KINDS) await importObjects(to, folder, kind, tell);
  await compare(to, manifest, contentsOfStore(objects), tell);
  await sql`drop table app.import_progress`.execute(database.sql);
  return manifest;
}

/** In the order of the export. */
async function tablesOf({ sql: db }: Database, manifest: Manifest): Promise<MovedTable[]> {
  const here = new Map((await listTables(db)).map((table) => [table.name, table]));
  return manifest.tables.map(({ name }) => {
    const table = here.get(name);
    if (!table) throw new MoveRefused(`There is no table ${name} here.`);
    return table;
  });
}

async function importObjects(
  { database, keys, objects }: Target,
  folder: string,
  kind: Kind,
  tell: TellProgress,
): Promise<void> {
  const progress = progressIn(database);
  const part = `${kind} objects`;
  let done = await progress.of(part);
  const [copy, store] = [folderOfExport(folder, keys), contentsOfStore(objects)];
  for await (const lines of linesOf(join(folder, `${kind}.ndjson`), done, OBJECTS_AT_ONCE)) {
    await inParallel(lines, async (line) => {
      const [name, digest] = JSON.parse(line) as [string, string];
      const bytes = await copy.read(kind, name);
      if (!bytes || sha256(bytes) !== digest)
        throw new MoveRefused(`An object of the export is missing or was changed: ${kind}/${name}.`);
      await store.write(kind, name, bytes);
    });
    done += lines.length;
    await progress.set(database.sql, part, done);
    tell(`${part}: ${done}`);
  }
}

/** All of it is read again, from where it is now. */
async function compare(
  { database }: Target,
  { tables, objects }: Manifest,
  store: ReturnType<typeof contentsOfStore>,
  tell: TellProgress,
): Promise<void> {
  tell('comparing');
  const here = new Map((await listTables(database.sql)).map((table) => [table.name, table]));
  await inOneLook(database, async (trx) => {
    for (const exported of tables) {
      const table = here.get(exported.name);
      const found = table && (await readRows(trx, table));
      if (JSON.stringify(found) !== JSON.stringify(exported))
        throw differs(`rows of ${exported.name}`, exported.rows, found?.rows);
    }
  });
  for (const kind of KINDS) {
    const found = await sumUp(store, kind);
    if (JSON.stringify(found) !== JSON.stringify(objects[kind]))
      throw differs(`${kind} objects`, objects[kind].count, found.count);
  }
}

function differs(what: string, exported: number, found: number | undefined): MoveRefused {
  return new MoveRefused(
    `What has arrived is not what was exported: ${exported} ${what}, and here ${found ?? 'none'}, or with other contents. Nothing was deleted; begin anew with an empty installation.`,
  );
}

function progressIn({ sql: db }: Database) {
  return {
    async of(part: string): Promise<number> {
      const { rows } = await sql<{
        done: number;
      }>`select done::int as done from app.import_progress where part = ${part}`.execute(db);
      return rows[0]?.done ?? 0;
    },
    async set(on: Sql, part: string, done: number): Promise<void> {
      await sql`
        insert into app.import_progress values (${part}, ${done})
        on conflict (part) do update set done = excluded.done`.execute(on);
    },
  };
}
