// A merchant says where to and about what they want to be told; the secret to check our signatures with is shown this once.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type CreatedWebhook, type CreateWebhook, WebhookEventType } from '../../contract/webhooks.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import { newWebhookSecret, sealWebhookSecret } from '../../platform/crypto/webhook-secrets.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { allowedUrl, SafeFetchError } from '../../platform/safe-fetch/safe-fetch.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { insertEndpoint, insertSecret, listEndpoints, lockMerchant } from './endpoints-store.ts';
import { asWebhook } from './show-webhooks.ts';

/** Everything that happens is sent to each of them, so their number multiplies. */
const MOST_ENDPOINTS = 5;

export interface RegisterDeps {
  database: Database;
  keys: MasterKeys;
  /** Whether plain http will do, for trying things out. */
  allowHttp: boolean;
  now(): Date;
}

/** @throws Problem body_invalid, webhook_limit_reached */
export async function registerWebhook(
  deps: RegisterDeps,
  merchant: MerchantId,
  asked: z.infer<typeof CreateWebhook>,
  keep: KeepWithin<CreatedWebhook>,
): Promise<CreatedWebhook> {
  const { href: url } = reachableUrl(asked.url, deps.allowHttp);
  const events = WebhookEventType.options.filter((type) => asked.events?.includes(type) ?? true);
  const endpoint = { id: randomUUID(), url, events, createdAt: deps.now() };
  const row = { ...endpoint, created_at: endpoint.createdAt, failing_since: null, disabled_at: null };
  return deps.database.transaction(async (trx) => {
    await lockMerchant(trx, merchant);
    if ((await listEndpoints(trx, merchant)).length >= MOST_ENDPOINTS) throw problem('webhook_limit_reached');
    await insertEndpoint(trx, merchant, endpoint);
    const secret = await giveSecret(deps, trx, merchant, endpoint.id);
    const created = { ...asWebhook({ ...row, disabled_reason: null }), secret };
    await keep(trx, created);
    return created;
  });
}

/** Makes a new one and keeps it sealed. @returns it, for the only time. */
export async function giveSecret(
  { keys, now }: Pick<RegisterDeps, 'keys' | 'now'>,
  trx: Trx,
  merchant: MerchantId,
  endpointId: string,
): Promise<string> {
  const secret = newWebhookSecret();
  const { sealed, masterKeyId } = sealWebhookSecret(keys, endpointId, secret);
  await insertSecret(trx, merchant, { id: randomUUID(), endpointId, sealed, masterKeyId, createdAt: now() });
  return secret;
}

/** What every attempt will check again, said now to whoever can correct it. Where the name leads is only known then. */
function reachableUrl(text: string, allowHttp: boolean): URL {
  const refused = (message: string, cause?: unknown) =>
    problem('body_invalid', { cause, members: { errors: [{ pointer: '/url', message }] } });
  let url: URL;
  try {
    url = allowedUrl(text);
  } catch (error) {
    throw error instanceof SafeFetchError ? refused(error.message, error) : error;
  }
  if (url.protocol !== 'https:' && !allowHttp) throw refused('Only https addresses are told anything.');
  // Never sent, so it could only mislead whoever reads it.
  url.hash = '';
  return url;
}
