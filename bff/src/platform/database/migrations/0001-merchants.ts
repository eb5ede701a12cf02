// Shops: who they are, which keys and origins their pages use, what they sell.
import { statements } from './statements.ts';

export const merchants = statements(
  // On Supabase the schema is not exposed; this keeps it closed should someone expose it.
  'revoke all on schema app from public',

  `create table app.merchants (
    id uuid primary key,
    name text not null,
    plan text not null default 'free',
    demo boolean not null default false,
    created_at timestamptz not null default now()
  )`,

  `create table app.publishable_keys (
    key text primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  )`,
  'create index publishable_keys_merchant on app.publishable_keys (merchant_id)',

  `create table app.merchant_origins (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    origin text not null,
    created_at timestamptz not null default now(),
    primary key (merchant_id, origin)
  )`,
  // A preflight carries no key: it is answered from the union of all shops' origins.
  'create index merchant_origins_origin on app.merchant_origins (origin)',

  `create table app.products (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    id text not null,
    title text not null,
    brand text,
    description text,
    url text,
    price_amount text check (price_amount ~ '^[0-9]+([.][0-9]+)?$'),
    price_currency text check (price_currency ~ '^[A-Z]{3}$'),
    garment_kind text not null check (garment_kind in ('top', 'bottom', 'dress', 'outerwear')),
    image_url text not null,
    garment_object text,
    position integer not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    removed_at timestamptz,
    primary key (merchant_id, id),
    check ((price_amount is null) = (price_currency is null))
  )`,
  'create index products_listing on app.products (merchant_id, position, id) where removed_at is null',

  'alter table app.merchants enable row level security',
  'alter table app.publishable_keys enable row level security',
  'alter table app.merchant_origins enable row level security',
  'alter table app.products enable row level security',
);
