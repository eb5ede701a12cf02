// A table as CSV (RFC 4180) that a spreadsheet opens without running anything in it.

export type Cell = string | number | null;

export interface Table {
  header: string[];
  rows: Cell[][];
}

/** So that Excel reads it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a formula of a cell, also after blanks (OWASP, CSV injection). Numbers of ours are none. */
const FORMULA = /^\s*[=+\-@\t\r|%]/;
const NUMBER = /^-?\d+(\.\d+)?$/;

export function csvOf({ header, rows }: Table): string {
  return BYTE_ORDER_MARK + [header, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  const text = String(cell ?? '');
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== text ? `"${safe.replaceAll('"', '""')}"` : safe;
}
