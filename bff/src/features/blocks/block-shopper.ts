// A shop shuts somebody out: their running try-ons stop, and nothing new begins.
import { randomUUID } from 'node:crypto';
import type { Block, CreateBlock } from '../../contract/blocks.ts';
import type { Database, Sql, Trx } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type Audit, byMerchant } from '../access.ts';
import { type Erased, finishErasing } from '../feature.ts';
import { problem } from '../problem.ts';
import type { MerchantCaller, MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { ADDRESS_BLOCK_LIFETIME_MS, BLOCK_LIFETIME_MS } from './lifetime.ts';
import { type BlockRow, putBlock } from './store.ts';

export interface BlockDeps {
  database: Database;
  audit: Audit;
  hashes: BlockHashes;
  /** Null where there is no such report, or nobody behind it any more. */
  findReporter(sql: Sql, merchant: MerchantId, report: string): Promise<Shopper | null>;
  customers: {
    hashOf(merchant: MerchantId, customerId: string): Promise<string>;
    /** Null where no shopper of that hash has come yet. */
    shopperOf(sql: Sql, merchant: MerchantId, hash: string): Promise<Shopper | null>;
    /** Null for whom the shop does not vouch. */
    hashOfShopper(sql: Sql, shopper: Shopper): Promise<string | null>;
  };
  /** Nothing new is begun on the strength of any until the transaction ends. */
  lockReceipts(trx: Trx, shopper: Shopper): Promise<unknown>;
  /** Of the address that the shopper agreed from last; null where none is known. */
  lastAddressHash(trx: Trx, shopper: Shopper): Promise<string | null>;
  endAllTryOns(trx: Trx, shopper: Shopper): Promise<Erased & { giveBack(trx: Trx): Promise<void> }>;
  now(): Date;
}

export interface BlockHashes {
  shopper(id: ShopperId): string;
  /** Under every key there has been. */
  allOfShopper(id: ShopperId): string[];
  allOfAddress(address: string): string[];
}

/** @throws Problem not_found */
export async function blockShopper(
  deps: BlockDeps,
  merchant: MerchantCaller,
  asked: CreateBlock,
  keep: KeepWithin<Block>,
): Promise<Block> {
  const { shopper, customerHash } = await whom(deps, merchant.id, asked);
  const now = deps.now();
  const { block, ended } = await deps.database.transaction(async (trx) => {
    if (shopper) await deps.lockReceipts(trx, shopper);
    // A customer is known by the shop's own word; whoever shares their address has done nothing.
    const address = shopper && !customerHash ? await deps.lastAddressHash(trx, shopper) : null;
    const block: BlockRow = {
      id: randomUUID(),
      reason: asked.reason,
      shopper_hash: shopper && deps.hashes.shopper(shopper.id),
      customer_hash: customerHash,
      address_hash: address,
      address_until: address === null ? null : new Date(now.getTime() + ADDRESS_BLOCK_LIFETIME_MS),
      created_at: now,
    };
    await putBlock(trx, merchant.id, block, shopper ? deps.hashes.allOfShopper(shopper.id) : []);
    await deps.audit(trx, byMerchant('blocked', merchant, shopper?.id ?? null));
    const ended = shopper && (await deps.endAllTryOns(trx, shopper));
    await keep(trx, asBlock(block));
    // Last: everybody in the shop waits for the counters.
    await ended?.giveBack(trx);
    return { block, ended };
  });
  if (ended) await finishErasing([ended]);
  return asBlock(block);
}

async function whom(
  { database: { sql }, findReporter, customers }: BlockDeps,
  merchant: MerchantId,
  asked: CreateBlock,
) {
  if ('customer_id' in asked) {
    const customerHash = await customers.hashOf(merchant, asked.customer_id);
    return { shopper: await customers.shopperOf(sql, merchant, customerHash), customerHash };
  }
  const shopper = await findReporter(sql, merchant, asked.report_id);
  if (!shopper) {
    throw problem('not_found', { detail: 'There is no such report, or its shopper is gone and cannot be blocked.' });
  }
  return { shopper, customerHash: await customers.hashOfShopper(sql, shopper) };
}

/** As the shop sees it: without the hashes. */
export function asBlock(row: BlockRow): Block {
  return {
    id: row.id,
    reason: row.reason,
    customer: row.customer_hash !== null,
    created_at: row.created_at.toISOString(),
    expires_at: new Date(row.created_at.getTime() + BLOCK_LIFETIME_MS).toISOString(),
    address_expires_at: row.address_until?.toISOString() ?? null,
  };
}
