// Products: what a shopper of a shop can try on, and the garment pictures that are drawn from.
import type { Sql } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { pageReader } from '../../product-page/read-in-thread.ts';
import type { Feature } from '../feature.ts';
import type { MerchantId } from '../shopper.ts';
import { sweepOrphans } from '../sweep-orphans.ts';
import { GARMENTS, keepGarment, openGarment } from './garments.ts';
import { type ProductsRoutesDeps, productsRoutes } from './routes.ts';
import { findProduct, namedGarments, putProduct } from './store.ts';

export interface ProductsDeps extends Omit<ProductsRoutesDeps, 'keepGarment' | 'readPage'> {
  pictures: SignableObjects;
}

export function productsFeature(deps: ProductsDeps) {
  const { pictures } = deps;
  const { sql } = deps.database;
  const keep = (merchantId: MerchantId, image: Uint8Array) => keepGarment(pictures, merchantId, image);
  return {
    routes: productsRoutes({ ...deps, keepGarment: keep, readPage: pageReader() }),
    putProduct,
    keepGarment: keep,
    openGarment: (merchantId: MerchantId, productId: string) => openGarment(sql, pictures, merchantId, productId),
    /** Name and kind of what would be drawn from. */
    async findGarment(within: Sql, merchantId: MerchantId, productId: string) {
      const product = await findProduct(within, merchantId, productId);
      return product && { object: product.garment_object, kind: product.garment_kind };
    },
    /** What its sizes measure, and of what kind it is. */
    async findSizeChart(merchantId: MerchantId, productId: string) {
      const product = await findProduct(sql, merchantId, productId);
      return product && { chart: product.size_chart, kind: product.garment_kind };
    },
    sweepOrphans: (storedBefore: Date | null) =>
      sweepOrphans(pictures, GARMENTS, storedBefore, (names) => namedGarments(sql, names)),
  } satisfies Feature & Record<string, unknown>;
}
