// The secrets between a merchant and us: the one that their customers' tokens are signed with, and the one that their
// customers' ids are hashed with. The first can be rotated with an overlap; the second never changes, or nobody would be
// found again. It is of the merchant's own, so that the same customer of two shops is two strangers here.
import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import { openSecret, sealSecret } from '../../platform/crypto/sealed-secrets.ts';
import { newCustomerSecret } from '../../platform/crypto/tokens.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import {
  insertMerchantSecret,
  listMerchantSecrets,
  type MerchantSecretRow,
  retireMerchantSecrets,
  type SecretPurpose,
} from './merchant-secrets-store.ts';

/** Every one that a customer's token may be signed with now. */
export async function customerSecretsOf(
  { sql, keys }: { sql: Sql; keys: MasterKeys },
  merchant: MerchantId,
  now: Date,
): Promise<string[]> {
  const rows = await listMerchantSecrets(sql, merchant, 'customer-tokens', now);
  return rows.map((row) => opened(keys, merchant, row));
}

/** @param overlapMs how long the ones before still work. @returns the new one, which is shown once. */
export async function rotateCustomerSecret(
  { trx, keys }: { trx: Trx; keys: MasterKeys },
  merchant: MerchantId,
  overlapMs: number,
  now: Date,
): Promise<string> {
  await retireMerchantSecrets(trx, merchant, 'customer-tokens', new Date(now.getTime() + overlapMs));
  const secret = newCustomerSecret();
  await keep(trx, keys, merchant, 'customer-tokens', secret, now);
  return secret;
}

/** What is stored in place of the shop's own customer id. */
export async function hashCustomer(
  { sql, keys }: { sql: Sql; keys: MasterKeys },
  merchant: MerchantId,
  customerId: string,
  now: Date,
): Promise<string> {
  const secret = (await hashSecretOf(sql, keys, merchant, now)) ?? (await makeHashSecret(sql, keys, merchant, now));
  return createHmac('sha256', secret).update(customerId).digest('hex');
}

async function makeHashSecret(sql: Sql, keys: MasterKeys, merchant: MerchantId, now: Date): Promise<string> {
  await keep(sql, keys, merchant, 'customer-hash', randomBytes(32).toString('base64url'), now);
  // Somebody else may have been first, and then theirs it is.
  const secret = await hashSecretOf(sql, keys, merchant, now);
  if (secret === null) throw new Error('a secret that was just kept is not there');
  return secret;
}

async function hashSecretOf(sql: Sql, keys: MasterKeys, merchant: MerchantId, now: Date): Promise<string | null> {
  const [row] = await listMerchantSecrets(sql, merchant, 'customer-hash', now);
  return row ? opened(keys, merchant, row) : null;
}

async function keep(
  sql: Sql,
  keys: MasterKeys,
  merchant: MerchantId,
  purpose: SecretPurpose,
  secret: string,
  now: Date,
): Promise<void> {
  const id = randomUUID();
  const { sealed, masterKeyId } = sealSecret(keys, secret, [purpose, merchant, id]);
  await insertMerchantSecret(sql, merchant, { id, purpose, sealed, masterKeyId, createdAt: now });
}

function opened(keys: MasterKeys, merchant: MerchantId, { id, purpose, sealed }: MerchantSecretRow): string {
  return openSecret(keys, sealed, [purpose, merchant, id]);
}
