// Shows a receipt to whoever has its id: nothing in it leads to a person, and its signature can be checked.
import type { z } from 'zod';
import type { PublicConsent, ShownReceipt } from '../../contract/privacy.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import { receiptPublicKey, verifyReceipt } from '../../platform/crypto/receipt-signatures.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { problem } from '../problem.ts';
import { findDeletionReceipt, signedText } from './receipts.ts';
import type { ConsentReceiptRow } from './withdraw-consent.ts';

export interface ShowDeps {
  database: Database;
  keys: MasterKeys;
  findAnyReceipt(
    sql: Sql,
    id: string,
  ): Promise<(ConsentReceiptRow & Pick<z.infer<typeof PublicConsent>, 'text'>) | null>;
}

/** @throws Problem not_found */
export async function showReceipt({ database, keys, findAnyReceipt }: ShowDeps, id: string): Promise<ShownReceipt> {
  const deletion = await findDeletionReceipt(database.sql, id);
  if (deletion) {
    const { key_id: keyId, signature } = deletion;
    return {
      receipt: deletion,
      verified: verifyReceipt(keys, signedText(deletion), { keyId, signature }),
      public_key: receiptPublicKey(keys, keyId),
    };
  }
  const consent = await findAnyReceipt(database.sql, id);
  if (!consent) throw problem('not_found', { detail: 'There is no receipt of that id.' });
  const { text, ...receipt } = consent;
  return {
    receipt: {
      kind: 'consent',
      ...receipt,
      given_at: receipt.given_at.toISOString(),
      withdrawn_at: receipt.withdrawn_at?.toISOString() ?? null,
    },
    text,
  };
}
