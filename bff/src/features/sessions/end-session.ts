// "Forget me on this device": the shopper's sessions on this origin end, those of other tabs and languages too, and nothing
// that it has kept opens another one. What the shopper has stays until its own time is over, or is found again by a customer
// the shop vouches for.
import type { Database } from '../../platform/database/database.ts';
import { deleteResumeSecrets } from './resume-secrets-store.ts';
import { deleteSessionsOf, type SessionRow } from './store.ts';

export async function endSession(database: Database, { shopper, origin }: SessionRow): Promise<void> {
  await database.transaction(async (trx) => {
    await deleteResumeSecrets(trx, shopper, { origin });
    await deleteSessionsOf(trx, shopper, { origin });
  });
}
