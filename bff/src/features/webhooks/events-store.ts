// SQL of what merchants were told.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';

export async function insertEvent(
  trx: Trx,
  merchant: MerchantId,
  event: { id: string; type: string; shopperReference: string | null; data: object; occurredAt: Date },
): Promise<void> {
  await trx
    .insertInto('webhook_events')
    .values({
      id: event.id,
      merchant_id: merchant,
      type: event.type,
      shopper_reference: event.shopperReference,
      data: JSON.stringify(event.data),
      occurred_at: event.occurredAt,
    })
    .execute();
}

/** For the export, oldest first. */
export async function listEventsAbout(sql: Sql, merchant: MerchantId, shopperReference: string) {
  return sql
    .selectFrom('webhook_events')
    .select(['type', 'data', 'occurred_at'])
    .where('merchant_id', '=', merchant)
    .where('shopper_reference', '=', shopperReference)
    .orderBy('occurred_at')
    .execute();
}

/** With their deliveries, also those that have not arrived yet. News of the erasure itself stays. */
export async function deleteEventsAbout(trx: Trx, merchant: MerchantId, shopperReference: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('webhook_events')
    .where('merchant_id', '=', merchant)
    .where('shopper_reference', '=', shopperReference)
    .where('type', '!=', 'shopper.erased')
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function deleteOldEvents(sql: Sql, occurredBefore: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('webhook_events')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('webhook_events')
        .select('id')
        .where('occurred_at', '<', occurredBefore)
        .orderBy('occurred_at')
        .limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
