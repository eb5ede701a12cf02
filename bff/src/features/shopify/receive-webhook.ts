// Shopify passes on what a customer or a shop demands. It wants an answer within seconds, so the demand is written down and
// queued in one transaction and fulfilled after that. E-mail and phone, which come along, are never read.
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { ShopifyPayload, type ShopifyTopic } from '../../contract/privacy-requests.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { problem } from '../problem.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import { insertRequest, type NewRequest, type RequestKind } from './store.ts';

export interface ReceiveDeps {
  database: Database;
  queue: Pick<JobQueue, 'enqueue'>;
  findMerchantByShopifyDomain(sql: Sql, domain: string): Promise<MerchantId | null>;
  findShopperOfCustomer(sql: Sql, merchant: MerchantId, customerId: string): Promise<Shopper | null>;
  now(): Date;
}

export interface ShopifyWebhook {
  topic: ShopifyTopic;
  /** Of the headers, which are not signed. */
  shopDomain: string;
  webhookId: string;
  /** Whose signature holds. */
  body: unknown;
}

const KINDS: Record<ShopifyTopic, RequestKind> = {
  'customers/data_request': 'data_request',
  'customers/redact': 'customer_redaction',
  'shop/redact': 'shop_redaction',
};

/** The same one twice is one. @throws Problem body_invalid */
export async function receiveWebhook(deps: ReceiveDeps, webhook: ShopifyWebhook): Promise<void> {
  const { sql } = deps.database;
  const payload = payloadOf(webhook);
  const merchant = await deps.findMerchantByShopifyDomain(sql, payload.shop_domain.toLowerCase());
  // A shop that never came here: nothing is held about its customers, and that is a full answer.
  if (!merchant) return;
  const kind = KINDS[webhook.topic];
  const customer = payload.customer?.id;
  const shoppers = customer === undefined ? [] : await shoppersOf(deps, merchant, customer);
  const dataRequestId = payload.data_request?.id ?? null;
  const receivedAt = deps.now();
  // Nobody of that customer: there is nothing to hand out or to delete.
  const doneAt = kind !== 'shop_redaction' && shoppers.length === 0 ? receivedAt : null;

  await deps.database.transaction(async (trx) => {
    const shopperIds = shoppers.length > 0 ? shoppers.map(({ id }) => id) : [null];
    for (const [part, shopperId] of shopperIds.entries()) {
      const request: NewRequest = {
        id: randomUUID(),
        kind,
        webhookId: webhook.webhookId,
        part,
        shopperId,
        dataRequestId,
        receivedAt,
        doneAt,
      };
      const isNew = await insertRequest(trx, merchant, request);
      // A data request waits for the merchant to fetch it, not for us.
      if (isNew && !doneAt && kind !== 'data_request') await deps.queue.enqueue(trx, request.id);
    }
  });
}

interface Payload {
  shop_domain: string;
  customer?: { id: string } | undefined;
  data_request?: { id: string } | undefined;
}

function payloadOf({ topic, shopDomain, body }: ShopifyWebhook): Payload {
  const schema: z.ZodType<Payload> = ShopifyPayload[topic];
  const parsed = schema.safeParse(body);
  const errors = parsed.error?.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, message })) ?? [];
  if (parsed.success && parsed.data.shop_domain.toLowerCase() !== shopDomain.toLowerCase()) {
    errors.push({ pointer: '/shop_domain', message: 'Another shop than the header names' });
  }
  if (!parsed.success || errors.length > 0) throw problem('body_invalid', { members: { errors } });
  return parsed.data;
}

/** Shops vouch for a customer by the number, or by the global id that holds it. */
async function shoppersOf(deps: ReceiveDeps, merchant: MerchantId, customer: string): Promise<Shopper[]> {
  const shoppers: Shopper[] = [];
  for (const id of [customer, `gid://shopify/Customer/${customer}`]) {
    const shopper = await deps.findShopperOfCustomer(deps.database.sql, merchant, id);
    if (shopper) shoppers.push(shopper);
  }
  return shoppers;
}
