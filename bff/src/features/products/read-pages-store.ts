// SQL of what came of pages that were read for shoppers.
import type { Sql } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import type { ProductName } from './looks-store.ts';

export interface ReadPage {
  productId: string | null;
  /** Code of the problem, where it gave no product. */
  problem: string | null;
  readAt: Date;
}

export async function findReadPage(sql: Sql, merchantId: MerchantId, pageSha256: string): Promise<ReadPage | null> {
  const row = await sql
    .selectFrom('read_pages')
    .select(['product_id', 'problem', 'read_at'])
    .where('merchant_id', '=', merchantId)
    .where('page_sha256', '=', pageSha256)
    .executeTakeFirst();
  return row ? { productId: row.product_id, problem: row.problem, readAt: row.read_at } : null;
}

export async function countReadPages(sql: Sql, merchantId: MerchantId, since: Date): Promise<number> {
  const { count } = await sql
    .selectFrom('read_pages')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('merchant_id', '=', merchantId)
    .where('read_at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function putReadPage(sql: Sql, merchantId: MerchantId, pageSha256: string, page: ReadPage): Promise<void> {
  const values = { product_id: page.productId, problem: page.problem, read_at: page.readAt };
  await sql
    .insertInto('read_pages')
    .values({ merchant_id: merchantId, page_sha256: pageSha256, ...values })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'page_sha256']).doUpdateSet(values))
    .execute();
}

/** @param listed false: it is to be tried on, not sold here, and stands in no list. */
export async function noteReading(trx: Sql, { merchantId, id }: ProductName, at: Date, listed: boolean): Promise<void> {
  await trx
    .updateTable('products')
    .set({ read_at: at, listed })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
}

/**
 * For whoever reads its page again: nobody else does then.
 * @returns its page; null where that was read since `readBefore`, or is not for shoppers to have read.
 */
export async function takeReading(
  sql: Sql,
  { merchantId, id }: ProductName,
  readBefore: Date,
  at: Date,
): Promise<string | null> {
  const row = await sql
    .updateTable('products')
    .set({ read_at: at })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .where('read_at', '<=', readBefore)
    .where('list_digest', 'is', null)
    .returning('imported_from')
    .executeTakeFirst();
  return row?.imported_from ?? null;
}

export async function deleteReadPages(sql: Sql, readBefore: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('read_pages')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('merchant_id', 'page_sha256'),
        'in',
        selectFrom('read_pages')
          .select(['merchant_id', 'page_sha256'])
          .where('read_at', '<', readBefore)
          .orderBy('read_at')
          .limit(limit)
          .$asTuple('merchant_id', 'page_sha256'),
      ),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
