// Misuse and how it is followed up: what shoppers report, whom a shop has blocked, and who has had personal data in hand.
import { statements } from './statements.ts';

export const misuse = statements(
  // No reference to shoppers or renders: the shop keeps knowing what was reported after both are gone, about nobody then.
  `create table app.reports (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id),
    shopper_id uuid,
    render_id uuid,
    product_id text not null,
    reason text not null
      check (reason in ('not_me', 'body_wrong', 'garment_wrong', 'indecent', 'someone_else', 'minor', 'other')),
    note text check (length(note) <= 500),
    engine text not null,
    created_at timestamptz not null,
    check (shopper_id is not null or (render_id is null and note is null))
  )`,
  'create index reports_newest on app.reports (merchant_id, created_at desc, id desc)',
  'create index reports_shopper on app.reports (merchant_id, shopper_id, render_id)',
  'create index reports_age on app.reports (created_at)',

  // Keyed hashes and nothing else, so that erasing the shopper needs to change nothing here.
  `create table app.blocks (
    id uuid primary key,
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    reason text not null check (length(reason) <= 200),
    shopper_hash text,
    customer_hash text,
    address_hash text,
    created_at timestamptz not null,
    address_until timestamptz,
    check (shopper_hash is not null or customer_hash is not null),
    check ((address_hash is null) = (address_until is null))
  )`,
  'create index blocks_newest on app.blocks (merchant_id, created_at desc, id desc)',
  'create index blocks_shopper on app.blocks (merchant_id, shopper_hash)',
  'create index blocks_customer on app.blocks (merchant_id, customer_hash) where customer_hash is not null',
  'create index blocks_address on app.blocks (merchant_id, address_hash) where address_hash is not null',

  // Nothing in it names a person: the subject is a keyed hash, so that an erasure has nothing to change.
  `create table app.audit_log (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null check (actor in ('shopper', 'merchant', 'operator', 'worker', 'sweeper', 'shopify')),
    key_id text,
    action text not null check (action ~ '^[a-z_]{1,40}$'),
    merchant_id uuid references app.merchants (id),
    subject text check (subject ~ '^[0-9a-f]{64}$'),
    items integer not null default 1 check (items >= 0),
    request_id uuid
  )`,
  'create index audit_log_subject on app.audit_log (subject, id)',
  'create index audit_log_at on app.audit_log (at)',

  // Append only: a row is refused every change, and its removal by anyone but prune_audit, which says up to when.
  `create function app.audit_is_append_only() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and tg_level = 'ROW' then
      if old.at < nullif(current_setting('app.audit_pruned_before', true), '')::timestamptz then
        return old;
      end if;
    end if;
    raise exception 'app.audit_log is append only' using errcode = 'insufficient_privilege';
  end $$`,
  `create trigger audit_log_append_only before update or delete on app.audit_log
    for each row execute function app.audit_is_append_only()`,
  `create trigger audit_log_no_truncate before truncate on app.audit_log
    for each statement execute function app.audit_is_append_only()`,
  // In batches, as all retention; the setting lasts for this call.
  `create function app.prune_audit(before timestamptz, at_most integer) returns integer language plpgsql as $$
  declare
    pruned integer;
  begin
    perform set_config('app.audit_pruned_before', before::text, true);
    delete from app.audit_log where id in (
      select id from app.audit_log where at < before order by at limit at_most
    );
    get diagnostics pruned = row_count;
    perform set_config('app.audit_pruned_before', '', true);
    return pruned;
  end $$`,

  'alter table app.reports enable row level security',
  'alter table app.blocks enable row level security',
  'alter table app.audit_log enable row level security',
);
