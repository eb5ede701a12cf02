// What is counted around the fitting room, by day, product, device and arm; orders; and what was not counted, and why.
import { statements } from './statements.ts';

export const events = statements(
  // A day is the shop's own.
  `alter table app.merchants
    add column time_zone text not null default 'UTC',
    add column holdout integer not null default 0 check (holdout between 0 and 50),
    add column holdout_since date`,
  // So that a result is counted on the device that asked for it.
  'alter table app.tasks add column device text',

  // What has been counted already: an event's own id, or a keyed hash in place of a shopper.
  `create table app.counted_marks (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    id uuid not null,
    counted_at timestamptz not null,
    primary key (merchant_id, id)
  )`,
  'create index counted_marks_expiry on app.counted_marks (counted_at)',

  `create table app.event_counts (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    day date not null,
    type text not null,
    product_id text not null,
    device text not null,
    arm text not null,
    detail text not null,
    count bigint not null,
    visitors bigint not null,
    amount double precision not null,
    squares double precision not null,
    primary key (merchant_id, day, type, product_id, device, arm, detail)
  )`,
  'create index event_counts_expiry on app.event_counts (day)',

  `create table app.events_aside (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    day date not null,
    type text not null,
    reason text not null,
    order_id text not null,
    count bigint not null,
    last_at timestamptz not null,
    primary key (merchant_id, day, type, reason, order_id)
  )`,
  'create index events_aside_expiry on app.events_aside (day)',

  `create table app.orders (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    order_id text not null,
    purchased_at timestamptz not null,
    day date not null,
    device text not null,
    arm text not null,
    arm_from text not null check (arm_from in ('page', 'shop', 'nobody', 'disputed')),
    first boolean not null,
    items jsonb not null,
    amount numeric(16, 4),
    currency text,
    confirmed_at timestamptz,
    returned_at timestamptz,
    primary key (merchant_id, order_id),
    check ((amount is null) = (confirmed_at is null) and (currency is null) = (confirmed_at is null))
  )`,
  'create index orders_day on app.orders (merchant_id, day)',
  'create index orders_expiry on app.orders (day)',

  'alter table app.counted_marks enable row level security',
  'alter table app.event_counts enable row level security',
  'alter table app.events_aside enable row level security',
  'alter table app.orders enable row level security',
);
