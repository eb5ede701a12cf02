// SQL of the experiment: who came in each arm, day by day, and what they did.
import { sql as template } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export interface ArmTotals {
  purchases: number;
  /** Told by the shop's server. */
  orders: number;
  returned: number;
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
  purchasesFrom: 'server' | 'pages';
  shown: ArmTotals;
  held_out: ArmTotals;
}

export async function experimentTotals(sql: Sql, merchantId: MerchantId): Promise<ExperimentTotals> {
  const { holdout, holdout_since: since } = await sql
    .selectFrom('merchants')
    .select(['holdout', 'holdout_since'])
    .where('id', '=', merchantId)
    .executeTakeFirstOrThrow();
  const nothing: ExperimentTotals = {
    holdout,
    since,
    days: [],
    purchasesFrom: 'pages',
    shown: noTotals(),
    held_out: noTotals(),
  };
  if (since === null) return nothing;
  const { rows: days } = await template<{ shown: string; held_out: string }>`
    select coalesce(sum(visitors) filter (where arm = 'shown'), 0) as shown,
      coalesce(sum(visitors) filter (where arm = 'held_out'), 0) as held_out
    from app.event_counts
    where merchant_id = ${merchantId} and day >= ${since}::date and type = 'seen' and arm <> ''
    group by day order by day`.execute(sql);
  const { rows: visits } = await template<{ arm: Arm; visits: string; seconds: number; squares: number }>`
    select arm, sum(visitors) as visits, sum(amount) as seconds, sum(squares) as squares
    from app.event_counts
    where merchant_id = ${merchantId} and day >= ${since}::date and type = 'left' and arm <> ''
    group by arm`.execute(sql);
  const { rows: orders } = await template<
    Record<'told' | 'told_first' | 'confirmed' | 'returned', string> & { arm: Arm }
  >`
    select arm, count(*) filter (where first) as told, count(*) filter (where first and confirmed_at is not null) as told_first,
      count(*) filter (where confirmed_at is not null) as confirmed,
      count(*) filter (where confirmed_at is not null and returned_at is not null) as returned
    from app.orders
    where merchant_id = ${merchantId} and day >= ${since}::date and arm <> ''
    group by arm`.execute(sql);
  // A shop whose server tells of purchases is not to be misled by what pages say.
  const byServer = orders.some(({ confirmed }) => Number(confirmed) > 0);
  const arm = (name: Arm): ArmTotals => {
    const told = orders.find((row) => row.arm === name);
    const seen = visits.find((row) => row.arm === name);
    return {
      purchases: Number((byServer ? told?.told_first : told?.told) ?? 0),
      orders: Number(told?.confirmed ?? 0),
      returned: Number(told?.returned ?? 0),
      visits: Number(seen?.visits ?? 0),
      seconds: Number(seen?.seconds ?? 0),
      squaredSeconds: Number(seen?.squares ?? 0),
    };
  };
  return {
    ...nothing,
    days: days.map(({ shown, held_out }) => ({ shown: Number(shown), held_out: Number(held_out) })),
    purchasesFrom: byServer ? 'server' : 'pages',
    shown: arm('shown'),
    held_out: arm('held_out'),
  };
}

type Arm = 'shown' | 'held_out';

function noTotals(): ArmTotals {
  return { purchases: 0, orders: 0, returned: 0, visits: 0, seconds: 0, squaredSeconds: 0 };
}
