// The worker's side of a redaction: erases the shopper, or all of a shop that has left, a few at a time. Safe to repeat: who
// is gone already is passed over.
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import { Problem } from '../../platform/http/problem.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { closeRequest, findOpenRequest } from './store.ts';

/** Between two batches others get their turn. */
const BATCH = 20;

export interface FulfilDeps {
  database: Database;
  /** @returns the id of the receipt. @throws Problem session_expired where they are gone. */
  erase(shopper: Shopper): Promise<string>;
  listShoppers(sql: Sql, merchant: MerchantId, limit: number): Promise<Shopper[]>;
  /** All of them, for good. */
  disableKeys(trx: Trx, merchant: MerchantId, now: Date): Promise<void>;
  now(): Date;
}

/** @returns whether it is fulfilled; if not, there is more to do. */
export async function fulfilRequest(deps: FulfilDeps, id: string): Promise<boolean> {
  const { sql } = deps.database;
  const request = await findOpenRequest(sql, id);
  if (!request) return true;
  const merchantId = request.merchant_id as MerchantId;
  if (request.kind === 'shop_redaction') {
    // First, so that nobody new comes while the others go.
    await deps.database.transaction((trx) => deps.disableKeys(trx, merchantId, deps.now()));
    const shoppers = await deps.listShoppers(sql, merchantId, BATCH);
    for (const shopper of shoppers) await eraseIfThere(deps, shopper);
    if (shoppers.length === BATCH) return false;
    await closeRequest(sql, id, { receiptId: null, now: deps.now() });
    return true;
  }
  // Null where a kill came between erasing and writing it down, or where they have erased themselves.
  const shopperId = request.shopper_id as ShopperId | null;
  const receiptId = shopperId && (await eraseIfThere(deps, { id: shopperId, merchantId }));
  await closeRequest(sql, id, { receiptId, now: deps.now() });
  return true;
}

async function eraseIfThere(deps: FulfilDeps, shopper: Shopper): Promise<string | null> {
  try {
    return await deps.erase(shopper);
  } catch (error) {
    if (error instanceof Problem && error.code === 'session_expired') return null;
    throw error;
  }
}
