// What the counts of a day add up to, in SQL: by product, and all products together.
import { type RawBuilder, sql as template } from 'kysely';
import type { MerchantId } from '../../shopper.ts';

export const COUNTED_STEPS = [
  ...(['seen', 'opened', 'consented', 'photo', 'try_on', 'result', 'compared', 'size_asked'] as const),
  'added_to_cart',
] as const;
export type CountedStep = (typeof COUNTED_STEPS)[number];

const OF_EVENTS = [
  ...COUNTED_STEPS.flatMap((step) => [step, `${step}_visitors`] as const),
  ...(['refused', 'visits', 'seconds'] as const),
] as const;
const OF_ORDERS = [
  // By whom it was told of is seen only once a period is read: where the shop's server tells, its orders alone count.
  ...(['orders', 'first_orders', 'confirmed', 'first_confirmed', 'returned', 'first_returned'] as const),
] as const;
export const COLUMNS = [...OF_EVENTS, ...OF_ORDERS] as const;
export type Column = (typeof COLUMNS)[number];

/** In the order of `COLUMNS`. */
export const columns = template.raw(COLUMNS.join(', '));
export const sums = template.raw(COLUMNS.map((name) => `sum(${name}) as ${name}`).join(', '));

const isStep = (step: CountedStep) => (step === 'result' ? `type = 'result' and detail = 'done'` : `type = '${step}'`);
/** Of the type that is kept: with another one, whatever is read beside it would be turned into that, row by row. */
const when = (value: string, condition: string, type = 'integer') =>
  `coalesce(sum(${value}) filter (where ${condition}), 0)::${type}`;
const EVENTS = [
  ...COUNTED_STEPS.flatMap((step) => [when('count', isStep(step)), when('visitors', isStep(step))]),
  when('count', `type = 'result' and detail <> 'done'`),
  when('visitors', `type = 'left'`),
  when('amount', `type = 'left'`, 'double precision'),
];
const ORDERS = [
  'count(*)',
  'count(*) filter (where first)',
  'count(*) filter (where confirmed_at is not null)',
  'count(*) filter (where first and confirmed_at is not null)',
  'count(*) filter (where confirmed_at is not null and returned_at is not null)',
  'count(*) filter (where first and confirmed_at is not null and returned_at is not null)',
];
const none = (names: readonly string[]) => names.map(() => '0');
const eventColumns = template.raw(
  [...EVENTS, ...none(OF_ORDERS)].map((value, i) => `${value} as ${COLUMNS[i]}`).join(', '),
);
const orderColumns = template.raw([...none(OF_EVENTS), ...ORDERS.map((count) => `${count}::integer`)].join(', '));

export type Fragment = RawBuilder<unknown>;

/** @param days an array of dates, in SQL. @returns rows of day, device, arm, product_id and the columns; several of a kind. */
export function productCells(merchant: MerchantId, days: Fragment): Fragment {
  return template`
    select day, device, arm, product_id, ${eventColumns} from app.event_counts
    where merchant_id = ${merchant}::uuid and day = any(${days}) group by 1, 2, 3, 4
    union all
    select day, device, arm, product_id, ${orderColumns}
    from app.orders cross join lateral (
      select distinct item->>'product_id' as product_id from jsonb_array_elements(items) item
      union select '' where items = '[]'::jsonb) item
    where merchant_id = ${merchant}::uuid and day = any(${days}) group by 1, 2, 3, 4`;
}

/** As `productCells`, for all products together, whose id is `*`: an order of two products is one. */
export function wholeCells(merchant: MerchantId, days: Fragment): Fragment {
  return template`
    select day, device, arm, '*' as product_id, ${eventColumns} from app.event_counts
    where merchant_id = ${merchant}::uuid and day = any(${days}) group by 1, 2, 3
    union all
    select day, device, arm, '*', ${orderColumns} from app.orders
    where merchant_id = ${merchant}::uuid and day = any(${days}) group by 1, 2, 3`;
}

/** Of what the shop's server has told of: pages know of no money. Rows of day, device, arm and currency. */
export function revenueCells(merchant: MerchantId, days: Fragment): Fragment {
  return template`
    select day, device, arm, currency, count(*) as orders, sum(amount) as amount,
      count(*) filter (where returned_at is not null) as returned,
      coalesce(sum(amount) filter (where returned_at is not null), 0) as returned_amount
    from app.orders
    where merchant_id = ${merchant}::uuid and day = any(${days}) and confirmed_at is not null group by 1, 2, 3, 4`;
}
