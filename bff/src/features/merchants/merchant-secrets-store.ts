// SQL of the sealed secrets between a merchant and us.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantSecretsTable } from '../../platform/database/tables.ts';
import type { MerchantId } from '../shopper.ts';

export type SecretPurpose = MerchantSecretsTable['purpose'];

export interface MerchantSecretRow {
  id: string;
  purpose: SecretPurpose;
  sealed: string;
}

/** Nothing where there can be only one and there is one already. */
export async function insertMerchantSecret(
  sql: Sql,
  merchant: MerchantId,
  secret: MerchantSecretRow & { masterKeyId: string; createdAt: Date },
): Promise<void> {
  await sql
    .insertInto('merchant_secrets')
    .values({
      id: secret.id,
      merchant_id: merchant,
      purpose: secret.purpose,
      sealed: secret.sealed,
      master_key_id: secret.masterKeyId,
      created_at: secret.createdAt,
      retires_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Those that are valid, newest first. */
export async function listMerchantSecrets(
  sql: Sql,
  merchant: MerchantId,
  purpose: SecretPurpose,
  now: Date,
): Promise<MerchantSecretRow[]> {
  return sql
    .selectFrom('merchant_secrets')
    .select(['id', 'purpose', 'sealed'])
    .where('merchant_id', '=', merchant)
    .where('purpose', '=', purpose)
    .where((eb) => eb.or([eb('retires_at', 'is', null), eb('retires_at', '>', now)]))
    .orderBy('created_at', 'desc')
    .execute();
}

/** An earlier end is never put off. */
export async function retireMerchantSecrets(
  trx: Trx,
  merchant: MerchantId,
  purpose: SecretPurpose,
  at: Date,
): Promise<void> {
  await trx
    .updateTable('merchant_secrets')
    .set({ retires_at: at })
    .where('merchant_id', '=', merchant)
    .where('purpose', '=', purpose)
    .where((eb) => eb.or([eb('retires_at', 'is', null), eb('retires_at', '>', at)]))
    .execute();
}

export async function deleteRetiredSecrets(sql: Sql, now: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('merchant_secrets')
    .where('retires_at', '<', now)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
