// The worker's side of a redaction: erases the shopper, or all of a shop that has left, a few at a time. Safe to repeat: who
// is gone already is passed over.
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import { oneByOne } from '../one-by-one.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { closeRequest, findOpenRequest } from './store.ts';

/** Between two batches others get their turn. */
const BATCH = 20;
/** More who cannot be erased are not to blame themselves. */
const MOST_FAILING = 200;

export interface FulfilDeps {
  database: Database;
  /** @returns the id of the receipt. @throws Problem session_expired where they are gone. */
  erase(shopper: Shopper): Promise<string>;
  /** In a fixed order, from just after `after`. */
  listShoppers(sql: Sql, merchant: MerchantId, page: { after: ShopperId | null; limit: number }): Promise<Shopper[]>;
  /** All of them, for good. */
  disableKeys(trx: Trx, merchant: MerchantId, now: Date): Promise<void>;
  now(): Date;
}

/** @returns whether it is fulfilled; if not, there is more to do. @throws where all that is left to do fails. */
export async function fulfilRequest(deps: FulfilDeps, id: string): Promise<boolean> {
  const { sql } = deps.database;
  const request = await findOpenRequest(sql, id);
  if (!request) return true;
  const merchantId = request.merchant_id as MerchantId;
  if (request.kind === 'shop_redaction') {
    // First, so that nobody new comes while the others go.
    await deps.database.transaction((trx) => deps.disableKeys(trx, merchantId, deps.now()));
    if (!(await eraseSome(deps, merchantId))) return false;
    await closeRequest(sql, id, { receiptId: null, now: deps.now() });
    return true;
  }
  // Null where a kill came between erasing and writing it down, or where they have erased themselves.
  const shopperId = request.shopper_id as ShopperId | null;
  const receiptId = shopperId && (await eraseIfThere(deps, { id: shopperId, merchantId }));
  await closeRequest(sql, id, { receiptId, now: deps.now() });
  return true;
}

/** Past those who cannot be erased, and who come first each time. @returns whether nobody is left. */
async function eraseSome(deps: FulfilDeps, merchantId: MerchantId): Promise<boolean> {
  let after: ShopperId | null = null;
  let erased = 0;
  let failing = 0;
  let failed: Error | null = null;
  while (erased < BATCH) {
    const shoppers: Shopper[] = await deps.listShoppers(deps.database.sql, merchantId, { after, limit: BATCH });
    const { done, fault } = await oneByOne(shoppers, (shopper) => eraseIfThere(deps, shopper));
    erased += done.length;
    failing += shoppers.length - done.length;
    failed ??= fault;
    if (failed && (shoppers.length < BATCH || failing > MOST_FAILING)) throw failed;
    if (shoppers.length < BATCH) return true;
    after = shoppers.at(-1)?.id ?? null;
  }
  return false;
}

async function eraseIfThere(deps: FulfilDeps, shopper: Shopper): Promise<string | null> {
  try {
    return await deps.erase(shopper);
  } catch (error) {
    if (error instanceof Problem && error.code === 'session_expired') return null;
    throw error;
  }
}
