// A shop reads what its shoppers have reported; each report that it reads is an access to a shopper's words.
import type { z } from 'zod';
import type { MerchantReport, MerchantReportPage, ReportQuery } from '../../contract/reports.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { type Audit, byMerchant } from '../access.ts';
import { decodeAfter, encodeAfter, page } from '../cursor.ts';
import type { MerchantCaller, MerchantId, ShopperId } from '../shopper.ts';
import { listReports as findReports } from './store.ts';

export interface ListReportsDeps {
  database: Database;
  audit: Audit;
  /** By which block each of them is shut out, where one does. */
  blocksOf(sql: Sql, merchant: MerchantId, shoppers: ShopperId[]): Promise<Map<ShopperId, string>>;
}

/** Newest first. @throws Problem query_invalid */
export async function listReports(
  deps: ListReportsDeps,
  merchant: MerchantCaller,
  { cursor, limit, ...wanted }: z.infer<typeof ReportQuery>,
): Promise<z.infer<typeof MerchantReportPage>> {
  const { sql } = deps.database;
  const rows = await findReports(sql, merchant.id, wanted, decodeAfter(cursor), limit + 1);
  const { items, next } = page(rows, limit, encodeAfter);
  await deps.audit(
    sql,
    ...items.map(({ shopper_id }) => byMerchant('report_read', merchant, shopper_id as ShopperId | null)),
  );
  return { items: await asMerchantReports(deps, sql, merchant.id, items), next_cursor: next };
}

/** As the shop sees them: without whoever made them. */
export async function asMerchantReports(
  { blocksOf }: ListReportsDeps,
  sql: Sql,
  merchant: MerchantId,
  rows: Awaited<ReturnType<typeof findReports>>,
): Promise<MerchantReport[]> {
  const shoppers = rows.flatMap(({ shopper_id }) => (shopper_id ? [shopper_id as ShopperId] : []));
  const blocks = await blocksOf(sql, merchant, shoppers);
  return rows.map(({ shopper_id, created_at, dealt_with_at, ...report }) => ({
    ...report,
    created_at: created_at.toISOString(),
    dealt_with_at: dealt_with_at?.toISOString() ?? null,
    block_id: blocks.get(shopper_id as ShopperId) ?? null,
    shopper_gone: shopper_id === null,
  }));
}
