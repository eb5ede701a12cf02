// A shopper's page asks for its product: what is answered without reading it, what one reading gives to all who wait, and
// whose pages are not read at all.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { ProblemCode } from '../../contract/problems.ts';
import { ProductDetails } from '../../contract/product-details.ts';
import { ProductPage } from '../../contract/products.ts';
import { Vault } from '../../contract/try-on.ts';
import { answers, byPath, type Handler, Internet, redirectsTo } from '../../platform/safe-fetch/internet.fixture.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, merchantIdOf, openFittingRoom, SHOP, type Shopper } from '../../testing/fitting-room.ts';
import { PICTURE_FILE } from '../../testing/product-shop.ts';
import { asProblem } from '../../testing/refusals.ts';
import { MOST_PAGES_A_DAY } from './resolve-product.ts';

const OWN = 'http://clothes.example';
const OTHER = 'http://elsewhere.example';
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const HEAD = '<link href="/cdn/shop/t/1/base.css"><meta property="og:price:currency" content="EUR">';

const variant = (id: number, size: string, colour: string) => ({
  id,
  sku: `DS-${size}-${colour}`,
  available: true,
  price: 7600,
  options: [size, colour],
  featured_image: { src: `/files/${colour.toLowerCase()}.jpg?v=1` },
});

/** As their shops call them at the moment. */
const dune = { title: 'Dune Shirt' };
const theirs = { title: 'Their Shirt' };

async function twoShops(): Promise<Internet> {
  const picture = answers({ 'Content-Type': 'image/jpeg' }, await readFile(PICTURE_FILE));
  const page = (title: string) => answers(HTML, `<!doctype html><title>${title}</title>${HEAD}<h1>${title}</h1>`);
  const product =
    (said: { title: string }, variants: object[] = []): Handler =>
    (...asked) =>
      answers(
        { 'Content-Type': 'text/javascript' },
        JSON.stringify({
          title: said.title,
          vendor: 'Marlow',
          type: 'Shirts',
          options: ['Size', 'Color'],
          variants: variants.length ? variants : [variant(9, 'S', 'Navy')],
          images: ['/files/navy.jpg?v=1', '/files/sand.jpg?v=1'],
        }),
      )(...asked);
  const own = byPath({
    '/products/dune-shirt': page('Dune Shirt'),
    '/products/dune-shirt.js': product(dune, [variant(41, 'S', 'Navy'), variant(42, 'S', 'Sand')]),
    '/products/taken-out': page('Old Shirt'),
    '/products/taken-out.js': product({ title: 'Old Shirt' }),
    '/files/navy.jpg?v=1': picture,
    '/files/sand.jpg?v=1': picture,
    '/out': redirectsTo(`${OTHER}/products/their-shirt`),
    '/list': answers(
      HTML,
      `<h1>Shirts</h1>${'<div class="product-card"><a href="/p"><h3>Shirt</h3></a><span class="price">$9.00</span></div>'.repeat(12)}`,
    ),
  });
  const other = byPath({
    '/products/their-shirt': page('Their Shirt'),
    '/products/their-shirt?ref=1': page('Their Shirt'),
    '/products/their-shirt.js': product(theirs),
    '/files/navy.jpg?v=1': picture,
  });
  const internet = new Internet()
    .name('clothes.example', ['93.184.215.78'])
    .name('elsewhere.example', ['93.184.215.79']);
  await internet.serve('93.184.215.78', own);
  return internet.serve('93.184.215.79', other);
}

