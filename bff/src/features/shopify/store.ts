// SQL of privacy requests.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { After } from '../cursor.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';

/** How the numbers begin under which a shop's own requests are kept; Shopify's are its webhooks' own. */
export const FROM_SHOP = 'shop:';

export type RequestKind = 'data_request' | 'customer_redaction' | 'shop_redaction';

export interface NewRequest {
  id: string;
  kind: RequestKind;
  webhookId: string;
  /** Shopify knows one customer, a shop may have vouched for them under two spellings. */
  part: number;
  shopperId: ShopperId | null;
  dataRequestId: string | null;
  receivedAt: Date;
  doneAt: Date | null;
}

/** @returns false where the same webhook has come before. */
export async function insertRequest(trx: Trx, merchant: MerchantId, request: NewRequest): Promise<boolean> {
  const row = await trx
    .insertInto('privacy_requests')
    .values({
      id: request.id,
      merchant_id: merchant,
      kind: request.kind,
      webhook_id: request.webhookId,
      part: request.part,
      found: request.shopperId !== null,
      shopper_id: request.shopperId,
      shopify_data_request_id: request.dataRequestId,
      receipt_id: null,
      received_at: request.receivedAt,
      done_at: request.doneAt,
    })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'webhook_id', 'part']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const COLUMNS = [
  'id',
  'merchant_id',
  'kind',
  'webhook_id',
  'found',
  'shopper_id',
  'shopify_data_request_id',
  'receipt_id',
  'received_at',
  'done_at',
] as const;

export interface RequestRow {
  id: string;
  merchant_id: string;
  kind: RequestKind;
  webhook_id: string;
  found: boolean;
  shopper_id: string | null;
  shopify_data_request_id: string | null;
  receipt_id: string | null;
  received_at: Date;
  done_at: Date | null;
}

/** For the worker, which acts for nobody in particular. */
export async function findOpenRequest(sql: Sql, id: string): Promise<RequestRow | null> {
  const row = await sql
    .selectFrom('privacy_requests')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

export async function findRequest(sql: Sql, merchant: MerchantId, id: string): Promise<RequestRow | null> {
  const row = await sql
    .selectFrom('privacy_requests')
    .select(COLUMNS)
    .where('merchant_id', '=', merchant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first, from just after `after`. */
export async function listRequests(
  sql: Sql,
  merchant: MerchantId,
  { after, limit }: { after: After | null; limit: number },
): Promise<RequestRow[]> {
  let list = sql
    .selectFrom('privacy_requests')
    .select(COLUMNS)
    .where('merchant_id', '=', merchant)
    .orderBy('received_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) {
    list = list.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('received_at', 'id'), '<', tuple(after.createdAt, after.id)),
    );
  }
  return list.execute();
}

export async function closeRequest(
  sql: Sql,
  id: string,
  { receiptId, now }: { receiptId: string | null; now: Date },
): Promise<void> {
  await sql
    .updateTable('privacy_requests')
    .set({ done_at: now, receipt_id: receiptId })
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .execute();
}

/** For the export. */
export async function listRequestsOf(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('privacy_requests')
    .select(['id', 'kind', 'shopify_data_request_id', 'received_at', 'done_at'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('received_at')
    .execute();
}

/** Cuts requests loose from their shopper. */
export async function anonymiseRequests(trx: Trx, shopper: Shopper): Promise<void> {
  await trx
    .updateTable('privacy_requests')
    .set({ shopper_id: null })
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .execute();
}

export async function deleteOldRequests(sql: Sql, receivedBefore: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('privacy_requests')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('privacy_requests')
        .select('id')
        .where('received_at', '<', receivedBefore)
        .orderBy('received_at')
        .limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
