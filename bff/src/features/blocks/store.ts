// SQL of blocks.
import type { Sql, Trx } from '../../platform/database/database.ts';
import { type After, comesAfter } from '../cursor.ts';
import type { MerchantId, Shopper } from '../shopper.ts';

export interface BlockRow {
  id: string;
  reason: string;
  shopper_hash: string | null;
  customer_hash: string | null;
  address_hash: string | null;
  address_until: Date | null;
  created_at: Date;
}

const COLUMNS = [
  'id',
  'reason',
  'shopper_hash',
  'customer_hash',
  'address_hash',
  'address_until',
  'created_at',
] as const;

/** Takes the place of earlier blocks of the same shopper or customer. */
export async function putBlock(trx: Trx, merchant: MerchantId, block: BlockRow, sameShopper: string[]): Promise<void> {
  await trx
    .deleteFrom('blocks')
    .where('merchant_id', '=', merchant)
    .where(({ eb, or }) =>
      or([
        ...(sameShopper.length > 0 ? [eb('shopper_hash', 'in', sameShopper)] : []),
        ...(block.customer_hash ? [eb('customer_hash', '=', block.customer_hash)] : []),
      ]),
    )
    .execute();
  await trx
    .insertInto('blocks')
    .values({ ...block, merchant_id: merchant })
    .execute();
}

/** Newest first, from just after `after`. */
export async function listBlocks(
  sql: Sql,
  merchant: MerchantId,
  after: After | null,
  limit: number,
): Promise<BlockRow[]> {
  let list = sql
    .selectFrom('blocks')
    .select(COLUMNS)
    .where('merchant_id', '=', merchant)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) list = list.where(comesAfter(after));
  return list.execute();
}

export async function deleteBlock(sql: Sql, merchant: MerchantId, id: string): Promise<boolean> {
  const { numDeletedRows } = await sql
    .deleteFrom('blocks')
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

export interface Suspect {
  /** Hashes under every key there has been. */
  shoppers: string[];
  addresses: string[];
}

/** Whether any block of the shop is about the shopper, the customer they are, or where they come from, as of now. */
export async function isBlocked(
  sql: Sql,
  { id, merchantId }: Shopper,
  suspect: Suspect,
  { now, madeAfter }: { now: Date; madeAfter: Date },
): Promise<boolean> {
  const { shoppers, addresses } = suspect;
  const row = await sql
    .selectFrom('blocks')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('created_at', '>', madeAfter)
    .where(({ eb, or, and }) =>
      or([
        eb('shopper_hash', 'in', shoppers),
        eb(
          'customer_hash',
          'in',
          eb
            .selectFrom('customers')
            .select('customers.customer_hash')
            .where('customers.merchant_id', '=', merchantId)
            .where('customers.shopper_id', '=', id),
        ),
        ...(addresses.length > 0 ? [and([eb('address_hash', 'in', addresses), eb('address_until', '>', now)])] : []),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those that are about one of these shoppers, or the customer they are; the newest last. */
export async function findBlocksOf(
  sql: Sql,
  merchant: MerchantId,
  { shoppers, hashes }: { shoppers: string[]; hashes: string[] },
  madeAfter: Date,
): Promise<{ id: string; shopper_hash: string | null; shopper_id: string | null }[]> {
  if (shoppers.length === 0) return [];
  return sql
    .selectFrom('blocks as b')
    .leftJoin('customers as c', (join) =>
      join
        .onRef('c.merchant_id', '=', 'b.merchant_id')
        .onRef('c.customer_hash', '=', 'b.customer_hash')
        .on('c.shopper_id', 'in', shoppers),
    )
    .select(['b.id', 'b.shopper_hash', 'c.shopper_id'])
    .where('b.merchant_id', '=', merchant)
    .where('b.created_at', '>', madeAfter)
    .where(({ eb, or }) => or([eb('b.shopper_hash', 'in', hashes), eb('c.shopper_id', 'is not', null)]))
    .orderBy('b.created_at')
    .execute();
}

/** @returns how many blocks ended and how many addresses were forgotten. */
export async function endBlocks(sql: Sql, { now, madeBefore }: { now: Date; madeBefore: Date }): Promise<number> {
  const ended = await sql.deleteFrom('blocks').where('created_at', '<=', madeBefore).executeTakeFirstOrThrow();
  const forgotten = await sql
    .updateTable('blocks')
    .set({ address_hash: null, address_until: null })
    .where('address_until', '<=', now)
    .executeTakeFirstOrThrow();
  return Number(ended.numDeletedRows) + Number(forgotten.numUpdatedRows);
}
