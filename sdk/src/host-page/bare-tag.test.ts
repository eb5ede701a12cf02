// The whole way of a tag that names no product: from its page to the picture, its other colours and sizes, and into the cart.
import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { aTag, type Shopper } from '../testing/shopper.ts';
import { shopifyPage } from './testing/shopify-page.ts';

const testPage = location.href;

describe('a tag without a product', () => {
  let shopper: Shopper;
  /** @param html around the place where the tag is pasted. */
  const onPage = (address: string, html = '', attributes: Record<string, string> = {}) => {
    history.replaceState(null, '', address);
    shopper = aTag({ product: '', attributes });
    shopper.tag.insertAdjacentHTML('beforebegin', html);
    return shopper;
  };
  const asked = async (path: string) =>
    (await shopper.askedOfService()).filter((one) => one.path === path).map(({ body }) => body as object);
  const choices = () =>
    [...shopper.step!.shadowRoot!.querySelectorAll('input')].map((input) => ({
      input,
      name: input.parentElement!.textContent!.trim(),
      on: input.checked,
    }));
  const choose = async (name: string) => {
    choices()
      .find((one) => one.name === name)!
      .input.click();
    await shopper.settled();
  };
  const chosen = () => choices().flatMap(({ name, on }) => (on ? [name] : []));
  afterEach(() => {
    shopper.goesAway();
    history.replaceState(null, '', testPage);
  });

  it('asks the service for what its page sells, in the variant that is chosen there', async () => {
    onPage('/products/linen-shirt?variant=400010', shopifyPage('').replace('value="40001"', 'value="400010"'));
    await shopper.goesToTheResult();
    expect(await asked('/v1/products/resolve')).to.deep.equal([
      {
        url: `${location.origin}/products/linen-shirt`,
        product_id: 'linen-shirt',
        variant: '400010',
        picture_url: 'http://cdn.shopify.com/s/files/1/0001/files/linen-navy_1200x.jpg',
      },
    ]);
    expect(await asked('/v1/try-on/generate')).to.have.nested.property('[0].colour', 'Sand');
    expect(chosen()).to.deep.equal(['Sand', 'S']);
  });

  it('tries on another colour at once, and puts what was chosen into the cart', async () => {
    await onPage('/products/linen-shirt').goesToTheResult();
    expect(choices().map(({ name }) => name)).to.deep.equal(['Navy', 'Sand', 'S', 'M']);
    expect(chosen()).to.deep.equal([]);
    await choose('M');
    expect(shopper.dialog.dataset.step, 'a size is nothing to look at').to.equal('result');
    await choose('Sand');
    await shopper.sees('result');
    expect(chosen()).to.deep.equal(['Sand', 'M']);
    expect(choices().map(({ name, input }) => [name, input.disabled])).to.deep.include(['S', true]);
    expect(shopper.dialog.querySelector<HTMLImageElement>('.thumb')!.src).to.match(/sand$/);
    const [first, second] = (await asked('/v1/try-on/generate')) as { colour?: string; photo_id: string }[];
    expect([first!.colour, second!.colour]).to.deep.equal([undefined, 'Sand']);
    expect(second!.photo_id).to.equal(first!.photo_id);

    setTimeout(() => shopper.presses('Add to cart'));
    const { detail } = await oneEvent(document, 'visionfit:add-to-cart');
    expect(detail).to.deep.equal({
      productId: 'linen-shirt',
      variant: { id: '400011', sku: 'LS-M-Sand', size: 'M', colour: 'Sand' },
    });
    await waitUntil(() => !shopper.dialog.open);
  });

  it('says so where the shop’s cart does not take it, and leaves the dialog open', async () => {
    const userErrors = [{ message: 'Sold out' }];
    Object.assign(globalThis, { Shopify: { actions: { updateCart: async () => ({ userErrors }) } } });
    await onPage('/products/linen-shirt', shopifyPage('')).goesToTheResult();
    shopper.presses('Add to cart');
    await waitUntil(() => shopper.text.includes('could not add it'));
    expect(shopper.dialog.open).to.equal(true);
    Reflect.deleteProperty(globalThis, 'Shopify');
  });

  it('is operated by keys: one stop for all colours, one for all sizes, each as large as a finger', async () => {
    await onPage('/products/linen-shirt').goesToTheResult();
    const root = shopper.step!.shadowRoot!;
    const groups = [...root.querySelectorAll('fieldset')].map((one) => one.querySelector('legend')!.textContent);
    expect(groups).to.deep.equal(['Colour', 'Size']);
    expect(new Set(choices().map(({ input }) => input.name))).to.deep.equal(new Set(['colour', 'size']));
    for (const label of root.querySelectorAll('label')) {
      const { width, height } = label.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
  });

  it('tells shopper and storefront of a page that is no product’s', async () => {
    onPage('/none/page_is_list');
    setTimeout(() => shopper.button.click());
    const { detail } = await oneEvent(document, 'visionfit:error');
    expect([detail.code, detail.cause.cause.code]).to.deep.equal(['product_not_found', 'page_is_list']);
    await shopper.sees('unavailable');
    expect(shopper.text).to.contain('cannot be tried on yet');
  });
});
