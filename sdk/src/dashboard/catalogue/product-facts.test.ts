// What a product is, as its merchant says it on its page: saved, taken back, and kept until either.
import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import { atDesk, type Desk, leave, viewOf } from '../../testing/merchant-desk.ts';
import { placeOf } from '../../testing/merchant-figures.ts';
import { kept, SHIRT } from '../../testing/merchant-product.ts';
import './product.ts';

let desk: Desk;
let page: ShadowRoot;

async function facts(): Promise<ShadowRoot> {
  const place = { ...placeOf(''), params: { id: SHIRT.id } };
  desk = await atDesk(
    kept(SHIRT).service,
    (app) => html`<visionfit-product .app=${app} .place=${place}></visionfit-product>`,
  );
  page = await viewOf('visionfit-product', 'visionfit-product-facts');
  const view = page.querySelector('visionfit-product-facts')!;
  await view.updateComplete;
  return view.shadowRoot!;
}

const status = (root: ShadowRoot) => root.querySelector<HTMLSelectElement>('#status')!;
const save = (root: ShadowRoot) => root.querySelector('form')!.requestSubmit();

describe('the facts of a product', () => {
  afterEach(leave);

  it('are shown as they are once a choice is taken back, and not sent again', async () => {
    const root = await facts();
    for (const [n, one] of ['draft', 'active'].entries()) {
      status(root).value = one;
      save(root);
      await waitUntil(() => desk.toasts().length === n + 1);
    }
    desk.undo();
    await desk.told('Taken back.');
    expect(status(root).value).to.equal('draft');
    root.querySelector<HTMLInputElement>('#title')!.value = 'Linen shirt, washed';
    save(root);
    await waitUntil(() => desk.sent.length === 4);
    expect(desk.sent.map(({ body }) => body)).to.deep.equal([
      ...['draft', 'active', 'draft'].map((status) => ({ status })),
      { title: 'Linen shirt, washed' },
    ]);
  });

  it('keep a choice that is not saved yet while something else of the product is', async () => {
    const root = await facts();
    status(root).value = 'draft';
    const pictures = page.querySelector('visionfit-product-pictures')!.shadowRoot!;
    pictures.querySelectorAll<HTMLInputElement>('[type=radio]')[1]!.click();
    await desk.told('The picture was changed.');
    expect(status(root).value).to.equal('draft');
    save(root);
    await waitUntil(() => desk.sent.length === 2);
    expect(desk.sent[1]!.body).to.deep.equal({ status: 'draft' });
  });
});
