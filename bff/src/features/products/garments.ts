// Our copies of garment pictures: named by their content, so that the same picture is kept once per shop.
import { createHash } from 'node:crypto';
import type { Sql } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { MerchantId } from '../shopper.ts';
import { findProduct, type ProductRow } from './store.ts';

export const GARMENTS = 'garment-';

export interface Garment {
  image: Uint8Array;
  kind: ProductRow['garment_kind'];
}

/** @returns the object's name, to be put into the product's row. */
export async function keepGarment(
  pictures: SignableObjects,
  merchantId: MerchantId,
  image: Uint8Array,
): Promise<string> {
  const content = createHash('sha256').update(image).digest('hex').slice(0, 32);
  const name = `${GARMENTS}${merchantId}-${content}`;
  if (!(await pictures.get(name))) await pictures.put(name, image);
  return name;
}

/** @returns null where the product or its picture is gone. */
export async function openGarment(
  sql: Sql,
  pictures: SignableObjects,
  merchantId: MerchantId,
  productId: string,
): Promise<Garment | null> {
  const product = await findProduct(sql, merchantId, productId);
  const image = product?.garment_object && (await pictures.get(product.garment_object));
  return product && image ? { image, kind: product.garment_kind } : null;
}
