// SQL of what a shop's calls have cost in a month, and what they may.
import { sql as template } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export interface Spend {
  /** Millionths of a dollar, running calls included. */
  microdollars: number;
  /** Null: none. */
  cap: number | null;
}

/** @param defaultCap of shops for which nothing is set. */
export async function findSpend(sql: Sql, merchant: MerchantId, defaultCap: number | null, now: Date): Promise<Spend> {
  const row = await sql
    .selectFrom('merchants')
    .leftJoin('engine_spend', (join) =>
      join.onRef('engine_spend.merchant_id', '=', 'merchants.id').on('engine_spend.month', '=', monthOf(now)),
    )
    .select(['spend_cap_microdollars', 'spend_uncapped', 'engine_spend.microdollars'])
    .where('merchants.id', '=', merchant)
    .executeTakeFirstOrThrow();
  const cap = row.spend_uncapped ? null : (row.spend_cap_microdollars ?? defaultCap);
  return { microdollars: row.microdollars ?? 0, cap };
}

/** As it is set for the shop itself, in millionths of a dollar. */
export async function findSpendCap(sql: Sql, merchant: MerchantId): Promise<number | 'none' | 'default'> {
  const { spend_cap_microdollars: cap, spend_uncapped: uncapped } = await sql
    .selectFrom('merchants')
    .select(['spend_cap_microdollars', 'spend_uncapped'])
    .where('id', '=', merchant)
    .executeTakeFirstOrThrow();
  return uncapped ? 'none' : (cap ?? 'default');
}

/** @param cap in millionths of a dollar; `none`: no cap whatever the server's default; `default`: the server's. */
export async function putSpendCap(sql: Sql, merchant: MerchantId, cap: number | 'none' | 'default'): Promise<void> {
  await sql
    .updateTable('merchants')
    .set({ spend_cap_microdollars: typeof cap === 'number' ? cap : null, spend_uncapped: cap === 'none' })
    .where('id', '=', merchant)
    .execute();
}

/** @returns how many months of how many shops. */
export async function deleteOldSpend(sql: Sql, before: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('engine_spend')
    .where('month', '<', monthOf(before))
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/**
 * The part of a statement that sets a price aside: its `paid` has a row where the shop's cap leaves room for it. Whoever comes
 * at the same moment waits for the month's row, and is held against what is there then.
 * @param defaultCap of shops for which nothing is set, in millionths of a dollar; null: none.
 */
export function paid(merchant: MerchantId, month: string, microdollars: number, defaultCap: number | null) {
  return template`shop as (
      select case when spend_uncapped then null else coalesce(spend_cap_microdollars, ${defaultCap}::bigint) end as cap
      from app.merchants where id = ${merchant}::uuid
    ), paid as (
      insert into app.engine_spend as spend (merchant_id, month, microdollars)
      select ${merchant}::uuid, ${month}::date, ${microdollars}::bigint from shop
      where ${microdollars}::bigint > 0 and (cap is null or ${microdollars}::bigint <= cap)
      on conflict (merchant_id, month) do update set microdollars = spend.microdollars + excluded.microdollars
        where (select cap is null or spend.microdollars + excluded.microdollars <= cap from shop)
      returning 1
    )`;
}

/** For a call that belongs to no try-on. @returns false where the shop's cap leaves no room for it. */
export async function setAside(
  sql: Sql,
  merchant: MerchantId,
  month: string,
  microdollars: number,
  defaultCap: number | null,
): Promise<boolean> {
  if (microdollars === 0) return true;
  const { rows } = await template`with ${paid(merchant, month, microdollars, defaultCap)} select 1 from paid`.execute(
    sql,
  );
  return rows.length > 0;
}

/** What was set aside for a call that nobody bills. */
export async function giveBack(sql: Sql, merchant: MerchantId, month: string, microdollars: number): Promise<void> {
  await sql
    .updateTable('engine_spend')
    .set(({ eb }) => ({ microdollars: eb('microdollars', '-', microdollars) }))
    .where('merchant_id', '=', merchant)
    .where('month', '=', month)
    .execute();
}

/** Of all shops together, in millionths of a dollar. */
export async function spentInMonth(sql: Sql, month: string): Promise<number> {
  const { total } = await sql
    .selectFrom('engine_spend')
    .select(({ fn }) => fn.coalesce(fn.sum<number | string>('microdollars'), template<number>`0`).as('total'))
    .where('month', '=', month)
    .executeTakeFirstOrThrow();
  return Number(total);
}

/** The first day of it, in UTC. */
export function monthOf(at: Date): string {
  return `${at.toISOString().slice(0, 7)}-01`;
}
