// GET /v1/products, GET /v1/products/:id, POST /v1/merchant/products/import
import { type Request, Router } from 'express';
import { z } from 'zod';
import { ImportedProduct, ImportProduct } from '../../contract/imports.ts';
import { PageQuery, Product, ProductId, ProductPage } from '../../contract/products.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { decodeCursor, encodeCursor, page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { Authenticate, AuthenticateMerchant } from '../shopper.ts';
import { type ImportDeps, importProduct } from './import-product.ts';
import { findProduct, listProducts, type ProductRow } from './store.ts';

/** Each is a few requests to somebody else's server. */
const IMPORTS_PER_MINUTE = 60;

export interface ProductsRoutesDeps extends ImportDeps {
  authenticate: Authenticate;
  authenticateMerchant: AuthenticateMerchant;
  onceForMerchants: Once;
  baseUrl(req: Request): string;
}

const Position = z.tuple([z.int32(), ProductId]);

export function productsRoutes(deps: ProductsRoutesDeps): Router {
  const { authenticate, baseUrl } = deps;
  const { sql } = deps.database;
  const router = Router();

  router.get('/v1/products', async (req, res) => {
    const shopper = await authenticate(req);
    const { cursor, limit } = query(req, PageQuery);
    const position = decodeCursor(cursor, Position);
    const after = position && { position: position[0], id: position[1] };
    const rows = await listProducts(sql, shopper.merchantId, after, limit + 1);
    const { items, next } = page(rows, limit, (last) => encodeCursor([last.position, last.id]));
    sendJson(res, 200, ProductPage, { items: items.map((row) => asProduct(row, baseUrl(req))), next_cursor: next });
  });

  router.get('/v1/products/:id', async (req, res) => {
    const shopper = await authenticate(req);
    const product = await findProduct(sql, shopper.merchantId, pathParam(req, 'id', ProductId));
    if (!product) throw problem('not_found', { detail: 'This shop has no product of that id.' });
    sendJson(res, 200, Product, asProduct(product, baseUrl(req)));
  });

  router.post(
    '/v1/merchant/products/import',
    perMinute(IMPORTS_PER_MINUTE, 'imports'),
    deps.onceForMerchants(async (req, res, keep) => {
      const { id } = await deps.authenticateMerchant(req);
      const asked = await jsonBody(req, res, ImportProduct);
      sendJson(res, 201, ImportedProduct, await importProduct(deps, id, asked, keep(201, ImportedProduct)));
    }),
  );

  return router;
}

/** A shop may have given addresses that start at its own root; in the demo that root is this server. */
function asProduct(row: ProductRow, baseUrl: string): Product {
  const { price_amount: amount, price_currency: currency } = row;
  return {
    id: row.id,
    title: row.title,
    brand: row.brand,
    url: row.url && new URL(row.url, baseUrl).href,
    price: amount !== null && currency !== null ? { amount, currency } : null,
    garment: { kind: row.garment_kind, image_url: new URL(row.image_url, baseUrl).href },
    size_chart: row.size_chart,
  };
}
