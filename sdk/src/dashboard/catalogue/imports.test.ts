// A list of products in the dashboard, while the service reads it.
import { expect, waitUntil } from '@open-wc/testing';
import type { components } from '../../client/wire.ts';
import type { App } from '../app.ts';
import './imports.ts';

type CsvImport = components['schemas']['CsvImport'];

const reading = (done: number) => ({ state: 'reading', progress: { done, of: null } }) as CsvImport;

describe('a list of products that is being read', () => {
  afterEach(() => document.querySelector('visionfit-imports')?.remove());

  it('shows how many of its rows are read, until its own answer comes', async () => {
    let read: CsvImport[] = [];
    let cutOff = (_cause: Error) => {};
    const answer = new Promise<never>((_, reject) => {
      cutOff = reject;
    });
    const view = document.createElement('visionfit-imports');
    view.app = {
      merchant: { role: 'editor' },
      api: { post: () => answer, get: async () => ({ items: read }) },
    } as unknown as App;
    document.body.append(view);
    await view.updateComplete;
    const drop = view.shadowRoot!.querySelector<HTMLElement>('.drop')!;
    read = [reading(12_000), { ...reading(7), state: 'ready' } as CsvImport];

    const files = new DataTransfer();
    files.items.add(new File(['Handle,Title'], 'spring.csv'));
    const input = drop.querySelector('input')!;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => drop.textContent!.includes('Reading “spring.csv”…'));
    await waitUntil(() => drop.textContent!.includes('12,000 rows read'), 'rows', { timeout: 4_000 });

    cutOff(new Error('cut off'));
    await waitUntil(() => !drop.textContent!.includes('rows read'));
    expect(drop.textContent).not.to.include('Reading');
    expect(view.shadowRoot!.querySelectorAll('[role=alert] .error')).to.have.length(1);
  });
});
