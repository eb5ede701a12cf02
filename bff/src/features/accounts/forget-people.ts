// Whoever works for no shop any more is forgotten after a while, at the accounts' side too.
import type { Accounts } from '../../platform/accounts/accounts.ts';
import type { Sql } from '../../platform/database/database.ts';
import { AccountsAway } from '../../platform/faults/storage-fault.ts';
import { PERSON_WITHOUT_SHOP_MS } from './lifetime.ts';
import { deletePerson, listWithoutShop } from './people-store.ts';

const BATCH = 20;

/** @returns how many. */
export async function forgetPeople(
  { sql, accounts }: { sql: Sql; accounts: Pick<Accounts, 'remove'> },
  now: Date,
): Promise<number> {
  const gone = await listWithoutShop(sql, new Date(now.getTime() - PERSON_WITHOUT_SHOP_MS), BATCH);
  let forgotten = 0;
  for (const { id } of gone) {
    try {
      await accounts.remove(id);
    } catch (error) {
      // In a minute's time it is tried again.
      if (error instanceof AccountsAway) return forgotten;
      throw error;
    }
    await deletePerson(sql, id);
    forgotten++;
  }
  return forgotten;
}
