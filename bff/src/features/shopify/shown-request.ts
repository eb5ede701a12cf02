// A privacy request as the shop sees it, with its clocks.
import type { PrivacyRequest } from '../../contract/privacy-requests.ts';
import { ANSWER_WITHIN_MS, REQUEST_LIFETIME_MS } from './lifetime.ts';
import { FROM_SHOP, type RequestRow } from './store.ts';

export function shownRequest(row: RequestRow): PrivacyRequest {
  return {
    id: row.id,
    kind: row.kind,
    asked_by: row.webhook_id.startsWith(FROM_SHOP) ? 'shop' : 'shopify',
    found: row.found,
    status: row.done_at ? 'done' : 'open',
    shopify_data_request_id: row.shopify_data_request_id,
    receipt_id: row.receipt_id,
    received_at: row.received_at.toISOString(),
    due_at: new Date(row.received_at.getTime() + ANSWER_WITHIN_MS).toISOString(),
    done_at: row.done_at?.toISOString() ?? null,
    expires_at: expiryOf(row).toISOString(),
  };
}

export function expiryOf({ received_at }: RequestRow): Date {
  return new Date(received_at.getTime() + REQUEST_LIFETIME_MS);
}
