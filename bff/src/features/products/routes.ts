// GET /v1/products, GET /v1/products/:id
import { type Request, Router } from 'express';
import { z } from 'zod';
import { PageQuery, Product, ProductId, ProductPage } from '../../contract/products.ts';
import type { Sql } from '../../platform/database/database.ts';
import { pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { decodeCursor, encodeCursor, page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { Authenticate } from '../shopper.ts';
import { findProduct, listProducts, type ProductRow } from './store.ts';

export interface ProductsRoutesDeps {
  sql: Sql;
  authenticate: Authenticate;
  baseUrl(req: Request): string;
}

const Position = z.tuple([z.int32(), ProductId]);

export function productsRoutes({ sql, authenticate, baseUrl }: ProductsRoutesDeps): Router {
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
