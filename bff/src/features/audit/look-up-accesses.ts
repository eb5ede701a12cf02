// The operator asks who has had what in hand, of one shopper or in a whole shop. The look is itself an access, and in the log
// with the same commit: nobody has read it unseen.
import type { Database } from '../../platform/database/database.ts';
import { type Audit, byOperator } from '../access.ts';
import type { MerchantId, ShopperId } from '../shopper.ts';
import { listNewest } from './store.ts';

/** So many at once: what a person reads, and no answer that fills the memory. */
const AT_MOST = 100;

export interface LookUp {
  merchant: MerchantId;
  /** Null: everybody in the shop. Whoever was erased can still be asked for, as long as somebody knows their number. */
  shopper: ShopperId | null;
  since: Date | null;
  /** Only what is older than this entry. */
  before: number | null;
}

interface LookUpDeps {
  database: Database;
  subjectsOf(shopper: ShopperId): string[];
  audit: Audit;
}

/** Newest first. @returns also the entry to go on `before`, null where that was all. */
export async function lookUpAccesses({ database, subjectsOf, audit }: LookUpDeps, asked: LookUp) {
  const { merchant, shopper, since, before } = asked;
  const subjects = shopper && subjectsOf(shopper);
  const found = await database.transaction(async (trx) => {
    const entries = await listNewest(trx, merchant, { subjects, since, before, limit: AT_MOST + 1 });
    const items = Math.min(entries.length, AT_MOST);
    await audit(trx, byOperator('audit_read', merchant, { shopperId: shopper, items }));
    return entries;
  });
  const shown = found.slice(0, AT_MOST);
  return {
    accesses: shown.map((entry) => ({ ...entry, at: entry.at.toISOString() })),
    older_before: found.length > AT_MOST ? (shown.at(-1)?.id ?? null) : null,
  };
}
