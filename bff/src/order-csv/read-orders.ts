// A list of orders, as it arrives, to what it says of each: made out by its first line, every order once, a return with its
// purchase wherever in the file the two stand.
import { setImmediate as others } from 'node:timers/promises';
import type { OrdersCsvFormat } from '../contract/order-imports.ts';
import { CsvFault } from '../product-csv/csv-fault.ts';
import type { CsvProblems, Fault } from '../product-csv/problems.ts';
import { readRecords } from '../product-csv/read-records.ts';
import { Columns, Row } from '../product-csv/row.ts';
import type { Times } from './cells.ts';
import type { FindProduct, OrderDialect } from './dialect.ts';
import { plainOrders } from './plain-orders.ts';
import { shopifyOrders } from './shopify-orders.ts';
import type { ToldOrder } from './told-order.ts';

/** Some milliseconds of work; what comes all at once is not read all at once. */
const ROWS_AT_ONCE = 200;
const DIALECTS: readonly OrderDialect[] = [shopifyOrders, plainOrders];

export interface ReadOrders {
  format: OrdersCsvFormat;
  rows: number;
  orders: ToldOrder[];
  /** How many orders and returns of the file are not in `orders`. */
  setAside: number;
}

export interface ReadOrdersOptions {
  times: Times;
  /** Asked once, and only where the list does not name products by their ids. */
  catalogue(): Promise<FindProduct>;
  problems: CsvProblems;
}

/** @throws CsvFault */
export async function readOrders(
  chunks: AsyncIterable<Uint8Array>,
  { times, catalogue, problems }: ReadOrdersOptions,
): Promise<ReadOrders> {
  const records = readRecords(chunks);
  const header = await records.next();
  if (header.done) throw new CsvFault('csv_empty');
  const columns = new Columns(header.value, problems);
  const dialect = madeOut(columns);
  if (dialect.format === 'plain') {
    const others = columns.others(dialect.reads);
    if (others.length > 0) problems.add(IGNORED, header.value.line, null, others.join(', '));
  }
  const findProduct = dialect.format === 'shopify' ? await catalogue() : () => null;
  const { read } = dialect.reader({ times, findProduct, columns });
  const all = new Map<string, ToldOrder>();
  let open: ToldOrder | null = null;
  let rows = 0;
  let setAside = 0;
  for await (const record of records) {
    if (++rows % ROWS_AT_ONCE === 0) await others();
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const row = new Row(record, columns, problems);
    const told = read(row, open);
    if (told === 'more') continue;
    if (told === 'aside') {
      open = null;
      setAside++;
      continue;
    }
    if (told.returnAside) setAside++;
    const known = all.get(told.orderId);
    if (known) setAside += addTo(known, told, row);
    else all.set(told.orderId, told);
    open = known ? null : told;
  }
  return { format: dialect.format, rows, orders: [...all.values()], setAside };
}

/** @returns how much of it is put aside: an order is bought once and comes back once. */
function addTo(known: ToldOrder, told: ToldOrder, row: Row): number {
  let setAside = 0;
  if (told.purchase && known.purchase) {
    row.fault(TWICE, null, told.orderId);
    setAside++;
  }
  if (told.returned && known.returned) {
    row.fault(BACK_TWICE, null, told.orderId);
    setAside++;
  }
  known.purchase ??= told.purchase;
  known.returned ??= told.returned;
  return setAside;
}

function madeOut(columns: Columns): OrderDialect {
  const dialect = DIALECTS.find(({ isMadeOut }) => isMadeOut(columns));
  if (dialect) return dialect;
  const names = columns.written.filter((name) => name !== '').slice(0, 6);
  throw new CsvFault(
    'csv_columns_unknown',
    `The first line has to name the columns as Shopify’s export of orders (in English) or our template does; it says ${names.length > 0 ? names.map((name) => `"${name.slice(0, 40)}"`).join(', ') : 'nothing'}.`,
  );
}

const IGNORED: Fault = {
  severity: 'notice',
  code: 'column_ignored',
  message: 'These columns are not read. If one of them should be, check how its name is spelled.',
};
const TWICE: Fault = {
  severity: 'error',
  code: 'order_repeated',
  message:
    'This order stands in the file before, so it is put aside here: an order counts once. Rows of one order have to follow each other.',
};
const BACK_TWICE: Fault = {
  severity: 'error',
  code: 'return_repeated',
  message: 'This return stands in the file before, so it is put aside here: an order comes back once.',
};
