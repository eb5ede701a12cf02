// SQL that reads figures of two periods that follow each other, as a whole or in parts. Days that are due are read from their
// counts, in the same statement: what is shown never lags behind.
import { sql as template } from 'kysely';
import type { Sql } from '../../../platform/database/database.ts';
import type { MerchantId } from '../../shopper.ts';
import { COLUMNS, type Column, type Fragment, productCells, revenueCells, sums, wholeCells } from './columns.ts';

export interface Scope {
  merchantId: MerchantId;
  /** Where the period before begins. */
  first: string;
  /** Where the period begins. */
  from: string;
  to: string;
  product: string | null;
  /** Where many products are asked for: no others than these. */
  among?: readonly string[];
  /** As they are counted: empty where nobody knows it. */
  device: string | null;
  /** As they are counted: empty for none. */
  arm: string | null;
}

/** `period`: one part, with an empty key. */
export type By = 'period' | 'day' | 'device' | 'product';

export interface Part {
  /** Day, device or product. */
  key: string;
  /** Of the period, or of the one before. */
  now: boolean;
}

export type Sums = Record<Column, number>;

/** Days that are behind, as `due`. */
const due = ({ merchantId, first, to }: Scope) => template`due as materialized (
      select starts from app.figures_due
      where merchant_id = ${merchantId}::uuid and span = 'day' and starts between ${first}::date and ${to}::date)`;
const dueDays = template`array(select starts from due)`;
const keys = (by: By, day: string, product = 'product_id') =>
  template.raw({ period: `''`, day: `${day}::text`, device: 'device', product }[by]);
const only = ({ device, arm }: Scope) =>
  template`${device === null ? template`` : template`and device = ${device}::text`}
    ${arm === null ? template`` : template`and arm = ${arm}::text`}`;

const onlyProducts = ({ product, among }: Scope) => {
  if (product !== null) return template`and product_id = ${product}::text`;
  return among ? template`and product_id = any(${among}::text[])` : template``;
};

export async function readSums(sql: Sql, scope: Scope, by: By): Promise<(Part & Sums)[]> {
  const { spans, rows } = rowsOf(scope, by, COLUMNS);
  const { rows: read } = await template<Record<string, string> & { is_now: boolean }>`
    with ${spans}
    select ${keys(by, 'day')} as key, day >= ${scope.from}::date as is_now, ${sums} from (${rows}) figures
    group by 1, 2`.execute(sql);
  return read.map(({ key = '', is_now, ...row }) => {
    const values = Object.fromEntries(COLUMNS.map((name) => [name, Number(row[name])])) as Sums;
    return { ...values, key, now: is_now };
  });
}

/** All products there is something of, those with the most of one figure first, then with the most of it before. */
export async function readRanking(sql: Sql, scope: Scope, figure: Column): Promise<string[]> {
  const { spans, rows } = rowsOf(scope, 'product', [figure]);
  const sum = (when: Fragment) => template`coalesce(sum(${template.raw(figure)}) filter (where ${when}), 0)`;
  const { rows: read } = await template<{ product_id: string }>`
    with ${spans}
    select product_id from (${rows}) figures group by product_id
    order by ${sum(template`day >= ${scope.from}::date`)} desc, ${sum(template`day < ${scope.from}::date`)} desc,
      product_id collate "C"`.execute(sql);
  return read.map(({ product_id }) => product_id);
}

/** What is kept of the two periods, and what is not added up yet. @param figures Each costs time, of every row. */
function rowsOf(scope: Scope, by: By, figures: readonly Column[]): { spans: Fragment; rows: Fragment } {
  const { merchantId, first, to, product } = scope;
  const wanted = template.raw(['day', 'device', 'arm', 'product_id', ...figures].join(', '));
  const cells = product === null && by !== 'product' ? wholeCells : productCells;
  const { spans, kept } = by === 'product' && product === null ? everyProduct(scope) : oneProduct(scope);
  return {
    spans: template`${due(scope)}, ${spans}`,
    rows: template`select ${wanted} from (${kept}) kept
      union all
      select ${wanted} from (${cells(merchantId, dueDays)}) live
      where day between ${first}::date and ${to}::date ${onlyProducts(scope)} ${only(scope)}`,
  };
}

interface Kept {
  /** CTEs. */
  spans: Fragment;
  /** Rows of figures that are kept, dated by the beginning of their span. */
  kept: Fragment;
}

const all = (columns: string) => template.raw(columns);
const KEPT = `starts as day, device, arm, product_id, ${COLUMNS.join(', ')}`;

/** One product, or all of them together: a few rows a day. */
function oneProduct(scope: Scope): Kept {
  const { merchantId, first, to, product } = scope;
  return {
    spans: template`days as materialized (
      select day::date as day from generate_series(${first}::date, ${to}::date, interval '1 day') day
      where day::date not in (select starts from due))`,
    kept: template`select ${all(KEPT)} from app.figures
      where merchant_id = ${merchantId}::uuid and product_id = ${product ?? '*'}::text and span = 'day'
        and starts = any(array(select day from days)) and device <> '*' ${only(scope)}`,
  };
}

