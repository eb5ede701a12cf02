// The shop's own server tells of purchases and returns: each counts once, and a return only of a purchase.
import type { z } from 'zod';
import type { AsideReason, Recorded, RecordOrder, RecordReturn } from '../../contract/events.ts';
import type { Database } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { markDue } from './figures/index.ts';
import { putConfirmedOrder, putReturn, takeReturnAside } from './orders-store.ts';
import { addAsides } from './store.ts';

export interface RecordDeps {
  database: Database;
  now(): Date;
}

/** The shop's word for the time of what it tells, but never ahead. */
function timeOf(given: string | undefined, now: Date): Date {
  return given ? new Date(Math.min(new Date(given).getTime(), now.getTime())) : now;
}

export async function recordOrder(
  { database, now }: RecordDeps,
  merchantId: MerchantId,
  { order_id, items, amount, currency, purchased_at, arm }: z.infer<typeof RecordOrder>,
): Promise<Recorded> {
  const at = now();
  return database.transaction(async (trx) => {
    const order = { orderId: order_id, at: timeOf(purchased_at, at), items, amount, currency, arm: arm ?? null };
    const days = await putConfirmedOrder(trx, merchantId, order, at);
    if (!days) return { order_id, outcome: 'known', reason: null };
    const returnedAt = await takeReturnAside(trx, merchantId, order_id);
    if (returnedAt) await putReturn(trx, merchantId, order_id, returnedAt);
    await markDue(trx, days, at);
    return { order_id, outcome: 'counted', reason: null };
  });
}

export async function recordReturn(
  { database, now }: RecordDeps,
  merchantId: MerchantId,
  { order_id, returned_at }: z.infer<typeof RecordReturn>,
): Promise<Recorded> {
  const at = now();
  return database.transaction(async (trx) => {
    const put = await putReturn(trx, merchantId, order_id, timeOf(returned_at, at));
    if (put.outcome === 'counted') {
      await markDue(trx, [put.day], at);
      return { order_id, outcome: put.outcome, reason: null };
    }
    const reason: AsideReason = put.outcome;
    await addAsides(trx, [{ merchantId, type: 'returned', reason, orderId: order_id }], at);
    return { order_id, outcome: 'set_aside', reason };
  });
}
