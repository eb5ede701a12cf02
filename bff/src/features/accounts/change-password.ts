// Somebody chooses another password: whoever else is signed in as them is out.
import type { ChangePassword } from '../../contract/accounts.ts';
import type { Accounts } from '../../platform/accounts/accounts.ts';
import { type Audit, byPerson } from '../access.ts';
import { problem } from '../problem.ts';
import type { AccountCaller } from './authenticate-account.ts';
import { requireGoodPassword, unlessRefused } from './good-password.ts';
import { deleteOtherSessions } from './sessions-store.ts';
import { provenAccount, type SignInDeps } from './sign-in.ts';

export interface ChangePasswordDeps extends SignInDeps {
  accounts: Pick<Accounts, 'signIn' | 'setPassword'>;
  audit: Audit;
}

/** @throws Problem password_wrong, rate_limited, body_invalid */
export async function changePassword(
  deps: ChangePasswordDeps,
  caller: AccountCaller,
  asked: ChangePassword,
  address: string | undefined,
): Promise<void> {
  const { id, email } = caller;
  requireGoodPassword(asked.password, email);
  if (!(await provenAccount(deps, { email, password: asked.current_password }, address))) {
    throw problem('password_wrong');
  }
  await unlessRefused(deps.accounts.setPassword(id, asked.password));
  await deps.database.transaction(async (trx) => {
    await deleteOtherSessions(trx, id, caller.sessionId);
    await deps.audit(trx, byPerson('password_changed', null, id));
  });
}
