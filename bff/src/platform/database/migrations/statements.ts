// Runs a migration's plain SQL. It is written as SQL, because that is what an operator will read when it fails;
// only what Postgres 15 knows may be used (PGlite is 18, Supabase and Debian are older).
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** @param statements one statement each, run in order in the migrator's transaction. */
export function statements(...statements: string[]): Migration {
  return {
    async up(db: Kysely<unknown>) {
      for (const statement of statements) await sql.raw(statement).execute(db);
    },
  };
}
