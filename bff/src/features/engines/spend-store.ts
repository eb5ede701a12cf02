// SQL of what a shop's calls have cost in a month, and what they may.
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { monthOf } from './attempts-store.ts';

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
