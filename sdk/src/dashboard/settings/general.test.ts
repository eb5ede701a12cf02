// What is settled for a shop, form by form: what each shows once it was saved or taken back, and what it keeps until then.
import { expect, waitUntil } from '@open-wc/testing';
import { leave } from '../../testing/merchant-desk.ts';
import { settings } from '../../testing/merchant-settings.ts';

const field = (root: ShadowRoot, id: string) => root.querySelector<HTMLSelectElement | HTMLInputElement>(`#${id}`);

function choose(root: ShadowRoot, id: string, value: string): void {
  const select = field(root, id)!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

const save = (root: ShadowRoot, id: string) => field(root, id)!.closest('form')!.requestSubmit();

describe('the settings', () => {
  afterEach(leave);

  it('show the choice that was saved last, and the one before once that is taken back', async () => {
    const { desk, root } = await settings();
    for (const [n, links] of ['any', 'none'].entries()) {
      choose(root, 'shopper_links', links);
      save(root, 'shopper_links');
      await waitUntil(() => desk.toasts().length === n + 1);
    }
    desk.undo();
    await desk.told('Taken back.');
    expect(field(root, 'shopper_links')!.value).to.equal('any');
    expect(desk.sent.map(({ body }) => body)).to.deep.equal(
      ['any', 'none', 'any'].map((shopper_links) => ({ shopper_links })),
    );
  });

  it('show the time zone that was saved, wherever it stands in the list', async () => {
    const { desk, root } = await settings();
    choose(root, 'time_zone', 'Europe/Paris');
    save(root, 'time_zone');
    await desk.told('Saved.');
    expect(field(root, 'time_zone')!.value).to.equal('Europe/Paris');
    save(root, 'time_zone');
    desk.undo();
    await desk.told('Taken back.');
    expect(field(root, 'time_zone')!.value).to.equal('UTC');
    expect(desk.sent.map(({ body }) => body)).to.deep.equal([{ time_zone: 'Europe/Paris' }, { time_zone: 'UTC' }]);
  });

  it('keep what is chosen in one form while another is saved', async () => {
    const { desk, root } = await settings();
    choose(root, 'badge_corner', 'bottom-left');
    choose(root, 'cap', 'own');
    await waitUntil(() => field(root, 'spend_cap'));
    field(root, 'spend_cap')!.value = '40.00';
    field(root, 'name')!.value = 'Maison Lin';
    save(root, 'name');
    await desk.told('Saved.');
    expect(['badge_corner', 'cap', 'spend_cap'].map((id) => field(root, id)?.value)).to.deep.equal([
      ...['bottom-left', 'own', '40.00'],
    ]);
    save(root, 'cap');
    await waitUntil(() => desk.sent.length === 2);
    expect(desk.sent[1]!.body).to.deep.equal({ spend_cap: '40.00' });
  });
});
