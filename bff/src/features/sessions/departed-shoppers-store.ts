// SQL of the search for shoppers who cannot come back.
import { type ExpressionBuilder, sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Tables } from '../../platform/database/tables.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';

export interface PageStart {
  id: string;
  createdAt: Date;
}

export interface DepartureLimits {
  /** Who came later may be about to be given something. */
  cameBefore: Date;
  /** A customer not seen since then is no longer expected, unless they have a plan of their own. */
  seenBefore: Date;
  now: Date;
}

export interface OldShopper extends Shopper, PageStart {
  id: ShopperId;
  departed: boolean;
}

/** In the order in which they came. */
export async function listOldShoppers(
  sql: Sql,
  limits: DepartureLimits,
  after: PageStart | null,
  limit: number,
): Promise<OldShopper[]> {
  const rows = await sql
    .selectFrom('shoppers')
    .select((eb) => ['id', 'merchant_id', 'created_at', eb.not(mayComeBack(eb, limits)).as('departed')])
    .where('created_at', '<', limits.cameBefore)
    .$if(after !== null, (found) =>
      found.where((eb) =>
        eb(
          eb.refTuple('created_at', 'id'),
          '>',
          eb.tuple(template<Date>`${after?.createdAt}::timestamptz`, template<string>`${after?.id}::uuid`),
        ),
      ),
    )
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id as ShopperId,
    merchantId: row.merchant_id as MerchantId,
    createdAt: row.created_at,
    departed: Boolean(row.departed),
  }));
}

export async function hasDeparted(trx: Trx, shopper: Shopper, limits: DepartureLimits): Promise<boolean> {
  const row = await trx
    .selectFrom('shoppers')
    .select('id')
    .where('merchant_id', '=', shopper.merchantId)
    .where('id', '=', shopper.id)
    .where('created_at', '<', limits.cameBefore)
    .where((eb) => eb.not(mayComeBack(eb, limits)))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * `offset 0` says nothing but keeps Postgres from reading all sessions once instead of each shopper's by its index: it takes
 * the page for much longer than it is.
 */
function mayComeBack(eb: ExpressionBuilder<Tables, 'shoppers'>, { now, seenBefore }: DepartureLimits) {
  return eb.or([
    eb.exists(
      eb
        .selectFrom('sessions')
        .select(template.lit(1).as('one'))
        .whereRef('sessions.merchant_id', '=', 'shoppers.merchant_id')
        .whereRef('sessions.shopper_id', '=', 'shoppers.id')
        .where('sessions.expires_at', '>', now)
        .offset(0),
    ),
    eb.exists(
      eb
        .selectFrom('resume_secrets')
        .select(template.lit(1).as('one'))
        .whereRef('resume_secrets.merchant_id', '=', 'shoppers.merchant_id')
        .whereRef('resume_secrets.shopper_id', '=', 'shoppers.id')
        .where('resume_secrets.expires_at', '>', now)
        .offset(0),
    ),
    eb.exists(
      eb
        .selectFrom('customers')
        .select(template.lit(1).as('one'))
        .whereRef('customers.merchant_id', '=', 'shoppers.merchant_id')
        .whereRef('customers.shopper_id', '=', 'shoppers.id')
        .where((customer) =>
          customer.or([
            customer('customers.plan', 'is not', null),
            customer('customers.last_seen_at', '>', seenBefore),
          ]),
        )
        .offset(0),
    ),
  ]);
}
