// A size chart as it is being written: what a cell may say, and the way from a chart to words and back.
import { product } from '../words/catalogue.en.ts';
import type { Measurement, SizeChart } from './resources.ts';

export const MEASUREMENTS = Object.keys(product.chart.names) as Measurement[];
const RANGE = /^\s*(-?\d+(?:[.,]\d+)?)\s*(?:[-–—]\s*(-?\d+(?:[.,]\d+)?))?\s*$/;

/** A chart as it is written: each cell in words, so that what is half typed stays. */
export interface Draft {
  measures: SizeChart['measures'];
  unit: SizeChart['unit'];
  columns: Measurement[];
  rows: { size: string; cells: Partial<Record<Measurement, string>> }[];
  ease: SizeChart['ease'];
}

/** Whether it is one number, or two with a dash between them. */
export function isLength(text: string): boolean {
  return RANGE.test(text);
}

export function draftOf({ measures, unit, sizes, ease }: SizeChart): Draft {
  const columns = MEASUREMENTS.filter((name) => sizes.some(({ measurements }) => measurements[name]));
  const rows = sizes.map(({ size, measurements }) => ({
    size,
    cells: Object.fromEntries(
      columns.flatMap((name) => {
        const range = measurements[name];
        return range ? [[name, range.min === range.max ? `${range.min}` : `${range.min}–${range.max}`]] : [];
      }),
    ),
  }));
  return { measures, unit, columns, rows, ease };
}

/** What it has to be given before it can be sent, the first thing first. */
export function lackOf({ columns, rows }: Draft): keyof typeof product.chart.lacks | null {
  if (rows.length === 0) return 'sizes';
  if (columns.length === 0) return 'measurements';
  if (rows.some(({ size }) => !size.trim())) return 'names';
  return rows.some(({ cells }) => columns.some((name) => !isLength(cells[name] ?? ''))) ? 'lengths' : null;
}

/** Null where it lacks something; whether the numbers make sense, the service says. */
export function chartOf(draft: Draft): SizeChart | null {
  if (lackOf(draft)) return null;
  const { measures, unit, columns, rows, ease } = draft;
  const sizes: SizeChart['sizes'] = [];
  for (const { size, cells } of rows) {
    const measurements: SizeChart['sizes'][number]['measurements'] = {};
    for (const name of columns) {
      const [, least = '', most = least] = RANGE.exec(cells[name] ?? '') ?? [];
      measurements[name] = { min: numberOf(least), max: numberOf(most) };
    }
    sizes.push({ size: size.trim(), measurements });
  }
  return { measures, unit, sizes, ...(ease && measures === 'garment' && { ease }) };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
