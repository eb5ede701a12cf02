// SQL of experiments: what they come to, by the share that pages have really drawn their arms with, day by day.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

/** A page that was seen, or left in a first visit, by a visitor whose arm was drawn with that share. */
export interface Drawn {
  merchant_id: MerchantId;
  at: Date;
  type: 'seen' | 'left';
  arm: string;
  holdout: number;
  count: number;
  visitors: number;
  amount: number;
  squares: number;
}

export async function addToExperiments(trx: Trx, rows: readonly Drawn[]): Promise<void> {
  if (rows.length === 0) return;
  const of = (value: string, type: Drawn['type']) =>
    template.raw(`coalesce(sum(x.${value}) filter (where x.type = '${type}'), 0)`);
  await template`
    insert into app.experiment_days as e (merchant_id, holdout, day, arm, seen, visitors, visits, seconds, squares)
    select x.merchant_id, x.holdout, (x.at at time zone m.time_zone)::date, x.arm, ${of('count', 'seen')},
      ${of('visitors', 'seen')}, ${of('visitors', 'left')}, ${of('amount', 'left')}, ${of('squares', 'left')}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(merchant_id uuid, at timestamptz, type text, arm text,
      holdout smallint, count int, visitors int, amount float8, squares float8)
    join app.merchants m on m.id = x.merchant_id
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
    on conflict (merchant_id, holdout, day, arm) do update set
      seen = e.seen + excluded.seen, visitors = e.visitors + excluded.visitors, visits = e.visits + excluded.visits,
      seconds = e.seconds + excluded.seconds, squares = e.squares + excluded.squares`.execute(trx);
}

export interface ArmTotals {
  purchases: number;
  /** Each visitor's first, told by the shop's server. */
  orders: number;
  returned: number;
  /** Each visitor's first. */
  visits: number;
  seconds: number;
  squaredSeconds: number;
}

export interface ExperimentTotals {
  /** In percent. */
  holdout: number;
  /** Null: there is none. */
  since: string | null;
  /** Visitors of each day. */
  days: { shown: number; held_out: number }[];
  /** Shares that pages still draw with, other than the one that is set. */
  elsewhere: { holdout: number; seen: number }[];
  purchasesFrom: 'server' | 'pages';
  shown: ArmTotals;
  held_out: ArmTotals;
}

type Arm = 'shown' | 'held_out';

/** Only of whoever was drawn with the share that is set: what others have done belongs to no comparison with them. */
export async function experimentTotals(sql: Sql, merchantId: MerchantId, now: Date): Promise<ExperimentTotals> {
  const { holdout, since, today } = await sql
    .selectFrom('merchants')
    .select(['holdout', 'holdout_since as since'])
    .select(template<string>`(${now}::timestamptz at time zone time_zone)::date`.as('today'))
    .where('id', '=', merchantId)
    .executeTakeFirstOrThrow();
  const elsewhere = await drawnElsewhere(sql, merchantId, holdout, today);
  const days = since === null ? [] : await experimentDays(sql, merchantId, holdout, since);
  const orders = since === null ? [] : await ordersOf(sql, merchantId, holdout, since);
  // A shop whose server tells of purchases is not to be misled by what pages say.
  const byServer = orders.some(({ confirmed }) => Number(confirmed) > 0);
  const arm = (name: Arm): ArmTotals => {
    const told = orders.find((row) => row.arm === name);
    const seen = days.filter((row) => row.arm === name);
    const sum = (of: 'visits' | 'seconds' | 'squares') => seen.reduce((total, row) => total + Number(row[of]), 0);
    return {
      purchases: Number((byServer ? told?.confirmed : told?.told) ?? 0),
      orders: Number(told?.confirmed ?? 0),
      returned: Number(told?.returned ?? 0),
      visits: sum('visits'),
      seconds: sum('seconds'),
      squaredSeconds: sum('squares'),
    };
  };
  const visitors = new Map<string, { shown: number; held_out: number }>();
  for (const row of days) {
    const ofDay = visitors.get(row.day) ?? { shown: 0, held_out: 0 };
    visitors.set(row.day, { ...ofDay, [row.arm]: Number(row.visitors) });
  }
  return {
    ...{ holdout, since, elsewhere, days: [...visitors.values()] },
    purchasesFrom: byServer ? 'server' : 'pages',
    shown: arm('shown'),
    held_out: arm('held_out'),
  };
}

/** A few rows a day, the first day first. */
function experimentDays(sql: Sql, merchantId: MerchantId, holdout: number, since: string) {
  return sql
    .selectFrom('experiment_days')
    .select(['day', 'arm', 'visitors', 'visits', 'seconds', 'squares'])
    .where('merchant_id', '=', merchantId)
    .where('holdout', '=', holdout)
    .where('day', '>=', since)
    .orderBy('day')
    .execute();
}

/** Each visitor's first: a buyer's orders are alike, and so is whether they come back. */
async function ordersOf(sql: Sql, merchantId: MerchantId, holdout: number, since: string) {
  const { rows } = await template<Record<'told' | 'confirmed' | 'returned', string> & { arm: Arm }>`
    select arm, count(*) as told, count(*) filter (where confirmed_at is not null) as confirmed,
      count(*) filter (where confirmed_at is not null and returned_at is not null) as returned
    from app.orders
    where merchant_id = ${merchantId} and holdout = ${holdout} and day >= ${since}::date and arm <> '' and first
    group by arm`.execute(sql);
  return rows;
}

/** Since yesterday: pages that have not been given the share that is set. */
async function drawnElsewhere(sql: Sql, merchantId: MerchantId, holdout: number, today: string) {
  const { rows } = await template<{ holdout: number; seen: string }>`
    select holdout, sum(seen) as seen from app.experiment_days
    where merchant_id = ${merchantId} and day >= ${today}::date - 1 and holdout <> ${holdout}
    group by holdout having sum(seen) > 0 order by sum(seen) desc`.execute(sql);
  return rows.map((row) => ({ holdout: row.holdout, seen: Number(row.seen) }));
}
