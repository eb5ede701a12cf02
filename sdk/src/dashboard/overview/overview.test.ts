// The overview and the proof as merchants meet them: sentences that are true, filters in the address, tables beside charts, and
// nothing that axe finds, in light and in dark.
import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { css, html, LitElement } from 'lit';
import type { components } from '../../client/wire.ts';
import { tokens } from '../../theme/tokens.ts';
import type { App } from '../app.ts';
import type { Place } from '../router.ts';
import { theme } from '../theme.styles.ts';
import { ui } from '../ui/ui.styles.ts';
import { changeOf, inWords, time } from './figures.ts';
import { addressOf, askedOf, questionOf } from './question.ts';
import './overview.ts';
import '../proof/proof.ts';

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
const reading = (
  verdict: Schemas['Reading']['verdict'],
  lift: Schemas['Reading']['lift'] = null,
): Schemas['Reading'] => ({
  ...{ verdict, lift, difference: lift && { low: lift.low, high: lift.high } },
  ...{ shown: range(0.12, 0.02), held_out: range(0.1, 0.02) },
});
const proof = (changes: Partial<Schemas['Proof']> = {}): Schemas['Proof'] => ({
  ...{ holdout: 20, since: '2026-11-01', visitors: { shown: 4_000, held_out: 1_000 }, mismatched: false },
  ...{ purchases_from: 'server', smallest: 0.1, visitors_needed: 12_300 },
  ...{ conversion: reading('open'), visit_seconds: reading('too_early'), return_rate: reading('too_early') },
  ...changes,
});

/** Where views stand in the dashboard: with its tokens around them. */
class Frame extends LitElement {
  static override styles = [
    tokens,
    theme,
    ui,
    css`:host { display: block; padding: 16px; background: var(--_ground); color: var(--_ink); }`,
  ];
  content: unknown = null;
  protected override render() {
    return this.content;
  }
}
customElements.define('test-frame', Frame);

let asked: { path: string; query: unknown }[] = [];
let toasts: { text: string; undo?(): unknown; commit?(): unknown }[] = [];
let changed: unknown[] = [];

