// One row of a list of orders, its cells read as what an order is made of. What cannot be read is said with where it stands,
// and null: the order, or its return, is put aside then, for money is never guessed.
import { Currency, OrderId } from '../contract/events.ts';
import type { Fault } from '../product-csv/problems.ts';
import type { Row } from '../product-csv/row.ts';
import { type Clocks, readInstant } from './instant.ts';

/** A clock that far ahead is still taken for right, and its time for now. */
const AHEAD_MS = 5 * 60_000;

export interface Times {
  now: Date;
  /** Older orders are not kept. */
  oldest: Date;
  clocks: Clocks;
}

/** @returns whether one of these cells would run in a spreadsheet; that is said of the first. */
export function hasFormula(row: Row, columns: readonly string[]): boolean {
  const found = columns.find((column) => row.raw(column).startsWith('='));
  if (found) row.fault(IS_FORMULA, found, row.raw(found));
  return found !== undefined;
}

/** As it stands there, with the sign that Shopify puts before it: pages and servers tell the same. */
export function orderIdOf(row: Row, column: string): string | null {
  const id = row.raw(column);
  return OrderId.safeParse(id).success ? id : row.fault(NO_ID, column, id);
}

export function amountOf(row: Row, column: string, currency: string): string | null {
  const cell = row.raw(column).replaceAll(/[\s\u00a0\u202f]/g, '');
  const [, whole, decimals = ''] = /^(\d{1,12})(?:[.,](\d{1,4}))?$/.exec(cell) ?? [];
  // A thousand with a group, or one with three decimals? Only a currency that has three can mean the latter.
  const isClear = decimals.length < 3 || /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/.test(currency);
  if (whole === undefined || !isClear) return row.fault(NO_AMOUNT, column, cell || null);
  return decimals ? `${whole}.${decimals}` : whole;
}

export function currencyOf(row: Row, column: string): string | null {
  const code = row.raw(column).toUpperCase();
  return Currency.safeParse(code).success ? code : row.fault(NO_CURRENCY, column, code || null);
}

/** @returns never later than now. */
export function timeOf(row: Row, column: string, { now, oldest, clocks }: Times): Date | null {
  const cell = row.raw(column);
  if (cell === '') return row.fault(NO_DATE, column, null);
  const at = readInstant(cell, clocks);
  if (!at) return row.fault(NO_TIME, column, cell);
  if (at.getTime() - now.getTime() > AHEAD_MS) return row.fault(AHEAD, column, cell);
  if (at < oldest) return row.fault(TOO_OLD, column, cell);
  return at > now ? now : at;
}

const aside = (code: Fault['code'], message: string): Fault => ({ severity: 'error', code, message });

const IS_FORMULA = aside('formula', 'This is a formula, so the row is put aside. Put its result in its place.');
const NO_ID = aside(
  'id_missing',
  'This is no order number (1 to 64 letters, digits and signs, no spaces), so the row is put aside. Give the number that your shop knows the order by.',
);
const NO_AMOUNT = aside(
  'amount_unreadable',
  'This is no amount, so the order is put aside. Write it with two decimals and without groups, such as 1234.50.',
);
const NO_CURRENCY = aside(
  'currency_unknown',
  'This is no currency of ISO 4217, so the order is put aside. Write its code, such as EUR.',
);
const NO_DATE = aside('date_missing', 'The day is missing, so this is put aside. Write it, such as 2026-11-20.');
const NO_TIME = aside(
  'date_unreadable',
  'This is no time that can be read for sure, so this is put aside. Write 2026-11-20 or 2026-11-20 14:30, in your shop’s time zone, or 2026-11-20 14:30 +01:00.',
);
const AHEAD = aside('date_ahead', 'This lies ahead, so it is put aside. Correct the year, or the clock that wrote it.');
const TOO_OLD = aside(
  'date_too_old',
  'This is longer ago than orders are kept, so it is put aside. If the year is wrong, correct it.',
);
