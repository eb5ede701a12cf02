// Whether a webhook is really Shopify's: HMAC-SHA-256 of the raw body under the app's secret, in base64.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** @param signature as it stands in `X-Shopify-Hmac-Sha256`; how much of it is right cannot be told from the time taken. */
export function isShopifySignature(secret: string, body: Uint8Array, signature: string | undefined): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature ?? '', 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
