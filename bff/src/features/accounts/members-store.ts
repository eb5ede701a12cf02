// SQL of who works for which shop.
import type { Role } from '../../contract/accounts.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

/** @param demo whether demo merchants are there too. @returns null where they do not work for it, or there is no such shop. */
export async function findMembership(
  sql: Sql,
  accountId: string,
  merchant: string,
  demo: boolean,
): Promise<{ id: MerchantId; name: string; role: Role } | null> {
  const row = await sql
    .selectFrom('members')
    .innerJoin('merchants', 'merchants.id', 'members.merchant_id')
    .select(['merchants.id', 'merchants.name', 'members.role'])
    .where('members.account_id', '=', accountId)
    .where('members.merchant_id', '=', merchant)
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .executeTakeFirst();
  return row ? { ...row, id: row.id as MerchantId } : null;
}

/** By name. */
export async function listMerchantsOf(sql: Sql, accountId: string, demo: boolean) {
  return sql
    .selectFrom('members')
    .innerJoin('merchants', 'merchants.id', 'members.merchant_id')
    .select(['merchants.id', 'merchants.name', 'members.role'])
    .where('members.account_id', '=', accountId)
    .$if(!demo, (found) => found.where('merchants.demo', '=', false))
    .orderBy('merchants.name')
    .orderBy('merchants.id')
    .execute();
}

/** Whoever came first first. */
export async function listMembers(sql: Sql, merchant: MerchantId) {
  return sql
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.account_id')
    .select(['people.id', 'people.email', 'people.name', 'members.role', 'members.created_at'])
    .where('members.merchant_id', '=', merchant)
    .orderBy('members.created_at')
    .orderBy('people.id')
    .execute();
}

/** Whoever works for it already stays what they are. */
export async function insertMember(
  trx: Trx,
  member: { merchant: MerchantId; accountId: string; role: Role; now: Date },
): Promise<void> {
  await trx
    .insertInto('members')
    .values({
      merchant_id: member.merchant,
      account_id: member.accountId,
      role: member.role,
      created_at: member.now,
    })
    .onConflict((known) => known.doNothing())
    .execute();
}

/** All owners, so that two who send each other away at the same moment come one after the other. */
export async function lockOwners(trx: Trx, merchant: MerchantId): Promise<string[]> {
  const rows = await trx
    .selectFrom('members')
    .select('account_id')
    .where('merchant_id', '=', merchant)
    .where('role', '=', 'owner')
    .orderBy('account_id')
    .forUpdate()
    .execute();
  return rows.map(({ account_id }) => account_id);
}

/** @returns whether they work for it. */
export async function updateRole(trx: Trx, merchant: MerchantId, accountId: string, role: Role): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('members')
    .set({ role })
    .where('merchant_id', '=', merchant)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** @returns whether they have worked for it. */
export async function deleteMember(trx: Trx, merchant: MerchantId, accountId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('members')
    .where('merchant_id', '=', merchant)
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
