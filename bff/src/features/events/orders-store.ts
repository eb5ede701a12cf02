// SQL of orders: one row each, whoever tells of it first, the page that saw it or the shop's server.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import type { Aside, ReportedOrder } from './entry.ts';
import type { ShopDay } from './figures/index.ts';

type ShopsOrder = ReportedOrder & { merchantId: MerchantId };

/**
 * What pages tell of an order never changes what the shop's server has told of it. Two pages that name two arms cancel each
 * other out: one of them is not the buyer's. A product that the shop does not have is none.
 * @returns the disputes, and the days of all these orders.
 */
export async function putReportedOrders(
  trx: Trx,
  orders: readonly ShopsOrder[],
): Promise<{ disputes: (Aside & { merchantId: MerchantId })[]; days: ShopDay[] }> {
  const days: ShopDay[] = [];
  const disputes: (Aside & { merchantId: MerchantId })[] = [];
  // One by one: there are few, and two of the same order may be in one batch.
  const sorted = [...orders].sort((a, b) => (a.merchantId + a.orderId < b.merchantId + b.orderId ? -1 : 1));
  for (const { merchantId, orderId, at, device, arm, holdout, first, productId } of sorted) {
    const items = JSON.stringify(productId ? [{ product_id: productId, quantity: 1 }] : []);
    const { rows } = await template<{ arm_from: string; day: string }>`
      insert into app.orders as o
        (merchant_id, order_id, purchased_at, day, device, arm, holdout, arm_from, first, items)
      select m.id, ${orderId}::text, ${at}::timestamptz, (${at}::timestamptz at time zone m.time_zone)::date,
        ${device}::text, ${arm}::text, ${holdout}::smallint, ${arm ? 'page' : 'nobody'}::text, ${first}::boolean,
        case when p.id is null then '[]' else ${items}::jsonb end
      from app.merchants m left join app.products p on p.merchant_id = m.id and p.id = ${productId}::text
      where m.id = ${merchantId}::uuid
      on conflict (merchant_id, order_id) do update set
        device = case when o.device = '' then excluded.device else o.device end,
        first = o.first and excluded.first,
        arm = case
          when o.arm_from = 'shop' or excluded.arm = '' or o.arm = excluded.arm then o.arm
          when o.arm_from = 'nobody' then excluded.arm
          else '' end,
        holdout = case
          when o.arm_from = 'shop' or excluded.arm = '' then o.holdout
          when o.arm = excluded.arm then coalesce(o.holdout, excluded.holdout)
          when o.arm_from = 'nobody' then excluded.holdout end,
        arm_from = case
          when o.arm_from = 'shop' or excluded.arm = '' or o.arm = excluded.arm then o.arm_from
          when o.arm_from = 'nobody' then 'page'
          else 'disputed' end
      returning arm_from, day`.execute(trx);
    if (rows[0]) days.push({ merchantId, day: rows[0].day });
    if (rows[0]?.arm_from === 'disputed') {
      disputes.push({ merchantId, type: 'purchased', reason: 'arm_disputed', orderId });
    }
  }
  return { disputes, days };
}

export interface ConfirmedOrder {
  orderId: string;
  at: Date;
  items: { product_id: string; quantity: number }[];
  amount: string;
  currency: string;
  /** As its page has kept it; null: the shop does not say. */
  drawn: { arm: string; holdout: number | null } | null;
  /** Null: the shop does not say whether it is the visitor's first. */
  first: boolean | null;
}

/**
 * Those that the shop's server has told of before stay as they are.
 * @param orders each once.
 * @returns of the others, the days that each is on and was on.
 */