/** By whole months, as far as none of their days is due, and by days at the edges. */
function everyProduct(scope: Scope): Kept {
  const { merchantId, first, from, to, device, arm } = scope;
  const together = device === null && arm === null;
  const which = together ? template`and device = '*' and arm = '*'` : template`and device <> '*' ${only(scope)}`;
  return {
    spans: template`months as materialized (
      select month::date as month
      from generate_series(date_trunc('month', ${first}::date), ${to}::date, interval '1 month') month
      where month >= ${first}::date and month + interval '1 month' <= ${to}::date + 1
        and (month >= ${from}::date or month + interval '1 month' <= ${from}::date)
        and not exists (
          select from app.figures_due d where d.merchant_id = ${merchantId}::uuid and d.span = 'month'
            and d.starts = month::date)
        and not exists (
          select from due where due.starts >= month and due.starts < month + interval '1 month')),
    days as materialized (
      select day::date as day from generate_series(${first}::date, ${to}::date, interval '1 day') day
      where day::date not in (select starts from due)
        and date_trunc('month', day)::date not in (select month from months))`,
    kept: template`select ${all(KEPT)} from app.figures
      where merchant_id = ${merchantId}::uuid and span = 'month' and starts = any(array(select month from months))
        ${which} and product_id <> '*' ${onlyProducts(scope)}
      union all
      select ${all(KEPT)} from app.figures
      where merchant_id = ${merchantId}::uuid and span = 'day' and starts = any(array(select day from days))
        ${which} and product_id <> '*' ${onlyProducts(scope)}`,
  };
}

export interface Waits extends Part {
  /** Buckets below which half of the waits are, 95 of 100, 99 of 100. */
  p50: number;
  p95: number;
  p99: number;
}

const outcomes = (scope: Scope, type: 'waited' | 'result') => template`
    app.event_counts where merchant_id = ${scope.merchantId}::uuid and type = ${template.lit(type)}
      and day between ${scope.first}::date and ${scope.to}::date
      ${onlyProducts(scope)} ${only(scope)}`;

/** The least bucket that as many waits are not above, as nearest-rank percentiles are defined. */
export async function readWaits(sql: Sql, scope: Scope, by: By): Promise<Waits[]> {
  const least = (share: number) => template`min(bucket) filter (where running >= ${template.lit(share)} * total)`;
  const { rows } = await template<{ key: string; is_now: boolean; p50: number; p95: number; p99: number }>`
    with waits as materialized (
      select ${keys(by, 'day')} as key, day >= ${scope.from}::date as is_now, detail::integer as bucket, sum(count) as n
      from ${outcomes(scope, 'waited')} group by 1, 2, 3)
    select key, is_now, ${least(0.5)} as p50, ${least(0.95)} as p95, ${least(0.99)} as p99 from (
      select key, is_now, bucket, sum(n) over (partition by key, is_now order by bucket) as running,
        sum(n) over (partition by key, is_now) as total
      from waits) running group by 1, 2`.execute(sql);
  return rows.map(({ is_now, ...row }) => ({ ...row, now: is_now }));
}

/** Of the period and of the one before, how often it ended so; `done` with a picture. */
export async function readOutcomes(
  sql: Sql,
  scope: Scope,
): Promise<{ outcome: string; now: boolean; count: number }[]> {
  const { rows } = await template<{ outcome: string; is_now: boolean; count: string }>`
    select detail as outcome, day >= ${scope.from}::date as is_now, sum(count) as count
    from ${outcomes(scope, 'result')} group by 1, 2`.execute(sql);
  return rows.map(({ outcome, is_now, count }) => ({ outcome, now: is_now, count: Number(count) }));
}

export interface RevenuePart extends Part {
  currency: string;
  orders: number;
  /** Decimals as text. */
  amount: string;
  returned: number;
  returnedAmount: string;
}

/** Of all products together: an order's amount is not split. The currency of most orders first. */
export async function readRevenue(sql: Sql, scope: Scope, by: Exclude<By, 'product'>): Promise<RevenuePart[]> {
  const { merchantId, first, from, to } = scope;
  const { rows } = await template<Record<string, string> & { is_now: boolean }>`
    with ${due(scope)}
    select ${keys(by, 'day')} as key, day >= ${from}::date as is_now, currency, sum(orders) as orders,
      sum(amount)::text as amount, sum(returned) as returned, sum(returned_amount)::text as returned_amount
    from (
      select day, device, arm, currency, orders, amount, returned, returned_amount from app.revenue_days
      where merchant_id = ${merchantId}::uuid and day between ${first}::date and ${to}::date
        and day not in (select starts from due) ${only(scope)}
      union all
      select * from (${revenueCells(merchantId, dueDays)}) live where true ${only(scope)}
    ) revenue group by 1, 2, 3 order by sum(orders) desc, currency`.execute(sql);
  return rows.map((row) => ({
    ...{ key: row.key ?? '', now: row.is_now, currency: row.currency ?? '' },
    ...{ orders: Number(row.orders), amount: row.amount ?? '0' },
    ...{ returned: Number(row.returned), returnedAmount: row.returned_amount ?? '0' },
  }));
}

/** Whether the shop's server has told of a purchase that is still known: then those of pages alone do not count. */
export async function serverTells(sql: Sql, merchantId: MerchantId): Promise<boolean> {
  const { rows } = await template<{ tells: boolean }>`
    select exists (select from app.revenue_days where merchant_id = ${merchantId}::uuid)
      or exists (select from app.figures_due d join app.orders o on o.merchant_id = d.merchant_id and o.day = d.starts
        where d.merchant_id = ${merchantId}::uuid and d.span = 'day' and o.confirmed_at is not null) as tells`.execute(
    sql,
  );
  return rows[0]?.tells ?? false;
}
