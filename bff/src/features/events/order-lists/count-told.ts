// What becomes of orders that a list tells of: they count as if the shop's server had told, each once.
import type { ToldOrder } from '../../../order-csv/told-order.ts';
import type { Database, Trx } from '../../../platform/database/database.ts';
import { goByIndexes } from '../../../platform/database/go-by-indexes.ts';
import type { MerchantId } from '../../shopper.ts';
import { markDue } from '../figures/index.ts';
import { lookUpOrders, putReturns } from '../orders-store.ts';
import { countOrders } from '../record-order.ts';
import { addAsides } from '../store.ts';

/** What became of an order, or would: null where the list says nothing of it. */
export interface Outcome {
  purchase: 'counted' | 'known' | null;
  return: 'counted' | 'known' | 'no_purchase' | null;
}

/** Changes nothing. */
export async function foresee(
  { database }: { database: Database },
  merchantId: MerchantId,
  orders: readonly ToldOrder[],
): Promise<Outcome[]> {
  const ids = orders.map(({ orderId }) => orderId);
  const { confirmed, awaited } = await database.transaction(async (trx) => {
    await goByIndexes(trx);
    return lookUpOrders(trx, merchantId, ids);
  });
  return orders.map(({ orderId, purchase, returned }) => {
    const known = confirmed.get(orderId);
    const isNew = purchase !== null && !known;
    return {
      purchase: purchase && (known ? 'known' : 'counted'),
      return:
        isNew && awaited.has(orderId)
          ? 'counted'
          : returned && (known?.returned ? 'known' : known || purchase ? 'counted' : 'no_purchase'),
    };
  });
}

export async function countTold(
  trx: Trx,
  merchantId: MerchantId,
  orders: readonly ToldOrder[],
  now: Date,
): Promise<Outcome[]> {
  await goByIndexes(trx);
  // Nobody who fills in a list knows arms or devices: what a page has told of them stays.
  const purchases = orders.flatMap(({ orderId, purchase }) =>
    purchase ? [{ orderId, ...purchase, drawn: null, first: null }] : [],
  );
  const counted = await countOrders(trx, merchantId, purchases, now);
  const back = orders.flatMap(({ orderId, returned }) => (returned ? [{ orderId, at: returned.at }] : []));
  const returns = await putReturns(trx, merchantId, back);
  const all = [...returns.values()];
  await markDue(
    trx,
    all.flatMap((one) => (one.outcome === 'counted' ? [one.day] : [])),
    now,
  );
  await awaitPurchases(
    trx,
    merchantId,
    back.filter(({ orderId }) => returns.get(orderId)?.outcome === 'no_purchase'),
    now,
  );
  return orders.map(({ orderId, purchase }) => {
    const came = returns.get(orderId)?.outcome ?? null;
    return {
      purchase: purchase && (counted.has(orderId) ? 'counted' : 'known'),
      return: counted.get(orderId)?.returned ? 'counted' : came === 'already_returned' ? 'known' : came,
    };
  });
}

/** Put aside until their purchase is told; the same list again puts nothing aside again. */
async function awaitPurchases(
  trx: Trx,
  merchantId: MerchantId,
  returns: readonly { orderId: string }[],
  now: Date,
): Promise<void> {
  if (returns.length === 0) return;
  const { awaited } = await lookUpOrders(
    trx,
    merchantId,
    returns.map(({ orderId }) => orderId),
  );
  const fresh = returns.filter(({ orderId }) => !awaited.has(orderId));
  const aside = { merchantId, type: 'returned', reason: 'no_purchase' } as const;
  await addAsides(
    trx,
    fresh.map(({ orderId }) => ({ ...aside, orderId })),
    now,
  );
}
