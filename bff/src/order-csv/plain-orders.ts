// Our own format of orders: a row per order, with its return where there was one; a return may stand in a row of its own.
import { ProductId } from '../contract/products.ts';
import type { Fault } from '../product-csv/problems.ts';
import type { Row } from '../product-csv/row.ts';
import { amountOf, currencyOf, hasFormula, orderIdOf, type Times, timeOf } from './cells.ts';
import type { OrderDialect, OrderReader } from './dialect.ts';
import type { Purchase, ToldOrder } from './told-order.ts';

/** In the order of the template. */
export const PLAIN_ORDER_COLUMNS = [
  ...(['order_id', 'purchased_at', 'amount', 'currency', 'product_ids', 'returned_at'] as const),
] as const;
const OF_PURCHASES = ['purchased_at', 'amount', 'currency', 'product_ids'] as const;
const MOST_PRODUCTS = 200;

export const plainOrders: OrderDialect = {
  format: 'plain',
  reads: new Set(PLAIN_ORDER_COLUMNS),
  isMadeOut: (columns) => columns.has('order_id') && (columns.has('amount') || columns.has('returned_at')),
  reader,
};

function reader({ times }: { times: Times }): OrderReader {
  function read(row: Row): ToldOrder | 'aside' {
    if (hasFormula(row, PLAIN_ORDER_COLUMNS)) return 'aside';
    const orderId = orderIdOf(row, 'order_id');
    if (!orderId) return 'aside';
    const isReturned = row.raw('returned_at') !== '';
    const isBought = !isReturned || OF_PURCHASES.some((column) => row.raw(column) !== '');
    const purchase = isBought ? purchaseOf(row) : null;
    if (isBought && !purchase) return 'aside';
    const at = isReturned ? timeOf(row, 'returned_at', times) : null;
    if (isReturned && !at && !purchase) return 'aside';
    const returned = at && { at, line: row.line };
    return { line: row.line, orderId, purchase, returned, ...(isReturned && !at && { returnAside: true as const }) };
  }

  function purchaseOf(row: Row): Purchase | null {
    const currency = currencyOf(row, 'currency');
    const amount = currency && amountOf(row, 'amount', currency);
    const at = amount && timeOf(row, 'purchased_at', times);
    return at ? { at, amount, currency, items: itemsOf(row) } : null;
  }

  return { read };
}

/** An id that stands there twice was bought twice. */
function itemsOf(row: Row): Purchase['items'] {
  const quantities = new Map<string, number>();
  for (const id of row.raw('product_ids').split(/[\s|,;]+/)) {
    if (id === '') continue;
    if (!ProductId.safeParse(id).success) row.fault(NO_PRODUCT, 'product_ids', id);
    else if (quantities.size < MOST_PRODUCTS || quantities.has(id)) quantities.set(id, (quantities.get(id) ?? 0) + 1);
  }
  return [...quantities].map(([product_id, quantity]) => ({ product_id, quantity }));
}

const NO_PRODUCT: Fault = {
  severity: 'warning',
  code: 'product_unknown',
  message: 'This is no product id, so the order counts without this product. Give the id that your catalogue has.',
};
