// Importing a product from its page: what is kept of it, what comes of the same page again, and every page that is none:
// each refused with what to try, and with nothing left behind.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ImportedProduct } from '../../contract/imports.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import { ProductDetails } from '../../contract/product-details.ts';
import { answers, byPath, Internet, redirectsTo } from '../../platform/safe-fetch/internet.fixture.ts';
import { garmentKindOf } from '../../product-page/garment-kind.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { PICTURE_FILE, PRODUCT_HTML } from '../../testing/product-shop.ts';
import { asProblem, assertNothingHappens } from '../../testing/refusals.ts';

const SHOP = '93.184.215.78';
const AT = 'http://clothes.example';
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const page = (body: string) => answers(HTML, `<!doctype html><html lang="en"><head></head><body>${body}</body></html>`);
const filler = '<p>Words of a page that goes on for a while about other things than clothes.</p>'.repeat(12);
const product = (i: number) => ({
  '@type': 'Product',
  name: `Shirt ${i}`,
  offers: { '@type': 'Offer', price: 10 + i, priceCurrency: 'USD' },
});
const shirt = (picture: string, name = 'Sea Shirt') =>
  `<title>${name}</title><h1>${name}</h1><script type="application/ld+json">${JSON.stringify({ ...product(1), name, image: picture })}</script>`;
const endless = (socket: Parameters<ReturnType<typeof answers>>[0]) => {
  socket.write('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n');
  const chunk = `10000\r\n${'<p>more'.padEnd(65_536)}\r\n`;
  const more = () => {
    while (!socket.destroyed && socket.write(chunk));
    if (!socket.destroyed) socket.once('drain', more);
  };
  more();
};

const REFUSED: [what: string, url: string, code: ProblemCode][] = [
  ['an address inside', 'http://inside.example/', 'page_not_public'],
  ['a number for an address', 'http://127.0.0.1/', 'page_not_public'],
  ['a name that nobody has', 'http://nobody.example/', 'page_not_public'],
  ['something that is no address', 'shirt', 'page_not_public'],
  ['a redirect inside', `${AT}/to-inside`, 'page_not_public'],
  ['a redirect to a number', `${AT}/to-metadata`, 'page_not_public'],
  ['redirects without end', `${AT}/round`, 'page_redirects'],
  ['a page of 200 MB', `${AT}/huge`, 'page_too_large'],
  ['a page without end', `${AT}/endless`, 'page_too_large'],
  ['a picture', `${AT}/shirt.jpg`, 'page_not_html'],
  ['a shop that turns us away', `${AT}/forbidden`, 'page_turned_away'],
  ['a page that is gone', `${AT}/gone`, 'page_not_found'],
  ['a page that is gone and answers 200', `${AT}/soft-404`, 'page_not_found'],
  ['a login', `${AT}/login`, 'page_behind_login'],
  ['a check against robots', `${AT}/robots`, 'page_robot_check'],
  ['a list', `${AT}/list`, 'page_is_list'],
  ['forty products', `${AT}/forty`, 'page_many_products'],
  ['an empty shell', `${AT}/shell`, 'page_needs_javascript'],
  ['an article', `${AT}/article`, 'page_without_product'],
  ['a product without a picture', `${AT}/no-picture`, 'product_without_picture'],
  ['a product whose picture is none', `${AT}/broken-picture`, 'product_without_picture'],
  ['a product whose picture lies inside', `${AT}/inside-picture`, 'product_without_picture'],
  ['a vase', `${AT}/vase`, 'garment_kind_unknown'],
];

