// A shop reads what its shoppers have reported; each report that it reads is an access to a shopper's words.
import type { z } from 'zod';
import type { MerchantReportPage, ReportQuery } from '../../contract/reports.ts';
import type { Database } from '../../platform/database/database.ts';
import { type Audit, byMerchant } from '../access.ts';
import { decodeAfter, encodeAfter, page } from '../cursor.ts';
import type { MerchantCaller, ShopperId } from '../shopper.ts';
import { listReports as findReports } from './store.ts';

export interface ListReportsDeps {
  database: Database;
  audit: Audit;
}

/** Newest first. @throws Problem query_invalid */
export async function listReports(
  { database: { sql }, audit }: ListReportsDeps,
  merchant: MerchantCaller,
  { reason, cursor, limit }: z.infer<typeof ReportQuery>,
): Promise<z.infer<typeof MerchantReportPage>> {
  const rows = await findReports(sql, merchant.id, reason ?? null, decodeAfter(cursor), limit + 1);
  const { items, next } = page(rows, limit, encodeAfter);
  await audit(
    sql,
    ...items.map(({ shopper_id }) => byMerchant('report_read', merchant, shopper_id as ShopperId | null)),
  );
  return {
    items: items.map(({ shopper_id, created_at, ...report }) => ({
      ...report,
      created_at: created_at.toISOString(),
      shopper_gone: shopper_id === null,
    })),
    next_cursor: next,
  };
}
