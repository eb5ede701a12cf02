// SQL of reports.
import type { ReportReason } from '../../contract/reports.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import { type After, comesAfter } from '../cursor.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';

export interface NewReport {
  id: string;
  renderId: string;
  productId: string;
  reason: ReportReason;
  note: string | null;
  engine: string;
  createdAt: Date;
}

export async function insertReport(trx: Trx, shopper: Shopper, report: NewReport): Promise<void> {
  await trx
    .insertInto('reports')
    .values({
      id: report.id,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
      render_id: report.renderId,
      product_id: report.productId,
      reason: report.reason,
      note: report.note,
      engine: report.engine,
      created_at: report.createdAt,
    })
    .execute();
}

export async function countReportsOf(trx: Trx, shopper: Shopper, renderId: string): Promise<number> {
  const { reports } = await trx
    .selectFrom('reports')
    .select((eb) => eb.fn.countAll<number>().as('reports'))
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('render_id', '=', renderId)
    .executeTakeFirstOrThrow();
  return Number(reports);
}

/** For the export: with everything that the row says, oldest first. */
export async function listReportsOf(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('reports')
    .select(['id', 'render_id', 'product_id', 'reason', 'note', 'engine', 'created_at', 'dealt_with_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at')
    .execute();
}

/** What remains is a reason, a product and a day. @returns how many. */
export async function anonymiseReports(trx: Trx, shopper: Shopper): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('reports')
    .set({ shopper_id: null, render_id: null, note: null })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

export async function deleteOldReports(sql: Sql, createdBefore: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('reports')
    .where('id', 'in', (eb) =>
      eb.selectFrom('reports').select('id').where('created_at', '<', createdBefore).orderBy('created_at').limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

const OF_MERCHANT = [
  ...(['id', 'shopper_id', 'reason', 'note', 'product_id', 'engine', 'created_at', 'dealt_with_at'] as const),
] as const;

export interface Wanted {
  reason?: ReportReason | undefined;
  state?: 'open' | 'dealt_with' | undefined;
}

/** Newest first, from just after `after`. */
export async function listReports(
  sql: Sql,
  merchant: MerchantId,
  { reason, state }: Wanted,
  after: After | null,
  limit: number,
) {
  let list = sql
    .selectFrom('reports')
    .select(OF_MERCHANT)
    .where('merchant_id', '=', merchant)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (reason) list = list.where('reason', '=', reason);
  if (state) list = list.where('dealt_with_at', state === 'open' ? 'is' : 'is not', null);
  if (after) list = list.where(comesAfter(after));
  return list.execute();
}

/** One that has been dealt with before stays as it is. @param at null: it is open again. @returns null where there is none. */
export async function setDealtWith(trx: Trx, merchant: MerchantId, id: string, at: Date | null) {
  const row = await trx
    .updateTable('reports')
    .set(({ fn, val }) => ({ dealt_with_at: at && fn.coalesce('dealt_with_at', val(at)) }))
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .returning(OF_MERCHANT)
    .executeTakeFirst();
  return row ?? null;
}

/** Who made a report; null where there is no such report, or nobody behind it any more. */
export async function findReporter(sql: Sql, merchant: MerchantId, report: string): Promise<Shopper | null> {
  const row = await sql
    .selectFrom('reports')
    .select('shopper_id')
    .where('merchant_id', '=', merchant)
    .where('id', '=', report)
    .executeTakeFirst();
  return row?.shopper_id ? { id: row.shopper_id as ShopperId, merchantId: merchant } : null;
}
