// SQL of products that were read from the shop's own pages.
import { createHash } from 'node:crypto';
import type { FactSource, ImportedProduct } from '../../contract/imports.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export type ImportedRow = Omit<ImportedProduct, 'id' | 'imported_at'> & { garmentObject: string; importedAt: Date };

/**
 * Which id a page's product has or is to have: the one that was asked for, the one it was imported under before, else
 * `proposed`, unless another product has that.
 */
export async function idFor(
  trx: Trx,
  merchantId: MerchantId,
  page: string,
  asked: string | undefined,
  proposed: string,
): Promise<string> {
  if (asked !== undefined) return asked;
  const rows = await trx
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

/** Makes the product or brings it up to date; one that had been taken out comes back. New ones stand last in the list. */
export async function putImported(trx: Trx, merchantId: MerchantId, id: string, product: ImportedRow): Promise<void> {
  // The page belongs to one product: an id that was asked for takes it over.
  await trx
    .updateTable('products')
    .set({ imported_from: null })
    .where('merchant_id', '=', merchantId)
    .where('imported_from', '=', product.imported_from)
    .where('id', '!=', id)
    .execute();
  const values = {
    title: product.title,
    brand: product.brand,
    description: product.description,
    url: product.url,
    price_amount: product.price?.amount ?? null,
    price_currency: product.price?.currency ?? null,
    price_regular: product.price?.regular ?? null,
    garment_kind: product.garment.kind,
    image_url: product.garment.image_url,
    garment_object: product.garmentObject,
    sku: product.sku,
    gtin: product.gtin,
    category: product.category && JSON.stringify(product.category),
    availability: product.availability,
    size_chart: product.size_chart && JSON.stringify(product.size_chart),
    variants: JSON.stringify(product.variants),
    images: JSON.stringify(product.images),
    sources: JSON.stringify(product.sources satisfies Record<string, FactSource>),
    imported_from: product.imported_from,
    imported_at: product.importedAt,
    updated_at: product.importedAt,
    removed_at: null,
  };
  await trx
    .insertInto('products')
    .values(({ selectFrom }) => ({
      merchant_id: merchantId,
      id,
      ...values,
      position: selectFrom('products')
        .select(({ fn, val, eb }) => eb(fn.coalesce(fn.max('position'), val(0)), '+', 1).as('next'))
        .where('merchant_id', '=', merchantId),
    }))
    .onConflict((conflict) => conflict.columns(['merchant_id', 'id']).doUpdateSet(values))
    .execute();
}
