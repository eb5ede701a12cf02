// SQL of which days' figures are behind their counts.
import { type RawBuilder, sql as template } from 'kysely';
import type { Sql, Trx } from '../../../platform/database/database.ts';
import type { MerchantId } from '../../shopper.ts';

export interface ShopDay {
  merchantId: MerchantId;
  day: string;
}

export interface Due {
  merchantId: MerchantId;
  span: 'day' | 'month';
  starts: string;
}

/** So far `last_at` may be behind: a shop with many shoppers changes its day many times a second. */
const BEHIND_MS = 10_000;

/**
 * In the transaction that changes a count, as its last statements: nobody who waits for one of these rows then holds
 * something that others wait for. Whoever makes the figures takes the row first, and so sees the change or leaves the row.
 */
export async function markDue(trx: Trx, days: readonly ShopDay[], now: Date): Promise<void> {
  if (days.length === 0) return;
  const held = await holdDue(trx, days, new Date(now.getTime() - BEHIND_MS));
  const others = days.filter((one) => !held.has(keyOf(one)));
  if (others.length === 0) return;
  await template`
    insert into app.figures_due (merchant_id, span, starts, first_at, last_at)
    select distinct x.merchant_id, 'day', x.starts, ${now}::timestamptz, ${now}::timestamptz
    from ${asRows(others)}
    order by 1, 3
    on conflict (merchant_id, span, starts) do update set last_at = excluded.last_at`.execute(trx);
}

/**
 * Keeps those that have been marked lately from being taken until this transaction ends. Any number may hold one at the same
 * time: marked anew, all processes would wait for each other there, each to the end of another's transaction.
 */
async function holdDue(trx: Trx, days: readonly ShopDay[], markedSince: Date): Promise<Set<string>> {
  const { rows } = await template<ShopDay>`
    select d.merchant_id as "merchantId", d.starts as day from app.figures_due d
    join ${asRows(days)} on x.merchant_id = d.merchant_id and x.starts = d.starts
    where d.span = 'day' and d.last_at > ${markedSince}
    order by 1, 2 for key share of d`.execute(trx);
  return new Set(rows.map(keyOf));
}

function keyOf({ merchantId, day }: ShopDay): string {
  return `${merchantId} ${day}`;
}

function asRows(days: readonly ShopDay[]): RawBuilder<unknown> {
  const rows = days.map(({ merchantId, day }) => ({ merchant_id: merchantId, starts: day }));
  return template`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(merchant_id uuid, starts date)`;
}

/**
 * Days that are over, changed before `changedBefore` for the first time, or that have been quiet since `quietSince`: a busy
 * day is read from its counts anyway. Months that are over, once none of their days is due.
 */
export async function listDue(
  sql: Sql,
  { now, changedBefore, quietSince }: { now: Date; changedBefore: Date; quietSince: Date },
  limit: number,
): Promise<Due[]> {
  const { rows } = await template<{ merchant_id: MerchantId; span: Due['span']; starts: string }>`
    select d.merchant_id, d.span, d.starts from app.figures_due d join app.merchants m on m.id = d.merchant_id
    where (d.span = 'day' and d.first_at < ${changedBefore}
        and (d.last_at < ${quietSince} or d.starts < (${now}::timestamptz at time zone m.time_zone)::date))
      or (d.span = 'month' and d.starts + interval '1 month' <= (${now}::timestamptz at time zone m.time_zone)
        and not exists (
          select from app.figures_due day where day.merchant_id = d.merchant_id and day.span = 'day'
            and day.starts >= d.starts and day.starts < d.starts + interval '1 month'))
    order by d.span, d.first_at limit ${limit}`.execute(sql);
  return rows.map(({ merchant_id, span, starts }) => ({ merchantId: merchant_id, span, starts }));
}

/** @returns false where somebody else has taken it. */
export async function takeDue(trx: Trx, { merchantId, span, starts }: Due): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('figures_due')
    .where('merchant_id', '=', merchantId)
    .where('span', '=', span)
    .where('starts', '=', starts)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Whatever was counted since that day is to be added up anew. @returns how many days that is. */
export async function markAllDue(sql: Sql, merchant: MerchantId, since: string, now: Date): Promise<number> {
  const { numAffectedRows } = await template`
    insert into app.figures_due (merchant_id, span, starts, first_at, last_at)
    select ${merchant}::uuid, 'day', day, ${now}::timestamptz, ${now}::timestamptz from (
      select day from app.event_counts where merchant_id = ${merchant}::uuid and day >= ${since}::date
      union select day from app.orders where merchant_id = ${merchant}::uuid and day >= ${since}::date
      union select starts from app.figures
        where merchant_id = ${merchant}::uuid and span = 'day' and starts >= ${since}::date) counted
    order by 3
    on conflict (merchant_id, span, starts) do update set last_at = excluded.last_at`.execute(sql);
  return Number(numAffectedRows ?? 0n);
}