async function clothesShop(): Promise<Internet> {
  const picture = await readFile(PICTURE_FILE);
  const shopify = (title: string) =>
    JSON.stringify({
      title,
      vendor: 'Marlow',
      type: 'Shirts',
      options: ['Size'],
      variants: [{ id: 1, sku: 'DLS-S', available: true, price: 7600, compare_at_price: 9500, options: ['S'] }],
      images: ['/shirt.jpg'],
    });
  const handler = byPath({
    '/products/harbour-tee': answers(HTML, PRODUCT_HTML),
    '/pictures/harbour-tee.jpg': answers({ 'Content-Type': 'image/jpeg' }, picture),
    '/products/dune-shirt': page(
      '<title>Dune Shirt</title><link href="/cdn/shop/t/1/base.css"><meta property="og:price:currency" content="CAD"><h1>Dune Shirt</h1>',
    ),
    '/products/dune-shirt.js': answers({ 'Content-Type': 'text/javascript' }, shopify('Dune Linen Shirt')),
    '/shirt.jpg': answers({ 'Content-Type': 'image/jpeg' }, picture),
    '/note.jpg': answers({ 'Content-Type': 'image/jpeg' }, 'no picture'),
    '/other/harbour-tee': page(shirt('/shirt.jpg', 'Harbour Tee of another kind')),
    '/sea': page(shirt('/shirt.jpg')),
    '/to-inside': redirectsTo('http://inside.example/'),
    '/to-metadata': redirectsTo('http://169.254.169.254/latest/'),
    '/round': redirectsTo('/round'),
    '/huge': answers({ ...HTML, 'Content-Length': '200000000' }, 'x'),
    '/endless': endless,
    '/forbidden': answers(HTML, '', '403 Forbidden'),
    '/gone': answers(HTML, '', '410 Gone'),
    '/soft-404': page(`<title>Page not found</title><h1>We can’t find that page</h1>${filler}`),
    '/login': page('<title>Sign in</title><h1>Sign in</h1><form><input type="password"></form>'),
    '/robots': page('<title>Just a moment...</title><p>Verify you are human</p><script src="/challenge.js"></script>'),
    '/list': page(
      `<h1>Shirts</h1>${'<div class="product-card"><a href="/p"><h3>Shirt</h3></a><span class="price">$9.00</span></div>'.repeat(12)}`,
    ),
    '/forty': page(
      `<title>Shirts</title><h1>Shirts</h1><script type="application/ld+json">${JSON.stringify(Array.from({ length: 40 }, (_, i) => product(i)))}</script>${filler}`,
    ),
    '/shell': page('<div id="root"></div><script src="/app.js"></script>'),
    '/article': page(`<title>How we dye</title><h1>How we dye</h1>${filler}`),
    '/no-picture': page(shirt('/none.jpg')),
    '/broken-picture': page(shirt('/note.jpg')),
    '/inside-picture': page(shirt('http://inside.example/shirt.jpg')),
    '/vase': page(shirt('/shirt.jpg', 'Blue vase')),
  });
  const internet = new Internet().name('clothes.example', [SHOP]).name('inside.example', ['10.0.0.7']);
  return internet.serve(SHOP, handler);
}

