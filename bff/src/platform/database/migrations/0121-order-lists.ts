// Lists of orders that are being counted: what was read of each until it has counted, and what it has come to.
import { statements } from './statements.ts';

export const orderLists = statements(
  `create table app.order_lists (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    state text not null default 'reading' check (state in ('reading', 'applying', 'applied')),
    format text not null,
    counts jsonb not null,
    amounts jsonb not null default '[]',
    problems jsonb not null,
    orders integer not null,
    done integer not null default 0,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    applied_at timestamptz
  )`,
  'create index order_lists_merchant on app.order_lists (merchant_id, created_at)',
  'create index order_lists_expiry on app.order_lists (expires_at)',

  `create table app.order_list_pieces (
    list_id uuid not null references app.order_lists (id) on delete cascade,
    first integer not null,
    last integer not null,
    orders json not null,
    primary key (list_id, first)
  )`,

  'alter table app.order_lists enable row level security',
  'alter table app.order_list_pieces enable row level security',
);
