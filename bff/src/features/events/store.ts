// SQL of counts: what is known already is passed over, the rest is added to its day in one statement.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import { goByIndexes } from '../../platform/database/go-by-indexes.ts';
import type { MerchantId } from '../shopper.ts';
import type { Aside, ForShop, ReportedOrder } from './entry.ts';
import { addToExperiments, type Drawn } from './experiment-store.ts';
import { markDue, type ShopDay } from './figures/index.ts';
import { putReportedOrders } from './orders-store.ts';

const keyOf = (merchantId: string, id: string) => `${merchantId}/${id}`;

/** All of it in one transaction, each table in one statement; rows in one order, so that two processes never lock crosswise. */
export async function writeTally(trx: Trx, entries: readonly ForShop[], now: Date): Promise<void> {
  const fresh = await putMarks(trx, entries, now);
  // A mark counts for the first entry that has it.
  const take = (merchantId: MerchantId, mark: string) => fresh.delete(keyOf(merchantId, mark));
  const rows: object[] = [];
  const drawn: Drawn[] = [];
  const orders: (ReportedOrder & { merchantId: MerchantId })[] = [];
  for (const { merchantId, counted, order } of entries) {
    if (order && take(merchantId, order.mark)) orders.push({ ...order, merchantId });
    if (!counted || (counted.mark !== null && !take(merchantId, counted.mark))) continue;
    const { type, at, productId, device, arm, holdout, detail, visitor, amount, squares } = counted;
    const visitors = typeof visitor === 'boolean' ? visitor : take(merchantId, visitor.mark);
    const counts = { count: 1, visitors: visitors ? 1 : 0, amount, squares };
    rows.push({ merchant_id: merchantId, at, type, product_id: productId, device, arm, detail, ...counts });
    if (holdout !== null && (type === 'seen' || type === 'left'))
      drawn.push({ merchant_id: merchantId, at, type, arm, holdout, ...counts });
  }
  const counted = await addCounts(trx, rows);
  await addToExperiments(trx, drawn);
  const asides = entries.flatMap(({ merchantId, aside }) => (aside ? [{ merchantId, ...aside }] : []));
  const { disputes, days } = await putReportedOrders(trx, orders);
  await addAsides(trx, [...asides, ...disputes], now);
  await markDue(trx, [...counted, ...days], now);
}

/** @returns those that were not there yet, by shop and id. */
async function putMarks(trx: Trx, entries: readonly ForShop[], now: Date): Promise<Set<string>> {
  const marks = entries.flatMap(({ merchantId, counted, order }) => {
    const ids = [order?.mark, counted?.mark, typeof counted?.visitor === 'object' ? counted.visitor.mark : null];
    return ids.flatMap((id) => (id ? [{ merchant_id: merchantId, id }] : []));
  });
  if (marks.length === 0) return new Set();
  const { rows } = await template<{ merchant_id: string; id: string }>`
    insert into app.counted_marks (merchant_id, id, counted_at)
    select distinct x.merchant_id, x.id, ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) as x(merchant_id uuid, id uuid)
    order by 1, 2
    on conflict do nothing
    returning merchant_id, id`.execute(trx);
  return new Set(rows.map(({ merchant_id, id }) => keyOf(merchant_id, id)));
}

/** A product that the shop does not have is none: nobody can fill the table with made-up ones. @returns their days. */
async function addCounts(trx: Trx, rows: object[]): Promise<ShopDay[]> {
  if (rows.length === 0) return [];
  // A few products of a catalogue that may have become large since this was planned.
  await goByIndexes(trx);
  const { rows: days } = await template<{ merchant_id: MerchantId; day: string }>`
    with added as (insert into app.event_counts as c
      (merchant_id, day, type, product_id, device, arm, detail, count, visitors, amount, squares)
    select x.merchant_id, (x.at at time zone m.time_zone)::date, x.type, coalesce(p.id, ''), x.device, x.arm, x.detail,
      sum(x.count), sum(x.visitors), sum(x.amount), sum(x.squares)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(merchant_id uuid, at timestamptz, type text,
      product_id text, device text, arm text, detail text, count int, visitors int, amount float8, squares float8)
    join app.merchants m on m.id = x.merchant_id
    left join app.products p on p.merchant_id = x.merchant_id and p.id = x.product_id
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (merchant_id, day, type, product_id, device, arm, detail) do update set
      count = c.count + excluded.count, visitors = c.visitors + excluded.visitors,
      amount = c.amount + excluded.amount, squares = c.squares + excluded.squares
    returning merchant_id, day)
    select distinct merchant_id, day from added`.execute(trx);
  return days.map(({ merchant_id, day }) => ({ merchantId: merchant_id, day }));
}

export async function addAsides(trx: Trx, asides: (Aside & { merchantId: MerchantId })[], now: Date): Promise<void> {
  if (asides.length === 0) return;
  const rows = asides.map(({ merchantId, type, reason, orderId }) => ({
    merchant_id: merchantId,
    type,
    reason,
    order_id: orderId,
  }));
  await template`
    insert into app.events_aside as a (merchant_id, day, type, reason, order_id, count, last_at)
    select x.merchant_id, (${now}::timestamptz at time zone m.time_zone)::date, x.type, x.reason, x.order_id, count(*),
      ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(merchant_id uuid, type text, reason text, order_id text)
    join app.merchants m on m.id = x.merchant_id
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (merchant_id, day, type, reason, order_id) do update
      set count = a.count + excluded.count, last_at = excluded.last_at`.execute(trx);
}

/** Newest first. */
export async function listAsides(sql: Sql, merchantId: MerchantId, limit: number) {
  return sql
    .selectFrom('events_aside')
    .select(['day', 'type', 'reason', 'order_id', 'count'])
    .where('merchant_id', '=', merchantId)
    .orderBy('day', 'desc')
    .orderBy('last_at', 'desc')
    .orderBy('reason')
    .orderBy('order_id')
    .limit(limit)
    .execute();
}

export async function deleteMarks(trx: Trx, merchantId: MerchantId, ids: string[]): Promise<void> {
  await trx.deleteFrom('counted_marks').where('merchant_id', '=', merchantId).where('id', 'in', ids).execute();
}

export async function deleteOldMarks(sql: Sql, countedBefore: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await template`
    delete from app.counted_marks where (merchant_id, id) in (
      select merchant_id, id from app.counted_marks where counted_at < ${countedBefore} order by counted_at limit ${limit}
    )`.execute(sql);
  return Number(numAffectedRows);
}

/** @param table whose rows are by day. */
export async function deleteOldDays(
  sql: Sql,
  table: 'event_counts' | 'experiment_days' | 'events_aside' | 'orders' | 'revenue_days' | 'figures',
  before: Date,
  limit: number,
): Promise<number> {
  const { numAffectedRows } = await template`
    delete from ${template.table(`app.${table}`)} where ctid in (
      select ctid from ${template.table(`app.${table}`)}
      where ${template.ref(table === 'figures' ? 'starts' : 'day')} < ${before.toISOString().slice(0, 10)}::date
      limit ${limit})`.execute(sql);
  return Number(numAffectedRows);
}
