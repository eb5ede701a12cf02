// Anonymous shoppers: their sealing key, their sessions, what they agreed to and the photos they gave.
import { statements } from './statements.ts';

export const shoppers = statements(
  `create table app.shoppers (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id),
    sealing_key_wrapped text,
    master_key_id text not null,
    created_at timestamptz not null default now(),
    unique (merchant_id, id)
  )`,

  `create table app.sessions (
    token_hash text primary key,
    merchant_id uuid not null,
    shopper_id uuid not null,
    origin text not null,
    locale text not null default 'en',
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    foreign key (merchant_id, shopper_id) references app.shoppers (merchant_id, id) on delete cascade
  )`,
  'create index sessions_shopper on app.sessions (merchant_id, shopper_id)',
  'create index sessions_expiry on app.sessions (expires_at)',

  // No reference to shoppers: the receipt proves what was agreed to, also after the shopper is erased (GDPR art. 7(1)).
  `create table app.consent_receipts (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id),
    shopper_id uuid not null,
    version text not null,
    locale text not null,
    text_sha256 text not null,
    scopes jsonb not null,
    ip_hash text,
    given_at timestamptz not null default now(),
    withdrawn_at timestamptz
  )`,
  'create index consent_receipts_shopper on app.consent_receipts (merchant_id, shopper_id, given_at)',

  // No cascade: a photo owns a stored object, so its row goes only where the object goes too.
  `create table app.photos (
    id uuid primary key,
    merchant_id uuid not null,
    shopper_id uuid not null,
    object text not null unique,
    width integer not null check (width > 0),
    height integer not null check (height > 0),
    sha256 text,
    hints jsonb not null default '[]',
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    unique (merchant_id, shopper_id, id),
    foreign key (merchant_id, shopper_id) references app.shoppers (merchant_id, id)
  )`,
  'create index photos_expiry on app.photos (expires_at)',

  'alter table app.shoppers enable row level security',
  'alter table app.sessions enable row level security',
  'alter table app.consent_receipts enable row level security',
  'alter table app.photos enable row level security',
);