function anApp(answer: (path: string) => unknown, role: 'owner' | 'viewer' = 'owner'): App {
  const merchant = { id: 'm', name: 'Maison', role };
  return {
    api: {
      get: async (path: string, { query }: { query?: unknown } = {}) => {
        asked.push({ path, query });
        return answer(path);
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

const placeOf = (search: string): Place => ({ path: '/', params: {}, query: new URLSearchParams(search) });

async function shows(app: App, view: 'overview' | 'proof', search = ''): Promise<ShadowRoot> {
  [asked, toasts, changed] = [[], [], []];
  document.querySelector('test-frame')?.remove();
  const frame = document.createElement('test-frame') as Frame;
  const place = placeOf(search);
  frame.content =
    view === 'overview'
      ? html`<visionfit-overview .app=${app} .place=${place}></visionfit-overview>`
      : html`<visionfit-proof .app=${app} .place=${place}></visionfit-proof>`;
  document.body.append(frame);
  await frame.updateComplete;
  const { shadowRoot: root } = frame.shadowRoot!.querySelector<LitElement>(`visionfit-${view}`)!;
  await waitUntil(() => root!.querySelector('h1') && !root!.querySelector('.skeleton'));
  await new Promise(requestAnimationFrame);
  return root!;
}

// What a Chromium says on a system without a language, and no language at all: charts are drawn all the same.
Object.defineProperty(navigator, 'language', { value: 'en-US@posix', configurable: true });

const overview = (search = '', size = 40) =>
  shows(
    anApp((path) => answers(size)[path]),
    'overview',
    search,
  );
const saidBy = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

/** @throws With what axe has found. */
const isAccessible = () => expect(document.querySelector('test-frame')!).to.be.accessible();

describe('the overview', () => {
  after(async () => {
    document.querySelector('test-frame')?.remove();
    await emulateMedia({ colorScheme: 'light' });
  });

  it('says in plain sentences what its charts show, and puts the same numbers into tables', async () => {
    const root = await overview();
    const sentences = saidBy(root, '.reading');
    expect(sentences).to.include('Half of those who open it see themselves.');
    expect(sentences).to.include('120 try-ons, 100% more than before. The busiest day was Nov 26, 2026 with 84.');
    expect(sentences).to.include('Half of all pictures come within 4.2 s, and 99 of 100 within 14 s.');
    expect(sentences).to.include('100% of all try-ons happen on a phone.');
    const charts = [...root.querySelectorAll('visionfit-line-chart')];
    expect(charts.length).to.equal(3);
    for (const chart of charts) {
      const drawn = chart.shadowRoot!;
      await waitUntil(() => drawn.querySelector('canvas'));
      expect(drawn.querySelector('canvas')!.width).to.be.greaterThan(100);
      expect(drawn.querySelector('[role=img]')!.getAttribute('aria-label')).to.contain('.');
      const rows = chart.parentElement!.querySelectorAll('tbody tr');
      expect(rows.length).to.equal(28);
      expect(rows[27]!.querySelectorAll('td').length).to.equal(chart.lines.length);
    }
    expect(saidBy(root, '.figure dt')).to.include('Sold, EUR').and.include('Sold, JPY');
  });

  it('asks for what its address says, and for nothing else', async () => {
    await overview('product=linen-shirt&device=phone&arm=held_out&from=2026-11-01&to=2026-11-07');
    const query = { product: 'linen-shirt', device: 'phone', arm: 'held_out', from: '2026-11-01', to: '2026-11-07' };
    expect(asked.length).to.equal(5);
    for (const { query: said } of asked) expect(said).to.include(query);
    expect(questionOf(placeOf('days=soon&device=fridge&from=yesterday'))).to.deep.equal({ days: '28' });
    expect(addressOf({ days: '90', device: 'phone' })).to.equal('/dashboard?days=90&device=phone');
    expect(askedOf({ days: '7' }, new Date(2026, 10, 26))).to.deep.equal({ from: '2026-11-20' });
  });

  it('says what to do where nothing has been counted, and what went wrong where it could not be loaded', async () => {
    const root = await overview('', 0);
    expect(saidBy(root, '.empty strong')).to.deep.equal(['Nothing has been counted yet']);
    expect(root.querySelector<HTMLAnchorElement>('.empty a')!.pathname).to.equal('/dashboard/set-up');
    expect((await overview('device=tablet', 0)).querySelector('.empty a')!.textContent).to.equal('Show everything');
    const broken = anApp(() => {
      throw new Error('away');
    });
    expect((await shows(broken, 'overview')).querySelector('[role=alert] button')!.textContent).to.equal('Try again');
  });

  it('reads shares and changes as people say them', () => {
    expect([0.5, 0.51, 0.26, 2 / 3, 1, 0, 0.033].map(inWords)).to.deep.equal([
      'Half',
      'Half',
      'One in four',
      'Two in three',
      'All',
      'None',
      '3.3%',
    ]);
    expect([
      changeOf(110, 100),
      changeOf(90, 100),
      changeOf(5, 5),
      changeOf(1_001, 1_000),
      changeOf(5, 0),
    ]).to.deep.equal(['10% more than before', '10% less than before', 'As before', 'As before', 'None before']);
    expect([time(4.25), time(59.6), time(84)]).to.deep.equal(['4.3 s', '1 min 0 s', '1 min 24 s']);
  });
});

describe('the proof', () => {
  it('shows no lift before it is one, and how many visitors it still needs', async () => {
    const root = await shows(
      anApp(() => proof()),
      'proof',
    );
    expect(saidBy(root, '.reading')[0]).to.equal('Not decided yet: the button may help, hurt or change nothing.');
    expect(root.textContent).to.contain('12,300 more visitors are needed');
    expect(root.querySelector('progress')!.position).to.be.closeTo(5_000 / 17_300, 0.001);
    expect(saidBy(root, 'td.number')).to.include('12%').and.include('10% and 14%');
  });

  it('says a lift with its range once it is one', async () => {
    const lift = { value: 0.2, low: 0.05, high: 0.4 };
    const root = await shows(
      anApp(() => proof({ conversion: reading('larger', lift), visitors_needed: 0 })),
      'proof',
    );
    expect(saidBy(root, '.reading')[0]).to.equal('With the button, more visitors buy: 5% to 40% more.');
    // A service that says larger without saying by how much is not believed.
    const vague = await shows(
      anApp(() => proof({ conversion: reading('larger') })),
      'proof',
    );
    expect(saidBy(vague, '.reading')[0]).to.contain('Not decided yet');
  });

  it('raises the alarm where somebody is missing, and compares nothing then', async () => {
    const missing = proof({
      mismatched: true,
      visitors: { shown: 4_000, held_out: 500 },
      conversion: reading('mismatched'),
    });
    const root = await shows(
      anApp(() => missing),
      'proof',
    );
    expect(root.querySelector('[role=alert]')!.textContent).to.contain(
      'Of 4,500 visitors 900 should be without the button, and 500 are',
    );
    expect(root.querySelector('progress')).to.equal(null);
  });

  it('lets an owner choose the holdout by keyboard, and take it back', async () => {
    const root = await shows(
      anApp(() => proof()),
      'proof',
    );
    const field = root.querySelector<HTMLInputElement>('#share')!;
    expect([field.min, field.max, field.value]).to.deep.equal(['0', '50', '20']);
    field.value = '35';
    field.dispatchEvent(new Event('input'));
    await waitUntil(() => root.querySelector('.primary')!.textContent === 'Begin with 35%');
    root.querySelector('form')!.requestSubmit();
    expect(changed).to.deep.equal([]);
    await toasts[0]!.commit!();
    expect(changed).to.deep.equal([['/v1/merchant/settings', { holdout_percent: 35 }]]);
    const reader = await shows(
      anApp(() => proof(), 'viewer'),
      'proof',
    );
    expect(reader.querySelector<HTMLInputElement>('#share')!.disabled).to.equal(true);
    expect(reader.querySelector('.primary')).to.equal(null);
  });
});

describe('axe', () => {
  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [390, 1280])
      it(`finds nothing in either view, ${colorScheme}, ${width} pixels wide`, async () => {
        await emulateMedia({ colorScheme });
        await setViewport({ width, height: 900 });
        const root = await overview();
        for (const one of root.querySelectorAll('details')) one.open = true;
        await isAccessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        await shows(
          anApp(() => proof()),
          'proof',
        );
        await isAccessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
      });
});
