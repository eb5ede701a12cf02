// What shoppers have reported, as a merchant reads it: the list, its reasons, and shutting out whoever abuses the fitting room.
import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html, type LitElement } from 'lit';
import type { components } from '../../client/wire.ts';
import { type Asked, atDesk, type Desk, leave, type Service, viewOf } from '../../testing/merchant-desk.ts';
import { placeOf } from '../../testing/merchant-figures.ts';
import { json, problem } from '../../testing/responses.ts';
import type { Role } from '../app.ts';
import { follow } from '../router.ts';
import './problems.ts';

type Report = components['schemas']['MerchantReport'];

const idOf = (n: number) => `0b8f7f1e-3f0a-4f7e-9a55-00000000000${n}`;
const reports: Report[] = (
  [
    ['indecent', 'I look undressed', false],
    ['garment_wrong', null, false],
    ['not_me', null, true],
  ] as const
).map(([reason, note, shopper_gone], n) => ({
  ...{ id: idOf(n), reason, note, shopper_gone, product_id: 'linen shirt', engine: 'local' },
  ...{ dealt_with_at: null, block_id: null },
  created_at: new Date(Date.now() - 2 * 3_600_000 - 60_000).toISOString(),
}));
const page = (items: Report[], next_cursor: string | null = null) => json({ items, next_cursor });
const block = () => json({ id: 'block-1', reason: 'r' }, 201);

/** Without the Navigation API a choice loads the page anew, and with it the test. */
const whereFollowed = typeof navigation === 'undefined' ? it.skip : it;

let desk: Desk;
let read: Asked[];

async function problems(service: Service, search = '', role?: Role): Promise<ShadowRoot> {
  read = [];
  const recorded: Service = (asked) => {
    if (asked.method === 'GET') read.push(asked);
    return service(asked);
  };
  desk = await atDesk(
    recorded,
    (app) => html`<visionfit-problems .app=${app} .place=${placeOf(search)}></visionfit-problems>`,
    role,
  );
  return viewOf('visionfit-problems', 'table, .empty');
}

/** The list, and what comes of shutting somebody out and letting them in again. */
const service =
  ({ shut = block, letIn = () => json({}) } = {}): Service =>
  ({ method, path, query, body }) => {
    if (method === 'PATCH') {
      const report = reports.find(({ id }) => path.endsWith(id))!;
      const { dealt_with } = body as { dealt_with: boolean };
      return json({ ...report, dealt_with_at: dealt_with ? new Date().toISOString() : null });
    }
    if (path === '/reports') return page(reports.filter(({ reason }) => !query.reason || reason === query.reason));
    return method === 'POST' ? shut() : letIn();
  };
const rows = (root: ShadowRoot) =>
  [...root.querySelectorAll('tbody tr')].map((row) =>
    // As they are drawn: what is for narrower or wider pages alone is not there.
    ([...row.children] as HTMLElement[]).map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim()),
  );
const buttons = (root: ShadowRoot) => [...root.querySelectorAll<HTMLButtonElement>('tbody button')];
const button = (root: ShadowRoot, row: number, text: string) =>
  [...root.querySelectorAll('tbody tr')[row]!.querySelectorAll('button')].find(
    ({ textContent }) => textContent!.trim() === text,
  )!;
const said = (root: ShadowRoot, selector: string) => root.querySelector(selector)?.textContent?.trim() ?? null;
const retry = (root: ShadowRoot) => root.querySelector<HTMLButtonElement>('[role=alert] button')!;

