// Shopify's export of orders: a row per line of an order, of which the first says everything else.
import type { Fault } from '../product-csv/problems.ts';
import type { Row } from '../product-csv/row.ts';
import { amountOf, currencyOf, hasFormula, orderIdOf, timeOf } from './cells.ts';
import type { OrderDialect, OrderReader } from './dialect.ts';
import type { Purchase, ToldOrder } from './told-order.ts';

const READ = [
  ...(['name', 'financial status', 'paid at', 'created at', 'currency', 'total'] as const),
  ...(['refunded amount', 'lineitem quantity', 'lineitem name', 'lineitem sku'] as const),
];
const MOST_QUANTITY = 9_999;

export const shopifyOrders: OrderDialect = {
  format: 'shopify',
  reads: new Set(READ),
  isMadeOut: (columns) =>
    columns.has('name', 'total', 'currency') && (columns.has('created at') || columns.has('paid at')),
  reader,
};

function reader({ times, findProduct, columns }: Parameters<OrderDialect['reader']>[0]): OrderReader {
  // When it was bought, so that it stands on the day of its visit; paid it may be later.
  const day = columns.has('created at') ? 'created at' : 'paid at';
  let aside: string | null = null;

  function read(row: Row, open: ToldOrder | null): ToldOrder | 'aside' | 'more' {
    const name = row.raw('name');
    const isMore = row.raw('total') === '' && row.raw('financial status') === '' && name !== '';
    if (isMore && name === open?.orderId && open.purchase) {
      addItem(open.purchase.items, row);
      return 'more';
    }
    // Of an order that has been put aside nothing else needs to be said.
    if (isMore && name === aside) return 'more';
    aside = name;
    const order = orderOf(row);
    if (order) aside = null;
    return order ?? 'aside';
  }

  function orderOf(row: Row): ToldOrder | null {
    if (hasFormula(row, READ)) return null;
    const orderId = orderIdOf(row, 'name');
    const status = row.raw('financial status').toLowerCase().replaceAll(' ', '_');
    const isPaid = status === '' ? row.raw('paid at') !== '' : /^(paid|partially_refunded|refunded)$/.test(status);
    if (!orderId) return null;
    if (!isPaid) return row.fault(NOT_PAID, 'financial status', status || null);
    const currency = currencyOf(row, 'currency');
    const amount = currency && amountOf(row, 'total', currency);
    const at = amount && timeOf(row, day, times);
    if (!at) return null;
    if (status === 'partially_refunded') row.fault(PARTLY, 'refunded amount', row.raw('refunded amount') || null);
    const items: Purchase['items'] = [];
    addItem(items, row);
    // The export does not say when: what counts is the day of the purchase.
    const returned = status === 'refunded' ? { at: times.now, line: row.line } : null;
    return { line: row.line, orderId, purchase: { at, amount, currency, items }, returned };
  }

  function addItem(items: Purchase['items'], row: Row): void {
    const [sku, name] = [row.raw('lineitem sku'), row.raw('lineitem name')];
    if (sku === '' && name === '') return;
    const product_id = findProduct({ sku, name });
    if (!product_id) {
      row.fault(NO_PRODUCT, sku ? 'lineitem sku' : 'lineitem name', sku || name);
      return;
    }
    const quantity = Math.min(MOST_QUANTITY, Math.max(1, Math.trunc(Number(row.raw('lineitem quantity'))) || 1));
    const known = items.find((item) => item.product_id === product_id);
    if (known) known.quantity = Math.min(MOST_QUANTITY, known.quantity + quantity);
    else items.push({ product_id, quantity });
  }

  return { read };
}

const NOT_PAID: Fault = {
  severity: 'error',
  code: 'not_paid',
  message: 'This order has not been paid, so it is put aside. Export it again once it has.',
};
const PARTLY: Fault = {
  severity: 'notice',
  code: 'partly_refunded',
  message: 'Part of this order’s money went back. It counts as bought and, since not all came back, not as returned.',
};
const NO_PRODUCT: Fault = {
  severity: 'warning',
  code: 'product_unknown',
  message:
    'No product of your catalogue, or more than one, has this SKU or title, so the order counts without this product. Give the SKU in your catalogue.',
};
