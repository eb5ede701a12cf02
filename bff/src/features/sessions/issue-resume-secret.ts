// With a consent receipt a shopper gets what lets them come back: a secret that works on the same page's origin alone.
import { hashToken, newResumeSecret } from '../../platform/crypto/tokens.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';
import { findCustomer } from './customers-store.ts';
import { insertResumeSecret } from './resume-secrets-store.ts';

/** @returns null for a customer the shop vouches for: on a shared computer, who comes next must not find their things. */
export async function issueResumeSecret(
  trx: Trx,
  shopper: Shopper,
  { origin, now, expiresAt }: { origin: string; now: Date; expiresAt: Date },
): Promise<string | null> {
  if (await findCustomer(trx, shopper)) return null;
  const secret = newResumeSecret();
  await insertResumeSecret(trx, shopper, { hash: hashToken(secret), origin, now, expiresAt });
  return secret;
}
