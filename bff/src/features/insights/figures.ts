// What the counts of one part of one period say: rates, percentiles, money.
import type { Figures, Revenue } from '../../contract/insights.ts';
import { dollars } from '../dollars.ts';

/** Steps that are counted as events are; purchases and returns are orders. */
const COUNTED = [
  ...(['seen', 'opened', 'consented', 'photo', 'try_on', 'result', 'compared', 'size_asked'] as const),
  'added_to_cart',
] as const;
type Counted = (typeof COUNTED)[number];

export type Sums = Record<Counted | `${Counted}_visitors`, number> &
  Record<'refused' | 'visits' | 'seconds' | 'orders' | 'first_orders', number> &
  Record<'confirmed' | 'first_confirmed' | 'returned' | 'first_returned', number>;

/** Of one part of one period. */
export interface Found {
  sums: Sums | undefined;
  wait: { p50: number; p95: number; p99: number } | undefined;
  microdollars: number;
  revenue: Revenue[];
}

/** @param purchases whose word counts. @param byProduct steps that belong to no product are not shown then. */
export function figuresOf(
  { sums, wait, microdollars, revenue }: Found,
  purchases: 'server' | 'pages',
  byProduct: boolean,
): Figures {
  const of = (name: keyof Sums) => sums?.[name] ?? 0;
  const step = (name: Counted) => ({ count: of(name), visitors: of(`${name}_visitors`) });
  const bought =
    purchases === 'server'
      ? { count: of('confirmed'), visitors: of('first_confirmed') }
      : { count: of('orders'), visitors: of('first_orders') };
  const returned = { count: of('returned'), visitors: of('first_returned') };
  const [seen, pictures] = [of('seen_visitors'), of('result')];
  return {
    steps: {
      seen: step('seen'),
      opened: step('opened'),
      consented: byProduct ? null : step('consented'),
      photo: byProduct ? null : step('photo'),
      try_on: step('try_on'),
      result: step('result'),
      compared: step('compared'),
      size_asked: step('size_asked'),
      added_to_cart: step('added_to_cart'),
      purchased: bought,
      returned,
    },
    // Whoever buys on a page that could not tell that it was seen makes no share larger than all.
    conversion: seen > 0 ? Math.min(1, bought.visitors / seen) : null,
    visit_seconds: of('visits') > 0 ? of('seconds') / of('visits') : null,
    // Only what the shop's server has told of can come back.
    return_rate: of('confirmed') > 0 ? returned.count / of('confirmed') : null,
    wait_ms: wait ? { p50: wait.p50, p95: wait.p95, p99: wait.p99 } : null,
    refused: of('refused'),
    spent: dollars(microdollars),
    cost_per_try_on: pictures > 0 ? dollars(Math.round(microdollars / pictures)) : null,
    revenue,
  };
}

/** With as many digits as the currency has, and more only where there are. @param amount four digits after the point. */
export function inItsDigits(amount: string, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  const [whole = '0', part = ''] = amount.split('.');
  const kept = part.replace(/0+$/, '').padEnd(digits, '0');
  return kept ? `${whole}.${kept}` : whole;
}
