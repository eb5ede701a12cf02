// A tag on a WooCommerce page: structured data for the product, the form for the variation, and jQuery's events.
import { expect } from '@open-wc/testing';
import { aPage, leave, type PlacedPage, sent, TAG } from './testing/host-page.ts';
import { wooPage, wooScript } from './testing/woocommerce-page.ts';

type JQuery = (on: Element) => { trigger(type: string, told?: unknown[]): void };

describe('a tag on a WooCommerce page', () => {
  let page: PlacedPage;
  const open = (variations?: false) => {
    page = aPage(wooPage(TAG, variations), '/product/hoodie/?utm_source=mail');
    wooScript(form());
  };
  const form = () => page.place.querySelector('form')!;
  const choose = (value: string) => {
    const select = form().querySelector('select')!;
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  };
  afterEach(() => leave(page));

  it('finds the product, and no variation before one is chosen', () => {
    open();
    expect(page.read()).to.deep.equal({
      url: `${location.origin}/product/hoodie/?utm_source=mail`,
      productId: 'woo-hoodie',
      variant: null,
      picture: `${location.origin}/wp-content/uploads/hoodie-2.jpg`,
      isGiven: false,
      isOwn: true,
    });
  });

  it('follows the form', () => {
    open();
    choose('red');
    expect(page.read()).to.include({ variant: '32', picture: `${location.origin}/wp-content/uploads/hoodie-red.jpg` });
    choose('');
    expect(page.read().variant).to.equal(null);
  });

  it('follows found_variation, which jQuery alone tells of, where the page does not list its variations', async () => {
    await loadJQuery();
    open(false);
    expect(page.read().variant).to.equal(null);
    const { jQuery } = globalThis as unknown as { jQuery: JQuery };
    const image = { src: '/r-600.jpg', full_src: '/wp-content/uploads/rust.jpg' };
    jQuery(form()).trigger('found_variation', [{ variation_id: 77, image }]);
    expect(page.read()).to.include({ variant: '77', picture: `${location.origin}/wp-content/uploads/rust.jpg` });
    jQuery(form()).trigger('reset_data');
    expect(page.read().variant).to.equal(null);
  });

  it('chooses in the page’s form what was chosen here, and presses its button', async () => {
    open();
    expect(await sent(form(), () => page.add({ colour: 'Red', size: 'M' }))).to.deep.equal({
      attribute_pa_color: 'red',
      quantity: '1',
      'add-to-cart': '21',
      product_id: '21',
      variation_id: '32',
    });
  });
});

function loadJQuery(): Promise<unknown> {
  const script = document.createElement('script');
  script.src = '/node_modules/jquery/dist/jquery.min.js';
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  document.head.append(script);
  return loaded;
}
