// Somebody of the shop says that a report has been dealt with, or that it has not.
import type { z } from 'zod';
import type { ChangeReport, MerchantReport } from '../../contract/reports.ts';
import { byMerchant } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantCaller, ShopperId } from '../shopper.ts';
import { asMerchantReports, type ListReportsDeps } from './list-reports.ts';
import { setDealtWith } from './store.ts';

export interface DealWithReportDeps extends ListReportsDeps {
  now(): Date;
}

/** Saying it again changes nothing. @throws Problem not_found */
export async function dealWithReport(
  deps: DealWithReportDeps,
  merchant: MerchantCaller,
  id: string,
  { dealt_with }: z.infer<typeof ChangeReport>,
): Promise<MerchantReport> {
  const at = deps.now();
  return deps.database.transaction(async (trx) => {
    const row = await setDealtWith(trx, merchant.id, id, dealt_with ? at : null);
    if (!row) throw problem('not_found', { detail: 'This shop has no report of that id.' });
    const action = dealt_with ? 'report_dealt_with' : 'report_reopened';
    await deps.audit(trx, byMerchant(action, merchant, row.shopper_id as ShopperId | null));
    const [report] = await asMerchantReports(deps, trx, merchant.id, [row]);
    return report!;
  });
}
