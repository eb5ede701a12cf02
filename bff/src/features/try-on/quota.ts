// SQL of the counters: a try-on is counted against several limits at once, in the transaction of its task, and given back
// in all of them where no picture came.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';
import { type Charge, type Counter, hourOf, quotaDay, scopesOf, type Used } from './counters.ts';
import { QUOTA_LIFETIME_MS } from './lifetime.ts';

/**
 * Counts one try-on against all of them.
 * @returns how far each has come. One that is missing has reached its limit: throw then, so that the others are not
 * charged either.
 */
export async function chargeTryOn(trx: Trx, counters: readonly Counter[], day: string): Promise<Used> {
  // All lock in the same order, so nobody waits in a circle.
  const wanted = counters.toSorted((a, b) => (a.scope < b.scope ? -1 : 1));
  // The rule in one statement: a row's lock makes concurrent requests queue up, and the condition is checked again on what
  // the one before left behind.
  const { rows } = await template<{ scope: string; used: number }>`
    insert into app.quotas as quota (scope, day, used, most)
    values ${template.join(wanted.map(({ scope, most }) => template`(${scope}, ${day}::date, 1, ${most}::integer)`))}
    on conflict (scope, day) do update set used = quota.used + 1, most = excluded.most
      where quota.used < excluded.most
    returning scope, used`.execute(trx);
  return new Map(rows.map(({ scope, used }) => [scope, used]));
}

/** The transaction's last step, for however many tasks: counters are locked after receipts, tasks and photos. */
export async function giveBackTryOns(trx: Trx, charges: readonly Charge[]): Promise<void> {
  const counts = new Map<string, { scope: string; day: string; times: number }>();
  for (const { day, scopes } of charges) {
    for (const scope of scopes) {
      const count = counts.get(`${day} ${scope}`) ?? { scope, day, times: 0 };
      counts.set(`${day} ${scope}`, { ...count, times: count.times + 1 });
    }
  }
  if (counts.size === 0) return;
  const back = template.join(
    [...counts.values()].map(({ scope, day, times }) => template`(${scope}::text, ${day}::date, ${times}::integer)`),
  );
  // In the order in which charging locks them: by code unit, whatever the database's language.
  await template`
    select 1 from app.quotas quota
    join (values ${back}) as back (scope, day, times) on quota.scope = back.scope and quota.day = back.day
    order by quota.scope collate "C", quota.day for update of quota`.execute(trx);
  await template`
    update app.quotas quota set used = greatest(0, quota.used - back.times)
    from (values ${back}) as back (scope, day, times)
    where quota.scope = back.scope and quota.day = back.day`.execute(trx);
}

/** How far counters have come that are not being charged. */
export async function usedOf(sql: Sql, counters: readonly Counter[], day: string): Promise<Used> {
  const rows = await sql
    .selectFrom('quotas')
    .select(['scope', 'used'])
    .where(
      'scope',
      'in',
      counters.map(({ scope }) => scope),
    )
    .where('day', '=', day)
    .execute();
  return new Map(rows.map(({ scope, used }) => [scope, used]));
}

/** For the export. */
export async function listQuotas(sql: Sql, shopper: Shopper) {
  const rows = await sql
    .selectFrom('quotas')
    .select(['scope', 'day', 'used'])
    .where('scope', 'in', scopesOf(shopper))
    .orderBy('day')
    .orderBy('scope')
    .execute();
  return rows.map(({ scope, day, used }) => ({ day, hour: hourOf(scope), used }));
}

/** Counts of the shop and of addresses are nobody's in particular and stay. */
export async function deleteQuotas(trx: Trx, shopper: Shopper): Promise<void> {
  await trx.deleteFrom('quotas').where('scope', 'in', scopesOf(shopper)).execute();
}

/** Counters of days gone by say nothing any more; yesterday's may still be given back. */
export async function deleteOldQuotas(sql: Sql, now: Date, limit: number): Promise<number> {
  const twoDaysAgo = quotaDay(new Date(now.getTime() - QUOTA_LIFETIME_MS));
  // Skipping what somebody holds: waiting for it, with others held already, could become a circle.
  const { numAffectedRows } = await template`
    delete from app.quotas where (scope, day) in (
      select scope, day from app.quotas where day < ${twoDaysAgo}::date
      order by day limit ${limit} for update skip locked
    )`.execute(sql);
  return Number(numAffectedRows ?? 0);
}
