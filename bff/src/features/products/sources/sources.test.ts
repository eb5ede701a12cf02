// Pages and pictures that change or vanish in somebody else's shop: noticed, told, and nothing of the catalogue replaced.
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { MerchantProduct } from '../../../contract/catalogue.ts';
import { answers, Internet } from '../../../platform/safe-fetch/internet.fixture.ts';
import { databases } from '../../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../../testing/fitting-room.ts';
import { PICTURE_FILE, PRODUCT_HTML } from '../../../testing/product-shop.ts';

const HOUR_MS = 3_600_000;
const [SHOP, CDN, HOOKS] = ['93.184.215.80', '93.184.215.81', '93.184.215.82'];
const page = (name: string, price = '29.00') =>
  PRODUCT_HTML.replaceAll('Harbour Tee', name)
    .replace('"/pictures/harbour-tee.jpg"', '"http://cdn.example/tee.jpg"')
    .replaceAll('29.00', price);

/** A shop that can be changed between two visits, with the versions of its pages in their tags. */
class ChangingShop {
  readonly files = new Map<string, { body: string | Uint8Array; type: string } | string>();

  readonly answer = (socket: Socket, head: string) => {
    const path = head.split(' ')[1]!;
    const file = this.files.get(path) ?? '404 Not Found';
    if (typeof file === 'string') return answers({ 'Content-Type': 'text/html' }, '', file)(socket, head);
    const etag = `"${hash('sha1', file.body)}"`;
    const same = head.toLowerCase().includes(`if-none-match: ${etag.toLowerCase()}`);
    const send = same
      ? answers({ ETag: etag }, '', '304 Not Modified')
      : answers({ ETag: etag, 'Content-Type': file.type }, file.body);
    return send(socket, head);
  };
}

