// POST /v1/shopify/webhooks, GET /v1/merchant/privacy-requests, GET /v1/merchant/privacy-requests/:id/export
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import { z } from 'zod';
import { Id } from '../../contract/common.ts';
import {
  type PrivacyRequest,
  PrivacyRequestPage,
  ShopifyHeaders,
  ShopifyReceived,
} from '../../contract/privacy-requests.ts';
import { PageQuery } from '../../contract/products.ts';
import { isShopifySignature } from '../../platform/crypto/shopify-signature.ts';
import { binaryBody, headers, pathParam, query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { perMinute } from '../../platform/http/rate-limit.ts';
import { decodeCursor, encodeCursor, page } from '../cursor.ts';
import { problem } from '../problem.ts';
import type { AuthenticateMerchant, MerchantCaller, Shopper, ShopperId } from '../shopper.ts';
import { REQUEST_LIFETIME_MS } from './lifetime.ts';
import { type ReceiveDeps, receiveWebhook } from './receive-webhook.ts';
import { closeRequest, findRequest, listRequests, type RequestRow } from './store.ts';

export interface ShopifyRoutesDeps extends ReceiveDeps {
  /** Of the app in Shopify; where there is none, its webhooks are not taken. */
  secret: string | undefined;
  authenticateMerchant: AuthenticateMerchant;
  /** The bytes of the ZIP. */
  exportShopper(shopper: Shopper, by: MerchantCaller): AsyncIterable<Uint8Array>;
}

/** Shopify's are a few hundred bytes, and a list of orders. */
const BODY_LIMIT_BYTES = 256 * 1024;
/** Per client address; Shopify's servers share a few. */
const WEBHOOKS_PER_MINUTE = 600;
const EXPORTS_PER_MINUTE = 60;

const Position = z.tuple([z.int().min(0), Id]);

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
    const position = decodeCursor(cursor, Position);
    const after = position && { receivedAt: new Date(position[0]), id: position[1] };
    const rows = await listRequests(sql, merchant, { after, limit: limit + 1 });
    const { items, next } = page(rows, limit, (last) => encodeCursor([last.received_at.getTime(), last.id]));
    sendJson(res, 200, PrivacyRequestPage, { items: items.map(asRequest), next_cursor: next });
  });

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
      await pipeline(Readable.from(deps.exportShopper(shopper, caller)), res);
      await closeRequest(sql, request.id, { receiptId: null, now: deps.now() });
    },
  );

  return router;
}

function asRequest(row: RequestRow): PrivacyRequest {
  return {
    id: row.id,
    kind: row.kind,
    found: row.found,
    status: row.done_at ? 'done' : 'open',
    shopify_data_request_id: row.shopify_data_request_id,
    receipt_id: row.receipt_id,
    received_at: row.received_at.toISOString(),
    done_at: row.done_at?.toISOString() ?? null,
    expires_at: expiryOf(row).toISOString(),
  };
}

function expiryOf({ received_at }: RequestRow): Date {
  return new Date(received_at.getTime() + REQUEST_LIFETIME_MS);
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
