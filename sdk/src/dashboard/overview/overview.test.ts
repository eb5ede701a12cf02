// The overview and the proof as merchants meet them: sentences that are true, filters in the address, tables beside charts.
import { expect, waitUntil } from '@open-wc/testing';
import {
  anApp,
  asked,
  changed,
  overview,
  placeOf,
  proof,
  reading,
  shows,
  toasts,
} from '../../testing/merchant-figures.ts';
import type { ByProduct } from './figures.ts';
import { changeOf, inWords, time } from './figures.ts';
import type { Overview } from './overview.ts';
import { addressOf, askedOf, questionOf } from './question.ts';
import { productsReading } from './readings.ts';

const saidBy = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

describe('the overview', () => {
  after(() => document.querySelector('test-frame')?.remove());

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
    expect(askedOf({ days: '7', order: 'seen' })).to.deep.equal({ days: '7' });
  });

  it('is filtered by what its address says, also once somebody has chosen another and gone back', async () => {
    const root = await overview('product=linen-shirt&order=seen');
    const view = root.host as Overview;
    const selects = () => [...root.querySelectorAll('select')].map(({ value }) => value);
    const there = selects();
    expect(there).to.deep.equal(['28', 'linen-shirt', '', '', 'seen']);
    for (const [n, one] of ['90', '', 'phone', 'held_out', 'purchased'].entries())
      root.querySelectorAll('select')[n]!.value = one;
    view.place = placeOf('days=90&device=phone&arm=held_out&order=purchased');
    await waitUntil(() => asked.length === 10 && !root.querySelector('[aria-busy=true]'));
    expect(selects()).to.deep.equal(['90', '', 'phone', 'held_out', 'purchased']);
    view.place = placeOf('product=linen-shirt&order=seen');
    await waitUntil(() => asked.length === 15 && !root.querySelector('[aria-busy=true]'));
    expect(selects()).to.deep.equal(there);
  });

  it('says of a part that is shown only what is true of it', async () => {
    expect(saidBy(await overview('device=phone'), '.reading')).to.include(
      '120 try-ons on the kind of device that is shown alone.',
    );
    const most = ({ order, total }: { order: string; total: number }) => {
      const steps = { try_on: { count: 3, visitors: 1 } };
      const items = [{ product_id: 'a', title: 'A', now: { steps }, before: { steps } }];
      return productsReading({ items, total } as unknown as ByProduct, order === 'try_on');
    };
    expect(most({ order: 'try_on', total: 9 })).to.equal('A is tried on most: 3 times.');
    expect(most({ order: 'purchased', total: 9 })).to.equal('Of the products shown here A is tried on most: 3 times.');
    expect(most({ order: 'purchased', total: 1 })).to.equal('A is tried on most: 3 times.');
    const seen = await overview('order=seen');
    expect(seen.querySelector<HTMLOptionElement>('option[value=seen]')!.selected).to.equal(true);
    expect(asked.find(({ path }) => path.endsWith('/products'))!.query).to.include({ order: 'seen' });
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

  it('says which pages still draw with another share, and where the snippet is', async () => {
    const root = await shows(
      anApp(() => proof({ elsewhere: [{ holdout: 10, seen: 1_200 }] })),
      'proof',
    );
    const note = root.querySelector('.note.warn')!;
    expect(note.textContent).to.contain('Pages still draw with 10%').and.to.contain('seen 1,200 times');
    expect(note.querySelector('a')!.getAttribute('href')).to.contain('/set-up');
    const ended = await shows(
      anApp(() =>
        proof({
          holdout: 0,
          since: null,
          elsewhere: [
            { holdout: 10, seen: 5 },
            { holdout: 0, seen: 70 },
          ],
        }),
      ),
      'proof',
    );
    expect(ended.querySelector('.note.warn')!.textContent).to.contain(
      'Pages still keep the button from 10% of visitors',
    );
  });

  it('lists what was told and not counted, with the reason, and what is wanted of it', async () => {
    const items = [
      { day: '2026-11-02', type: 'purchased', reason: 'arm_disputed', order_id: '1001', count: 1 },
      { day: '2026-11-01', type: 'seen', reason: 'bot', order_id: null, count: 1_200 },
    ];
    const app = anApp(() => ({ items }));
    const all = saidBy(await shows(app, 'aside'), 'tbody tr');
    expect(all[0]).to.contain('Two pages say two groups').and.to.contain('1001');
    expect(all[1]).to.contain('Told by a program').and.to.contain('1,200');
    expect(saidBy(await shows(app, 'aside', 'reason=bot'), 'tbody tr').length).to.equal(1);
    const none = await shows(
      anApp(() => ({ items: [] })),
      'aside',
    );
    expect(saidBy(none, '.empty strong')).to.deep.equal(['Everything was counted']);
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
