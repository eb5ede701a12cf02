// Try-ons: what a shopper may still do today, what was asked for, what came out.
import { statements } from './statements.ts';

export const tryOns = statements(
  `create table app.quotas (
    scope text not null,
    day date not null,
    used integer not null check (used >= 0),
    primary key (scope, day)
  )`,
  'create index quotas_day on app.quotas (day)',

  `create table app.tasks (
    id uuid primary key,
    merchant_id uuid not null,
    shopper_id uuid not null,
    photo_id uuid,
    product_id text not null,
    stage text not null default 'queued'
      check (stage in ('queued', 'preparing', 'rendering', 'finishing', 'done', 'refused', 'failed')),
    percent integer not null default 0 check (percent between 0 and 100),
    reason_code text,
    reason_message text,
    engine text,
    charged_day date,
    timings jsonb,
    idempotency_key text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    finished_at timestamptz,
    unique (merchant_id, shopper_id, id),
    unique (shopper_id, idempotency_key),
    foreign key (merchant_id, shopper_id) references app.shoppers (merchant_id, id),
    foreign key (merchant_id, shopper_id, photo_id)
      references app.photos (merchant_id, shopper_id, id) on delete set null (photo_id),
    foreign key (merchant_id, product_id) references app.products (merchant_id, id),
    check ((finished_at is not null) = (stage in ('done', 'refused', 'failed')))
  )`,
  'create index tasks_photo on app.tasks (photo_id)',
  'create index tasks_product on app.tasks (merchant_id, product_id)',
  // What is still open is what a restart and the sweeps look for; it stays small.
  'create index tasks_open on app.tasks (updated_at) where finished_at is null',

  `create table app.renders (
    id uuid primary key,
    task_id uuid not null unique,
    merchant_id uuid not null,
    shopper_id uuid not null,
    product_id text not null,
    object text not null unique,
    mask_object text unique,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    engine text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    foreign key (merchant_id, shopper_id, task_id) references app.tasks (merchant_id, shopper_id, id),
    foreign key (merchant_id, product_id) references app.products (merchant_id, id)
  )`,
  'create index renders_vault on app.renders (merchant_id, shopper_id, created_at desc, id)',
  'create index renders_product on app.renders (merchant_id, product_id)',
  'create index renders_expiry on app.renders (expires_at)',

  'alter table app.quotas enable row level security',
  'alter table app.tasks enable row level security',
  'alter table app.renders enable row level security',
);
