// What each kind of list of orders has to know: by which columns it is made out, and how a row of it is read.
import type { OrdersCsvFormat } from '../contract/order-imports.ts';
import type { Columns, Row } from '../product-csv/row.ts';
import type { Times } from './cells.ts';
import type { ToldOrder } from './told-order.ts';

/** Which product of the catalogue a line of an order means; null: none for sure. */
export type FindProduct = (line: { sku: string; name: string }) => string | null;

export interface OrderDialect {
  format: OrdersCsvFormat;
  /** Names of columns as `columnName` makes them. */
  reads: ReadonlySet<string>;
  isMadeOut(columns: Columns): boolean;
  reader(settings: { times: Times; findProduct: FindProduct; columns: Columns }): OrderReader;
}

export interface OrderReader {
  /**
   * @param open the order of the row before: a row may only say more of it.
   * @returns `aside` where something of it cannot be used, and was said; `more` where it has been added to `open`.
   */
  read(row: Row, open: ToldOrder | null): ToldOrder | 'aside' | 'more';
}
