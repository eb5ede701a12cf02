// An owner changes what somebody is in the shop, or sends them away; the last owner stays one.
import type { Role } from '../../contract/accounts.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { type Audit, byMerchant } from '../access.ts';
import { problem } from '../problem.ts';
import type { MerchantCaller, MerchantId } from '../shopper.ts';
import { deleteInvitation } from './links-store.ts';
import { deleteMember, lockOwners, updateRole } from './members-store.ts';

interface ChangeMembersDeps {
  database: Database;
  audit: Audit;
}

/** @throws Problem not_found, last_owner */
export async function changeRole(
  { database, audit }: ChangeMembersDeps,
  caller: MerchantCaller,
  accountId: string,
  role: Role,
): Promise<void> {
  await database.transaction(async (trx) => {
    if (role !== 'owner') await keepAnOwner(trx, caller.id, accountId);
    if (!(await updateRole(trx, caller.id, accountId, role))) throw noMember();
    await audit(trx, byMerchant('member_role_set', caller, null));
  });
}

/** Of a member or of an invitation. @throws Problem not_found, last_owner */
export async function removeMember(
  { database, audit }: ChangeMembersDeps,
  caller: MerchantCaller,
  id: string,
): Promise<void> {
  await database.transaction(async (trx) => {
    await keepAnOwner(trx, caller.id, id);
    if (!(await deleteMember(trx, caller.id, id)) && !(await deleteInvitation(trx, caller.id, id))) throw noMember();
    await audit(trx, byMerchant('member_removed', caller, null));
  });
}

async function keepAnOwner(trx: Trx, merchant: MerchantId, leaving: string): Promise<void> {
  const owners = await lockOwners(trx, merchant);
  if (owners.length === 1 && owners[0] === leaving) throw problem('last_owner');
}

function noMember() {
  return problem('not_found', { detail: 'Nobody of that id works for this shop or has been asked to.' });
}
