// GET, POST /v1/merchant/products, GET, PATCH, DELETE /v1/merchant/products/:id, POST /v1/merchant/products/:id/restore,
// GET, PUT, DELETE /v1/merchant/products/:id/garment
import { type Request, Router } from 'express';
import {
  CreateProduct,
  IfMatchHeaders,
  MerchantProduct,
  MerchantProductPage,
  MerchantProductQuery,
  UpdateProduct,
} from '../../contract/catalogue.ts';
import { GarmentPoints, ProductGarment } from '../../contract/garment-points.ts';
import { ProductId } from '../../contract/products.ts';
import { sendTagged } from '../../platform/http/conditional.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { headers, jsonBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { page } from '../cursor.ts';
import type { AuthenticateMerchant, MerchantId } from '../shopper.ts';
import { listKept } from './catalogue-store.ts';
import { afterOf, cursorAfter } from './filter-list.ts';
import { sayPoints, showGarment } from './garment-points.ts';
import {
  asMerchantProduct,
  createProduct,
  type KeepProductDeps,
  removeProduct,
  restoreProduct,
  showProduct,
  updateProduct,
} from './keep-product.ts';
import { isWorthALook } from './look-at-product.ts';

export interface CatalogueRoutesDeps extends KeepProductDeps {
  authenticateMerchant: AuthenticateMerchant;
  onceForMerchants: Once;
  /** Somebody is interested in how fit it is. */
  wanted(merchantId: MerchantId, id: string): void;
}

export function catalogueRoutes(deps: CatalogueRoutesDeps): Router {
  const { database, authenticateMerchant } = deps;
  const router = Router();
  const one = '/v1/merchant/products/:id';
  const idOf = (req: Request) => pathParam(req, 'id', ProductId);
  const ifMatchOf = (req: Request) => headers(req, IfMatchHeaders)['if-match'];

  router.get('/v1/merchant/products', async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const { cursor, limit, ...asked } = query(req, MerchantProductQuery);
    const rows = await listKept(database.sql, id, asked, afterOf(cursor), limit + 1);
    const { items, next } = page(rows, limit, cursorAfter);
    sendTagged(req, res, MerchantProductPage, { items: items.map(asMerchantProduct), next_cursor: next });
  });

  router.post(
    '/v1/merchant/products',
    deps.onceForMerchants(async (req, res, keep) => {
      const { id } = await authenticateMerchant(req);
      const asked = await jsonBody(req, res, CreateProduct);
      sendJson(res, 201, MerchantProduct, await createProduct(deps, id, asked, keep(201, MerchantProduct)));
    }),
  );

  router.get(one, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const product = await showProduct(database.sql, id, idOf(req));
    if (!product.removed_at && isWorthALook(product.readiness, deps.now())) deps.wanted(id, product.id);
    sendTagged(req, res, MerchantProduct, product);
  });

  router.get(`${one}/garment`, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const garment = await showGarment(database.sql, id, idOf(req));
    if (!garment.points) deps.wanted(id, idOf(req));
    sendJson(res, 200, ProductGarment, garment);
  });

  router.put(`${one}/garment`, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const product = idOf(req);
    const points = await jsonBody(req, res, GarmentPoints);
    sendJson(res, 200, ProductGarment, await sayPoints(database.sql, id, product, points, deps.now()));
  });

  router.delete(`${one}/garment`, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendJson(res, 200, ProductGarment, await sayPoints(database.sql, id, idOf(req), null, deps.now()));
  });

  router.patch(one, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    const product = idOf(req);
    const ifMatch = ifMatchOf(req);
    const asked = await jsonBody(req, res, UpdateProduct);
    sendTagged(req, res, MerchantProduct, await updateProduct(deps, id, product, asked, ifMatch));
  });

  router.delete(one, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendTagged(req, res, MerchantProduct, await removeProduct(deps, id, idOf(req), ifMatchOf(req)));
  });

  router.post(`${one}/restore`, async (req, res) => {
    const { id } = await authenticateMerchant(req);
    sendTagged(req, res, MerchantProduct, await restoreProduct(deps, id, idOf(req)));
  });

  return router;
}
