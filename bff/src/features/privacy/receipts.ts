// Deletion receipts: what is signed, and the SQL that keeps them.
import type { DeletionReceipt } from '../../contract/privacy.ts';
import { canonicalJson } from '../../platform/crypto/canonical-json.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

/** Everything that the receipt says, but the signature. */
export function signedText({ id, erased_at, deleted, key_id }: Omit<DeletionReceipt, 'kind' | 'signature'>): string {
  return canonicalJson({ kind: 'deletion', id, erased_at, deleted, key_id });
}

export async function insertReceipt(trx: Trx, merchant: MerchantId, receipt: DeletionReceipt): Promise<void> {
  const { id, erased_at, deleted, key_id, signature } = receipt;
  await trx
    .insertInto('deletion_receipts')
    .values({
      id,
      merchant_id: merchant,
      erased_at: new Date(erased_at),
      deleted: JSON.stringify(deleted),
      key_id,
      signature,
    })
    .execute();
}

export async function findDeletionReceipt(sql: Sql, id: string): Promise<DeletionReceipt | null> {
  const row = await sql
    .selectFrom('deletion_receipts')
    .select(['id', 'erased_at', 'deleted', 'key_id', 'signature'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { kind: 'deletion', ...row, erased_at: row.erased_at.toISOString() } : null;
}
