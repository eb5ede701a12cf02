// Which merchant's server is asking: turns a request's secret key into the shop it speaks for.
import type { Request } from 'express';
import { hashToken, SECRET_KEY_PREFIX } from '../../platform/crypto/tokens.ts';
import type { Sql } from '../../platform/database/database.ts';
import { bearerToken } from '../../platform/http/bearer.ts';
import { problem } from '../problem.ts';
import type { KeyHolder } from '../shopper.ts';
import { findMerchantBySecretKey, noteUse } from './secret-keys-store.ts';

interface AuthenticateByKeyDeps {
  sql: Sql;
  demo: boolean;
  now(): Date;
}

/** Exact enough to see that a key is still in use, and one write an hour instead of one a request. */
const USE_NOTED_EVERY_MS = 3_600_000;

/** @throws Problem secret_key_missing, secret_key_unknown, secret_key_in_browser */
export async function authenticateByKey({ sql, demo, now }: AuthenticateByKeyDeps, req: Request): Promise<KeyHolder> {
  const key = bearerToken(req);
  if (!key) throw problem('secret_key_missing');
  if (!isSecretKey(key)) throw problem('secret_key_unknown');
  refuseInBrowser(req, key);
  const at = now();
  const found = await findMerchantBySecretKey(sql, hashToken(key), at, demo);
  // Unknown, revoked and expired look the same, and should.
  if (!found) throw problem('secret_key_unknown');
  const { id, name, keyId, lastUsedAt } = found;
  if (!lastUsedAt || at.getTime() - lastUsedAt.getTime() > USE_NOTED_EVERY_MS) await noteUse(sql, keyId, at);
  return { id, name, by: { kind: 'key', keyId } };
}

/**
 * Only a page sends an Origin, and whatever a page knows, everybody knows.
 * @throws Problem secret_key_in_browser
 */
export function refuseInBrowser(req: Request, key: string): void {
  if (isSecretKey(key) && req.get('origin') !== undefined) throw problem('secret_key_in_browser');
}

function isSecretKey(key: string): boolean {
  return key.startsWith(SECRET_KEY_PREFIX);
}
