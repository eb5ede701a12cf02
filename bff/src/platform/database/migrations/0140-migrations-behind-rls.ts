// The list of what has run, which the migrator makes itself, is behind row level security like every other table of the schema.
import { statements } from './statements.ts';

export const migrationsBehindRls = statements(
  'alter table app.kysely_migration enable row level security',
  'alter table app.kysely_migration_lock enable row level security',
);
