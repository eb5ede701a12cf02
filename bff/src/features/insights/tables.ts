// Each view as a table for a spreadsheet: a row per part and period, a column per figure.
import type {
  Figures,
  InsightsByDay,
  InsightsByDevice,
  InsightsByProduct,
  InsightsOverview,
  InsightsRefusals,
} from '../../contract/insights.ts';
import { STEPS } from '../../contract/insights.ts';
import type { Cell, Table } from './csv.ts';

export function overviewTable({ period, period_before: earlier, now, before }: InsightsOverview): Table {
  return figuresTable(
    ['from', 'to'],
    [
      { cells: [period.from, period.to], figures: now },
      { cells: [earlier.from, earlier.to], figures: before },
    ],
  );
}

export function daysTable({ items }: InsightsByDay): Table {
  const rows = (which: 'now' | 'before') =>
    items.map((item) => ({ cells: [which === 'now' ? item.day : item.day_before], figures: item[which] }));
  return figuresTable(['day'], [...rows('before'), ...rows('now')]);
}

export function devicesTable({ items, ...about }: InsightsByDevice): Table {
  return partsTable(about, ['device'], items, ({ device }) => [device]);
}

export function productsTable({ items, ...about }: InsightsByProduct): Table {
  return partsTable(about, ['product_id', 'title'], items, ({ product_id, title }) => [product_id, title]);
}

export function refusalsTable({ items, period, period_before: earlier }: InsightsRefusals): Table {
  return {
    header: ['reason', 'from', 'to', 'count', 'share'],
    rows: items.flatMap(({ reason, now, before }) => [
      [reason, period.from, period.to, now.count, now.share],
      [reason, earlier.from, earlier.to, before.count, before.share],
    ]),
  };
}

function partsTable<T extends { now: Figures; before: Figures }>(
  { period, period_before: earlier }: Pick<InsightsOverview, 'period' | 'period_before'>,
  header: string[],
  items: T[],
  cells: (item: T) => Cell[],
): Table {
  return figuresTable(
    [...header, 'from', 'to'],
    items.flatMap((item) => [
      { cells: [...cells(item), period.from, period.to], figures: item.now },
      { cells: [...cells(item), earlier.from, earlier.to], figures: item.before },
    ]),
  );
}

/** Money has columns of each currency: nothing that stands in one column may not be added up. */
function figuresTable(header: string[], rows: { cells: Cell[]; figures: Figures }[]): Table {
  const currencies = [
    ...new Set(rows.flatMap(({ figures }) => figures.revenue.map(({ currency }) => currency))),
  ].sort();
  return {
    header: [
      ...header,
      ...STEPS.flatMap((step) => [step, `${step}_visitors`]),
      ...['conversion', 'visit_seconds', 'return_rate', 'wait_p50_ms', 'wait_p95_ms', 'wait_p99_ms', 'refused'],
      ...['spent_usd', 'cost_per_try_on_usd'],
      ...currencies.flatMap((currency) => [
        ...[`orders_${currency}`, `amount_${currency}`, `returned_${currency}`, `returned_amount_${currency}`],
      ]),
    ],
    rows: rows.map(({ cells, figures }) => [...cells, ...figureCells(figures), ...moneyCells(figures, currencies)]),
  };
}

function figureCells(figures: Figures): Cell[] {
  const { steps, wait_ms: wait, conversion, visit_seconds, return_rate, refused, spent, cost_per_try_on } = figures;
  return [
    ...STEPS.flatMap((step) => [steps[step]?.count ?? null, steps[step]?.visitors ?? null]),
    ...[conversion, visit_seconds, return_rate, wait?.p50 ?? null, wait?.p95 ?? null, wait?.p99 ?? null, refused],
    ...[spent, cost_per_try_on],
  ];
}

function moneyCells({ revenue }: Figures, currencies: string[]): Cell[] {
  return currencies.flatMap((currency) => {
    const found = revenue.find((one) => one.currency === currency);
    return found ? [found.orders, found.amount, found.returned, found.returned_amount] : [0, '0', 0, '0'];
  });
}
