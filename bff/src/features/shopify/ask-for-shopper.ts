// The shop asks for one of its shoppers, who has turned to it: what Shopify would pass on, from the shop itself.
import { randomUUID } from 'node:crypto';
import type { CreatePrivacyRequest, PrivacyRequest } from '../../contract/privacy-requests.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { KeepWithin } from '../../platform/http/idempotency.ts';
import { type Audit, byMerchant } from '../access.ts';
import type { MerchantCaller, MerchantId, Shopper } from '../shopper.ts';
import type { ReceiveDeps } from './receive-webhook.ts';
import { shownRequest } from './shown-request.ts';
import { FROM_SHOP, findRequest, insertRequest, type NewRequest } from './store.ts';

export interface AskForShopperDeps extends ReceiveDeps {
  audit: Audit;
  /** Whoever was given this receipt when they agreed. */
  findShopperOfReceipt(sql: Sql, merchant: MerchantId, receipt: string): Promise<Shopper | null>;
}

/** Nobody of that name is a full answer as well: nothing is held about them. */
export async function askForShopper(
  deps: AskForShopperDeps,
  caller: MerchantCaller,
  asked: CreatePrivacyRequest,
  keep: KeepWithin<PrivacyRequest>,
): Promise<PrivacyRequest> {
  const { sql } = deps.database;
  const shopper =
    'customer_id' in asked
      ? await deps.findShopperOfCustomer(sql, caller.id, asked.customer_id)
      : await deps.findShopperOfReceipt(sql, caller.id, asked.consent_receipt_id);
  const receivedAt = deps.now();
  const id = randomUUID();
  const request: NewRequest = {
    id,
    kind: asked.kind === 'export' ? 'data_request' : 'customer_redaction',
    webhookId: `${FROM_SHOP}${id}`,
    part: 0,
    shopperId: shopper?.id ?? null,
    dataRequestId: null,
    receivedAt,
    doneAt: shopper ? null : receivedAt,
  };
  return deps.database.transaction(async (trx) => {
    await insertRequest(trx, caller.id, request);
    await deps.audit(trx, byMerchant('privacy_request_made', caller, shopper?.id ?? null));
    if (shopper && asked.kind === 'erase') await deps.queue.enqueue(trx, id);
    const row = await findRequest(trx, caller.id, id);
    if (!row) throw new Error('a request that was just written down is not there');
    const shown = shownRequest(row);
    await keep(trx, shown);
    return shown;
  });
}
