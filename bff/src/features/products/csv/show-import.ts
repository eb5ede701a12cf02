// An import as its merchant sees it, wherever it has come to.
import { CsvImport } from '../../../contract/csv-imports.ts';
import { ProductField } from '../../../contract/imports.ts';
import type { ImportRow } from './imports-store.ts';

export const ALL_FIELDS: ReadonlySet<ProductField> = new Set(ProductField.options);

const NOTHING_YET = {
  counts: {
    ...{ rows: 0, products: 0, new: 0, changed: 0, unchanged: 0, left_out: 0, taken_out: 0 },
    ...{ variants: 0, pictures: 0, drafts: 0, archived: 0, not_wearable: 0 },
  },
  problems: { items: [], by_code: {}, more: 0 },
};

export function asImport(row: ImportRow): CsvImport {
  const reading = row.state === 'reading';
  return CsvImport.parse({
    id: row.id,
    state: row.state,
    format: row.format,
    currency: row.currency,
    progress: reading ? { done: row.rows_read, of: null } : { done: row.done, of: row.products },
    counts: row.counts ?? { ...NOTHING_YET.counts, rows: row.rows_read },
    preview: row.preview,
    problems: row.problems ?? NOTHING_YET.problems,
    created_at: row.created_at.toISOString(),
    expires_at: row.expires_at.toISOString(),
    applied_at: row.applied_at?.toISOString() ?? null,
  });
}