export async function putConfirmedOrders(
  trx: Trx,
  merchantId: MerchantId,
  orders: readonly ConfirmedOrder[],
  now: Date,
): Promise<Map<string, ShopDay[]>> {
  if (orders.length === 0) return new Map();
  const rows = orders.map(({ orderId, drawn, ...order }) => ({ order_id: orderId, ...order, ...drawn }));
  const told = template`
    told as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as x(order_id text, at timestamptz, items jsonb, amount numeric, currency text, arm text,
          holdout smallint, first boolean))`;
  // As if a page had told of them, where none has: then there is a row to hold, and a day that it was on.
  await template`
    with ${told}
    insert into app.orders (merchant_id, order_id, purchased_at, day, device, arm, arm_from, first, items)
    select m.id, told.order_id, told.at, (told.at at time zone m.time_zone)::date, '', '', 'nobody', true, '[]'::jsonb
    from told cross join app.merchants m where m.id = ${merchantId}::uuid
    order by told.order_id
    on conflict (merchant_id, order_id) do nothing`.execute(trx);
  const { rows: put } = await template<{ order_id: string; day: string; was_on: string }>`
    with ${told},
    was as (
      select o.order_id, o.day from app.orders o
      where o.merchant_id = ${merchantId}::uuid and o.order_id = any(array(select order_id from told))
        and o.confirmed_at is null
      order by o.order_id for update
    )
    update app.orders o set
      purchased_at = told.at, day = (told.at at time zone m.time_zone)::date, items = told.items, amount = told.amount,
      currency = told.currency, confirmed_at = ${now}::timestamptz,
      first = o.first and coalesce(told.first, true),
      arm = coalesce(told.arm, o.arm),
      -- A shop that keeps the word alone means the experiment that runs.
      holdout = case when told.arm is null then o.holdout else coalesce(told.holdout, nullif(m.holdout, 0)) end,
      arm_from = case when told.arm is not null then 'shop' else o.arm_from end
    from was join told on told.order_id = was.order_id join app.merchants m on m.id = ${merchantId}::uuid
    where o.merchant_id = ${merchantId}::uuid and o.order_id = was.order_id
    returning o.order_id, o.day, was.day as was_on`.execute(trx);
  return new Map(
    put.map(({ order_id, day, was_on }) => [order_id, [day, was_on].map((one) => ({ merchantId, day: one }))]),
  );
}

export type ReturnOutcome = { outcome: 'counted'; day: ShopDay } | { outcome: 'no_purchase' | 'already_returned' };

/** @param returns of each order one. @returns what became of each, and where it counts the day of its order. */
export async function putReturns(
  trx: Trx,
  merchantId: MerchantId,
  returns: readonly { orderId: string; at: Date }[],
): Promise<Map<string, ReturnOutcome>> {
  const outcomes = new Map<string, ReturnOutcome>(returns.map(({ orderId }) => [orderId, { outcome: 'no_purchase' }]));
  if (returns.length === 0) return outcomes;
  const told = JSON.stringify(returns.map(({ orderId, at }) => ({ order_id: orderId, at })));
  const { rows } = await template<{ order_id: string; day: string; is_new: boolean }>`
    with told as (select * from jsonb_to_recordset(${told}::jsonb) as x(order_id text, at timestamptz)),
    was as (
      select o.order_id, o.day, o.returned_at from app.orders o
      where o.merchant_id = ${merchantId}::uuid and o.order_id = any(array(select order_id from told))
        -- What a page alone tells of is no purchase that a return could be of.
        and o.confirmed_at is not null
      order by o.order_id for update
    ),
    put as (
      update app.orders o set returned_at = told.at from was join told on told.order_id = was.order_id
      where o.merchant_id = ${merchantId}::uuid and o.order_id = was.order_id and was.returned_at is null
    )
    select order_id, day, returned_at is null as is_new from was`.execute(trx);
  for (const { order_id, day, is_new } of rows)
    outcomes.set(order_id, is_new ? { outcome: 'counted', day: { merchantId, day } } : { outcome: 'already_returned' });
  return outcomes;
}

/** Returns that came before their purchase. @returns when, by order. */
export async function takeReturnsAside(
  trx: Trx,
  merchantId: MerchantId,
  orderIds: readonly string[],
): Promise<{ orderId: string; at: Date }[]> {
  if (orderIds.length === 0) return [];
  const rows = await trx
    .deleteFrom('events_aside')
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', anyOf(orderIds))
    .where('reason', '=', 'no_purchase')
    .returning(['order_id', 'last_at'])
    .execute();
  // One that was told on two days stands there twice.
  return [...new Map(rows.map(({ order_id, last_at }) => [order_id, last_at]))].map(([orderId, at]) => ({
    orderId,
    at,
  }));
}

export interface KnownOrders {
  /** Told by the shop's server; whether it came back. */
  confirmed: Map<string, { returned: boolean }>;
  /** Of which a return is put aside until its purchase is told. */
  awaited: Set<string>;
}

/** What is known of these orders, without holding them. */
export async function lookUpOrders(
  sql: Sql,
  merchantId: MerchantId,
  orderIds: readonly string[],
): Promise<KnownOrders> {
  const orders = await sql
    .selectFrom('orders')
    .select(['order_id', 'returned_at'])
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', anyOf(orderIds))
    .where('confirmed_at', 'is not', null)
    .execute();
  const asides = await sql
    .selectFrom('events_aside')
    .select('order_id')
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', anyOf(orderIds))
    .where('reason', '=', 'no_purchase')
    .execute();
  return {
    confirmed: new Map(orders.map(({ order_id, returned_at }) => [order_id, { returned: returned_at !== null }])),
    awaited: new Set(asides.map(({ order_id }) => order_id)),
  };
}

/** One statement, however many there are: a list of values would be another one, planned anew, for each length. */
const anyOf = (orderIds: readonly string[]) => template<string>`any(${orderIds}::text[])`;
