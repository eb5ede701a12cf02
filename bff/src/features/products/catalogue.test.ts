// The catalogue, held by both databases: searched alike, paged without gaps, kept by its merchant alone, and what a merchant
// has said outlives every import.
import assert from 'node:assert/strict';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { MerchantProduct, type UpdateProduct } from '../../contract/catalogue.ts';
import { ProductDetails } from '../../contract/product-details.ts';
import { databases } from '../../testing/databases.ts';
import {
  A_PRODUCT,
  type FittingRoom,
  type Merchant,
  OTHER_SHOP,
  openFittingRoom,
  type Shopper,
} from '../../testing/fitting-room.ts';
import { PRODUCT_PAGE } from '../../testing/product-shop.ts';
import { asProblem, assertNothingHappens } from '../../testing/refusals.ts';

const ALL = '/v1/merchant/products';
const PICTURE = 'https://cdn.other.example/a.jpg';
type Listed = { items: { id: string }[]; next_cursor: string | null };
const idsOf = ({ items }: Listed) => items.map(({ id }) => id);

const THINGS = [
  {
    id: 'coat-1',
    title: 'Wollmantel Größe',
    kind: 'outerwear',
    tags: ['Winter Sale', 'wool'],
    category: ['Women', 'Coats'],
  },
  {
    id: 'coat-2',
    title: "L'été léger",
    brand: 'Ateliers Nîmes',
    kind: 'outerwear',
    category: ['Women'],
    sku: 'AN-77/b',
  },
  { id: 'kimono', title: '裏起毛パーカー', kind: 'top', tags: ["men's", 'c++'], gtin: '4006381333931' },
  {
    id: 'shirt',
    title: 'Shirt',
    description: 'Of heavy cotton, woven in Porto.',
    kind: 'top',
    availability: 'out_of_stock',
  },
  { id: 'vase', title: 'Blue vase', kind: null },
  { id: 'draft', title: 'Coming shirt', kind: 'top', status: 'draft' },
] as const;

