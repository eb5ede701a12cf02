// Tells this database from every other, so that stored objects can be told whose they are: the sweep of objects without
// a row would otherwise delete those of another database that used the same folder before.
import { statements } from './statements.ts';

export const installation = statements(
  `create table app.installation (
    id uuid primary key default gen_random_uuid(),
    only_one boolean not null default true unique check (only_one)
  )`,
  'insert into app.installation default values',
  'alter table app.installation enable row level security',
);
