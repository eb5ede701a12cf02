// A new secret for an endpoint. The one before stays valid for a day, so that the receiver can be changed without losing a call.
import type { RotatedWebhookSecret } from '../../contract/webhooks.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { lockEndpoint, retireSecrets } from './endpoints-store.ts';
import { giveSecret, type RegisterDeps } from './register-webhook.ts';

const OVERLAP_MS = 24 * 3_600_000;

/** @throws Problem not_found */
export async function rotateWebhookSecret(
  deps: Omit<RegisterDeps, 'allowHttp'>,
  merchant: MerchantId,
  endpointId: string,
  keep: KeepWithin<RotatedWebhookSecret>,
): Promise<RotatedWebhookSecret> {
  const now = deps.now();
  const expiresAt = new Date(now.getTime() + OVERLAP_MS);
  return deps.database.transaction(async (trx) => {
    if (!(await lockEndpoint(trx, merchant, endpointId))) throw problem('not_found', { detail: NO_WEBHOOK });
    await retireSecrets(trx, merchant, endpointId, { now, expiresAt });
    const secret = await giveSecret(deps, trx, merchant, endpointId);
    const rotated = { secret, previous_valid_until: expiresAt.toISOString() };
    await keep(trx, rotated);
    return rotated;
  });
}

export const NO_WEBHOOK = 'This shop has no webhook of that id.';
