// Puts a product of the operator's own list into a shop: that of the demo shop, at every start.
import type { SizeChart } from '../../contract/size-charts.ts';
import type { Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { findKept, insertKept, updateKept } from './catalogue-store.ts';
import { afterImport } from './said.ts';

export interface ListedProduct {
  id: string;
  title: string;
  brand: string | null;
  description: string | null;
  url: string | null;
  price: { amount: string; currency: string } | null;
  kind: 'top' | 'bottom' | 'dress' | 'outerwear';
  imageUrl: string;
  sizeChart: SizeChart | null;
  position: number;
}

/** Makes it or brings it up to date; what its merchant has said of it or taken out stays so. */
export async function putListed(
  trx: Trx,
  merchantId: MerchantId,
  { id, position, imageUrl, sizeChart, price, ...listed }: ListedProduct,
  garmentObject: string,
): Promise<void> {
  const now = new Date();
  const { title, brand, description, url, kind } = listed;
  const said = {
    ...{ title, brand, description, url, kind },
    image_url: imageUrl,
    size_chart: sizeChart,
    price: price && { ...price, regular: null },
  };
  const before = await findKept(trx, merchantId, id, { hold: true });
  const merged = afterImport(before, said, {});
  const product = {
    id,
    ...merged,
    garmentObject: merged.fields.image_url === imageUrl ? garmentObject : (before?.garmentObject ?? null),
    importedFrom: before?.importedFrom ?? null,
    importedAt: before?.importedAt ?? null,
    listDigest: before?.listDigest ?? null,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    removedAt: before?.removedAt ?? null,
  };
  if (before) await updateKept(trx, merchantId, { ...product, position });
  else await insertKept(trx, merchantId, product, position);
}
