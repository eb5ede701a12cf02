// SQL of orders: one row each, whoever tells of it first, the page that saw it or the shop's server.
import { sql as template } from 'kysely';
import type { Trx } from '../../platform/database/database.ts';
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
  for (const { merchantId, orderId, at, device, arm, first, productId } of sorted) {
    const items = JSON.stringify(productId ? [{ product_id: productId, quantity: 1 }] : []);
    const { rows } = await template<{ arm_from: string; day: string }>`
      insert into app.orders as o
        (merchant_id, order_id, purchased_at, day, device, arm, arm_from, first, items)
      select m.id, ${orderId}::text, ${at}::timestamptz, (${at}::timestamptz at time zone m.time_zone)::date,
        ${device}::text, ${arm}::text, ${arm ? 'page' : 'nobody'}::text, ${first}::boolean,
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
  arm: string | null;
}

/** @returns the days that it is on and was on; null where the shop's server has told of it before: then nothing changes. */
export async function putConfirmedOrder(
  trx: Trx,
  merchantId: MerchantId,
  { orderId, at, items, amount, currency, arm }: ConfirmedOrder,
  now: Date,
): Promise<ShopDay[] | null> {
  // As if a page had told of it, where none has: then there is a row to hold, and a day that it was on.
  await template`
    insert into app.orders (merchant_id, order_id, purchased_at, day, device, arm, arm_from, first, items)
    select m.id, ${orderId}::text, ${at}::timestamptz, (${at}::timestamptz at time zone m.time_zone)::date, '', '',
      'nobody', true, '[]'::jsonb
    from app.merchants m where m.id = ${merchantId}::uuid
    on conflict (merchant_id, order_id) do nothing`.execute(trx);
  const { rows } = await template<{ day: string; was_on: string }>`
    with was as (
      select merchant_id, order_id, day from app.orders
      where merchant_id = ${merchantId}::uuid and order_id = ${orderId}::text and confirmed_at is null for update
    )
    update app.orders o set
      purchased_at = ${at}::timestamptz, day = (${at}::timestamptz at time zone m.time_zone)::date,
      items = ${JSON.stringify(items)}::jsonb, amount = ${amount}::numeric, currency = ${currency}::text,
      confirmed_at = ${now}::timestamptz,
      arm = case when ${arm !== null}::boolean then ${arm ?? ''}::text else o.arm end,
      arm_from = case when ${arm !== null}::boolean then 'shop' else o.arm_from end
    from was join app.merchants m on m.id = was.merchant_id
    where o.merchant_id = was.merchant_id and o.order_id = was.order_id
    returning o.day, was.day as was_on`.execute(trx);
  const [order] = rows;
  return order ? [order.day, order.was_on].map((day) => ({ merchantId, day })) : null;
}

/** @returns what became of it, and where it counts the day of the order. */
export async function putReturn(
  trx: Trx,
  merchantId: MerchantId,
  orderId: string,
  at: Date,
): Promise<{ outcome: 'counted'; day: ShopDay } | { outcome: 'no_purchase' | 'already_returned' }> {
  const order = await trx
    .selectFrom('orders')
    .select(['returned_at', 'day'])
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', orderId)
    // What a page alone tells of is no purchase that a return could be of.
    .where('confirmed_at', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!order) return { outcome: 'no_purchase' };
  if (order.returned_at) return { outcome: 'already_returned' };
  await trx
    .updateTable('orders')
    .set({ returned_at: at })
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', orderId)
    .execute();
  return { outcome: 'counted', day: { merchantId, day: order.day } };
}

/** A return that came before its purchase. @returns when; null where there is none. */
export async function takeReturnAside(trx: Trx, merchantId: MerchantId, orderId: string): Promise<Date | null> {
  const rows = await trx
    .deleteFrom('events_aside')
    .where('merchant_id', '=', merchantId)
    .where('order_id', '=', orderId)
    .where('reason', '=', 'no_purchase')
    .returning('last_at')
    .execute();
  return rows[0]?.last_at ?? null;
}
