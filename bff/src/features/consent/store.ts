// SQL of consent receipts.
import type { Sql } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';

export interface Receipt {
  id: string;
  version: string;
  locale: string;
  textSha256: string;
  scopes: 'render'[];
  ipHash: string | null;
  givenAt: Date;
}

export async function insertReceipt(sql: Sql, shopper: Shopper, receipt: Receipt): Promise<void> {
  await sql
    .insertInto('consent_receipts')
    .values({
      id: receipt.id,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
      version: receipt.version,
      locale: receipt.locale,
      text_sha256: receipt.textSha256,
      scopes: JSON.stringify(receipt.scopes),
      ip_hash: receipt.ipHash,
      given_at: receipt.givenAt,
    })
    .execute();
}

/** A receipt counts until it is withdrawn. */
export async function hasLiveReceipt(sql: Sql, shopper: Shopper): Promise<boolean> {
  const row = await sql
    .selectFrom('consent_receipts')
    .select('id')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
