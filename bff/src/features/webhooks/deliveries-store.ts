// SQL of deliveries: one event on its way to one endpoint.
import type { WebhookFault } from '../../contract/webhooks.ts';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export async function insertDelivery(
  trx: Trx,
  merchant: MerchantId,
  delivery: { id: string; endpointId: string; eventId: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('webhook_deliveries')
    .values({
      id: delivery.id,
      merchant_id: merchant,
      endpoint_id: delivery.endpointId,
      event_id: delivery.eventId,
      last_status: null,
      last_fault: null,
      next_attempt_at: delivery.now,
      delivered_at: null,
      created_at: delivery.now,
    })
    .execute();
}

export interface DueDelivery {
  id: string;
  merchantId: MerchantId;
  attempts: number;
  createdAt: Date;
  nextAttemptAt: Date;
  endpoint: { id: string; url: string; disabled: boolean };
  event: { id: string; type: string; data: Record<string, unknown>; occurredAt: Date };
}

/** For the worker, which acts for nobody in particular. @returns null when there is no such delivery or it is over. */
export async function findDueDelivery(sql: Sql, id: string): Promise<DueDelivery | null> {
  const row = await sql
    .selectFrom('webhook_deliveries as delivery')
    .innerJoin('webhook_endpoints as endpoint', (join) =>
      join.onRef('endpoint.merchant_id', '=', 'delivery.merchant_id').onRef('endpoint.id', '=', 'delivery.endpoint_id'),
    )
    .innerJoin('webhook_events as event', (join) =>
      join.onRef('event.merchant_id', '=', 'delivery.merchant_id').onRef('event.id', '=', 'delivery.event_id'),
    )
    .select([
      'delivery.merchant_id',
      'delivery.attempts',
      'delivery.created_at',
      'delivery.next_attempt_at',
      'endpoint.id as endpoint_id',
      'endpoint.url',
      'endpoint.disabled_at',
      'event.id as event_id',
      'event.type',
      'event.data',
      'event.occurred_at',
    ])
    .where('delivery.id', '=', id)
    .where('delivery.status', '=', 'waiting')
    .executeTakeFirst();
  if (!row) return null;
  return {
    id,
    merchantId: row.merchant_id as MerchantId,
    attempts: row.attempts,
    createdAt: row.created_at,
    nextAttemptAt: row.next_attempt_at ?? row.created_at,
    endpoint: { id: row.endpoint_id, url: row.url, disabled: row.disabled_at !== null },
    event: { id: row.event_id, type: row.type, data: row.data, occurredAt: row.occurred_at },
  };
}

/** How an attempt, or the whole delivery, has ended. */
export type DeliveryOutcome =
  | { status: 'delivered'; httpStatus: number; at: Date }
  | { status: 'waiting'; httpStatus: number | null; fault: WebhookFault; nextAttemptAt: Date }
  | { status: 'dead'; httpStatus: number | null; fault: WebhookFault };

/** @param attempts so far. @returns false where it was over already, or is gone. */
export async function updateDelivery(
  sql: Sql,
  id: string,
  attempts: number,
  outcome: DeliveryOutcome,
): Promise<boolean> {
  const row = await sql
    .updateTable('webhook_deliveries')
    .set({
      status: outcome.status,
      attempts,
      last_status: outcome.httpStatus,
      last_fault: outcome.status === 'delivered' ? null : outcome.fault,
      next_attempt_at: outcome.status === 'waiting' ? outcome.nextAttemptAt : null,
      delivered_at: outcome.status === 'delivered' ? outcome.at : null,
    })
    .where('id', '=', id)
    .where('status', '=', 'waiting')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface DeliveryRow {
  id: string;
  event_id: string;
  type: string;
  status: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  last_status: number | null;
  last_fault: string | null;
  next_attempt_at: Date | null;
  delivered_at: Date | null;
  created_at: Date;
}

/** Newest first, from just after `after`. */
export async function listDeliveries(
  sql: Sql,
  merchant: MerchantId,
  endpointId: string,
  { after, limit }: { after: { createdAt: Date; id: string } | null; limit: number },
): Promise<DeliveryRow[]> {
  return shown(sql, merchant, endpointId)
    .orderBy('delivery.created_at', 'desc')
    .orderBy('delivery.id', 'desc')
    .limit(limit)
    .$if(after !== null, (list) =>
      list.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('delivery.created_at', 'delivery.id'),
          '<',
          tuple(after?.createdAt ?? new Date(0), after?.id ?? ''),
        ),
      ),
    )
    .execute();
}

export async function findDelivery(
  sql: Sql,
  merchant: MerchantId,
  endpointId: string,
  id: string,
): Promise<DeliveryRow | null> {
  return (await shown(sql, merchant, endpointId).where('delivery.id', '=', id).executeTakeFirst()) ?? null;
}

function shown(sql: Sql, merchant: MerchantId, endpointId: string) {
  return sql
    .selectFrom('webhook_deliveries as delivery')
    .innerJoin('webhook_events as event', (join) =>
      join.onRef('event.merchant_id', '=', 'delivery.merchant_id').onRef('event.id', '=', 'delivery.event_id'),
    )
    .select([
      'delivery.id',
      'delivery.event_id',
      'event.type',
      'delivery.status',
      'delivery.attempts',
      'delivery.last_status',
      'delivery.last_fault',
      'delivery.next_attempt_at',
      'delivery.delivered_at',
      'delivery.created_at',
    ])
    .where('delivery.merchant_id', '=', merchant)
    .where('delivery.endpoint_id', '=', endpointId);
}
