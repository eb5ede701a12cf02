// What the counts of a shop add up to, kept so that a year is read as quickly as a day; and what its try-ons have cost, by day.
import { statements } from './statements.ts';

/** Whole numbers of one row. */
const COUNTS = [
  ...['seen', 'opened', 'consented', 'photo', 'try_on', 'result', 'compared', 'size_asked', 'added_to_cart'].flatMap(
    (step) => [step, `${step}_visitors`],
  ),
  ...['refused', 'visits', 'orders', 'first_orders', 'confirmed', 'first_confirmed', 'returned', 'first_returned'],
];

export const figures = statements(
  // `*` stands for all of them together: an order of two products is one order.
  `create table app.figures (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    span text not null check (span in ('day', 'month')),
    starts date not null,
    device text not null,
    arm text not null,
    product_id text not null,
    ${COUNTS.map((name) => `${name} integer not null`).join(', ')},
    seconds double precision not null,
    primary key (merchant_id, span, starts, device, arm, product_id)
  )`,
  'create index figures_product on app.figures (merchant_id, product_id, span, starts)',
  'create index figures_expiry on app.figures (starts)',

  `create table app.revenue_days (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    day date not null,
    device text not null,
    arm text not null,
    currency text not null,
    orders integer not null,
    amount numeric(24, 4) not null,
    returned integer not null,
    returned_amount numeric(24, 4) not null,
    primary key (merchant_id, day, device, arm, currency)
  )`,
  'create index revenue_days_expiry on app.revenue_days (day)',

  // Days and months whose figures are behind the counts. Until they are made anew, the counts themselves are read.
  `create table app.figures_due (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    span text not null check (span in ('day', 'month')),
    starts date not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    primary key (merchant_id, span, starts)
  )`,
  'create index figures_due_age on app.figures_due (span, first_at)',
  `insert into app.figures_due (merchant_id, span, starts, first_at, last_at)
    select merchant_id, 'day', day, now(), now() from app.event_counts
    union select merchant_id, 'day', day, now(), now() from app.orders`,
  // How try-ons ended and how long they took is read from the counts: these are few.
  `create index event_counts_outcomes on app.event_counts (merchant_id, type, day, product_id)
    where type in ('result', 'waited')`,

  // Like engine_spend, but in the shop's own days, and of try-ons alone.
  `create table app.spend_days (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    day date not null,
    product_id text not null,
    device text not null,
    microdollars bigint not null check (microdollars >= 0),
    primary key (merchant_id, day, product_id, device)
  )`,
  'create index spend_days_expiry on app.spend_days (day)',
  // The day that a price was set aside on: there it is given back.
  'alter table app.engine_attempts add column day date',
  `update app.engine_attempts a set day = (a.started_at at time zone m.time_zone)::date
    from app.merchants m where m.id = a.merchant_id`,
  `insert into app.spend_days (merchant_id, day, product_id, device, microdollars)
    select a.merchant_id, a.day, t.product_id, coalesce(t.device, ''), sum(a.microdollars)
    from app.engine_attempts a join app.tasks t on t.id = a.task_id
    where a.microdollars > 0 group by 1, 2, 3, 4`,

  'alter table app.figures enable row level security',
  'alter table app.revenue_days enable row level security',
  'alter table app.figures_due enable row level security',
  'alter table app.spend_days enable row level security',
);
