// Who somebody is, and for which shops they work.
import type { Account } from '../../contract/accounts.ts';
import type { Sql } from '../../platform/database/database.ts';
import { listMerchantsOf } from './members-store.ts';

/** @param demo whether demo merchants are there too. */
export async function showAccount(
  { sql, demo }: { sql: Sql; demo: boolean },
  { id, email, name }: { id: string; email: string; name: string | null },
): Promise<Account> {
  return { id, email, name, merchants: await listMerchantsOf(sql, id, demo) };
}
