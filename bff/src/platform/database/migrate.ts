// Brings schema `app` up to date at every start and closes it to others; what has run already is skipped.
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { closeSchema } from './close-schema.ts';
import type { Sql } from './database.ts';
import { migrations } from './migrations/index.ts';

/** @throws the first migration's error; the ones before it stay applied, its own changes do not. */
export async function migrate(db: Sql): Promise<void> {
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
  await closeSchema(db, 'app');
}
