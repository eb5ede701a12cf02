// Endpoints and deliveries as a merchant sees them.
import { type Webhook, type WebhookDelivery, WebhookEventType, WebhookFault } from '../../contract/webhooks.ts';
import type { DeliveryRow } from './deliveries-store.ts';
import type { EndpointRow } from './endpoints-store.ts';

export function asWebhook(row: EndpointRow): Webhook {
  return {
    id: row.id,
    url: row.url,
    events: WebhookEventType.options.filter((type) => row.events.includes(type)),
    created_at: row.created_at.toISOString(),
    failing_since: row.failing_since?.toISOString() ?? null,
    disabled:
      row.disabled_at && row.disabled_reason
        ? { at: row.disabled_at.toISOString(), reason: row.disabled_reason }
        : null,
  };
}

export function asDelivery({ last_fault, ...row }: DeliveryRow): WebhookDelivery {
  return {
    ...row,
    last_fault: last_fault === null ? null : WebhookFault.parse(last_fault),
    next_attempt_at: row.next_attempt_at?.toISOString() ?? null,
    delivered_at: row.delivered_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
  };
}
