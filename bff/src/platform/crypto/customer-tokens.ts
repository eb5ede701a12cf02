// How a shop vouches for its signed-in customer: `v1.<base64url of the customer id>.<expiry>.<base64url HMAC-SHA-256>`.
// Three lines in any language on the shop's server, nothing to configure and no algorithm to choose. The signature may be in
// hex as well: Shopify's Liquid gives it so and has no way to turn it into bytes.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A token that is found later is worth nothing. */
export const LONGEST_CUSTOMER_TOKEN_SECONDS = 24 * 3600;
export const LONGEST_CUSTOMER_ID = 128;

export type CustomerTokenVerdict =
  | { kind: 'valid'; customerId: string }
  | { kind: 'invalid'; why: 'malformed' | 'signature' | 'expired' | 'too_long' };

/**
 * Only whoever has the secret learns more than that the signature is wrong.
 * @param secrets every one that is valid now; while a shop changes over there are two.
 */
export function verifyCustomerToken(token: string, secrets: readonly string[], now: Date): CustomerTokenVerdict {
  const parts = /^v1\.([\w-]{1,700})\.(\d{1,12})\.([\w-]{43}|[0-9a-f]{64})$/.exec(token);
  const [, id = '', expiry = '', signature = ''] = parts ?? [];
  const customerId = parts && decoded(id);
  if (!customerId) return { kind: 'invalid', why: 'malformed' };

  const signed = `v1.${id}.${expiry}`;
  const given = Buffer.from(signature, signature.length === 64 ? 'hex' : 'base64url');
  // All of them, however early one matches: how long it takes tells nothing.
  const matches = secrets.filter((secret) => timingSafeEqual(mac(secret, signed), given));
  if (matches.length === 0) return { kind: 'invalid', why: 'signature' };

  const seconds = now.getTime() / 1000;
  if (Number(expiry) <= seconds) return { kind: 'invalid', why: 'expired' };
  if (Number(expiry) > seconds + LONGEST_CUSTOMER_TOKEN_SECONDS) return { kind: 'invalid', why: 'too_long' };
  return { kind: 'valid', customerId };
}

/** As a shop's server makes one. @param expiresAt rounded down to the second. */
export function signCustomerToken(customerId: string, expiresAt: Date, secret: string): string {
  const id = Buffer.from(customerId).toString('base64url');
  const signed = `v1.${id}.${Math.floor(expiresAt.getTime() / 1000)}`;
  return `${signed}.${mac(secret, signed).toString('base64url')}`;
}

function mac(secret: string, signed: string): Buffer {
  return createHmac('sha256', secret).update(signed).digest();
}

/** Null unless it is the one way to write 1 to 128 characters of UTF-8. */
function decoded(id: string): string | null {
  const bytes = Buffer.from(id, 'base64url');
  if (bytes.toString('base64url') !== id) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return isCustomerId(text) ? text : null;
  } catch {
    return null;
  }
}

/** Any visible name a shop may have for a customer: a number, a UUID, a Shopify id. */
export function isCustomerId(text: string): boolean {
  const { length } = [...text];
  return length >= 1 && length <= LONGEST_CUSTOMER_ID && !/\p{Cc}/u.test(text);
}
