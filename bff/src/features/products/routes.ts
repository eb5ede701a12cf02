// GET /v1/products, GET /v1/products/:id, POST /v1/products/resolve, POST /v1/merchant/products/import
import { type Request, Router } from 'express';
import { ProductQuery } from '../../contract/catalogue.ts';
import { ImportedProduct, ImportProduct } from '../../contract/imports.ts';
import { ProductDetails, ResolveProduct } from '../../contract/product-details.ts';
import { type Product, ProductId, ProductPage } from '../../contract/products.ts';
import type { Sql } from '../../platform/database/database.ts';
import { sendTagged } from '../../platform/http/conditional.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { jsonBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { pictureIdentity } from '../../product-page/pictures.ts';
import { page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { Authenticate, AuthenticateMerchant, MerchantId, Shopper } from '../shopper.ts';
import { afterOf, cursorAfter } from './filter-list.ts';
import { pictureOfColour } from './garments.ts';
import { importProduct } from './import-product.ts';
import { type ResolveDeps, resolver } from './resolve-product.ts';
import { findProduct, findVariants, listProducts, type ProductRow } from './store.ts';

/** Most are answered from the catalogue. */
const RESOLVES_PER_MINUTE = 30;
/** Each is a few requests to somebody else's server. */
const IMPORTS_PER_MINUTE = 60;

export interface ProductsRoutesDeps extends ResolveDeps {
  authenticate: Authenticate;
  authenticateMerchant: AuthenticateMerchant;
  onceForMerchants: Once;
  wanted(merchantId: MerchantId, id: string): void;
  baseUrl(req: Request): string;
}

export function productsRoutes(deps: ProductsRoutesDeps): Router {
  const { authenticate, baseUrl } = deps;
  const { sql } = deps.database;
  const router = Router();

  router.get('/v1/products', async (req, res) => {
    const shopper = await authenticate(req);
    const { cursor, limit, ...filters } = query(req, ProductQuery);
    const rows = await listProducts(sql, shopper.merchantId, filters, afterOf(cursor), limit + 1);
    const { items, next } = page(rows, limit, cursorAfter);
    sendTagged(req, res, ProductPage, { items: items.map((row) => asProduct(row, baseUrl(req))), next_cursor: next });
  });

  router.get('/v1/products/:id', async (req, res) => {
    const shopper = await authenticate(req);
    const product = await findProduct(sql, shopper.merchantId, pathParam(req, 'id', ProductId));
    if (!product) throw problem('not_found', { detail: 'This shop has no product of that id.' });
    sendTagged(req, res, ProductDetails, await detailsOf(sql, shopper, product, {}, baseUrl(req)));
  });

  const resolve = resolver(deps);
  router.post('/v1/products/resolve', perMinute(RESOLVES_PER_MINUTE, 'resolves'), async (req, res) => {
    const shopper = await authenticate(req);
    const asked = await jsonBody(req, res, ResolveProduct);
    const id = await resolve(shopper.merchantId, asked);
    const product = await findProduct(sql, shopper.merchantId, id);
    if (!product) throw problem('not_found', { detail: 'The shop has taken this product out meanwhile.' });
    sendJson(res, 200, ProductDetails, await detailsOf(sql, shopper, product, asked, baseUrl(req)));
  });

  router.post(
    '/v1/merchant/products/import',
    perMinute(IMPORTS_PER_MINUTE, 'imports'),
    deps.onceForMerchants(async (req, res, keep) => {
      const { id } = await deps.authenticateMerchant(req);
      const asked = await jsonBody(req, res, ImportProduct);
      const imported = await importProduct(deps, id, asked, keep(201, ImportedProduct));
      deps.wanted(id, imported.id);
      sendJson(res, 201, ImportedProduct, imported);
    }),
  );

  return router;
}

async function detailsOf(
  sql: Sql,
  { merchantId }: Shopper,
  product: ProductRow,
  asked: Pick<ResolveProduct, 'variant' | 'picture_url'>,
  baseUrl: string,
): Promise<ProductDetails> {
  const { variants } = await findVariants(sql, merchantId, product.id);
  const { variant: said, picture_url } = asked;
  const shown = picture_url ? pictureIdentity(picture_url) : null;
  const variant =
    variants.find(({ id, sku }) => said && (id === said || sku === said)) ??
    variants.find(({ image_url }) => shown !== null && image_url && pictureIdentity(image_url) === shown);
  const colour = variant?.colour ?? null;
  const picture = colour && pictureOfColour(variants, colour);
  const shownAs = asProduct(picture ? { ...product, image_url: picture } : product, baseUrl);
  return { ...shownAs, variants, colour: picture ? colour : null };
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