for (const engine of databases()) {
  describe(`where products come from, on ${engine.name}`, () => {
    const shop = new ChangingShop();
    let internet: Internet;
    let room: FittingRoom;
    let merchant: Merchant;

    before(async () => {
      const picture = { body: await readFile(PICTURE_FILE), type: 'image/jpeg' };
      shop.files.set('/tee', { body: page('Tee'), type: 'text/html' });
      shop.files.set('/polo', { body: page('Polo'), type: 'text/html' });
      shop.files.set('/tee.jpg', picture);
      internet = new Internet().name('shop.example', [SHOP]).name('cdn.example', [CDN]).name('hooks.example', [HOOKS]);
      await internet.serve(SHOP, shop.answer);
      await internet.serve(CDN, shop.answer);
      await internet.serve(HOOKS, answers({}));
      room = await openFittingRoom(await engine.environment(), { safeFetch: internet.fetch });
      merchant = await room.aMerchant(OTHER_SHOP);
      await merchant
        .post('/v1/merchant/webhooks')
        .send({ url: 'http://hooks.example/', events: ['product.source_changed'] })
        .expect(201);
    });
    after(async () => {
      await room?.[Symbol.asyncDispose]();
      await internet[Symbol.asyncDispose]();
    });

    const imports = (path: string) =>
      merchant
        .post('/v1/merchant/products/import')
        .send({ url: `http://shop.example${path}`, id: path.slice(1) })
        .expect(201);
    async function lists(text: string) {
      const { body } = await merchant.post('/v1/merchant/products/import-csv').type('text/csv').send(text).expect(201);
      const path = `/v1/merchant/imports/${body.id}`;
      await merchant.post(`${path}/apply`).expect(200);
      while ((await merchant.get(path).expect(200)).body.state !== 'applied') await pause(10);
    }
    const product = async (id: string) =>
      MerchantProduct.parse((await merchant.get(`/v1/merchant/products/${id}`).expect(200)).body);
    const states = async (id: string) => {
      const { page, picture } = (await product(id)).source_state;
      return [page?.state, picture?.state];
    };
    const found = async (state: string) =>
      (await merchant.get(`/v1/merchant/products?source_state=${state}`).expect(200)).body.items.map(
        ({ id }: { id: string }) => id,
      );
    const told = async () => {
      const rows = await room.database.sql
        .selectFrom('webhook_events')
        .select('data')
        .where('type', '=', 'product.source_changed')
        .orderBy('occurred_at')
        .execute();
      return rows.map(({ data }) => data as { product_id: string; part: string; url: string; state: string });
    };
    /** Lets the days go by, until everything that falls due in the time has been looked at. @returns what was asked for. */
    async function afterHours(hours: number): Promise<string[]> {
      const from = internet.requests.length;
      await room.database.sql
        .updateTable('product_sources')
        .set({ next_at: new Date(0) })
        .where('merchant_id', '=', merchant.id)
        .execute();
      room.later(hours * HOUR_MS);
      for (;;) {
        const open = await room.database.sql
          .selectFrom('product_sources')
          .select('part')
          .where(({ or, eb }) => or([eb('next_at', '=', new Date(0)), eb('look_id', 'is not', null)]))
          .execute();
        if (open.length === 0) return internet.requests.slice(from).filter((head) => head.startsWith('GET'));
        await pause(50);
        // A host has had its rest long before the next look.
        room.later(1_000);
      }
    }

    it('says from the start that a product is as it was imported', async () => {
      await imports('/tee');
      await imports('/polo');
      assert.deepEqual(await states('tee'), ['unchanged', 'unchanged']);
      assert.deepEqual(await found('unchanged'), ['tee', 'polo']);
      assert.deepEqual((await product('other-hat')).source_state, { page: null, picture: null, pictures: [] });
    });

    it('looks without a hurry, one thing of a host at a time', async () => {
      const first = await afterHours(30);
      assert.equal(first.length, 4);
      assert.ok(first.every((head) => !/if-none-match/i.test(head)));
      const looks = await room.database.sql
        .selectFrom('product_sources')
        .select('looked_at')
        .where('host', '=', 'shop.example')
        .execute();
      const [one, other] = looks.map(({ looked_at }) => looked_at!.getTime());
      assert.ok(Math.abs(one! - other!) >= 5_000);
      assert.deepEqual(await told(), []);
    });

    it('asks only for what is new, tells of a page that says something else, and leaves the product as it is', async () => {
      shop.files.set('/tee', { body: page('Tee', '31.00'), type: 'text/html' });
      shop.files.set('/polo', { body: `${page('Polo')}<!-- built anew -->`, type: 'text/html' });
      await afterHours(30);
      assert.deepEqual(
        [await states('tee'), await states('polo')],
        [
          ['changed', 'unchanged'],
          ['unchanged', 'unchanged'],
        ],
      );
      assert.equal((await product('tee')).price?.amount, '29.00');
      assert.deepEqual(await found('changed'), ['tee']);
      const [event, ...others] = await told();
      assert.deepEqual([event?.product_id, event?.part, event?.state, others], ['tee', 'page', 'changed', []]);
      await imports('/tee');
      assert.deepEqual(await states('tee'), ['unchanged', 'unchanged']);
    });

    it('takes for gone what is missing for a day, and not what cannot be reached', async () => {
      shop.files.delete('/tee.jpg');
      shop.files.set('/tee', '503 Service Unavailable');
      shop.files.delete('/polo');
      await afterHours(30);
      assert.deepEqual(await found('gone'), []);
      await afterHours(30);
      assert.deepEqual(
        [await states('tee'), await states('polo')],
        [
          ['unchanged', 'gone'],
          ['gone', 'gone'],
        ],
      );
      assert.deepEqual(await found('gone'), ['tee', 'polo']);
      const events = (await told()).slice(1).map(({ product_id, part, state }) => [product_id, part, state].join(' '));
      assert.deepEqual(events.sort(), ['polo page gone', 'polo picture gone', 'tee picture gone']);
      // Our copies are still there to draw from.
      assert.equal((await product('tee')).wearable, true);
    });

    it('looks at pages that show Shopify’s products without its own answer', async () => {
      const headless = (price: string) => ({
        body: `<link href="https://cdn.shopify.com/s/files/1.css">${page('Cap Tee', price)}`,
        type: 'text/html',
      });
      shop.files.set('/tee.jpg', { body: await readFile(PICTURE_FILE), type: 'image/jpeg' });
      shop.files.set('/products/cap-tee', headless('29.00'));
      await merchant
        .post('/v1/merchant/products/import')
        .send({ url: 'http://shop.example/products/cap-tee' })
        .expect(201);
      shop.files.set('/products/cap-tee', headless('31.00'));
      await afterHours(30);
      assert.deepEqual(await states('cap-tee'), ['changed', 'unchanged']);
    });

    it('looks at the picture of a colour too once it is drawn from, and forgets it with the copy', async () => {
      const NAVY = 'http://cdn.example/navy.jpg';
      const GARMENTS = dirname(PICTURE_FILE);
      const show = async (file: string) =>
        shop.files.set('/navy.jpg', { body: await readFile(join(GARMENTS, file)), type: 'image/jpeg' });
      const body = page('Duo').replace('"size":"M","color":"White"', `"size":"M","color":"Navy","image":"${NAVY}"`);
      shop.files.set('/duo', { body, type: 'text/html' });
      await show('shirt-breton-stripe.jpg');
      const others = async () => (await product('duo')).source_state.pictures.map(({ url, state }) => [url, state]);
      const fetches = () => internet.requests.filter((head) => head.startsWith('GET /navy.jpg ')).length;
      const draw = async () => {
        const guest = await (await room.aShopper(OTHER_SHOP)).withConsent();
        const wish = { photo_id: (await guest.addPhoto()).id, product_id: 'duo', colour: 'Navy' };
        const { body } = await guest.post('/v1/try-on/generate').send(wish).expect(202);
        assert.equal((await guest.outcome(body.task_id)).stage, 'done');
      };
      await imports('/duo');
      assert.deepEqual(await others(), []);
      await draw();
      assert.deepEqual(await others(), [[NAVY, 'unchanged']]);

      const before = (await told()).length;
      await show('sweater-green-knit.jpg');
      await afterHours(30);
      assert.deepEqual(await others(), [[NAVY, 'changed']]);
      assert.ok((await found('changed')).includes('duo'));
      const events = (await told())
        .slice(before)
        .map(({ product_id, part, url, state }) => [product_id, part, url, state]);
      assert.deepEqual(events, [['duo', 'picture', NAVY, 'changed']]);

      const drawsAnew = async () => {
        assert.deepEqual(await others(), []);
        const asked = fetches();
        await draw();
        assert.deepEqual([await others(), fetches() - asked], [[[NAVY, 'unchanged']], 1]);
      };
      await lists('id,title\nduo,Duo Tee\n');
      await drawsAnew();
      await imports('/duo');
      await drawsAnew();

      await lists('id,title,colour,image_url\nduo,Duo Tee,White,http://cdn.example/tee.jpg\n');
      assert.deepEqual(await others(), []);
      await afterHours(30);
      for (const table of ['product_sources', 'product_pictures'] as const) {
        const rows = await room.database.sql.selectFrom(table).selectAll().where('product_id', '=', 'duo').execute();
        assert.ok(!rows.some((row) => Object.values(row).includes(NAVY)), table);
      }
    });
  });
}
