// Which limits hold for a shopper: the plan's, unless the server's settings or the operator say otherwise for all or one shop.
import type { Quota } from '../../contract/common.ts';
import type { Plan } from '../../contract/sessions.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import { quotaDay, quotaFrom, shoppersCounters } from './counters.ts';
import { DEMO, LimitOverrides, type Limits, PLANS } from './plans.ts';
import { usedOf } from './quota.ts';

export interface LimitsDeps {
  /** Their own or their shop's; `limits` is what the operator has set for the shop. */
  findPlan(sql: Sql, shopper: Shopper): Promise<{ plan: Plan; demo: boolean; limits: LimitOverrides }>;
  /** In place of the plans', on this whole server. */
  serverLimits: Partial<Limits>;
}

export interface TryOnLimits {
  limitsOf(sql: Sql, shopper: Shopper): Promise<Limits>;
  /** Of whoever has no plan of their own there. */
  limitsOfShop(shop: { plan: Plan; demo: boolean; limits: LimitOverrides }): Limits;
  /** Their plan and what it leaves them, for whatever answer wants to say so. */
  standingOf(sql: Sql, shopper: Shopper, now: Date): Promise<{ plan: Plan; quota: Quota }>;
}

export function tryOnLimits(deps: LimitsDeps): TryOnLimits {
  return {
    limitsOfShop: (shop) => allowed(deps.serverLimits, shop),
    limitsOf: async (sql, shopper) => (await planAndLimits(deps, sql, shopper)).limits,
    async standingOf(sql, shopper, now) {
      const { plan, limits } = await planAndLimits(deps, sql, shopper);
      const counters = shoppersCounters(shopper, limits, now);
      return { plan, quota: quotaFrom(counters, await usedOf(sql, counters, quotaDay(now))) };
    },
  };
}

/** The nearer one wins: the shop's own, then the server's, then the plan's. */
async function planAndLimits({ findPlan, serverLimits }: LimitsDeps, sql: Sql, shopper: Shopper) {
  const found = await findPlan(sql, shopper);
  return { plan: found.plan, limits: allowed(serverLimits, found) };
}

function allowed(
  serverLimits: Partial<Limits>,
  { plan, demo, limits }: { plan: Plan; demo: boolean; limits: LimitOverrides },
): Limits {
  return { ...PLANS[plan], ...(demo && DEMO), ...serverLimits, ...limits } satisfies Limits;
}

/** For the operator's command: what is set for a shop in place of its plan's. @returns null where there is no such shop. */
export async function showLimits(sql: Sql, merchant: MerchantId): Promise<LimitOverrides | null> {
  const row = await sql.selectFrom('merchants').select('limits').where('id', '=', merchant).executeTakeFirst();
  return row?.limits ?? null;
}

/**
 * For the operator's command: replaces all that is set for a shop; what is left out is the plan's again.
 * @returns what is wrong with them, in one sentence; null where nothing is.
 */
export async function setLimits(sql: Sql, merchant: MerchantId, given: object): Promise<string | null> {
  const limits = LimitOverrides.safeParse(given);
  if (!limits.success) {
    const names = Object.keys(LimitOverrides.shape).join(', ');
    return `Limits are whole numbers from 1 on for any of ${names}; only the shopper's hour may be none.`;
  }
  await sql
    .updateTable('merchants')
    .set({ limits: JSON.stringify(limits.data) })
    .where('id', '=', merchant)
    .execute();
  return null;
}
