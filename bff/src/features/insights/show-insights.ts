// A shop's figures in one period beside the one before: as a whole, by day, by device, by product, and why there was no picture.
import type {
  Device,
  InsightsByDay,
  InsightsByDevice,
  InsightsByProduct,
  InsightsByProductQuery,
  InsightsOverview,
  InsightsQuery,
  InsightsRefusals,
} from '../../contract/insights.ts';
import type { MerchantId } from '../shopper.ts';
import { type Found, figuresOf, inItsDigits, type Sums } from './figures.ts';
import { addDays, type Period, periodOf } from './period.ts';

type By = 'period' | 'day' | 'device' | 'product';

interface Scope {
  merchantId: MerchantId;
  first: string;
  from: string;
  to: string;
  product: string | null;
  /** Where many products are asked for: no others than these. */
  among?: readonly string[];
  /** As it is counted: empty where nobody knows it. */
  device: string | null;
  arm: string | null;
}

interface Part {
  key: string;
  /** In the period, or in the one before. */
  now: boolean;
}

export interface InsightsDeps {
  /** Where its days begin, and the currency it thinks in; null: that of most orders. */
  habitsOf(merchant: MerchantId): Promise<{ timeZone: string; currency: string | null }>;
  figures: {
    sums(scope: Scope, by: By): Promise<(Part & Sums)[]>;
    /** All products there is something of, by one figure. */
    ranking(scope: Scope, figure: keyof Sums): Promise<string[]>;
    waits(scope: Scope, by: By): Promise<(Part & { p50: number; p95: number; p99: number })[]>;
    revenue(scope: Scope, by: By): Promise<(Part & RevenueFound)[]>;
    outcomes(scope: Scope): Promise<{ outcome: string; now: boolean; count: number }[]>;
    serverTells(merchant: MerchantId): Promise<boolean>;
  };
  spentOf(scope: Scope, by: By): Promise<(Part & { microdollars: number })[]>;
  /** Of those that are in the catalogue. */
  titlesOf(merchant: MerchantId, ids: string[]): Promise<Map<string, string>>;
  now(): Date;
}

interface RevenueFound {
  currency: string;
  orders: number;
  amount: string;
  returned: number;
  returnedAmount: string;
}

type About = Pick<InsightsOverview, 'time_zone' | 'period' | 'period_before' | 'purchases_from'>;

interface Question {
  scope: Scope;
  period: Period;
  currency: string | null;
  about: About;
}

export async function showOverview(
  deps: InsightsDeps,
  merchant: MerchantId,
  asked: InsightsQuery,
): Promise<InsightsOverview> {
  const question = await questionOf(deps, merchant, asked);
  const { of } = await readParts(deps, question, 'period');
  return { ...question.about, now: of('', true), before: of('', false) };
}

export async function showDays(deps: InsightsDeps, merchant: MerchantId, asked: InsightsQuery): Promise<InsightsByDay> {
  const question = await questionOf(deps, merchant, asked);
  const { from, days } = question.period;
  const { of } = await readParts(deps, question, 'day');
  const items = Array.from({ length: days }, (_, n) => {
    const day = addDays(from, n);
    const before = addDays(day, -days);
    return { day, day_before: before, now: of(day, true), before: of(before, false) };
  });
  return { ...question.about, items };
}

const DEVICES: readonly Device[] = ['phone', 'tablet', 'desktop', 'unknown'];

export async function showDevices(
  deps: InsightsDeps,
  merchant: MerchantId,
  asked: InsightsQuery,
): Promise<InsightsByDevice> {
  const question = await questionOf(deps, merchant, asked);
  const { of } = await readParts(deps, question, 'device');
  const items = DEVICES.map((device) => {
    const key = counted(device);
    return { device, now: of(key, true), before: of(key, false) };
  });
  return { ...question.about, items };
}

