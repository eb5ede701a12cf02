// Somebody comes in with their password.
import type { SignIn } from '../../contract/accounts.ts';
import type { Account, Accounts } from '../../platform/accounts/accounts.ts';
import { problem } from '../problem.ts';
import { type BrakeDeps, braked } from './brake.ts';
import { putPerson } from './people-store.ts';

export interface SignInDeps extends BrakeDeps {
  accounts: Pick<Accounts, 'signIn'>;
}

/** @returns their account's id. @throws Problem sign_in_refused, rate_limited */
export async function signIn(deps: SignInDeps, asked: SignIn, address: string | undefined): Promise<string> {
  const account = await provenAccount(deps, asked, address);
  if (!account) throw problem('sign_in_refused');
  const now = deps.now();
  // Theirs may have been made at the accounts' side.
  await deps.database.transaction((trx) => putPerson(trx, { ...account, name: null }, now, now));
  return account.id;
}

/** @returns null where the password is wrong. @throws Problem rate_limited */
export async function provenAccount(
  deps: SignInDeps,
  { email, password }: SignIn,
  address: string | undefined,
): Promise<Account | null> {
  return braked(deps, { email, address }, async () => (await deps.accounts.signIn(email, password))?.account ?? null);
}
