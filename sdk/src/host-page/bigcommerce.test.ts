// A tag on a BigCommerce page: what the theme writes into the page after each choice.
import { expect } from '@open-wc/testing';
import { bigCommercePage, cornerstoneAnswers } from './testing/bigcommerce-page.ts';
import { aPage, leave, type PlacedPage, sent, TAG } from './testing/host-page.ts';

describe('a tag on a BigCommerce page', () => {
  let page: PlacedPage;
  const picture = (file: string) => `https://cdn11.bigcommerce.com/s-abc/images/stencil/1280x1280/products/112/${file}`;
  beforeEach(() => {
    page = aPage(bigCommercePage(TAG), '/field-jacket/');
  });
  afterEach(() => leave(page));

  it('finds product, article number and picture, and follows them', () => {
    expect(page.read()).to.deep.equal({
      url: `${location.origin}/field-jacket/`,
      productId: 'FJ',
      variant: 'FJ',
      picture: picture('1/field-jacket.jpg?c=1'),
      isGiven: false,
      isOwn: true,
    });
    page.place.querySelector<HTMLInputElement>('[value="97"]')!.click();
    cornerstoneAnswers(page.place, 'FJ-BLK', picture('2/field-jacket-black.jpg?c=1'));
    expect(page.read()).to.include({ variant: 'FJ-BLK', picture: picture('2/field-jacket-black.jpg?c=1') });
  });

  it('chooses swatch and size by their names, and sends the form', async () => {
    const form = page.place.querySelector('form')!;
    expect(await sent(form, () => page.add({ colour: 'Black', size: 'l' }))).to.deep.equal({
      action: 'add',
      product_id: '112',
      'attribute[118]': '97',
      'attribute[119]': '99',
    });
  });
});
