// A merchant's figures as the service would answer them, and the views that show them, where the dashboard has them.
import { waitUntil } from '@open-wc/testing';
import { html, type LitElement } from 'lit';
import type { components } from '../client/wire.ts';
import type { App } from '../dashboard/app.ts';
import type { Place } from '../dashboard/router.ts';
import { framed } from './dashboard-frame.ts';
import '../dashboard/overview/overview.ts';
import '../dashboard/proof/aside.ts';
import '../dashboard/proof/proof.ts';

type Schemas = components['schemas'];
type Figures = Schemas['Figures'];

const step = (count: number, visitors = count) => ({ count, visitors });
const figures = (size: number): Figures => ({
  steps: {
    ...{ seen: step(size * 20, size * 10), opened: step(size * 4), consented: step(size * 3), photo: step(size * 3) },
    ...{ try_on: step(size * 3, size * 2), result: step(size * 2), compared: step(size), size_asked: step(size) },
    ...{ added_to_cart: step(size), purchased: step(size), returned: step(Math.round(size / 5)) },
  },
  ...{ conversion: size ? 0.1 : null, visit_seconds: size ? 84 : null, return_rate: size ? 0.2 : null },
  ...{ wait_ms: size ? { p50: 4_200, p95: 9_000, p99: 14_000 } : null, refused: size },
  ...{ spent: '1.50', cost_per_try_on: size ? '0.0375' : null },
  revenue: size
    ? [
        { currency: 'EUR', orders: 3, amount: '149.70', returned: 1, returned_amount: '49.90' },
        { currency: 'JPY', orders: 1, amount: '9000', returned: 0, returned_amount: '0' },
      ]
    : [],
});
const about = {
  time_zone: 'Europe/Paris',
  period: { from: '2026-10-30', to: '2026-11-26' },
  period_before: { from: '2026-10-02', to: '2026-10-29' },
  purchases_from: 'server' as const,
};
const both = (now: number, before: number) => ({ now: figures(now), before: figures(before) });
const DAYS = Array.from({ length: 28 }, (_, n) => ({
  day: new Date(Date.parse('2026-10-30') + n * 86_400_000).toISOString().slice(0, 10),
  day_before: new Date(Date.parse('2026-10-02') + n * 86_400_000).toISOString().slice(0, 10),
  ...both(n + 1, 10),
}));

/** What the service would answer, by path. */
function answers(size: number): Record<string, unknown> {
  return {
    '/v1/merchant/insights': { ...about, ...both(size, size / 2) } satisfies Schemas['InsightsOverview'],
    '/v1/merchant/insights/days': { ...about, items: DAYS } satisfies Schemas['InsightsByDay'],
    '/v1/merchant/insights/devices': {
      ...about,
      items: (['phone', 'tablet', 'desktop', 'unknown'] as const).map((device, n) => ({
        device,
        ...both(size * (n ? 0 : 1), 0),
      })),
    } satisfies Schemas['InsightsByDevice'],
    '/v1/merchant/insights/products': {
      ...{ ...about, total: 40 },
      items: [
        { product_id: 'linen-shirt', title: 'Linen shirt', ...both(size, 0) },
        { product_id: null, title: null, ...both(1, 1) },
      ],
    } satisfies Schemas['InsightsByProduct'],
    '/v1/merchant/insights/refusals': {
      ...about,
      items: size
        ? [{ reason: 'engine_failed', now: { count: 5, share: 0.1 }, before: { count: 1, share: 0.02 } }]
        : [],
    } satisfies Schemas['InsightsRefusals'],
  };
}

const range = (value: number, off: number) => ({ value, low: value - off, high: value + off });
export const reading = (
  verdict: Schemas['Reading']['verdict'],
  lift: Schemas['Reading']['lift'] = null,
): Schemas['Reading'] => ({
  ...{ verdict, lift, difference: lift && { low: lift.low, high: lift.high } },
  ...{ shown: range(0.12, 0.02), held_out: range(0.1, 0.02) },
});
export const proof = (changes: Partial<Schemas['Proof']> = {}): Schemas['Proof'] => ({
  ...{
    holdout: 20,
    since: '2026-11-01',
    visitors: { shown: 4_000, held_out: 1_000 },
    mismatched: false,
    elsewhere: [],
  },
  ...{ purchases_from: 'server', smallest: 0.1, visitors_needed: 12_300 },
  ...{ conversion: reading('open'), visit_seconds: reading('too_early'), return_rate: reading('too_early') },
  ...changes,
});

/** What the view shown last has asked. */
export let asked: { path: string; query: unknown }[] = [];
/** What it has said in passing, and can undo. */
export let toasts: { text: string; undo?(): unknown; commit?(): unknown }[] = [];
/** What it has changed. */
export let changed: unknown[] = [];

export function anApp(answer: (path: string) => unknown, role: 'owner' | 'viewer' = 'owner'): App {
  const merchant = { id: 'm', name: 'Maison', role };
  return {
    api: {
      get: async (path: string, { query }: { query?: unknown } = {}) => {
        asked.push({ path, query });
        // Beside the figures stand the lists of orders, of which there are none.
        return path === '/v1/merchant/orders/imports' ? { items: [] } : answer(path);
      },
      etagged: async (path: string, request: { body?: object }) => {
        changed.push([path, request.body]);
        return { value: {}, etag: null };
      },
    },
    ...{ account: { id: 'a', email: 'a@b.example', name: null, merchants: [merchant] }, merchant },
    toast: (toast: (typeof toasts)[number]) => void toasts.push(toast),
    announce: () => undefined,
    refresh: async () => undefined,
  } as unknown as App;
}

export const placeOf = (search: string): Place => ({ path: '/', params: {}, query: new URLSearchParams(search) });

export async function shows(app: App, view: 'overview' | 'proof' | 'aside', search = ''): Promise<ShadowRoot> {
  [asked, toasts, changed] = [[], [], []];
  const place = placeOf(search);
  const drawn = {
    overview: html`<visionfit-overview .app=${app} .place=${place}></visionfit-overview>`,
    proof: html`<visionfit-proof .app=${app} .place=${place}></visionfit-proof>`,
    aside: html`<visionfit-aside .app=${app} .place=${place}></visionfit-aside>`,
  };
  const frame = await framed(drawn[view]);
  const { shadowRoot: root } = frame.querySelector<LitElement>(`visionfit-${view}`)!;
  await waitUntil(() => root!.querySelector('h1') && !root!.querySelector('.skeleton'));
  await new Promise(requestAnimationFrame);
  return root!;
}

// What a Chromium says on a system without a language, and no language at all: charts are drawn all the same.
Object.defineProperty(navigator, 'language', { value: 'en-US@posix', configurable: true });

export const overview = (search = '', size = 40) =>
  shows(
    anApp((path) => answers(size)[path]),
    'overview',
    search,
  );
