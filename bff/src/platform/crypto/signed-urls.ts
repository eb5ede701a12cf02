// Links that work for a while without a session, so that an <img> can show a picture: the signature is the permission.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MasterKeys } from './master-keys.ts';

/** Long enough to look at a picture, short enough for a leaked link; more is a programming error. */
export const LONGEST_LINK_SECONDS = 15 * 60;

export interface SignedUrl {
  url: string;
  expiresAt: Date;
}

/**
 * @param path of the URL, starting with a slash, already percent-encoded.
 * @param ttlSeconds 1 to 900.
 * @returns the path with `expires` (Unix seconds), `kid` and `signature` (base64url HMAC-SHA256).
 */
export function signUrl(keys: MasterKeys, path: string, ttlSeconds: number, now: Date): SignedUrl {
  if (!(ttlSeconds >= 1 && ttlSeconds <= LONGEST_LINK_SECONDS)) {
    throw new RangeError(`a signed link lasts 1 to ${LONGEST_LINK_SECONDS} seconds, not ${ttlSeconds}`);
  }
  const expires = Math.floor(now.getTime() / 1000) + Math.floor(ttlSeconds);
  const { id: kid, secret } = keys.active('signed-urls');
  const signature = mac(secret, path, expires, kid).toString('base64url');
  return {
    url: `${path}?${new URLSearchParams({ expires: String(expires), kid, signature })}`,
    expiresAt: new Date(expires * 1000),
  };
}

/** @param url path and query as they came in. Whether it is forged or expired is nobody's business: it is not valid. */
export function verifySignedUrl(keys: MasterKeys, url: string, now: Date): boolean {
  const [path = '', query = ''] = url.split('?', 2);
  const params = new URLSearchParams(query);
  const kid = params.get('kid') ?? '';
  const expires = Number(params.get('expires'));
  const secret = keys.find('signed-urls', kid);
  if (secret === null || !Number.isSafeInteger(expires)) return false;
  const given = Buffer.from(params.get('signature') ?? '', 'base64url');
  const expected = mac(secret, path, expires, kid);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  return now.getTime() < expires * 1000;
}

function mac(secret: Uint8Array, path: string, expires: number, kid: string): Buffer {
  // Neither a path nor a key id can hold a line break, so the three cannot run into each other.
  return createHmac('sha256', secret).update(`${kid}\n${expires}\n${path}`).digest();
}
