// A list of products, as it arrives, to drafts of products: makes out the dialect by the first line, and hands on each
// product as soon as the rows turn to another.
import type { CsvFormat } from '../contract/csv-imports.ts';
import type { ProductField } from '../contract/imports.ts';
import { CsvFault } from './csv-fault.ts';
import type { Dialect } from './dialect.ts';
import { addTo, type Draft } from './draft.ts';
import { plain } from './plain.ts';
import type { CsvProblems, Fault } from './problems.ts';
import { type CsvRecord, readRecords } from './read-records.ts';
import { Columns, Row } from './row.ts';
import { shopify, shopifyClassic } from './shopify.ts';
import { woocommerce } from './woocommerce.ts';

const DIALECTS: readonly Dialect[] = [shopifyClassic, shopify, woocommerce, plain];

export interface ReadOptions {
  /** Of prices whose own is not in the file; null: unknown. */
  currency: string | null;
  problems: CsvProblems;
  /** Told once, before the first product. */
  onFormat(format: CsvFormat, tells: ReadonlySet<ProductField>): void;
}

/**
 * @returns drafts with how many rows have been read so far. A product may come again, where its rows are not next to each
 * other.
 * @throws CsvFault
 */
export async function* readProducts(
  chunks: AsyncIterable<Uint8Array>,
  { currency, problems, onFormat }: ReadOptions,
): AsyncGenerator<{ draft: Draft; rows: number }> {
  const records = readRecords(chunks);
  const header = await records.next();
  if (header.done) throw new CsvFault('csv_empty');
  const columns = new Columns(header.value, problems);
  const dialect = madeOut(columns);
  const tells = told(dialect, columns);
  const unpriced = !currency && pricesWithoutCurrency(dialect, columns);
  // A price that cannot be read is no word that there is none.
  if (unpriced) tells.delete('price');
  onFormat(dialect.format, tells);
  sayIgnored(columns, dialect, header.value, problems);
  if (unpriced) {
    const column = dialect.tells.price!.find((name) => columns.has(name))!;
    problems.add(NO_CURRENCY, header.value.line, columns.written[columns.place(column)!]!);
  }

  const { read, rest } = dialect.reader({ columns, currency });
  let open: Draft | null = null;
  let rows = 0;
  for await (const record of records) {
    rows++;
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    const draft = read(new Row(record, columns, problems));
    if (!draft) continue;
    if (open?.id === draft.id) addTo(open, draft);
    else {
      if (open) yield { draft: open, rows };
      open = draft;
    }
  }
  if (open) yield { draft: open, rows };
  for (const draft of rest?.() ?? []) yield { draft, rows };
}

function madeOut(columns: Columns): Dialect {
  const dialect = DIALECTS.find(({ isMadeOut }) => isMadeOut(columns));
  if (dialect) return dialect;
  const names = columns.written.filter((name) => name !== '').slice(0, 6);
  throw new CsvFault(
    'csv_columns_unknown',
    `The first line has to name the columns as Shopify’s or WooCommerce’s export (in English) or our template does; it says ${names.length > 0 ? names.map((name) => `"${name.slice(0, 40)}"`).join(', ') : 'nothing'}.`,
  );
}

function told({ tells }: Dialect, columns: Columns): Set<ProductField> {
  const fields = Object.entries(tells).filter(([, names]) => names.some((name) => columns.has(name)));
  return new Set(fields.map(([field]) => field as ProductField));
}

/** Exports have dozens that mean nothing here: said once, together. */
function sayIgnored(columns: Columns, { reads }: Dialect, header: CsvRecord, problems: CsvProblems): void {
  const others = columns.others(reads);
  if (others.length > 0) problems.add(IGNORED, header.line, null, others.join(', '));
}

function pricesWithoutCurrency({ format, tells }: Dialect, columns: Columns): boolean {
  return (tells.price ?? []).some((name) => columns.has(name)) && !(format === 'plain' && columns.has('currency'));
}

const IGNORED: Fault = {
  severity: 'notice',
  code: 'column_ignored',
  message: 'These columns are not read. If one of them should be, check how its name is spelled.',
};
const NO_CURRENCY: Fault = {
  severity: 'warning',
  code: 'currency_missing',
  message: 'The file does not say in which currency its prices are, so they are left out. Send it again with currency.',
};