describe('reported problems', () => {
  afterEach(leave);

  it('are listed with the shopper’s words and the product, and nobody is shut out who is gone', async () => {
    const root = await problems(service());
    expect(rows(root)).to.deep.equal([
      ['Shows too much “I look undressed”', 'linen shirt', 'local', '2 hours ago', 'Mark as dealt with Shut out'],
      ['Garment drawn wrong', 'linen shirt', 'local', '2 hours ago', 'Mark as dealt with Shut out'],
      ['Does not look like me', 'linen shirt', 'local', '2 hours ago', 'Mark as dealt with Erased since'],
    ]);
    expect(root.querySelector('tbody a')!.getAttribute('href')).to.equal('/dashboard/catalogue/products/linen%20shirt');
    expect([...root.querySelectorAll('.badge')].map(({ className }) => className)).to.deep.equal([
      ...['badge bad', 'badge warn', 'badge warn'],
    ]);
    expect(read.map(({ path, query }) => [path, query])).to.deep.equal([['/reports', { limit: '50', state: 'open' }]]);
    await expect(document.querySelector('test-frame')!).to.be.accessible();
  });

  it('let the merchant shut out whoever reported one, say so from then on, and let them in again', async () => {
    const root = await problems(service());
    button(root, 0, 'Shut out').click();
    await desk.told('Whoever reported this is shut out.');
    expect(rows(root)[0]![0]).to.equal('Shows too much Shut out “I look undressed”');
    expect(rows(root)[0]![4]).to.equal('Mark as dealt with Let in again');
    button(root, 0, 'Let in again').click();
    await desk.told('They are let in again.');
    expect(rows(root)[0]![4]).to.equal('Mark as dealt with Shut out');
    expect(desk.sent.map(({ method, path, body }) => [method, path, body])).to.deep.equal([
      ['POST', '/blocks', { report_id: idOf(0), reason: 'Shows too much' }],
      ['DELETE', '/blocks/block-1', null],
    ]);
  });

  it('of somebody who is shut out already say so, each of theirs, and let them in with one press', async () => {
    const theirs = reports.map((report, n) => ({ ...report, block_id: n === 1 ? null : 'block-2' }));
    const root = await problems(({ method }) => (method === 'GET' ? page(theirs) : json({})));
    expect(rows(root).map(([said]) => said!.includes('Shut out'))).to.deep.equal([true, false, true]);
    button(root, 0, 'Let in again').click();
    await desk.told('They are let in again.');
    expect(rows(root).some(([said]) => said!.includes('Shut out'))).to.equal(false);
  });

  it('are marked as dealt with where they stand, and opened again', async () => {
    const root = await problems(service());
    button(root, 1, 'Mark as dealt with').click();
    await waitUntil(() => rows(root)[1]![0] === 'Garment drawn wrong Dealt with');
    await expect(document.querySelector('test-frame')!).to.be.accessible();
    button(root, 1, 'Open again').click();
    await waitUntil(() => rows(root)[1]![0] === 'Garment drawn wrong');
    expect(desk.sent.map(({ method, path, body }) => [method, path, body])).to.deep.equal([
      ['PATCH', `/reports/${idOf(1)}`, { dealt_with: true }],
      ['PATCH', `/reports/${idOf(1)}`, { dealt_with: false }],
    ]);
  });

  it('say where nobody could be shut out, and where nobody could be let in again', async () => {
    const away = await problems(service({ shut: () => problem(404, 'not_found', { detail: 'They are gone.' }) }));
    button(away, 0, 'Shut out').click();
    await desk.told('They are gone.');
    await waitUntil(() => read.length === 2, 'the list is read again');
    const root = await problems(service({ letIn: () => problem(403, 'role_too_low', { detail: 'Ask an owner.' }) }));
    button(root, 0, 'Shut out').click();
    await desk.told('Whoever reported this is shut out.');
    button(root, 0, 'Let in again').click();
    await desk.told('Ask an owner.');
    expect(rows(root)[0]![4]).to.equal('Mark as dealt with Let in again');
  });

  it('are only to be read for a viewer', async () => {
    const root = await problems(service(), '', 'viewer');
    expect(rows(root)[0]).to.deep.equal(['Shows too much “I look undressed”', 'linen shirt', 'local', '2 hours ago']);
    expect(buttons(root)).to.deep.equal([]);
  });

  it('say that there are none, and of one reason only that there are none of these', async () => {
    const none = await problems(() => page([]));
    expect(said(none, '.empty strong')).to.equal('Nothing is open');
    expect(said(await problems(() => page([]), 'state=all'), '.empty strong')).to.equal('Nobody has reported anything');
    expect(read[0]!.query).to.deep.equal({ limit: '50' });
    expect(said(none, '.empty p')).to.equal('Reports are kept for 180 days.');
    await expect(document.querySelector('test-frame')!).to.be.accessible();
    const ofThese = await problems(service(), 'reason=minor');
    expect(said(ofThese, '.empty strong')).to.equal('None for this reason');
    expect(read[0]!.query).to.deep.equal({ limit: '50', reason: 'minor', state: 'open' });
  });

  whereFollowed('come by one reason where the merchant chooses it, and the address says so', async () => {
    const before = location.href;
    const root = await problems(service());
    const stop = follow(async () => {
      (root.host as LitElement & { place: unknown }).place = placeOf(location.search);
    });
    try {
      const select = root.querySelectorAll('select')[1]!;
      select.value = 'garment_wrong';
      select.dispatchEvent(new Event('change'));
      await waitUntil(() => rows(root).length === 1);
      expect(rows(root)[0]![0]).to.equal('Garment drawn wrong');
      expect(location.pathname + location.search).to.equal('/dashboard/problems?reason=garment_wrong');
      expect(read[1]!.query).to.deep.equal({ limit: '50', reason: 'garment_wrong', state: 'open' });
    } finally {
      stop();
      history.replaceState(null, '', before);
    }
  });

  it('say on a phone, too, of which product they are, which engine drew it and when', async () => {
    await setViewport({ width: 390, height: 800 });
    try {
      const [first] = rows(await problems(service(), '', 'viewer'));
      expect(first![0]).to.equal('Shows too much “I look undressed” linen shirt local, 2 hours ago');
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('say what went wrong where they could not be loaded, and come when asked again', async () => {
    let broken = true;
    const root = await problems((asked) => (broken ? problem(500, 'internal') : service()(asked)));
    expect(said(root, '[role=alert] strong')).to.equal('This could not be loaded');
    expect(said(root, '[role=alert] p')).to.contain('Something broke on our side');
    expect(root.querySelector('table')).to.equal(null);
    await expect(document.querySelector('test-frame')!).to.be.accessible();
    broken = false;
    retry(root).click();
    await waitUntil(() => rows(root).length === 3);
    expect(root.querySelector('[role=alert]')).to.equal(null);
  });

  it('of another reason are not answered with those of the one before where they could not be loaded', async () => {
    let broken = false;
    const root = await problems((asked) => (broken ? problem(500, 'internal') : service()(asked)));
    broken = true;
    (root.host as LitElement & { place: unknown }).place = placeOf('reason=indecent');
    await waitUntil(() => retry(root));
    expect(rows(root)).to.deep.equal([]);
    broken = false;
    retry(root).click();
    await waitUntil(() => rows(root).length === 1);
    expect(read.at(-1)!.query).to.deep.equal({ limit: '50', reason: 'indecent', state: 'open' });
  });

  it('come page after page, and a page that fails leaves those that are there', async () => {
    let broken = true;
    const root = await problems(({ query }) => {
      if (!query.cursor) return page(reports.slice(0, 2), 'next');
      return broken ? problem(500, 'internal') : page(reports.slice(2));
    });
    expect(rows(root).length).to.equal(2);
    root.querySelector<HTMLButtonElement>('.foot button')!.click();
    await waitUntil(() => retry(root));
    expect(rows(root).length).to.equal(2);
    broken = false;
    retry(root).click();
    await waitUntil(() => rows(root).length === 3);
    expect(root.querySelector('.foot button')).to.equal(null);
    expect(read.map(({ query }) => query.cursor)).to.deep.equal([undefined, 'next', 'next']);
  });
});