for (const engine of databases()) {
  describe(`importing a product from its page, on ${engine.name}`, () => {
    let room: FittingRoom;
    let internet: Internet;
    let merchant: Merchant;
    before(async () => {
      internet = await clothesShop();
      room = await openFittingRoom(await engine.environment(), { safeFetch: internet.fetch });
      merchant = await room.aMerchant();
    });
    after(async () => {
      await room[Symbol.asyncDispose]();
      await internet[Symbol.asyncDispose]();
    });
    const ask = (given: object, who = merchant) => who.post('/v1/merchant/products/import').send(given);
    async function imports(given: object, who = merchant): Promise<ImportedProduct> {
      return ImportedProduct.parse((await ask(given, who).expect(201)).body);
    }

    it('keeps what the page says, and where each fact stood; it can be tried on at once', async () => {
      const made = await imports({ url: `${AT}/products/harbour-tee` });
      const { sources, images, imported_at, ...facts } = made;
      const price = { amount: '29.00', currency: 'GBP', regular: null };
      const variant = { gtin: null, colour: 'White', price, availability: 'in_stock', image_url: null };
      assert.deepEqual(facts, {
        id: 'harbour-tee',
        title: 'Harbour Tee',
        brand: 'Fennel & Rye',
        description: 'Heavy cotton.',
        category: ['Women', 'T-shirts'],
        url: `${AT}/products/harbour-tee`,
        price,
        availability: 'in_stock',
        sku: null,
        gtin: null,
        variants: [
          { ...variant, sku: 'HT-S', size: 'S' },
          { ...variant, sku: 'HT-M', size: 'M' },
        ],
        size_chart: {
          measures: 'body',
          unit: 'cm',
          sizes: [
            { size: 'S', measurements: { chest: { min: 82, max: 88 }, waist: { min: 64, max: 70 } } },
            { size: 'M', measurements: { chest: { min: 89, max: 95 }, waist: { min: 71, max: 77 } } },
          ],
        },
        garment: { kind: 'top', image_url: `${AT}/pictures/harbour-tee.jpg`, chosen: 'first' },
        imported_from: `${AT}/products/harbour-tee`,
      });
      assert.equal(images[0]?.url, facts.garment.image_url);
      assert.equal(sources.price?.source, 'json-ld');
      assert.ok((sources.price?.confidence ?? 0) > 0.9);
      assert.equal(sources.sku, undefined);
      assert.ok(Math.abs(Date.parse(imported_at) - Date.now()) < 60_000);

      const shopper = await (await room.aShopper()).withConsent();
      const shown = ProductDetails.parse((await shopper.get('/v1/products/harbour-tee').expect(200)).body);
      assert.equal(shown.title, 'Harbour Tee');
      assert.deepEqual(shown.size_chart, made.size_chart);
      const accepted = await shopper.askFor(await shopper.addPhoto(), 'harbour-tee');
      assert.equal((await shopper.outcome(accepted.body.task_id)).render?.product_id, 'harbour-tee');
    });

    it('brings the product of a page up to date when the page is given again, under the id that it has', async () => {
      const first = await imports({ url: `${AT}/products/harbour-tee`, id: 'my-tee', kind: 'outerwear' });
      assert.equal(first.garment.kind, 'outerwear');
      assert.deepEqual(first.sources.kind, { source: 'merchant', confidence: 1 });
      const again = await imports({ url: `${AT}/products/harbour-tee` });
      assert.equal(again.id, 'my-tee');
      // It was the merchant's own word.
      assert.equal(again.garment.kind, 'outerwear');
    });

    it('takes no other product’s id, and none of another shop’s', async () => {
      const other = await imports({ url: `${AT}/other/harbour-tee` });
      assert.match(other.id, /^harbour-tee-[\da-f]{8}$/);
      const elsewhere = await imports({ url: `${AT}/other/harbour-tee` }, await room.aMerchant(OTHER_SHOP));
      assert.equal(elsewhere.id, 'harbour-tee');
    });

    it('is the product that the shop has listed before, by its id or by the address of its page', async () => {
      const { body } = await merchant
        .post('/v1/merchant/products/import-csv?currency=CAD')
        .type('text/csv')
        .send(`Handle,Title,Variant Price\ndune-shirt,Dune,70\n`)
        .expect(201);
      await merchant.post(`/v1/merchant/imports/${body.id}/apply`).expect(200);
      const dune = () => merchant.get('/v1/merchant/products/dune-shirt');
      while ((await dune()).status !== 200) await pause(20);
      const made = await imports({ url: `${AT}/products/dune-shirt` });
      assert.deepEqual([made.id, made.price?.amount], ['dune-shirt', '76.00']);
      await merchant
        .post('/v1/merchant/products')
        .send({ id: 'ours-17', title: 'Sea Shirt', url: `${AT}/sea` })
        .expect(201);
      assert.equal((await imports({ url: `${AT}/sea` })).id, 'ours-17');
    });

    it('asks Shopify for what its pages do not say', async () => {
      const made = await imports({ url: `${AT}/products/dune-shirt` });
      assert.equal(made.title, 'Dune Linen Shirt');
      assert.deepEqual(made.price, { amount: '76.00', currency: 'CAD', regular: '95.00' });
      assert.equal(made.sources.price?.source, 'shopify');
      assert.deepEqual(
        made.variants.map(({ size, sku }) => [size, sku]),
        [['S', 'DLS-S']],
      );
    });

    it('refuses every page that is no product of one’s own, each with what to try, and keeps nothing of it', async () => {
      await assertNothingHappens(room, async () => {
        const asked = REFUSED.map(async ([what, url, code]) => {
          const request = ask({ url });
          assert.ok(asProblem(await request, code, request).detail.length > 40, what);
        });
        await Promise.all(asked);
      });
    });
  });
}

describe('the kind of a garment', () => {
  it('is told from the last garment of its name, else from what it is filed under', () => {
    const kinds = {
      'Linen Shirt Dress': 'dress',
      'Denim jacket': 'outerwear',
      'Sweatpants with print': 'bottom',
      'Harbour Tee': 'top',
      'Leinenhemd Jonte': 'top',
      'Wintermantel Ole': 'outerwear',
      'Robe portefeuille Camille': 'dress',
      'Джинсы прямые «Север»': 'bottom',
      真丝旗袍: 'dress',
      裏起毛パーカー: 'top',
      'Blue vase': null,
      'Topper for cakes': null,
    };
    for (const [title, kind] of Object.entries(kinds)) assert.equal(garmentKindOf(title, []), kind, title);
    assert.equal(garmentKindOf('Aurora', ['Women', 'Skirts']), 'bottom');
  });
});
