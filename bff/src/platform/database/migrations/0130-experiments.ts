// What an experiment has come to, by the share that pages have really drawn its arms with: an own table, a few rows a day, so
// that reading it costs the same however much a shop counts.
import { statements } from './statements.ts';

export const experiments = statements(
  `create table app.experiment_days (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    holdout smallint not null check (holdout between 0 and 50),
    day date not null,
    arm text not null check (arm in ('shown', 'held_out')),
    seen bigint not null,
    visitors bigint not null,
    visits bigint not null,
    seconds double precision not null,
    squares double precision not null,
    primary key (merchant_id, holdout, day, arm)
  )`,
  'create index experiment_days_expiry on app.experiment_days (day)',
  'alter table app.experiment_days enable row level security',
  // What its arm was drawn with; null: nobody has said.
  'alter table app.orders add column holdout smallint check (holdout between 0 and 50)',

  // Until now pages have not told of the share: what runs was drawn with the one that is set.
  `insert into app.experiment_days (merchant_id, holdout, day, arm, seen, visitors, visits, seconds, squares)
    select m.id, m.holdout, c.day, c.arm,
      coalesce(sum(c.count) filter (where c.type = 'seen'), 0), coalesce(sum(c.visitors) filter (where c.type = 'seen'), 0),
      coalesce(sum(c.visitors) filter (where c.type = 'left'), 0), coalesce(sum(c.amount) filter (where c.type = 'left'), 0),
      coalesce(sum(c.squares) filter (where c.type = 'left'), 0)
    from app.merchants m join app.event_counts c on c.merchant_id = m.id and c.day >= m.holdout_since
    where m.holdout > 0 and c.type in ('seen', 'left') and c.arm <> ''
    group by 1, 2, 3, 4`,
  `update app.orders o set holdout = m.holdout from app.merchants m
    where m.id = o.merchant_id and m.holdout > 0 and o.day >= m.holdout_since and o.arm <> ''`,
  `create index orders_of_experiments on app.orders (merchant_id, holdout, day)
    include (arm, first, confirmed_at, returned_at) where holdout is not null and arm <> ''`,
);
