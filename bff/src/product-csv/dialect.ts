// A dialect: which columns make it out, which fields of a product they tell, and how a row of it is read.
import type { CsvFormat } from '../contract/csv-imports.ts';
import type { ProductField } from '../contract/imports.ts';
import type { Draft } from './draft.ts';
import type { Columns, Row } from './row.ts';

export interface ReadSettings {
  columns: Columns;
  /** Of prices whose own is not in the file; null: unknown. */
  currency: string | null;
}

export interface Dialect {
  format: CsvFormat;
  /** By the names of `columnName`; all others are told to be ignored. */
  reads: ReadonlySet<string>;
  isMadeOut(columns: Columns): boolean;
  /** A product's field counts as told where one of its columns is there: then an empty cell says "none". */
  tells: Partial<Record<ProductField, readonly string[]>>;
  /** A reader of one file, which may remember what earlier rows said. */
  reader(settings: ReadSettings): DialectReader;
}

export interface DialectReader {
  /** What one row says of a product; null where it says nothing, or not whose it is. */
  read(row: Row): Draft | null;
  /** After the last row: what could not be put anywhere before. */
  rest?(): Iterable<Draft>;
}

/** "Apparel > Shirts" and "Women | Shirts". */
export function categoryPath(text: string | null): string[] | null {
  const parts = text?.split(/\s*[>|]\s*/).filter((part) => part !== '');
  return parts?.length ? parts.slice(0, 20) : null;
}

export function tagList(text: string | null): string[] {
  if (!text) return [];
  const tags = text.split(/\s*[,;]\s*/).filter((tag) => tag !== '');
  return [...new Set(tags.map((tag) => tag.slice(0, 255).toWellFormed()))].slice(0, 250);
}
