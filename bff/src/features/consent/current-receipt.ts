// What a shopper has agreed to, as far as it still counts.
import type { ConsentReceipt } from '../../contract/consents.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';
import { currentText, type TextDeps } from './current-text.ts';
import { findLatestLiveReceipt } from './store.ts';

/**
 * The latest that has not been withdrawn, and that only while its text is today's: new words, another engine or another
 * promise about times ask again.
 */
export async function currentReceiptOf(deps: TextDeps, sql: Sql, shopper: Shopper): Promise<ConsentReceipt | null> {
  const latest = await findLatestLiveReceipt(sql, shopper);
  if (!latest) return null;
  const { receipt, shop } = latest;
  const text = currentText(deps, shop, receipt);
  if (text.version !== receipt.version || text.sha256 !== receipt.text_sha256) return null;
  const { withdrawn_at: _, given_at, ...rest } = receipt;
  return { ...rest, given_at: given_at.toISOString() };
}
