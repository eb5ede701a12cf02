// A tag on a Shopify product page: what it finds by itself, how it follows the variant, and the two ways into the cart.
import { aTimeout, expect } from '@open-wc/testing';
import { aPage, leave, type PlacedPage, sent, TAG } from './testing/host-page.ts';
import { productSelect, shopifyPage } from './testing/shopify-page.ts';

type Lines = { lines: { merchandiseId: string; quantity: number }[] };
const shop = globalThis as { Shopify?: object };
const pictures = 'http://cdn.shopify.com/s/files/1/0001/files/';

describe('a tag on a Shopify page', () => {
  let page: PlacedPage;
  const set = (id: string) => {
    page.place.querySelector<HTMLInputElement>('[name=id]')!.value = id;
  };
  beforeEach(() => {
    page = aPage(shopifyPage(TAG), '/en-gb/collections/new/products/linen-shirt?variant=40001#reviews');
  });
  afterEach(() => {
    leave(page);
    delete shop.Shopify;
  });

  it('finds handle, variant and the variant’s picture', () => {
    expect(page.read()).to.deep.equal({
      url: `${location.origin}/en-gb/collections/new/products/linen-shirt`,
      productId: 'linen-shirt',
      variant: '40001',
      picture: `${pictures}linen-navy.jpg`,
      isGiven: false,
      isOwn: true,
    });
  });

  it('lets each attribute stand before what it finds', () => {
    page.tag.setAttribute('variant', '40002');
    expect(page.read()).to.include({ variant: '40002', picture: `${pictures}linen-sand.jpg` });
    page.tag.setAttribute('picture', '/mine.jpg');
    page.tag.setAttribute('product', 'mine');
    expect(page.read()).to.include({ productId: 'mine', variant: '40002', picture: '/mine.jpg', isOwn: false });
    page.tag.setAttribute('product-url', '/products/mine?size=4&variant=9');
    expect(page.read()).to.include({ url: `${location.origin}/products/mine?size=4`, isOwn: true });
  });

  it('follows the theme’s form', () => {
    set('40002');
    page.place.querySelector('#c-2')!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(page.read()).to.include({ variant: '40002', picture: `${pictures}linen-sand.jpg` });
  });

  it('follows Shopify’s standard event, and only of its own product', async () => {
    const variant = { id: 'gid://shopify/ProductVariant/40003', image: { url: 'https://cdn.example/clay.jpg' } };
    page.place.firstElementChild!.dispatchEvent(productSelect('a-hat', { id: 'gid://shopify/ProductVariant/9' }));
    await aTimeout(0);
    expect(page.read().variant).to.equal('40001');
    page.place.querySelector('product-info')!.dispatchEvent(productSelect('linen-shirt', variant));
    await aTimeout(0);
    expect(page.read()).to.include({ variant: '40003', picture: 'https://cdn.example/clay.jpg' });
    page.place.querySelector('product-info')!.dispatchEvent(productSelect('linen-shirt', null));
    await aTimeout(0);
    expect(page.read().variant, 'no such variant').to.equal('40001');
  });

  it('knows its product by a handle in any script', async () => {
    history.replaceState(null, '', '/products/シャツ');
    page.place.querySelector('product-info')!.dispatchEvent(productSelect('シャツ', { id: '40002' }));
    await aTimeout(0);
    expect(page.read()).to.include({ productId: 'シャツ', variant: '40002' });
  });

  it('follows the address, also back', async () => {
    history.pushState(null, '', '?variant=40002');
    expect(page.read()).to.include({ variant: '40002', picture: `${pictures}linen-sand.jpg` });
    const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await back;
    expect(page.read().variant).to.equal('40001');
  });

  for (const detail of [{ variant: { id: 40002 } }, { resource: { id: '40002' } }])
    it(`follows what themes tell with detail.${Object.keys(detail)}`, async () => {
      const type = 'variant' in detail ? 'variant-change' : 'variant:update';
      document.dispatchEvent(new CustomEvent(type, { detail }));
      await aTimeout(0);
      expect(page.read()).to.include({ variant: '40002', picture: `${pictures}linen-sand.jpg` });
    });

  it('adds the variant by Shopify’s action, and says what the shop says against it', async () => {
    const asked: Lines[] = [];
    let userErrors: { message: string }[] = [];
    const updateCart = async (lines: Lines) => {
      asked.push(lines);
      return { cart: {}, userErrors };
    };
    shop.Shopify = { actions: { updateCart } };
    await page.add({ id: '40002' });
    await page.add();
    const line = (id: string) => ({
      lines: [{ merchandiseId: `gid://shopify/ProductVariant/${id}`, quantity: 1 }],
    });
    expect(asked).to.deep.equal([line('40002'), line('40001')]);
    userErrors = [{ message: 'Only 2 left.' }];
    expect(await problemOf(page.add())).to.include({ code: 'not_added', detail: 'Only 2 left.' });
  });

  it('adds it by the Ajax API elsewhere, and lets the theme’s cart draw itself anew', async () => {
    shop.Shopify = { routes: { root: '/shop/' } };
    const drawn: { id: number; sections: Record<string, string> }[] = [];
    const drawer = Object.assign(document.createElement('cart-drawer'), {
      getSectionsToRender: () => [{ id: 'cart-drawer' }, { id: 'cart-icon-bubble' }],
      renderContents: (answer: (typeof drawn)[0]) => drawn.push(answer),
    });
    drawer.className = 'drawer is-empty';
    page.place.append(drawer);
    let refreshed = 0;
    document.addEventListener('cart:refresh', () => refreshed++, { once: true });
    await page.add({ id: '40002' });
    expect(drawn[0]).to.deep.include({ id: 40002, quantity: 1 });
    expect(Object.keys(drawn[0]!.sections)).to.deep.equal(['cart-drawer', 'cart-icon-bubble']);
    expect([drawer.className, refreshed]).to.deep.equal(['drawer', 1]);
    expect(await problemOf(page.add({ id: '404' }))).to.include({ code: 'not_added', status: 422 });
    expect(drawn).to.have.length(1);
  });

  it('finds by its names what the catalogue has no id of, next to what is chosen on the page', async () => {
    shop.Shopify = { routes: { root: '/shop/' } };
    const drawn: { id: number }[] = [];
    const drawer = Object.assign(document.createElement('cart-drawer'), {
      renderContents: (answer: { id: number }) => drawn.push(answer),
    });
    page.place.append(drawer);
    await page.add({ sku: 'LS-M-SAND', size: 'M', colour: 'sand' });
    await page.add({ size: 'M' });
    await page.add({ colour: 'Sand' });
    expect(drawn.map(({ id }) => id)).to.deep.equal([40004, 40003, 40002]);
    expect(await problemOf(page.add({ size: 'XXL' }))).to.include({ code: 'not_added', status: 404 });
    expect(drawn, 'not what the page has chosen').to.have.length(3);
  });

  it('sends the theme’s form where nothing else is there, and nothing where the storefront prevents it', async () => {
    const form = page.place.querySelector('form')!;
    expect(await sent(form, () => page.add())).to.include({ id: '40001', 'product-id': '7001' });
    document.addEventListener('visionfit:add-to-cart', (event) => event.preventDefault(), { once: true });
    let submits = 0;
    form.addEventListener('submit', () => submits++);
    expect(page.add()).to.equal(undefined);
    expect(submits).to.equal(0);
  });
});

async function problemOf(adding: Promise<void> | undefined): Promise<unknown> {
  return adding?.then(
    () => null,
    (problem) => problem,
  );
}