for (const engine of databases()) {
  describe(`the catalogue, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: Merchant;
    let demo: Merchant;
    let shopper: Shopper;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      merchant = await room.aMerchant(OTHER_SHOP);
      demo = await room.aMerchant();
      shopper = await room.aShopper(OTHER_SHOP);
      for (const thing of THINGS)
        await merchant
          .post(ALL)
          .send({ image_url: PICTURE, ...thing })
          .expect(201);
    });
    after(() => room?.[Symbol.asyncDispose]());
    const find = async (query: object) => idsOf((await merchant.get(ALL).query(query).expect(200)).body);
    const offers = async (query: object) => idsOf((await shopper.get('/v1/products').query(query).expect(200)).body);
    const correct = (id: string, said: UpdateProduct, who = merchant) => who.patch(`${ALL}/${id}`).send(said);
    const read = async (id: string, who = merchant) => {
      const { body, headers } = await who.get(`${ALL}/${id}`).expect(200);
      return { product: MerchantProduct.parse(body), tag: String(headers.etag) };
    };

    it('finds by the beginnings of words, whatever their case, accents or script, and by labels as they are', async () => {
      const found: [object, string[]][] = [
        [{ text: 'GROSSE woll' }, ['coat-1']],
        [{ text: 'ete nimes' }, ['coat-2']],
        [{ text: 'été, léger!' }, ['coat-2']],
        [{ text: 'an 77' }, ['coat-2']],
        [{ text: 'パーカ' }, ['kimono']],
        [{ text: '起毛' }, ['kimono']],
        [{ text: '毛' }, ['kimono']],
        [{ text: 'カパ' }, []],
        [{ text: '4006381' }, ['kimono']],
        [{ text: 'cotton port' }, ['shirt']],
        [{ text: 'otton' }, []],
        [{ text: "'; drop table & ! |" }, []],
        [{ text: '&|!' }, []],
        [{ tag: 'winter  SALE' }, ['coat-1']],
        [{ tag: 'winter' }, []],
        [{ tag: "men's" }, ['kimono']],
        [{ tag: 'c++' }, ['kimono']],
        [{ tag: 'c' }, []],
        [{ category: 'women' }, ['coat-1', 'coat-2']],
        [{ category: 'Women', text: 'wollm' }, ['coat-1']],
        [{ availability: 'out_of_stock' }, ['shirt']],
        [{ status: 'draft' }, ['draft']],
        [{ wearable: 'false' }, ['vase']],
        [{ text: 'shirt' }, ['shirt', 'draft']],
        [{ updated_since: '2100-01-01T00:00:00Z' }, []],
        [{ text: 'hat' }, [OTHER_SHOP.productId]],
        [{ text: 'breton' }, []],
      ];
      for (const [query, ids] of found) assert.deepEqual(await find(query), ids, JSON.stringify(query));
      assert.deepEqual(await offers({ text: 'shirt' }), ['shirt']);
      assert.deepEqual(await offers({ text: 'vase' }), []);
      assert.deepEqual(await offers({ category: 'WOMEN', updated_since: '2020-01-01T00:00:00Z' }), [
        'coat-1',
        'coat-2',
      ]);
      await shopper.get('/v1/products/draft').expect(404);
      await shopper.get('/v1/products/vase').expect(404);
    });

    it('pages without gaps or repeats, in the order of the shop', async () => {
      const all = await find({});
      const paged: string[] = [];
      let cursor: string | null = null;
      do {
        const { body }: { body: Listed } = await merchant.get(ALL).query({ limit: 2, ...(cursor && { cursor }) });
        paged.push(...idsOf(body));
        cursor = body.next_cursor;
      } while (cursor);
      assert.deepEqual(paged, all);
      assert.deepEqual(all, [OTHER_SHOP.productId, ...THINGS.map(({ id }) => id)]);
      const request = merchant.get(`${ALL}?cursor=eyJ4IjoxfQ`);
      asProblem(await request, 'query_invalid', request);
    });

    it('takes back the variants that it has given, with the platform’s own numbers', async () => {
      await correct('coat-1', { variants: [{ id: '41', size: 'S' }, { size: 'M' }] } as UpdateProduct).expect(200);
      const { variants } = (await read('coat-1')).product;
      assert.deepEqual(
        variants.map(({ id, size }) => [id, size]),
        [
          ['41', 'S'],
          [undefined, 'M'],
        ],
      );
      await correct('coat-1', { variants }).expect(200);
      assert.deepEqual((await read('coat-1')).product.variants, variants);
      await correct('coat-1', { variants: [] }).expect(200);
    });

    it('is not sent again to who has it', async () => {
      for (const [who, path] of [
        [merchant, ALL],
        [merchant, `${ALL}/shirt`],
        [shopper, '/v1/products?text=shirt'],
      ] as const) {
        const first = await who.get(path).expect(200);
        const { etag } = first.headers;
        assert.match(String(first.headers['cache-control']), /private, no-cache/);
        for (const had of [etag, `W/${etag}`, `"x", ${etag}`]) {
          const again = await who.get(path).set('If-None-Match', String(had)).expect(304);
          assert.equal(again.text, '');
        }
        await who.get(path).set('If-None-Match', '"x"').expect(200);
        await who.get(path).set('If-None-Match', '*').expect(200);
      }
      const { tag } = await read('shirt');
      await correct('shirt', { brand: 'Porto' }).expect(200);
      await merchant.get(`${ALL}/shirt`).set('If-None-Match', tag).expect(200);
    });

    it('lets nobody overwrite what they have not seen', async () => {
      const { tag } = await read('shirt');
      const ours = await correct('shirt', { title: 'Oxford shirt' }).set('If-Match', tag).expect(200);
      assert.deepEqual(await find({ text: 'oxford' }), ['shirt']);
      for (const late of [correct('shirt', { title: 'Shirt' }), merchant.delete(`${ALL}/shirt`)]) {
        const request = late.set('If-Match', tag);
        asProblem(await request, 'product_changed', request);
      }
      assert.equal((await read('shirt')).tag, ours.headers.etag);
    });

    it('takes a product out and puts it back as it was', async () => {
      const { product } = await read('coat-1');
      const { body } = await merchant.delete(`${ALL}/coat-1`).expect(200);
      assert.ok(body.removed_at);
      await shopper.get('/v1/products/coat-1').expect(404);
      assert.deepEqual(await find({ text: 'wollmantel' }), []);
      assert.deepEqual(await find({ status: 'removed' }), ['coat-1']);
      const requests = [
        correct('coat-1', { title: 'x' }),
        merchant.post(ALL).send({ id: 'coat-1', title: 'Coat' }),
      ] as const;
      asProblem(await requests[0], 'not_found', requests[0]);
      asProblem(await requests[1], 'product_exists', requests[1]);
      assert.equal((await merchant.delete(`${ALL}/coat-1`).expect(200)).body.removed_at, body.removed_at);
      const back = MerchantProduct.parse((await merchant.post(`${ALL}/coat-1/restore`).expect(200)).body);
      assert.deepEqual({ ...back, updated_at: '' }, { ...product, updated_at: '' });
      assert.ok((await offers({})).includes('coat-1'));
    });

    it('keeps what a merchant has said through every import, until they let go of it', async () => {
      const given = { url: PRODUCT_PAGE };
      const { body: made } = await merchant.post(`${ALL}/import`).send(given).expect(201);
      const said = { title: 'Our tee', price: { amount: '10', currency: 'EUR', regular: null }, brand: null };
      await correct(made.id, said).expect(200);
      const { body: again } = await merchant.post(`${ALL}/import`).send(given).expect(201);
      assert.deepEqual([again.title, again.price, again.brand], ['Our tee', said.price, null]);
      assert.deepEqual(again.sources.title, { source: 'merchant', confidence: 1 });
      assert.equal(again.description, made.description);
      assert.notEqual(again.sources.description.source, 'merchant');
      await correct(made.id, { follow_import: ['title'] }).expect(200);
      assert.equal((await read(made.id)).product.title, 'Our tee');
      const { body: last } = await merchant.post(`${ALL}/import`).send(given).expect(201);
      assert.deepEqual([last.title, last.brand], [made.title, null]);
    });

    it('has a picture fetched when it is first tried on, and again where our copy is gone, and draws from another once it is given one', async () => {
      const { body } = await demo.get(`${ALL}?limit=1`).expect(200);
      const { product } = await read(body.items[0].id, demo);
      const pictures = [new URL('/pictures/harbour-tee.jpg', PRODUCT_PAGE).href, 'https://nobody.example/a.jpg'];
      const tryOn = async () => {
        const visitor = await (await room.aShopper()).withConsent();
        const { task_id } = await visitor.tryOn(await visitor.addPhoto(), product.id);
        return (await visitor.outcome(task_id)).stage;
      };
      const objectOf = async () =>
        (
          await room.database.sql
            .selectFrom('products')
            .select('garment_object')
            .where('merchant_id', '=', demo.id)
            .where('id', '=', product.id)
            .executeTakeFirstOrThrow()
        ).garment_object;
      await correct(product.id, { image_url: pictures[0] }, demo).expect(200);
      assert.equal(await objectOf(), null);
      assert.equal(await tryOn(), 'done');
      const object = String(await objectOf());
      assert.match(object, /^garment-/);
      const copies = async () =>
        (await readdir(room.home, { recursive: true })).filter((file) => file.endsWith(object));
      const [copy = ''] = await copies();
      await rm(join(room.home, copy));
      assert.equal(await tryOn(), 'done');
      assert.deepEqual(await copies(), [copy]);
      await correct(product.id, { image_url: pictures[1] }, demo).expect(200);
      assert.equal(await tryOn(), 'failed');
    });

    it('is its own shop’s alone', async () => {
      await assertNothingHappens(room, async () => {
        for (const request of [
          merchant.get(`${ALL}/${A_PRODUCT}`),
          correct(A_PRODUCT, { title: 'Ours' }),
          merchant.delete(`${ALL}/${A_PRODUCT}`),
          merchant.post(`${ALL}/${A_PRODUCT}/restore`),
        ])
          asProblem(await request, 'not_found', request);
      });
      // The same id in two shops is two products.
      await merchant.post(ALL).send({ id: A_PRODUCT, title: 'Ours' }).expect(201);
      const visitor = await room.aShopper();
      const { body } = await visitor.get(`/v1/products/${A_PRODUCT}`).expect(200);
      assert.notEqual(ProductDetails.parse(body).title, 'Ours');
    });

    it('names every field that is wrong', async () => {
      await assertNothingHappens(room, async () => {
        const request = merchant.post(ALL).send({
          id: '../x',
          title: 'a\0b',
          image_url: 'javascript:alert(1)',
          price: { amount: '1e3', currency: 'eur' },
          tags: ['\ud800'],
          admin: true,
        });
        const { errors } = asProblem(await request, 'body_invalid', request);
        assert.deepEqual(errors?.map(({ pointer }) => pointer).sort(), [
          '/admin',
          '/id',
          '/image_url',
          '/price/amount',
          '/price/currency',
          '/tags/0',
          '/title',
        ]);
      });
    });
  });
}
