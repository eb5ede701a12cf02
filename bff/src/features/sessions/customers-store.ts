// SQL of customers: shoppers whom their shop vouches for, by the hash of the shop's own id.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';

export async function findShopperOfHash(sql: Sql, merchantId: MerchantId, hash: string): Promise<Shopper | null> {
  const row = await sql
    .selectFrom('customers')
    .select('shopper_id')
    .where('merchant_id', '=', merchantId)
    .where('customer_hash', '=', hash)
    .executeTakeFirst();
  return row ? { id: row.shopper_id as ShopperId, merchantId } : null;
}

/** @returns false where the customer, or the shopper, is somebody's already. */
export async function insertCustomer(trx: Trx, shopper: Shopper, hash: string, now: Date): Promise<boolean> {
  const inserted = await trx
    .insertInto('customers')
    .values({
      merchant_id: shopper.merchantId,
      customer_hash: hash,
      shopper_id: shopper.id,
      created_at: now,
      last_seen_at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('shopper_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** What is known of a shopper as a customer; null for an anonymous one. */
export async function findCustomer(sql: Sql, shopper: Shopper) {
  const row = await sql
    .selectFrom('customers')
    .select(['plan', 'created_at', 'last_seen_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * A customer's own plan where they have one, otherwise their shop's; and what the operator has settled for the shop. All in
 * one statement, since every try-on asks for it.
 */
export async function findPlan(sql: Sql, shopper: Shopper) {
  const row = await sql
    .selectFrom('merchants')
    .leftJoin('customers', (join) =>
      join.onRef('customers.merchant_id', '=', 'merchants.id').on('customers.shopper_id', '=', shopper.id),
    )
    .select(['merchants.plan', 'merchants.demo', 'merchants.limits', 'customers.plan as own'])
    .where('merchants.id', '=', shopper.merchantId)
    .executeTakeFirstOrThrow();
  const { demo, limits, own, plan } = row;
  return { plan: own ?? plan, demo, limits };
}

/** What stands for a customer; null for an anonymous shopper. */
export async function findCustomerHash(sql: Sql, shopper: Shopper): Promise<string | null> {
  const row = await sql
    .selectFrom('customers')
    .select('customer_hash')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .executeTakeFirst();
  return row?.customer_hash ?? null;
}

export async function noteVisit(trx: Trx, shopper: Shopper, now: Date): Promise<void> {
  await trx
    .updateTable('customers')
    .set({ last_seen_at: now })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .execute();
}

/** @param plan null: the merchant's own again. */
export async function setPlan(trx: Trx, shopper: Shopper, plan: 'free' | 'pro' | null): Promise<void> {
  await trx
    .updateTable('customers')
    .set({ plan })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .execute();
}

export async function deleteCustomer(trx: Trx, shopper: Shopper): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('customers')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
