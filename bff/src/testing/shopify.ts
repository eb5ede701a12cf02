// Shopify, as a server meets it: the payloads of its compliance webhooks, signed with the secret of the app.
import { createHmac, randomUUID } from 'node:crypto';
import type { FittingRoom } from './fitting-room.ts';

export const SHOPIFY_SECRET = 'shpss_0123456789abcdef';
export const SHOPIFY_DOMAIN = 'breton.myshopify.com';

/** As in Shopify's documentation, with everything that it sends along. */
export const shopifyPayloads = {
  'customers/data_request': (customer: number) => ({
    shop_id: 954889,
    shop_domain: SHOPIFY_DOMAIN,
    orders_requested: [299938, 280263, 220458],
    customer: { id: customer, email: 'ana@shop.example', phone: '555-625-1199' },
    data_request: { id: 9999 },
  }),
  'customers/redact': (customer: number) => ({
    shop_id: 954889,
    shop_domain: SHOPIFY_DOMAIN,
    customer: { id: customer, email: 'ana@shop.example', phone: '555-625-1199' },
    orders_to_redact: [299938, 280263, 220458],
  }),
  'shop/redact': () => ({ shop_id: 954889, shop_domain: SHOPIFY_DOMAIN }),
};

export interface Sent {
  topic: string;
  body: object | string;
  webhookId?: string;
  domain?: string;
  /** In place of the right one. */
  signature?: string | null;
}

export function sendAsShopify(room: FittingRoom, { topic, body, ...sent }: Sent) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const right = createHmac('sha256', SHOPIFY_SECRET).update(text).digest('base64');
  const signature = sent.signature === undefined ? right : sent.signature;
  return room.http
    .post('/v1/shopify/webhooks')
    .set({
      'X-Shopify-Topic': topic,
      'X-Shopify-Shop-Domain': sent.domain ?? SHOPIFY_DOMAIN,
      'X-Shopify-Webhook-Id': sent.webhookId ?? randomUUID(),
      ...(signature !== null && { 'X-Shopify-Hmac-Sha256': signature }),
    })
    .type('application/json')
    .send(text);
}

/** The shop that these webhooks are about. */
export async function asShopifyShop(room: FittingRoom, merchantId: string): Promise<void> {
  const { sql } = room.database;
  await sql.updateTable('merchants').set({ shopify_domain: SHOPIFY_DOMAIN }).where('id', '=', merchantId).execute();
}
