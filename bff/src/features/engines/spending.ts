// What a shop is told of what its pictures cost: this month's sum, its cap, and a word when the cap is near.
import type { MerchantNotice, Spending } from '../../contract/merchants.ts';
import type { Sql } from '../../platform/database/database.ts';
import { dollars } from '../dollars.ts';
import type { MerchantId } from '../shopper.ts';
import { findSpend, type Spend } from './spend-store.ts';

/** Soon enough to raise it before shoppers notice. */
const NEAR = 0.8;

/** @param defaultCap of shops for which nothing is set, in millionths of a dollar. */
export async function showSpending(
  sql: Sql,
  merchant: MerchantId,
  defaultCap: number | null,
  now: Date,
): Promise<Spending> {
  return asShown(await findSpend(sql, merchant, defaultCap, now), now);
}

/** None while there is room. */
export async function spendNotices(
  sql: Sql,
  merchant: MerchantId,
  defaultCap: number | null,
  now: Date,
): Promise<MerchantNotice[]> {
  const spend = await findSpend(sql, merchant, defaultCap, now);
  const { cap, microdollars } = spend;
  if (cap === null || microdollars < cap * NEAR) return [];
  const shown = { ...asShown(spend, now), cap: dollars(cap) };
  // The last picture may cost more than what is left, so the cap itself is hardly ever met to the cent.
  const percent = cap === 0 ? 100 : Math.floor((100 * microdollars) / cap);
  const more = 'Whoever runs this server can raise it with `npm run merchant -- spend-cap`.';
  const message =
    percent >= 100
      ? `This month’s cap of $${shown.cap} for pictures is used up: until next month only those are drawn that cost nothing. ${more}`
      : `${percent} % of this month’s cap of $${shown.cap} for pictures is used up; from then on only those are drawn that cost nothing. ${more}`;
  return [{ kind: 'spend_cap_near', ...shown, percent: Math.min(100, percent), message }];
}

function asShown({ microdollars, cap }: Spend, now: Date): Spending {
  return {
    month: now.toISOString().slice(0, 7),
    spent: dollars(microdollars),
    cap: cap === null ? null : dollars(cap),
  };
}
