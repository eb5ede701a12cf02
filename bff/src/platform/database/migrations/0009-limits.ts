// Several limits on one try-on, and answers that are kept for a repeated request.
import { statements } from './statements.ts';

export const limits = statements(
  // What an operator sets for one shop in place of its plan's.
  `alter table app.merchants add column limits jsonb not null default '{}'`,

  // The counters that an open task is charged to, so that all of them get it back where no picture comes.
  'alter table app.tasks add column charged_scopes jsonb',
  `update app.tasks set charged_scopes = jsonb_build_array('shopper:' || shopper_id)
    where finished_at is null and charged_day is not null`,

  // One row per Idempotency-Key: claimed while the request runs, with its answer afterwards.
  `create table app.idempotency_keys (
    key_hash text primary key,
    merchant_id uuid references app.merchants (id) on delete cascade,
    shopper_id uuid,
    request_sha256 text not null,
    claim uuid not null,
    claimed_at timestamptz not null,
    answer text,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    foreign key (merchant_id, shopper_id) references app.shoppers (merchant_id, id) on delete cascade
  )`,
  'create index idempotency_keys_shopper on app.idempotency_keys (merchant_id, shopper_id)',
  'create index idempotency_keys_expiry on app.idempotency_keys (expires_at)',
  'alter table app.idempotency_keys enable row level security',
);
