// A list of orders in the dashboard: read first, said in words and in a table, and counted only once its merchant says so.
import { expect, waitUntil } from '@open-wc/testing';
import type { components } from '../../client/wire.ts';
import type { App } from '../app.ts';
import './orders-list.ts';

type Report = components['schemas']['OrdersCsvReport'];
type Import = components['schemas']['OrdersImport'];

const READ: Report = {
  ...{ state: 'read', format: 'shopify', amounts: [{ currency: 'EUR', purchases: 2, amount: '148.90' }] },
  counts: { rows: 4, purchases: 2, purchases_known: 1, returns: 1, returns_known: 0, set_aside: 1 },
  problems: {
    items: [
      {
        ...{ code: 'currency_unknown', severity: 'error', line: 3, column: 'Currency', value: 'ABC' },
        message: 'This is no currency. Write its code.',
      },
    ],
    ...{ by_code: { currency_unknown: 1 }, more: 0 },
  },
};

const now = () => new Date().toISOString();
const counting = (done: number): Import => ({
  ...{ ...READ, id: '1', state: 'applying', progress: { done, of: 3 }, created_at: now(), expires_at: now() },
  ...{ applied_at: null },
});
const counted = (): Import => ({ ...counting(3), state: 'applied', applied_at: now() });

let sent: { query: unknown; text: string }[];
let answer: (apply: boolean) => Report | Import | Promise<Report | Import>;
/** What the service has of the list when it is looked at. */
let looks: () => Import;
/** The lists that it has. */
let lists: Import[];
let toasts: { text: string; undo?(): unknown; commit?(): unknown }[];
let forgotten: string[];

async function aList(): Promise<ShadowRoot> {
  [sent, toasts, forgotten] = [[], [], []];
  const view = document.createElement('visionfit-orders-list');
  view.app = {
    api: {
      post: async (_path: string, { query, body }: { query: { apply: string }; body: Blob }) => {
        sent.push({ query, text: await body.text() });
        return answer(query.apply === 'true');
      },
      get: async (_path: string, { path }: { path?: object }) => (path ? looks() : { items: lists }),
      delete: async (_path: string, { path }: { path: { id: string } }) => {
        forgotten.push(path.id);
        lists = lists.filter(({ id }) => id !== path.id);
      },
    },
    toast: (toast: (typeof toasts)[number]) => void toasts.push(toast),
  } as unknown as App;
  document.body.append(view);
  await view.updateComplete;
  return view.shadowRoot!;
}

function choose(root: ShadowRoot, text: string): void {
  const input = root.querySelector('input')!;
  const files = new DataTransfer();
  files.items.add(new File([text], 'orders.csv'));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
}

const status = (root: ShadowRoot) => root.querySelector('[role=status]')!.textContent!.trim();

