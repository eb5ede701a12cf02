// SQL of which page a product was read from.
import { createHash } from 'node:crypto';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

/** Whose page it is: of a foreign one nothing is taken for a product that the shop has listed itself. */
export type WhosePage = 'own' | 'foreign';

/**
 * Which id a page's product has or is to have: the one that was asked for, the one it was imported under before, that of
 * the product which the shop has listed with this page; else `proposed`, unless that is another page's product.
 */
export async function idFor(
  sql: Sql,
  merchantId: MerchantId,
  page: string,
  { asked, proposed, whose }: { asked: string | undefined; proposed: string; whose: WhosePage },
): Promise<string> {
  if (asked !== undefined) return asked;
  const rows = await sql
    .selectFrom('products')
    .select(['id', 'imported_from', 'url'])
    .where('merchant_id', '=', merchantId)
    .where(({ or, and, eb }) =>
      or([
        eb('imported_from', '=', page),
        eb('id', '=', proposed),
        and([eb('url', '=', page), eb('imported_from', 'is', null)]),
      ]),
    )
    .orderBy('position')
    .execute();
  const listed = rows.filter(({ imported_from }) => imported_from === null && whose === 'own');
  const before =
    rows.find((row) => row.imported_from === page) ??
    listed.find(({ url }) => url === page) ??
    // Lists such as Shopify's say no address; the id is the last part of it.
    listed.find(({ id, url }) => id === proposed && url === null);
  if (before) return before.id;
  if (!rows.some(({ id }) => id === proposed)) return proposed;
  return `${proposed.slice(0, 55)}-${createHash('sha256').update(page).digest('hex').slice(0, 8)}`;
}

/** Whose page has been read for a shopper is the shop's own product from now on: listed, and as it says. */
export async function takeForOnes(trx: Trx, merchantId: MerchantId, id: string): Promise<void> {
  await trx
    .updateTable('products')
    .set({ listed: true, read_at: null })
    .where('merchant_id', '=', merchantId)
    .where('id', '=', id)
    .execute();
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
