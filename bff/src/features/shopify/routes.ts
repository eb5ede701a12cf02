// POST /v1/shopify/webhooks, GET, POST /v1/merchant/privacy-requests, GET /v1/merchant/privacy-requests/:id/export
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { Id } from '../../contract/common.ts';
import {
  CreatePrivacyRequest,
  PrivacyRequest,
  PrivacyRequestPage,
  ShopifyHeaders,
  ShopifyReceived,
} from '../../contract/privacy-requests.ts';
import { PageQuery } from '../../contract/products.ts';
import { isShopifySignature } from '../../platform/crypto/shopify-signature.ts';
import type { Once } from '../../platform/http/idempotency.ts';
import { binaryBody, headers, jsonBody, pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { decodeAfter, encodeAfter, page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { AuthenticateMerchant, MerchantCaller, Shopper, ShopperId } from '../shopper.ts';
import { type AskForShopperDeps, askForShopper } from './ask-for-shopper.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { expiryOf, shownRequest } from './shown-request.ts';
import { closeRequest, findRequest, listRequests, type RequestRow } from './store.ts';

export interface ShopifyRoutesDeps extends AskForShopperDeps {
  /** Of the app in Shopify; where there is none, its webhooks are not taken. */
  secret: string | undefined;
  authenticateMerchant: AuthenticateMerchant;
  once: Once;
  /** The bytes of the ZIP. */
  exportShopper(shopper: Shopper, by: MerchantCaller): AsyncIterable<Uint8Array>;
}

/** Shopify's are a few hundred bytes, and a list of orders. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** Per client address; Shopify's servers share a few. */
const WEBHOOKS_PER_MINUTE = 600;
const EXPORTS_PER_MINUTE = 60;

export function shopifyRoutes(deps: ShopifyRoutesDeps): Router {
  const { sql } = deps.database;
  const router = Router();

  router.post('/v1/shopify/webhooks', perMinute(WEBHOOKS_PER_MINUTE, 'shopify'), async (req, res) => {
    if (!deps.secret) throw problem('not_found', { detail: 'This server is not set up for Shopify.' });
    const body = await binaryBody(req, res, ['application/json'], BODY_LIMIT_BYTES);
    // Before anything else is looked at: the headers, the topic among them, may be anybody's.
    if (!isShopifySignature(deps.secret, body, req.get('x-shopify-hmac-sha256'))) {
      throw problem('shopify_signature_invalid');
    }
    const given = headers(req, ShopifyHeaders);
    await receiveWebhook(deps, {
      topic: given['x-shopify-topic'],
      shopDomain: given['x-shopify-shop-domain'],
      webhookId: given['x-shopify-webhook-id'],
      body: parsedJson(body),
    });
    sendJson(res, 200, ShopifyReceived, { received: true });
  });

  router.get('/v1/merchant/privacy-requests', async (req, res) => {
    const { id: merchant } = await deps.authenticateMerchant(req);
    const { cursor, limit } = query(req, PageQuery);
    const after = decodeAfter(cursor);
    const rows = await listRequests(sql, merchant, { after, limit: limit + 1 });
    const { items, next } = page(rows, limit, ({ received_at, id }) => encodeAfter({ created_at: received_at, id }));
    sendJson(res, 200, PrivacyRequestPage, { items: items.map(shownRequest), next_cursor: next });
  });

  router.post(
    '/v1/merchant/privacy-requests',
    deps.once(async (req, res, keep) => {
      const caller = await deps.authenticateMerchant(req);
      const asked = await jsonBody(req, res, CreatePrivacyRequest);
      const request = await askForShopper(deps, caller, asked, keep(201, PrivacyRequest));
      sendJson(res, 201, PrivacyRequest, request);
    }),
  );

  router.get(
    '/v1/merchant/privacy-requests/:id/export',
    perMinute(EXPORTS_PER_MINUTE, 'privacy-requests'),
    async (req, res) => {
      const caller = await deps.authenticateMerchant(req);
      const request = await findRequest(sql, caller.id, pathParam(req, 'id', Id));
      if (request?.kind !== 'data_request' || request.shopper_id === null || isOver(request, deps.now())) {
        throw problem('not_found', { detail: 'There is nothing to fetch under this request, or not any more.' });
      }
      const shopper = { id: request.shopper_id as ShopperId, merchantId: caller.id };
      res.set({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="visionfit-export.zip"' });
      res.type('application/zip');
      // Whoever asks what there would be has been given nothing.
      if (req.method === 'HEAD') return void res.end();
      await pipeline(Readable.from(deps.exportShopper(shopper, caller)), res);
      await closeRequest(sql, request.id, { receiptId: null, now: deps.now() });
    },
  );

  return router;
}

function isOver(row: RequestRow, now: Date): boolean {
  return expiryOf(row) <= now;
}

function parsedJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw problem('body_malformed', { cause });
  }
}