/** @param all the whole list, for a file. */
export async function showProducts(
  deps: InsightsDeps,
  merchant: MerchantId,
  { order, skip, limit, ...asked }: InsightsByProductQuery,
  all: boolean,
): Promise<InsightsByProduct> {
  const question = await questionOf(deps, merchant, asked);
  const { scope, about } = question;
  const purchased = about.purchases_from === 'server' ? 'confirmed' : 'orders';
  // By one figure alone: all figures of thousands of products take longer than anybody waits, and a page shows few.
  const ids = await deps.figures.ranking(scope, order === 'purchased' ? purchased : order);
  const shown = all ? ids : ids.slice(skip, skip + limit);
  const ofThese = all ? question : { ...question, scope: { ...scope, among: shown } };
  const [{ of }, titles] = await Promise.all([
    readParts(deps, ofThese, 'product'),
    deps.titlesOf(merchant, shown.filter(Boolean)),
  ]);
  const items = shown.map((id) => ({
    product_id: id || null,
    title: titles.get(id) ?? null,
    ...{ now: of(id, true), before: of(id, false) },
  }));
  return { ...about, total: ids.length, items };
}

export async function showRefusals(
  deps: InsightsDeps,
  merchant: MerchantId,
  asked: InsightsQuery,
): Promise<InsightsRefusals> {
  const { scope, about } = await questionOf(deps, merchant, asked);
  const rows = await deps.figures.outcomes(scope);
  const total = (now: boolean) => rows.filter((row) => row.now === now).reduce((sum, { count }) => sum + count, 0);
  const totals = { now: total(true), before: total(false) };
  const counts = new Map<string, { now: number; before: number }>();
  for (const { outcome, now, count } of rows) {
    if (outcome === 'done') continue;
    const reason = counts.get(outcome) ?? { now: 0, before: 0 };
    reason[now ? 'now' : 'before'] += count;
    counts.set(outcome, reason);
  }
  const share = (count: number, of: number) => ({ count, share: of > 0 ? count / of : 0 });
  const items = [...counts]
    .sort(([a, x], [b, y]) => y.now - x.now || y.before - x.before || (a < b ? -1 : 1))
    .map(([reason, { now, before }]) => ({
      reason,
      now: share(now, totals.now),
      before: share(before, totals.before),
    }));
  return { ...about, items };
}

async function questionOf(deps: InsightsDeps, merchant: MerchantId, asked: InsightsQuery): Promise<Question> {
  const [{ timeZone, currency }, byServer] = await Promise.all([
    deps.habitsOf(merchant),
    deps.figures.serverTells(merchant),
  ]);
  const period = periodOf(asked, timeZone, deps.now());
  const { from, to, before } = period;
  const { product = null, device, arm } = asked;
  return {
    scope: {
      ...{ merchantId: merchant, first: before.from, from, to, product },
      device: device === undefined ? null : counted(device),
      arm: arm === undefined ? null : arm === 'none' ? '' : arm,
    },
    period,
    currency,
    about: {
      time_zone: timeZone,
      period: { from, to },
      period_before: before,
      purchases_from: byServer ? 'server' : 'pages',
    },
  };
}

function counted(device: Device): string {
  return device === 'unknown' ? '' : device;
}

/** @returns the figures of each part, by its key, in the period or in the one before. */
async function readParts({ figures, spentOf }: InsightsDeps, { scope, about, currency: own }: Question, by: By) {
  // Only whom the button is shown to can try on: that is where money goes.
  const spends = scope.arm === null || scope.arm === 'shown';
  const [sums, waits, revenue, spent] = await Promise.all([
    figures.sums(scope, by),
    figures.waits(scope, by),
    figures.revenue(scope, by),
    spends ? spentOf(scope, by) : [],
  ]);
  const name = ({ key, now }: Part) => `${now ? 'now' : 'before'} ${key}`;
  const found = new Map<string, Found>();
  const at = (part: Part) => {
    const known = found.get(name(part)) ?? { sums: undefined, wait: undefined, microdollars: 0, revenue: [] };
    found.set(name(part), known);
    return known;
  };
  for (const row of sums) at(row).sums = row;
  for (const row of waits) at(row).wait = row;
  for (const row of spent) at(row).microdollars += row.microdollars;
  for (const row of revenue.toSorted((a, b) => Number(b.currency === own) - Number(a.currency === own))) {
    const { currency, orders, returned } = row;
    const amounts = {
      amount: inItsDigits(row.amount, currency),
      returned_amount: inItsDigits(row.returnedAmount, currency),
    };
    at(row).revenue.push({ currency, orders, returned, ...amounts });
  }
  const byProduct = by === 'product' || scope.product !== null;
  const of = (key: string, now: boolean) => figuresOf(at({ key, now }), about.purchases_from, byProduct);
  return { of };
}