for (const engine of databases()) {
  describe(`the product of a page, on ${engine.name}`, () => {
    let room: FittingRoom;
    let internet: Internet;
    let shopper: Shopper;
    let merchant: string;
    before(async () => {
      internet = await twoShops();
      room = await openFittingRoom(await engine.environment(), { safeFetch: internet.fetch });
      merchant = await merchantIdOf(room.database, SHOP);
      await room.server.operate({ command: 'add-origin', merchant, origin: OWN });
      shopper = await (await room.aShopper()).withConsent();
    });
    after(async () => {
      await room[Symbol.asyncDispose]();
      await internet[Symbol.asyncDispose]();
    });
    const ask = (asked: object) => shopper.post('/v1/products/resolve').send(asked);
    const resolve = async (asked: object) => ProductDetails.parse((await ask(asked).expect(200)).body);
    const refuses = async (url: string, code: ProblemCode) => {
      const request = ask({ url });
      asProblem(await request, code, request);
    };
    const read = (path: string) => internet.requests.filter((head) => head.startsWith(`GET ${path} `)).length;

    it('is what the catalogue has, without a look at the page', async () => {
      const named = await resolve({ url: 'https://nobody.example/x', product_id: 'breton-stripe-shirt' });
      assert.equal(named.id, 'breton-stripe-shirt');
      assert.deepEqual([named.variants, named.colour], [[], null]);
      assert.equal(internet.requests.length, 0);
    });

    it('is read once for all who wait, and kept for whoever comes, by whatever advertisement', async () => {
      const urls = ['', '?variant=42', '#reviews', '?utm_source=mail&gclid=1'];
      const found = await Promise.all(urls.map((more) => resolve({ url: `${OWN}/products/dune-shirt${more}` })));
      assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(['dune-shirt']));
      await resolve({ url: `${OWN}/products/dune-shirt`, product_id: 'no such id', variant: null });
      assert.equal(read('/products/dune-shirt'), 1);
      const { items } = ProductPage.parse((await shopper.get('/v1/products?limit=100').expect(200)).body);
      assert.ok(items.some(({ id }) => id === 'dune-shirt'));
    });

    it('says which colour is chosen, by the variant or by the picture that the page shows', async () => {
      const url = `${OWN}/products/dune-shirt`;
      const sand = await resolve({ url, variant: '42' });
      assert.equal(sand.colour, 'Sand');
      assert.equal(sand.garment.image_url, `${OWN}/files/sand.jpg?v=1`);
      assert.deepEqual(
        sand.variants.map(({ id, size, colour }) => [id, size, colour]),
        [
          ['41', 'S', 'Navy'],
          ['42', 'S', 'Sand'],
        ],
      );
      assert.equal((await resolve({ url, variant: 'DS-S-Navy' })).colour, 'Navy');
      assert.equal((await resolve({ url, picture_url: `${OWN}/files/sand.jpg?v=1&width=600` })).colour, 'Sand');
      const lie = await resolve({ url, variant: '43', picture_url: 'https://evil.example/files/other.jpg' });
      assert.deepEqual([lie.colour, lie.garment.image_url], [null, `${OWN}/files/navy.jpg?v=1`]);
    });

    it('is drawn from the picture of the colour that was asked for, which is fetched once and named with the result', async () => {
      const photo = await shopper.addPhoto();
      const draw = async (colour: string) => {
        const wish = { photo_id: photo.id, product_id: 'dune-shirt', colour };
        return shopper.post('/v1/try-on/generate').send(wish);
      };
      for (let time = 1; time <= 2; time++) {
        const { body } = await draw('Sand');
        const { stage, render } = await shopper.outcome(body.task_id);
        assert.deepEqual([stage, render?.colour], ['done', 'Sand']);
      }
      const plain = await shopper.tryOn(photo);
      assert.equal((await shopper.outcome(plain.task_id)).render?.colour, null);
      const { items } = Vault.parse((await shopper.get('/v1/user/vault').expect(200)).body);
      assert.ok(items.some(({ product_id, colour }) => product_id === 'dune-shirt' && colour === 'Sand'));
      assert.equal(read('/files/sand.jpg?v=1'), 1);
      assert.equal((await draw('Mauve')).body.code, 'not_found');
    });

    it('is not read from another shop’s page, nor by way of a redirect of one’s own', async () => {
      await refuses(`${OTHER}/products/their-shirt`, 'link_not_allowed');
      assert.equal(read('/products/their-shirt'), 0);
      await refuses(`${OWN}/out`, 'link_not_allowed');
      await refuses('http://127.0.0.1/', 'link_not_allowed');
      await refuses('shirt', 'page_not_public');
      await room.server.operate({ command: 'set-shopper-links', merchant, links: 'none' });
      await refuses(`${OWN}/list`, 'link_not_allowed');
      assert.equal((await resolve({ url: `${OWN}/products/dune-shirt` })).id, 'dune-shirt', 'what is in the catalogue');
      await room.server.operate({ command: 'set-shopper-links', merchant, links: 'own' });
    });

    it('is read from any shop’s page where the shop allows that, and stands in no list then', async () => {
      await room.server.operate({ command: 'set-shopper-links', merchant, links: 'any' });
      await refuses('http://127.0.0.1/', 'page_not_public');
      const { id } = await resolve({ url: `${OTHER}/products/their-shirt` });
      await room.server.operate({ command: 'set-shopper-links', merchant, links: 'own' });
      await shopper.get(`/v1/products/${id}`).expect(200);
      const { items } = ProductPage.parse((await shopper.get('/v1/products?limit=100').expect(200)).body);
      assert.ok(!items.some((item) => item.id === id));
    });

    it('is read again once a day, while whoever asks has it at once; what the shop says itself stays', async () => {
      const url = `${OWN}/products/dune-shirt`;
      const server = await room.aMerchant();
      const shown = async (id = 'dune-shirt') => {
        const { title, brand } = (await server.get(`/v1/merchant/products/${id}`).expect(200)).body;
        return [title, brand];
      };
      const aDayLater = async () => {
        for (const table of ['app.products', 'app.read_pages'])
          await sql`update ${sql.table(table)} set read_at = read_at - interval '25 hours'
            where merchant_id = ${merchant}`.execute(room.database.sql);
      };
      try {
        dune.title = 'New name';
        await server.patch('/v1/merchant/products/dune-shirt').send({ brand: 'Ours' }).expect(200);
        const before = read('/products/dune-shirt');
        await aDayLater();
        assert.equal((await resolve({ url })).title, 'Dune Shirt');
        while ((await shown())[0] !== 'New name') await pause(20);
        await resolve({ url });
        await pause(100);
        assert.deepEqual(await shown(), ['New name', 'Ours']);
        assert.equal(read('/products/dune-shirt'), before + 1);

        await room.server.operate({ command: 'set-shopper-links', merchant, links: 'any' });
        const theirUrl = `${OTHER}/products/their-shirt`;
        const id = 'their-shirt';
        const mine = async () =>
          (await server.get('/v1/merchant/products?limit=100').expect(200)).body.items.some(
            (item: { id: string }) => item.id === id,
          );
        assert.equal(await mine(), false);
        await server.post('/v1/merchant/products/import').send({ url: theirUrl }).expect(201);
        assert.equal(await mine(), true);
        theirs.title = 'New name';
        await aDayLater();
        await resolve({ url: theirUrl });
        await resolve({ url: `${theirUrl}?ref=1` });
        await pause(200);
        assert.deepEqual(await shown(id), ['Their Shirt', 'Marlow']);
        assert.equal(await mine(), true);
      } finally {
        await room.server.operate({ command: 'set-shopper-links', merchant, links: 'own' });
        [dune.title, theirs.title] = ['Dune Shirt', 'Their Shirt'];
      }
    });

    it('does not come back by its page where the shop has taken it out', async () => {
      const { id } = await resolve({ url: `${OWN}/products/taken-out` });
      const server = await room.aMerchant();
      await server.delete(`/v1/merchant/products/${id}`).expect(200);
      await refuses(`${OWN}/products/taken-out`, 'not_found');
      await shopper.get(`/v1/products/${id}`).expect(404);
    });

    it('is looked for on a page that has none every ten minutes at most', async () => {
      await refuses(`${OWN}/list`, 'page_is_list');
      await refuses(`${OWN}/list`, 'page_is_list');
      assert.equal(read('/list'), 1);
      room.later(11 * 60_000);
      await refuses(`${OWN}/list`, 'page_is_list');
      assert.equal(read('/list'), 2);
    });

    it('is not read any more when many new pages of the shop have been read today', async () => {
      await sql`insert into app.read_pages (merchant_id, page_sha256, problem, read_at)
        select ${merchant}::uuid, n::text, 'page_is_list', now() + interval '11 minutes'
        from generate_series(1, ${MOST_PAGES_A_DAY}::int) n`.execute(room.database.sql);
      await refuses(`${OWN}/products/another`, 'links_exhausted');
      assert.equal((await resolve({ url: `${OWN}/products/dune-shirt` })).id, 'dune-shirt');
    });
  });
}
