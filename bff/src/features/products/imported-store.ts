// SQL of which page a product was read from.
import { createHash } from 'node:crypto';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

/**
 * Which id a page's product has or is to have: the one that was asked for, the one it was imported under before, else
 * `proposed`, unless another page's product has that.
 */
export async function idFor(
  sql: Sql,
  merchantId: MerchantId,
  page: string,
  asked: string | undefined,
  proposed: string,
): Promise<string> {
  if (asked !== undefined) return asked;
  const rows = await sql
    .selectFrom('products')
    .select(['id', 'imported_from'])
    .where('merchant_id', '=', merchantId)
    .where(({ or, eb }) => or([eb('imported_from', '=', page), eb('id', '=', proposed)]))
    .execute();
  const before = rows.find((row) => row.imported_from === page);
  if (before) return before.id;
  if (rows.length === 0) return proposed;
  return `${proposed.slice(0, 55)}-${createHash('sha256').update(page).digest('hex').slice(0, 8)}`;
}

/** The page belongs to one product: this one takes it over from any other. */
export async function takeOverPage(trx: Trx, merchantId: MerchantId, id: string, page: string): Promise<void> {
  await trx
    .updateTable('products')
    .set({ imported_from: null })
    .where('merchant_id', '=', merchantId)
    .where('imported_from', '=', page)
    .where('id', '!=', id)
    .execute();
}
