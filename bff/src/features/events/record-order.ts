// The shop's own server tells of purchases and returns: each counts once, and a return only of a purchase.
import type { z } from 'zod';
import type { AsideReason, Recorded, RecordOrder, RecordReturn } from '../../contract/events.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import type { MerchantId } from '../shopper.ts';
import { asDrawn } from './drawn-arm.ts';
import { markDue } from './figures/index.ts';
import { type ConfirmedOrder, putConfirmedOrders, putReturns, takeReturnsAside } from './orders-store.ts';
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
  { order_id, items, amount, currency, purchased_at, arm, first }: z.infer<typeof RecordOrder>,
): Promise<Recorded> {
  const at = now();
  return database.transaction(async (trx) => {
    const order = {
      orderId: order_id,
      at: timeOf(purchased_at, at),
      items,
      amount,
      currency,
      drawn: arm ? asDrawn(arm) : null,
      first: first ?? null,
    };
    const counted = await countOrders(trx, merchantId, [order], at);
    return { order_id, outcome: counted.has(order_id) ? 'counted' : 'known', reason: null };
  });
}

/**
 * Purchases, each with its return where that came before it.
 * @param orders each once.
 * @returns those that had not been told before.
 */
export async function countOrders(
  trx: Trx,
  merchantId: MerchantId,
  orders: readonly ConfirmedOrder[],
  at: Date,
): Promise<Map<string, { returned: boolean }>> {
  const days = await putConfirmedOrders(trx, merchantId, orders, at);
  const early = await takeReturnsAside(trx, merchantId, [...days.keys()]);
  await putReturns(trx, merchantId, early);
  await markDue(trx, [...days.values()].flat(), at);
  const returned = new Set(early.map(({ orderId }) => orderId));
  return new Map([...days.keys()].map((id) => [id, { returned: returned.has(id) }]));
}

export async function recordReturn(
  { database, now }: RecordDeps,
  merchantId: MerchantId,
  { order_id, returned_at }: z.infer<typeof RecordReturn>,
): Promise<Recorded> {
  const at = now();
  return database.transaction(async (trx) => {
    const told = [{ orderId: order_id, at: timeOf(returned_at, at) }];
    const put = (await putReturns(trx, merchantId, told)).get(order_id)!;
    if (put.outcome === 'counted') {
      await markDue(trx, [put.day], at);
      return { order_id, outcome: put.outcome, reason: null };
    }
    const reason: AsideReason = put.outcome;
    await addAsides(trx, [{ merchantId, type: 'returned', reason, orderId: order_id }], at);
    return { order_id, outcome: 'set_aside', reason };
  });
}
