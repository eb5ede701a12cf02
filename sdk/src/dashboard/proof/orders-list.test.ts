// A list of orders in the dashboard: read first, said in words and in a table, and counted only once its merchant says so.
import { expect, waitUntil } from '@open-wc/testing';
import type { components } from '../../client/wire.ts';
import type { App } from '../app.ts';
import './orders-list.ts';

type Report = components['schemas']['OrdersCsvReport'];

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

let sent: { query: unknown; text: string }[];
let answer: (apply: boolean) => Report | Promise<Report>;

async function aList(): Promise<ShadowRoot> {
  sent = [];
  const view = document.createElement('visionfit-orders-list');
  view.app = {
    api: {
      post: async (_path: string, { query, body }: { query: { apply: string }; body: Blob }) => {
        sent.push({ query, text: await body.text() });
        return answer(query.apply === 'true');
      },
    },
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
    answer = (apply) => ({ ...READ, state: apply ? 'applied' : 'read' });
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
    await waitUntil(() => status(root).startsWith('Counted. Purchases: 2. Returns: 1.'));
    expect(sent[1]).to.deep.equal({ query: { apply: 'true' }, text: 'Name,Total\n#1,2' });
    expect(root.querySelector('.primary')).to.equal(null);
    await waitUntil(() => root.activeElement === root.querySelector('[role=status]'));
  });

  it('says that it counts while it does, counts once however often it is pressed, and takes no other file meanwhile', async () => {
    const root = await aList();
    choose(root, 'Name,Total\n#1,2');
    await waitUntil(() => root.querySelector('.primary'));
    let counted = (_report: Report) => {};
    answer = () =>
      new Promise((resolve) => {
        counted = resolve;
      });
    const button = root.querySelector<HTMLButtonElement>('.primary')!;
    button.click();
    button.click();
    choose(root, 'Name,Total\n#9,9');
    expect(root.querySelector('input')!.dispatchEvent(new MouseEvent('click', { cancelable: true }))).to.equal(false);
    await waitUntil(() => status(root) === 'Counting “orders.csv”…');
    counted({ ...READ, state: 'applied' });
    await waitUntil(() => status(root).startsWith('Counted.'));
    expect(sent.map(({ text }) => text)).to.deep.equal(['Name,Total\n#1,2', 'Name,Total\n#1,2']);
  });

  it('names every problem with its line, column and value, and axe finds nothing in it', async () => {
    const root = await aList();
    choose(root, 'Name');
    await waitUntil(() => root.querySelector('table'));
    const cells = [...root.querySelectorAll('tbody td')].map(({ textContent }) => textContent!.trim());
    expect(cells).to.deep.equal(['3', 'Put asideThis is no currency. Write its code.', 'Currency', 'ABC']);
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
