// Reads a list of orders as it arrives, all of it before anything is made of it; and says what would count of it.
import type { OrdersCsvFormat, OrdersCsvReport } from '../../../contract/order-imports.ts';
import { Clocks } from '../../../order-csv/instant.ts';
import { readOrders } from '../../../order-csv/read-orders.ts';
import type { ToldOrder } from '../../../order-csv/told-order.ts';
import type { Database } from '../../../platform/database/database.ts';
import { CsvFault } from '../../../product-csv/csv-fault.ts';
import { CsvProblems } from '../../../product-csv/problems.ts';
import { csvProblem } from '../../csv-problem.ts';
import { Pace, type PaceDeps } from '../../pace.ts';
import type { MerchantId } from '../../shopper.ts';
import { findProductIn, type ListNames } from '../find-product.ts';
import { ORDER_LIFETIME_MS } from '../lifetime.ts';
import { foresee } from './count-told.ts';
import { NO_COUNTS, type Tallied, tallied } from './tallied.ts';

export interface ReadListDeps extends PaceDeps {
  database: Database;
  timeZoneOf(merchant: MerchantId): Promise<string>;
  productNames: ListNames;
  now(): Date;
}

export interface ReadList {
  format: OrdersCsvFormat;
  orders: ToldOrder[];
  /** What it comes to before any of its orders is looked at. */
  tallied: Tallied;
}

/** @throws Problem csv_..., and whatever `chunks` throws. */
export async function readList(
  deps: Omit<ReadListDeps, 'database'>,
  merchantId: MerchantId,
  chunks: AsyncIterable<Uint8Array>,
): Promise<ReadList> {
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
  const counts = { ...NO_COUNTS, rows, set_aside: setAside };
  return { format, orders, tallied: { counts, amounts: [], problems: problems.report() } };
}

/** The dry run: changes nothing. */
export async function foreseeList(
  deps: ReadListDeps,
  merchantId: MerchantId,
  { format, orders, tallied: before }: ReadList,
): Promise<OrdersCsvReport> {
  const pace = new Pace(deps);
  let sum = before;
  for (let at = 0; at < orders.length; ) {
    const batch = orders.slice(at, at + pace.size);
    at += batch.length;
    sum = tallied(sum, batch, await pace.piece(() => foresee(deps, merchantId, batch)));
  }
  return { state: 'read', format, ...sum };
}
