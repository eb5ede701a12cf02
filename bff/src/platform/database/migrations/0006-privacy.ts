// Deletion that can be proved: stored objects whose rows are gone, receipts of erasures, and consent receipts that outlive
// their shopper without saying who it was.
import { statements } from './statements.ts';

export const privacy = statements(
  // Written with the deletion of the rows that named the objects, so that a kill in between forgets none.
  `create table app.object_deletions (
    store text not null check (store in ('sealed', 'signable')),
    name text not null,
    since timestamptz not null default now(),
    primary key (store, name)
  )`,
  'create index object_deletions_since on app.object_deletions (since)',

  // Nothing personal: it must be possible to keep it for ever and to show it to anyone.
  `create table app.deletion_receipts (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id),
    erased_at timestamptz not null,
    deleted jsonb not null,
    key_id text not null,
    signature text not null
  )`,
  'create index deletion_receipts_merchant on app.deletion_receipts (merchant_id, erased_at)',

  // An erased shopper's receipts stay as proof of what was agreed to (GDPR art. 7(1)), about nobody in particular.
  'alter table app.consent_receipts alter column shopper_id drop not null',
  `alter table app.consent_receipts add constraint consent_receipts_of_somebody
    check (shopper_id is not null or (withdrawn_at is not null and ip_hash is null))`,

  'alter table app.object_deletions enable row level security',
  'alter table app.deletion_receipts enable row level security',
);
