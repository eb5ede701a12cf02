// Brings schema `app` up to date at every start and closes it to others; what has run already is skipped.
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { closeSchema } from './close-schema.ts';
import type { Sql } from './database.ts';
import { migrations } from './migrations/index.ts';

/** @throws the first migration's error; the ones before it stay applied, its own changes do not. */
export async function migrate(db: Sql): Promise<void> {
  if (!(await isUpToDate(db))) await bringUpToDate(db);
  await closeSchema(db, 'app');
}

/**
 * Also where a newer release has been: its migrations leave this one's code at work, and a process of this one that ends
 * while the other is rolled out has to start again. The migrator would refuse that, and else would look at every column of
 * every table first: 50 ms of the server's processors at each start of a process.
 */
async function isUpToDate(db: Sql): Promise<boolean> {
  const { rows: tables } = await sql`select 1 where to_regclass('app.kysely_migration') is not null`.execute(db);
  if (tables.length === 0) return false;
  const { rows } = await sql<{ name: string }>`select name from app.kysely_migration`.execute(db);
  const done = new Set(rows.map(({ name }) => name));
  return Object.keys(migrations).every((name) => done.has(name));
}

async function bringUpToDate(db: Sql): Promise<void> {
  await sql`create schema if not exists app`.execute(db);
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    migrationTableSchema: 'app',
    // What grew side by side is released in the order in which it is ready: a database that has run a later number takes an
    // earlier one all the same. Each is about tables of its own.
    allowUnorderedMigrations: true,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
