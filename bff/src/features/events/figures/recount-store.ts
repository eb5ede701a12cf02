// SQL that adds a day's counts up, and a month's days: what was there is replaced, so it may be done as often as one likes.
import { sql as template } from 'kysely';
import type { Trx } from '../../../platform/database/database.ts';
import type { MerchantId } from '../../shopper.ts';
import { columns, productCells, revenueCells, sums, wholeCells } from './columns.ts';

/**
 * In the order in which they are read: a list of products reads a day's rows of all devices together, by product, and no other.
 * As they came, each of a hundred thousand rows was on another page than the one before it.
 */
export async function recountDay(trx: Trx, merchant: MerchantId, day: string, now: Date): Promise<void> {
  const days = template`array[${day}::date]`;
  await deleteSpan(trx, merchant, 'day', day);
  await template`
    with cells as materialized (select * from (${productCells(merchant, days)}) cells)
    insert into app.figures (merchant_id, span, starts, device, arm, product_id, ${columns})
    select ${merchant}::uuid, 'day', ${day}::date, coalesce(device, '*') as device, coalesce(arm, '*') as arm, product_id, ${sums}
    from cells group by grouping sets ((product_id, device, arm), (product_id))
    union all
    select ${merchant}::uuid, 'day', ${day}::date, device, arm, product_id, ${sums}
    from (${wholeCells(merchant, days)}) whole group by device, arm, product_id
    order by device, arm, product_id`.execute(trx);
  await template`
    delete from app.revenue_days where merchant_id = ${merchant}::uuid and day = ${day}::date`.execute(trx);
  await template`
    insert into app.revenue_days (merchant_id, day, device, arm, currency, orders, amount, returned, returned_amount)
    select ${merchant}::uuid, * from (${revenueCells(merchant, days)}) cells`.execute(trx);
  await template`
    insert into app.figures_due (merchant_id, span, starts, first_at, last_at)
    values (${merchant}::uuid, 'month', date_trunc('month', ${day}::date)::date, ${now}::timestamptz, ${now}::timestamptz)
    on conflict (merchant_id, span, starts) do update set last_at = excluded.last_at`.execute(trx);
}

/** From its days, which are not due. Only products have months: all of them together are few rows a day. */
export async function recountMonth(trx: Trx, merchant: MerchantId, month: string): Promise<void> {
  await deleteSpan(trx, merchant, 'month', month);
  await template`
    insert into app.figures (merchant_id, span, starts, device, arm, product_id, ${columns})
    select merchant_id, 'month', ${month}::date, device, arm, product_id, ${sums}
    from app.figures
    where merchant_id = ${merchant}::uuid and span = 'day' and starts >= ${month}::date
      and starts < ${month}::date + interval '1 month' and product_id <> '*'
    group by merchant_id, device, arm, product_id order by device, arm, product_id`.execute(trx);
}

async function deleteSpan(trx: Trx, merchant: MerchantId, span: 'day' | 'month', starts: string): Promise<void> {
  await trx
    .deleteFrom('figures')
    .where('merchant_id', '=', merchant)
    .where('span', '=', span)
    .where('starts', '=', starts)
    .execute();
}

export async function hasFigures(trx: Trx, merchant: MerchantId, day: string): Promise<boolean> {
  const found = await trx
    .selectFrom('figures')
    .select('starts')
    .where('merchant_id', '=', merchant)
    .where('span', '=', 'day')
    .where('starts', '=', day)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
