// "Forget me on this device": the session ends, and nothing this page's origin has kept opens another one. What the shopper
// has stays until its own time is over, or is found again by a customer the shop vouches for.
import type { Database } from '../../platform/database/database.ts';
import { deleteResumeSecrets } from './resume-secrets-store.ts';
import { deleteSession, type SessionRow } from './store.ts';

export async function endSession(database: Database, { shopper, origin, tokenHash }: SessionRow): Promise<void> {
  await database.transaction(async (trx) => {
    await deleteResumeSecrets(trx, shopper, origin);
    await deleteSession(trx, tokenHash);
  });
}
