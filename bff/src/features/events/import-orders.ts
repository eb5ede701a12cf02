// Purchases and returns by a list, for shops whose server cannot tell of them. The whole file is read before anything is
// written; what is written of it counts as if the server had told, so that sending it again mends whatever was cut short.
import type { OrdersCsvCounts, OrdersCsvReport } from '../../contract/order-imports.ts';
import { Clocks } from '../../order-csv/instant.ts';
import { readOrders } from '../../order-csv/read-orders.ts';
import type { ToldOrder } from '../../order-csv/told-order.ts';
import type { Database } from '../../platform/database/database.ts';
import { goByIndexes } from '../../platform/database/go-by-indexes.ts';
import { CsvFault } from '../../product-csv/csv-fault.ts';
import { CsvProblems, type Fault } from '../../product-csv/problems.ts';
import { csvProblem } from '../csv-problem.ts';
import { Pace, type PaceDeps } from '../pace.ts';
import type { MerchantId } from '../shopper.ts';
import { markDue } from './figures/index.ts';
import { findProductIn, type ListNames } from './find-product.ts';
import { ORDER_LIFETIME_MS } from './lifetime.ts';
import { lookUpOrders, putReturns } from './orders-store.ts';
import { countOrders, type RecordDeps } from './record-order.ts';
import { addAsides } from './store.ts';

export interface ImportOrdersDeps extends RecordDeps, PaceDeps {
  database: Database;
  timeZoneOf(merchant: MerchantId): Promise<string>;
  productNames: ListNames;
}

/** What became of an order, or would: null where the file says nothing of it. */
interface Outcome {
  purchase: 'counted' | 'known' | null;
  return: 'counted' | 'known' | 'no_purchase' | null;
}

/** @throws Problem csv_..., and whatever `chunks` throws; nothing of it counts then. */
export async function importOrders(
  deps: ImportOrdersDeps,
  merchantId: MerchantId,
  chunks: AsyncIterable<Uint8Array>,
  { apply }: { apply: boolean },
): Promise<OrdersCsvReport> {
  const now = deps.now();
  const problems = new CsvProblems();
  const times = {
    now,
    oldest: new Date(now.getTime() - ORDER_LIFETIME_MS),
    clocks: new Clocks(await deps.timeZoneOf(merchantId)),
  };
  const catalogue = () => findProductIn(merchantId, deps.productNames);
  const { format, rows, orders, setAside } = await readOrders(chunks, { times, catalogue, problems }).catch((error) => {
    throw error instanceof CsvFault ? csvProblem(error) : error;
  });
  const report = new Report(problems, { ...NO_COUNTS, rows, set_aside: setAside });
  const pace = new Pace(deps);
  for (let at = 0; at < orders.length; ) {
    const batch = orders.slice(at, at + pace.size);
    at += batch.length;
    const outcomes = await pace.piece(() =>
      apply ? count(deps, merchantId, batch, now) : foresee(deps, merchantId, batch),
    );
    for (const [n, outcome] of outcomes.entries()) report.add(batch[n]!, outcome);
  }
  return {
    state: apply ? 'applied' : 'read',
    format,
    counts: report.counts,
    amounts: report.amounts(),
    problems: problems.report(),
  };
}

/** Changes nothing. */
async function foresee(
  { database }: ImportOrdersDeps,
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

async function count(
  { database }: ImportOrdersDeps,
  merchantId: MerchantId,
  orders: readonly ToldOrder[],
  now: Date,
): Promise<Outcome[]> {
  return database.transaction(async (trx) => {
    await goByIndexes(trx);
    // Nobody who fills in a list knows arms or devices: what a page has told of them stays.
    const purchases = orders.flatMap(({ orderId, purchase }) =>
      purchase ? [{ orderId, ...purchase, arm: null }] : [],
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
  });
}

/** Put aside until their purchase is told; the same list again puts nothing aside again. */
async function awaitPurchases(
  trx: Parameters<typeof addAsides>[0],
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

class Report {
  readonly counts: OrdersCsvCounts;
  readonly #problems: CsvProblems;
  readonly #amounts = new Map<string, { purchases: number; amount: bigint }>();

  constructor(problems: CsvProblems, counts: OrdersCsvCounts) {
    this.#problems = problems;
    this.counts = counts;
  }

  add({ orderId, line, purchase, returned }: ToldOrder, outcome: Outcome): void {
    if (outcome.purchase === 'known') this.counts.purchases_known++;
    if (outcome.purchase === 'counted' && purchase) {
      this.counts.purchases++;
      const sum = this.#amounts.get(purchase.currency) ?? { purchases: 0, amount: 0n };
      this.#amounts.set(purchase.currency, {
        purchases: sum.purchases + 1,
        amount: sum.amount + tenThousandths(purchase.amount),
      });
    }
    if (outcome.return === 'counted') this.counts.returns++;
    if (outcome.return === 'known') this.counts.returns_known++;
    if (outcome.return === 'no_purchase') {
      this.counts.set_aside++;
      this.#problems.add(NO_PURCHASE, returned?.line ?? line, null, orderId);
    }
  }

  amounts(): OrdersCsvReport['amounts'] {
    const sorted = [...this.#amounts].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.map(([currency, { purchases, amount }]) => ({ currency, purchases, amount: asDecimal(amount) }));
  }
}

/** Sums of money are whole numbers, or they would bend. */
function tenThousandths(amount: string): bigint {
  const [whole = '0', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
}

/** With two decimals at least. */
function asDecimal(sum: bigint): string {
  const digits = String(sum).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4).replace(/0{1,2}$/, '')}`;
}

const NO_COUNTS: OrdersCsvCounts = {
  ...{ rows: 0, purchases: 0, purchases_known: 0, returns: 0, returns_known: 0, set_aside: 0 },
};
const NO_PURCHASE: Fault = {
  severity: 'error',
  code: 'no_purchase',
  message:
    'Nobody has told of this order’s purchase, so its return is put aside. It counts once the purchase is told, by a list or by your server.',
};
