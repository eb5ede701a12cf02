// A tag on a Magento page: the swatches' script says which simple product the choices lead to, and its pictures.
import { expect } from '@open-wc/testing';
import { aPage, leave, type PlacedPage, sent, TAG } from './testing/host-page.ts';
import { magentoPage, swatchScript } from './testing/magento-page.ts';

describe('a tag on a Magento page', () => {
  let page: PlacedPage;
  beforeEach(() => {
    page = aPage(magentoPage(TAG), '/stellar-jacket.html');
    swatchScript(page.place.querySelector('form')!);
  });
  afterEach(() => leave(page));
  const press = (label: string) => page.place.querySelector<HTMLElement>(`[data-option-label="${label}"]`)!.click();

  it('finds the product, and the simple one with its main picture once all is chosen', () => {
    expect(page.read()).to.include({
      productId: 'WJ01',
      variant: null,
      picture: `${location.origin}/media/m/wj01-main.jpg`,
    });
    press('Blue');
    expect(page.read().variant).to.equal(null);
    press('XS');
    expect(page.read()).to.include({ variant: '1801', picture: `${location.origin}/media/f/wj01-blue.jpg` });
    press('Red');
    expect(page.read()).to.include({ variant: '1802', picture: `${location.origin}/media/f/wj01-red.jpg` });
  });

  it('presses the swatches that were chosen here, and sends the form', async () => {
    const form = page.place.querySelector('form')!;
    expect(await sent(form, () => page.add({ colour: 'Red', size: 'XS' }))).to.include({
      product: '1810',
      form_key: 'x',
      'super_attribute[93]': '58',
      'super_attribute[144]': '166',
    });
  });
});
