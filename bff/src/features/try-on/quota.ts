// How many try-ons a shopper has today. Charged with the task in one transaction, given back where no picture came.
import { sql as template } from 'kysely';
import type { Quota } from '../../contract/common.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { ShopperId } from '../shopper.ts';
import { QUOTA_LIFETIME_MS } from './lifetime.ts';

export const TRY_ONS_A_DAY = 5;

/** `YYYY-MM-DD` in UTC. */
export function quotaDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** @returns false when the day's try-ons are used up; nothing is charged then. */
export async function chargeTryOn(trx: Trx, shopper: ShopperId, day: string): Promise<boolean> {
  // The rule in one statement: the row's lock makes concurrent requests queue up, and the condition is checked
  // again on what the one before left behind. No row back means the limit is reached.
  const { rows } = await template`
    insert into app.quotas (scope, day, used) values (${scope(shopper)}, ${day}::date, 1)
    on conflict (scope, day) do update set used = app.quotas.used + 1 where app.quotas.used < ${TRY_ONS_A_DAY}
    returning used`.execute(trx);
  return rows.length === 1;
}

/** @param day the day it was charged to, which may be yesterday by now. */
export async function giveBackTryOn(trx: Trx, shopper: ShopperId, day: string): Promise<void> {
  await trx
    .updateTable('quotas')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('scope', '=', scope(shopper))
    .where('day', '=', day)
    .where('used', '>', 0)
    .execute();
}

export async function quotaOf(sql: Sql, shopper: ShopperId, now: Date): Promise<Quota> {
  const row = await sql
    .selectFrom('quotas')
    .select('used')
    .where('scope', '=', scope(shopper))
    .where('day', '=', quotaDay(now))
    .executeTakeFirst();
  const midnight = new Date(now);
  midnight.setUTCHours(24, 0, 0, 0);
  return {
    limit: TRY_ONS_A_DAY,
    remaining: Math.max(0, TRY_ONS_A_DAY - (row?.used ?? 0)),
    resets_at: midnight.toISOString(),
  };
}

/** For the export. */
export async function listQuotas(sql: Sql, shopper: ShopperId) {
  return sql.selectFrom('quotas').select(['day', 'used']).where('scope', '=', scope(shopper)).orderBy('day').execute();
}

export async function deleteQuotas(trx: Trx, shopper: ShopperId): Promise<void> {
  await trx.deleteFrom('quotas').where('scope', '=', scope(shopper)).execute();
}

export async function deleteOldQuotas(sql: Sql, now: Date): Promise<number> {
  const twoDaysAgo = quotaDay(new Date(now.getTime() - QUOTA_LIFETIME_MS));
  const { numDeletedRows } = await sql.deleteFrom('quotas').where('day', '<', twoDaysAgo).executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

function scope(shopper: ShopperId): string {
  return `shopper:${shopper}`;
}
