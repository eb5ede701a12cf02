// One row of a list, its cells read by the name of their column: as text, as a price, as an address. What cannot be read is
// said with where it stands, and left out.
import { readGtin } from '../product-page/identifiers.ts';
import { currencyOf, readAmount } from '../product-page/money.ts';
import type { CsvProblems, Fault } from './problems.ts';
import type { CsvRecord } from './read-records.ts';

/** Names of columns without case, padding and doubled spaces. */
export function columnName(written: string): string {
  return written
    .replace(/[\s\u00a0\ufeff]+/g, ' ')
    .trim()
    .toLowerCase();
}

export class Columns {
  readonly #places = new Map<string, number>();
  readonly written: readonly string[];

  constructor(header: CsvRecord, problems: CsvProblems) {
    this.written = header.cells.map((cell) => cell.replace(/\s+/g, ' ').trim());
    for (const [place, written] of this.written.entries()) {
      const name = columnName(written);
      if (name === '') continue;
      if (this.#places.has(name)) problems.add(REPEATED, header.line, written);
      else this.#places.set(name, place);
    }
  }

  has(...names: string[]): boolean {
    return names.every((name) => this.#places.has(name));
  }

  place(name: string): number | undefined {
    return this.#places.get(name);
  }

  /** Those that nobody reads. */
  others(read: ReadonlySet<string>): string[] {
    return [...this.#places].filter(([name]) => !read.has(name)).map(([, place]) => this.written[place]!);
  }
}

const NO_PLACE = { domain: '', language: '' };
/** What a spreadsheet would run. A price may begin with a sign, a name with an at. */
const FORMULA = /^(?:=|[+\-@]\s*[A-Za-z_][\w.]*\s*[(!|]|[+-]\d+[+\-*/]\w*[(|!])/;
/** How spreadsheets are made to keep leading zeros. */
const KEPT_AS_TEXT = /^="((?:[^"]|"")*)"$/;

export class Row {
  readonly line: number;
  #cells: readonly string[];
  readonly #columns: Columns;
  readonly #problems: CsvProblems;

  constructor({ cells, line }: CsvRecord, columns: Columns, problems: CsvProblems) {
    this.line = line;
    this.#cells = cells;
    this.#columns = columns;
    this.#problems = problems;
    const missing = columns.written.length - cells.length;
    if (missing !== 0 && (missing > 0 || cells.slice(columns.written.length).some((cell) => cell.trim() !== ''))) {
      problems.add(missing > 0 ? TOO_SHORT : TOO_LONG, line, null, `${cells.length} of ${columns.written.length}`);
    }
  }

  /** All has been read of it; it still says where it stands. */
  emptied(): this {
    this.#cells = [];
    return this;
  }

  /** As it stands there; empty where it is not there. */
  raw(column: string): string {
    const place = this.#columns.place(column);
    const cell = place === undefined ? '' : (this.#cells[place] ?? '').trim();
    return cell.charCodeAt(0) === 61 ? cell.replace(KEPT_AS_TEXT, '$1') : cell;
  }

  /** @returns null for nothing, and for what a spreadsheet would run. */
  text(column: string, longest: number): string | null {
    const cell = this.raw(column);
    if (cell === '') return null;
    const first = cell.charCodeAt(0);
    // = + - @
    if ((first === 61 || first === 43 || first === 45 || first === 64) && FORMULA.test(cell)) {
      return this.fault(IS_FORMULA, column, cell);
    }
    if (cell.length > longest) this.fault(TOO_MUCH, column, cell);
    return cell.length > longest ? cell.slice(0, longest).toWellFormed() : cell;
  }

  /** @returns null for nothing and for what is no address of the web. */
  address(column: string): string | null {
    const cell = this.raw(column);
    return cell === '' ? null : this.asAddress(cell, column);
  }

  asAddress(cell: string, column: string): string | null {
    const written = cell.startsWith('//') ? `https:${cell}` : cell;
    if (/^https?:\/\/[^\s]+$/i.test(written) && written.length <= 2_000 && URL.canParse(written)) return written;
    return this.fault(NO_ADDRESS, column, cell);
  }

  gtin(column: string): string | null {
    const cell = this.raw(column).replace(/^'/, '');
    if (cell === '') return null;
    return readGtin(cell) ?? this.fault(WRONG_GTIN, column, cell);
  }

  /** @param currency null: there is none to put it in. */
  amount(column: string, currency: string | null): string | null {
    const cell = this.raw(column);
    if (cell === '') return null;
    const amount = /^[^\d]*[\p{Nd}]/u.test(cell) && !/^\s*-/.test(cell) ? readAmount(cell, currency) : null;
    if (amount !== null) return amount;
    // Nought is no price and no fault: it is not for sale by itself.
    return /^[\s\p{Sc}A-Z]*0+([.,]0*)?[\s\p{Sc}A-Z]*$/u.test(cell) ? null : this.fault(NO_PRICE, column, cell);
  }

  currency(column: string): string | null {
    const cell = this.raw(column);
    return cell === '' ? null : (currencyOf(cell, NO_PLACE) ?? this.fault(NO_CURRENCY, column, cell));
  }

  /** True, false, or null where it says nothing. */
  yes(column: string): boolean | null {
    const cell = this.raw(column).toLowerCase();
    return cell === '' ? null : /^(true|yes|y|1|wahr|vrai|verdadero|vero)$/.test(cell);
  }

  fault(fault: Fault, column: string | null, value: string | null): null {
    const place = column === null ? undefined : this.#columns.place(column);
    this.#problems.add(fault, this.line, place === undefined ? column : this.#columns.written[place]!, value);
    return null;
  }
}

const REPEATED: Fault = {
  severity: 'warning',
  code: 'column_repeated',
  message: 'There are two columns of this name; only the first is read. Rename or delete one.',
};
const TOO_SHORT: Fault = {
  severity: 'notice',
  code: 'row_length',
  message: 'This row has fewer cells than the first line has columns; the rest counts as empty. Check its quotes.',
};
const TOO_LONG: Fault = {
  severity: 'warning',
  code: 'row_length',
  message: 'This row has more cells than the first line has columns; the rest is left out. Check its quotes.',
};
const IS_FORMULA: Fault = {
  severity: 'warning',
  code: 'formula',
  message: 'This is a formula, which would run in a spreadsheet, so it is left out. Put its result in its place.',
};
const TOO_MUCH: Fault = {
  severity: 'warning',
  code: 'value_too_long',
  message: 'This is longer than we keep, so its end is cut off. Shorten it where that matters.',
};
const NO_ADDRESS: Fault = {
  severity: 'warning',
  code: 'address_unusable',
  message: 'This is no address that begins with https:// or http://, so it is left out. Give the whole address.',
};
const WRONG_GTIN: Fault = {
  severity: 'warning',
  code: 'gtin_wrong',
  message: 'This is no GTIN (8, 12, 13 or 14 digits, the last of which checks), so it is left out. Correct it.',
};
const NO_PRICE: Fault = {
  severity: 'warning',
  code: 'price_unreadable',
  message: 'This is no price, so it is left out. Write a number such as 49.00.',
};
const NO_CURRENCY: Fault = {
  severity: 'warning',
  code: 'currency_unknown',
  message: 'This is no currency we know, so the price is left out. Write its code, such as EUR.',
};
