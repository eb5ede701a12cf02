// The people who work for shops: accounts that are kept here, who works where, where they are signed in; and what an owner
// settles beside what an operator does.
import { statements } from './statements.ts';

export const accounts = statements(
  // Of the accounts that are kept here; those at Supabase have nothing in these two.
  `create table app.accounts (
    id uuid primary key,
    email text not null unique,
    password_hash text,
    created_at timestamptz not null default now()
  )`,
  `create table app.account_tokens (
    token_hash text primary key,
    account_id uuid not null references app.accounts (id) on delete cascade,
    kind text not null check (kind in ('access', 'refresh')),
    expires_at timestamptz not null
  )`,
  'create index account_tokens_account on app.account_tokens (account_id)',
  'create index account_tokens_expiry on app.account_tokens (expires_at)',

  // As the product knows them, wherever their account is.
  `create table app.people (
    id uuid primary key,
    email text not null unique,
    name text,
    created_at timestamptz not null default now(),
    entered_at timestamptz
  )`,
  `create table app.members (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    account_id uuid not null references app.people (id) on delete cascade,
    role text not null check (role in ('viewer', 'editor', 'owner')),
    created_at timestamptz not null default now(),
    primary key (merchant_id, account_id)
  )`,
  'create index members_account on app.members (account_id)',
  `create table app.invitations (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    email text not null,
    role text not null check (role in ('viewer', 'editor', 'owner')),
    token_hash text not null unique,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    unique (merchant_id, email)
  )`,
  'create index invitations_expiry on app.invitations (expires_at)',
  `create table app.account_sessions (
    id uuid primary key,
    account_id uuid not null references app.people (id) on delete cascade,
    token_hash text not null unique,
    device text not null,
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    expires_at timestamptz not null,
    ends_at timestamptz not null
  )`,
  'create index account_sessions_account on app.account_sessions (account_id)',
  'create index account_sessions_expiry on app.account_sessions (expires_at)',
  `create table app.first_run_links (
    token_hash text primary key,
    expires_at timestamptz not null
  )`,
  // Keyed hashes of addresses, of mail and of networks.
  `create table app.sign_in_attempts (
    subject text primary key,
    failures integer not null,
    last_failed_at timestamptz not null
  )`,
  'create index sign_in_attempts_age on app.sign_in_attempts (last_failed_at)',

  `alter table app.merchants
    add column currency text,
    add column badge_corner text not null default 'top-right'
      check (badge_corner in ('top-left', 'top-right', 'bottom-left', 'bottom-right'))`,
  // No reference: the log outlives whoever it names.
  'alter table app.audit_log add column account_id uuid',

  'alter table app.accounts enable row level security',
  'alter table app.account_tokens enable row level security',
  'alter table app.people enable row level security',
  'alter table app.members enable row level security',
  'alter table app.invitations enable row level security',
  'alter table app.account_sessions enable row level security',
  'alter table app.first_run_links enable row level security',
  'alter table app.sign_in_attempts enable row level security',
);
