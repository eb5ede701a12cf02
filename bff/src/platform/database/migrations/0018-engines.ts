// What was asked of which engine for which try-on, why, and what came of it; and what a shop's calls have cost in a month.
import { statements } from './statements.ts';

export const engines = statements(
  // The server's own default where nothing is set; what an operator has set for one shop is a sum or expressly none.
  `alter table app.merchants
    add column spend_cap_microdollars bigint check (spend_cap_microdollars >= 0),
    add column spend_uncapped boolean not null default false,
    add constraint merchants_one_cap check (not (spend_uncapped and spend_cap_microdollars is not null))`,

  // Nothing about anybody: it outlives the try-ons that it sums up.
  `create table app.engine_spend (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    month date not null check (extract(day from month) = 1),
    microdollars bigint not null check (microdollars >= 0),
    primary key (merchant_id, month)
  )`,

  // Written before the call, so that a call is known of even where a kill ended it.
  `create table app.engine_attempts (
    task_id uuid not null,
    number integer not null check (number > 0),
    merchant_id uuid not null,
    shopper_id uuid not null,
    engine text not null,
    model text,
    garment_kind text not null check (garment_kind in ('top', 'bottom', 'dress', 'outerwear')),
    why text not null,
    started_at timestamptz not null,
    month date not null,
    microdollars bigint not null check (microdollars >= 0),
    outcome text check (outcome in ('rendered', 'not_kept', 'refused', 'overloaded', 'timed_out', 'broken', 'gone',
      'aborted', 'cut_off')),
    code text,
    milliseconds integer,
    retry_after_ms bigint,
    primary key (task_id, number),
    foreign key (merchant_id, shopper_id, task_id)
      references app.tasks (merchant_id, shopper_id, id) on delete cascade
  )`,
  'create index engine_attempts_recent on app.engine_attempts (engine, model, started_at desc)',
  'create index engine_attempts_shop on app.engine_attempts (merchant_id, started_at desc)',

  'alter table app.engine_spend enable row level security',
  'alter table app.engine_attempts enable row level security',
);
