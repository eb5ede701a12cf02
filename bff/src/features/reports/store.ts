// SQL of reports.
import type { ReportReason } from '../../contract/reports.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';

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
    .select(['id', 'render_id', 'product_id', 'reason', 'note', 'engine', 'created_at'])
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
