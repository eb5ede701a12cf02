// SQL of what a shop's try-ons have cost: by day in its own time zone, product and kind of device. About nobody, so it stays
// when a try-on goes.
import { sql as template } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

/** The part of a statement that counts the price of what `begun` holds; always in one transaction with the month's. */
export const spentOnDay = template`on_day as (
      insert into app.spend_days as spend (merchant_id, day, product_id, device, microdollars)
      select begun.merchant_id, begun.day, t.product_id, coalesce(t.device, ''), begun.microdollars
      from begun join app.tasks t on t.id = begun.task_id where begun.microdollars > 0
      on conflict (merchant_id, day, product_id, device) do update
        set microdollars = spend.microdollars + excluded.microdollars)`;

/** The part of a statement that gives back the price of what `open` holds, to the day that it was set aside on. */
export function givenBackOnDay(billed: boolean) {
  return template`on_day as (
      update app.spend_days spend set microdollars = spend.microdollars - open.microdollars
      from open join app.tasks t on t.id = open.task_id
      where not ${billed}::boolean and open.microdollars > 0 and spend.merchant_id = open.merchant_id
        and spend.day = open.day and spend.product_id = t.product_id and spend.device = coalesce(t.device, ''))`;
}

export interface SpendQuery {
  merchantId: MerchantId;
  /** Where the period before begins, then the period itself, and its last day. */
  first: string;
  from: string;
  to: string;
  product: string | null;
  /** Where many products are asked for: no others than these. */
  among?: readonly string[];
  /** As on the try-on: empty where nobody knows it. */
  device: string | null;
}

export interface SpentPart {
  /** Day, device or product; empty for the period as a whole. */
  key: string;
  /** In the period, or in the one before. */
  now: boolean;
  microdollars: number;
}

export async function readSpent(
  sql: Sql,
  { merchantId, first, from, to, product, among, device }: SpendQuery,
  by: 'period' | 'day' | 'device' | 'product',
): Promise<SpentPart[]> {
  const key = template.raw({ period: `''`, day: 'day::text', device: 'device', product: 'product_id' }[by]);
  const { rows } = await template<{ key: string; is_now: boolean; microdollars: string }>`
    select ${key} as key, day >= ${from}::date as is_now, sum(microdollars) as microdollars from app.spend_days
    where merchant_id = ${merchantId}::uuid and day between ${first}::date and ${to}::date
      ${product === null ? template`` : template`and product_id = ${product}::text`}
      ${among ? template`and product_id = any(${among}::text[])` : template``}
      ${device === null ? template`` : template`and device = ${device}::text`}
    group by 1, 2`.execute(sql);
  return rows.map((row) => ({ key: row.key, now: row.is_now, microdollars: Number(row.microdollars) }));
}

export async function deleteOldSpendDays(sql: Sql, before: Date, limit: number): Promise<number> {
  const { numAffectedRows } = await template`
    delete from app.spend_days where ctid in (
      select ctid from app.spend_days where day < ${before.toISOString().slice(0, 10)}::date limit ${limit})`.execute(
    sql,
  );
  return Number(numAffectedRows);
}
