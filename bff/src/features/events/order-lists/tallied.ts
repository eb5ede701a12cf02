// What a list of orders comes to, added up a few orders at a time.
import type { OrdersCsvCounts, OrdersCsvReport } from '../../../contract/order-imports.ts';
import type { ToldOrder } from '../../../order-csv/told-order.ts';
import { CsvProblems, type Fault } from '../../../product-csv/problems.ts';
import type { Outcome } from './count-told.ts';

export type Tallied = Pick<OrdersCsvReport, 'counts' | 'amounts' | 'problems'>;

export const NO_COUNTS: OrdersCsvCounts = {
  ...{ rows: 0, purchases: 0, purchases_known: 0, returns: 0, returns_known: 0, set_aside: 0 },
};

/** @returns `before` with these orders added; `before` stays as it is, for whoever has to begin again from there. */
export function tallied(before: Tallied, orders: readonly ToldOrder[], outcomes: readonly Outcome[]): Tallied {
  const counts = { ...before.counts };
  const problems = CsvProblems.from(before.problems);
  const sums = new Map(
    before.amounts.map(({ currency, purchases, amount }) => [currency, { purchases, amount: tenThousandths(amount) }]),
  );
  for (const [n, { orderId, line, purchase, returned }] of orders.entries()) {
    const outcome = outcomes[n]!;
    if (outcome.purchase === 'known') counts.purchases_known++;
    if (outcome.purchase === 'counted' && purchase) {
      counts.purchases++;
      const sum = sums.get(purchase.currency) ?? { purchases: 0, amount: 0n };
      const amount = sum.amount + tenThousandths(purchase.amount);
      sums.set(purchase.currency, { purchases: sum.purchases + 1, amount });
    }
    if (outcome.return === 'counted') counts.returns++;
    if (outcome.return === 'known') counts.returns_known++;
    if (outcome.return === 'no_purchase') {
      counts.set_aside++;
      problems.add(NO_PURCHASE, returned?.line ?? line, null, orderId);
    }
  }
  const amounts = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { purchases, amount }]) => ({ currency, purchases, amount: asDecimal(amount) }));
  return { counts, amounts, problems: problems.report() };
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

const NO_PURCHASE: Fault = {
  severity: 'error',
  code: 'no_purchase',
  message:
    'Nobody has told of this order’s purchase, so its return is put aside. It counts once the purchase is told, by a list or by your server.',
};
