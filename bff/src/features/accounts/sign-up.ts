// Somebody opens a shop of their own, where the server lets them: an account, and a free merchant with no origins yet.
import type { SignUp } from '../../contract/accounts.ts';
import type { Accounts } from '../../platform/accounts/accounts.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Audit, byPerson } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { requireGoodPassword, unlessRefused } from './good-password.ts';
import { insertMember } from './members-store.ts';
import { putPerson } from './people-store.ts';

export interface SignUpDeps {
  database: Database;
  accounts: Pick<Accounts, 'create'>;
  audit: Audit;
  isOpen: boolean;
  makeFreeMerchant(trx: Trx, name: string, now: Date): Promise<MerchantId>;
  now(): Date;
}

/** @returns their account's id. @throws Problem sign_up_closed, account_exists, body_invalid */
export async function signUp(deps: SignUpDeps, asked: SignUp): Promise<string> {
  const { database, accounts, audit } = deps;
  if (!deps.isOpen) throw problem('sign_up_closed');
  const { email, password, name = null } = asked;
  requireGoodPassword(password, email);
  const account = await unlessRefused(accounts.create(email, password));
  if (!account) throw problem('account_exists');
  const now = deps.now();
  await database.transaction(async (trx) => {
    await putPerson(trx, { ...account, name }, now, now);
    const merchant = await deps.makeFreeMerchant(trx, asked.shop_name, now);
    await insertMember(trx, { merchant, accountId: account.id, role: 'owner', now });
    await audit(trx, byPerson('merchant_made', merchant, account.id));
  });
  return account.id;
}