describe('a list of orders', () => {
  beforeEach(() => {
    answer = (apply) => (apply ? counting(0) : READ);
    looks = counted;
    lists = [];
  });
  afterEach(() => document.querySelector('visionfit-orders-list')?.remove());

  it('says what would count, and counts it only when told to', async () => {
    const root = await aList();
    choose(root, 'Name,Total\n#1,2');
    await waitUntil(() => root.querySelector('.primary'));
    expect(sent).to.deep.equal([{ query: { apply: 'false' }, text: 'Name,Total\n#1,2' }]);
    expect(status(root)).to.equal(
      'Purchases that would count: 2 (€148.90). Returns that would count: 1. One remark below.',
    );
    root.querySelector<HTMLButtonElement>('.primary')!.click();
    await waitUntil(() => status(root).startsWith('Counting.'));
    expect(root.querySelector('progress')!.position).to.equal(0);
    await waitUntil(() => status(root) === 'Counted now. Purchases: 2. Returns: 1. One remark below.');
    expect(sent[1]).to.deep.equal({ query: { apply: 'true' }, text: 'Name,Total\n#1,2' });
    expect(root.querySelector('.primary')).to.equal(null);
    await waitUntil(() => root.activeElement === root.querySelector('[role=status]'));
  });

  it('sends it once however often it is pressed, and takes no other file meanwhile', async () => {
    const root = await aList();
    choose(root, 'Name,Total\n#1,2');
    await waitUntil(() => root.querySelector('.primary'));
    let begun = (_list: Import) => {};
    answer = () =>
      new Promise((resolve) => {
        begun = resolve;
      });
    const button = root.querySelector<HTMLButtonElement>('.primary')!;
    button.click();
    button.click();
    choose(root, 'Name,Total\n#9,9');
    expect(root.querySelector('input')!.dispatchEvent(new MouseEvent('click', { cancelable: true }))).to.equal(false);
    await waitUntil(() => status(root) === 'Reading “orders.csv”…');
    begun(counting(0));
    await waitUntil(() => status(root).startsWith('Counted'));
    expect(sent.map(({ text }) => text)).to.deep.equal(['Name,Total\n#1,2', 'Name,Total\n#1,2']);
  });

  it('goes on saying how far it is when the page is opened again, also after the service was away', async () => {
    lists = [counting(1), counted()];
    let tries = 0;
    looks = () => {
      if (tries++ === 0) throw new Error('away');
      return counting(2);
    };
    const root = await aList();
    await waitUntil(() => root.querySelector('progress')?.value === 1);
    expect(root.querySelector('.primary')).to.equal(null);
    await expect(document.querySelector('visionfit-orders-list')!).to.be.accessible();
    await waitUntil(() => root.querySelector('[role=alert]')!.textContent!.trim() !== '');
    await waitUntil(() => root.querySelector('progress')!.value === 2, 'it is looked at again', { timeout: 5_000 });
    expect(root.querySelector('[role=alert]')!.textContent!.trim()).to.equal('');
    looks = counted;
    await waitUntil(() => status(root).startsWith('Counted now.'), 'it ends', { timeout: 3_000 });
    expect(root.querySelector('progress')).to.equal(null);
  });

  it('leaves the last list for another that is chosen', async () => {
    lists = [counting(1)];
    looks = () => counting(2);
    const root = await aList();
    await waitUntil(() => root.querySelector('progress'));
    choose(root, 'Name,Total\n#1,2');
    await waitUntil(() => root.querySelector('.primary'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(root.querySelector('progress')).to.equal(null);
  });

  it('forgets a list when that can no longer be taken back, and shows the one before it', async () => {
    lists = [{ ...counting(1), id: '2' }, counted()];
    looks = () => ({ ...counting(1), id: '2' });
    const root = await aList();
    const forget = () => [...root.querySelectorAll('button')].find((one) => one.textContent === 'Forget it')!;
    await waitUntil(() => status(root).startsWith('Counting.'));
    forget().click();
    await waitUntil(() => status(root).startsWith('Counted now.'));
    await waitUntil(() => root.activeElement === root.querySelector('[role=status]'));
    expect(forgotten).to.deep.equal([]);
    expect(toasts[0]!.text).to.match(/the rest will not count/);
    await toasts[0]!.undo!();
    await waitUntil(() => status(root).startsWith('Counting.'));
    forget().click();
    await toasts[1]!.commit!();
    expect(forgotten).to.deep.equal(['2']);
    await waitUntil(() => status(root).startsWith('Counted now.'));
    forget().click();
    expect(toasts[2]!.text).to.equal('The list was forgotten. What it has counted stays counted.');
    await toasts[2]!.commit!();
    await waitUntil(() => status(root) === '');
    expect(forgotten).to.deep.equal(['2', '1']);
  });

  it('names every problem with its line, column and value, and axe finds nothing in it', async () => {
    const root = await aList();
    choose(root, 'Name');
    await waitUntil(() => root.querySelector('table'));
    const cells = [...root.querySelectorAll<HTMLElement>('tbody td')].map(({ innerText }) =>
      innerText.replace(/\s+/g, ' '),
    );
    expect(cells).to.deep.equal(['3', 'Put aside This is no currency. Write its code.', 'Currency', 'ABC']);
    await expect(document.querySelector('visionfit-orders-list')!).to.be.accessible();
  });

  it('offers nothing to count where nothing is new, and says what went wrong', async () => {
    const counts = { ...READ.counts, purchases: 0, returns: 0 };
    answer = () => ({ ...READ, counts, amounts: [] });
    const root = await aList();
    choose(root, 'Name');
    await waitUntil(() => status(root) === 'Nothing new would count. One remark below.');
    expect(root.querySelector('.primary')).to.equal(null);
    answer = () => {
      throw new Error('away');
    };
    choose(root, 'Name');
    await waitUntil(() => root.querySelector('[role=alert]')!.textContent!.trim() !== '');
    expect(root.querySelector('table')).to.equal(null);
  });
});
