// What a merchant's own server is told, where to, and how each telling went.
import { statements } from './statements.ts';

export const webhooks = statements(
  `create table app.webhook_endpoints (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    url text not null,
    events jsonb not null,
    created_at timestamptz not null default now(),
    failing_since timestamptz,
    disabled_at timestamptz,
    disabled_reason text check (disabled_reason in ('gone', 'failing')),
    unique (merchant_id, id),
    check ((disabled_at is null) = (disabled_reason is null))
  )`,

  // Two at once while one takes the other's place; sealed, because they have to be read again to sign.
  `create table app.webhook_secrets (
    id uuid primary key,
    merchant_id uuid not null,
    endpoint_id uuid not null,
    sealed text not null,
    master_key_id text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    foreign key (merchant_id, endpoint_id) references app.webhook_endpoints (merchant_id, id) on delete cascade
  )`,
  'create index webhook_secrets_endpoint on app.webhook_secrets (merchant_id, endpoint_id)',

  // Only what at least one endpoint wants to know. Nothing in it says who a shopper is, shopper_reference least of all.
  `create table app.webhook_events (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    type text not null,
    shopper_reference text,
    data jsonb not null,
    occurred_at timestamptz not null,
    unique (merchant_id, id)
  )`,
  'create index webhook_events_age on app.webhook_events (occurred_at)',
  `create index webhook_events_shopper on app.webhook_events (merchant_id, shopper_reference)
    where shopper_reference is not null`,

  `create table app.webhook_deliveries (
    id uuid primary key,
    merchant_id uuid not null,
    endpoint_id uuid not null,
    event_id uuid not null,
    status text not null default 'waiting' check (status in ('waiting', 'delivered', 'dead')),
    attempts integer not null default 0 check (attempts >= 0),
    last_status integer,
    last_fault text,
    next_attempt_at timestamptz,
    delivered_at timestamptz,
    created_at timestamptz not null default now(),
    foreign key (merchant_id, endpoint_id) references app.webhook_endpoints (merchant_id, id) on delete cascade,
    foreign key (merchant_id, event_id) references app.webhook_events (merchant_id, id) on delete cascade,
    check ((status = 'waiting') = (next_attempt_at is not null)),
    check ((status = 'delivered') = (delivered_at is not null))
  )`,
  'create index webhook_deliveries_endpoint on app.webhook_deliveries (merchant_id, endpoint_id, created_at desc, id desc)',
  'create index webhook_deliveries_event on app.webhook_deliveries (merchant_id, event_id)',

  'alter table app.webhook_endpoints enable row level security',
  'alter table app.webhook_secrets enable row level security',
  'alter table app.webhook_events enable row level security',
  'alter table app.webhook_deliveries enable row level security',
);
