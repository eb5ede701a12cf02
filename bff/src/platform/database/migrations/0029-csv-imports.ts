// Lists of products that have been read and wait for their shop to say yes: what was found in each, and its products as far
// as they have come.
import { statements } from './statements.ts';

export const csvImports = statements(
  `create table app.csv_imports (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    state text not null default 'reading' check (state in ('reading', 'ready', 'applying', 'applied')),
    format text,
    currency text,
    tells jsonb not null default '[]',
    counts jsonb,
    preview jsonb not null default '[]',
    problems jsonb,
    rows_read integer not null default 0,
    products integer,
    done integer not null default 0,
    first_position integer,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    applied_at timestamptz
  )`,
  'create index csv_imports_merchant on app.csv_imports (merchant_id, created_at)',
  'create index csv_imports_expiry on app.csv_imports (expires_at)',

  // No reference to the import: of a hundred thousand rows that costs more than all else. What is left over is swept.
  `create table app.csv_import_products (
    import_id uuid not null,
    number integer not null,
    merchant_id uuid not null,
    product_id text not null,
    digest text not null,
    draft jsonb not null,
    primary key (import_id, number)
  )`,

  // While a catalogue fills, the planner knows no better than to take it for a product's own index, and reads all of it.
  'drop index app.products_updated',

  'alter table app.csv_imports enable row level security',
  'alter table app.csv_import_products enable row level security',
);
