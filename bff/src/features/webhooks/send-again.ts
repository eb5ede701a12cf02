// What a merchant sends themselves: a test, to see whether the receiver works, and what it has missed, again.
import type { WebhookDelivery } from '../../contract/webhooks.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { problem } from '../problem.ts';
import type { MerchantId } from '../shopper.ts';
import { type AnnounceDeps, queueDelivery, sendEvent } from './announce-event.ts';
import { findDelivery } from './deliveries-store.ts';
import { findEndpoint, lockEndpoint } from './endpoints-store.ts';
import { NO_WEBHOOK } from './rotate-webhook-secret.ts';
import { asDelivery } from './show-webhooks.ts';

export type SendAgainDeps = AnnounceDeps & { database: Database };

/** @throws Problem not_found, webhook_disabled */
export async function testWebhook(
  deps: SendAgainDeps,
  merchant: MerchantId,
  id: string,
  keep: KeepWithin<WebhookDelivery>,
): Promise<WebhookDelivery> {
  return deps.database.transaction(async (trx) => {
    await requireEnabled(trx, merchant, id);
    const event = { type: 'webhook.test', data: { webhook_id: id } } as const;
    const [delivery = ''] = await sendEvent(deps, trx, merchant, event, [id]);
    const shown = await show(trx, merchant, id, delivery);
    await keep(trx, shown);
    return shown;
  });
}

/**
 * As a new delivery of the same event: its `webhook-id` stays, so that a receiver that had it after all can tell.
 * @throws Problem not_found, webhook_disabled
 */
export async function replayDelivery(
  deps: SendAgainDeps,
  merchant: MerchantId,
  id: string,
  deliveryId: string,
  keep: KeepWithin<WebhookDelivery>,
): Promise<WebhookDelivery> {
  return deps.database.transaction(async (trx) => {
    const earlier = await findDelivery(trx, merchant, id, deliveryId);
    if (!earlier) throw problem('not_found', { detail: 'This webhook has no delivery of that id.' });
    await requireEnabled(trx, merchant, id);
    const shown = await show(trx, merchant, id, await queueDelivery(deps, trx, merchant, id, earlier.event_id));
    await keep(trx, shown);
    return shown;
  });
}

async function requireEnabled(trx: Trx, merchant: MerchantId, id: string): Promise<void> {
  // First, or it could be deleted before its delivery is there.
  const endpoint = (await lockEndpoint(trx, merchant, id)) && (await findEndpoint(trx, merchant, id));
  if (!endpoint) throw problem('not_found', { detail: NO_WEBHOOK });
  if (endpoint.disabled_at) throw problem('webhook_disabled');
}

async function show(trx: Trx, merchant: MerchantId, id: string, deliveryId: string): Promise<WebhookDelivery> {
  const row = await findDelivery(trx, merchant, id, deliveryId);
  if (!row) throw new Error('a delivery that was just queued is not there');
  return asDelivery(row);
}
