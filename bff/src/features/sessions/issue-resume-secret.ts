// With a consent receipt a shopper gets what lets them come back: a secret that works on the same page's origin alone.
import { hashToken, newResumeSecret } from '../../platform/crypto/tokens.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { Shopper } from '../shopper.ts';
import { deleteResumeSecrets, insertResumeSecret } from './resume-secrets-store.ts';

/**
 * In place of the one that this session was given before, if it was.
 * @returns null for a customer the shop vouches for: on a shared computer, who comes next must not find their things.
 */
export async function issueResumeSecret(
  trx: Trx,
  shopper: Shopper,
  { origin, beganAt }: { origin: string; beganAt: Date },
  now: Date,
): Promise<string | null> {
  await deleteResumeSecrets(trx, shopper, { origin, madeSince: beganAt });
  const secret = newResumeSecret();
  return (await insertResumeSecret(trx, shopper, { hash: hashToken(secret), origin, now })) ? secret : null;
}
