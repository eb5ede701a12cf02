// Who may ask: what a merchant has settled, secret keys for their servers, the secrets that let a shopper come back, and
// the customers whom a merchant vouches for.
import { statements } from './statements.ts';

export const access = statements(
  `alter table app.merchants
    add constraint merchants_plan check (plan in ('free', 'pro')),
    add column picture_days integer not null default 30 check (picture_days between 1 and 365),
    add column shopify_domain text unique`,

  `create table app.secret_keys (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    key_hash text not null unique,
    hint text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz
  )`,
  'create index secret_keys_merchant on app.secret_keys (merchant_id, created_at)',

  `create table app.resume_secrets (
    secret_hash text primary key,
    merchant_id uuid not null,
    shopper_id uuid not null,
    origin text not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    expires_at timestamptz not null,
    foreign key (merchant_id, shopper_id) references app.shoppers (merchant_id, id) on delete cascade
  )`,
  'create index resume_secrets_shopper on app.resume_secrets (merchant_id, shopper_id)',
  'create index resume_secrets_expiry on app.resume_secrets (expires_at)',

  // The shop's own id of a customer is never stored, only its hash under a secret of the merchant's.
  `create table app.customers (
    merchant_id uuid not null,
    customer_hash text not null,
    shopper_id uuid not null unique,
    plan text check (plan in ('free', 'pro')),
    created_at timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    primary key (merchant_id, customer_hash),
    foreign key (merchant_id, shopper_id) references app.shoppers (merchant_id, id) on delete cascade
  )`,

  // Secrets that have to be read again, each sealed under a master key.
  `create table app.merchant_secrets (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    purpose text not null,
    sealed text not null,
    master_key_id text not null,
    created_at timestamptz not null default now(),
    retires_at timestamptz
  )`,
  'create index merchant_secrets_merchant on app.merchant_secrets (merchant_id, purpose, created_at)',
  // Customers are found by their hash, so there is one secret to hash them with, for ever.
  `create unique index merchant_secrets_one_hash on app.merchant_secrets (merchant_id)
    where purpose = 'customer-hash'`,

  // What a rotation of the master key looks for.
  'create index shoppers_master_key on app.shoppers (master_key_id)',
  // The sweep of shoppers that nothing is left of goes from the oldest on.
  'create index shoppers_age on app.shoppers (created_at)',

  'alter table app.secret_keys enable row level security',
  'alter table app.resume_secrets enable row level security',
  'alter table app.customers enable row level security',
  'alter table app.merchant_secrets enable row level security',
);
