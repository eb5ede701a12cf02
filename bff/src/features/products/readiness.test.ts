// How fit products are for trying on, told by the real models from real pictures: which picture is drawn from, what the merchant is
// told to mend, and that the merchant's own word stands above both.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { MerchantProduct } from '../../contract/catalogue.ts';
import { ProductGarment } from '../../contract/garment-points.ts';
import { ImportedProduct } from '../../contract/imports.ts';
import { ProductDetails } from '../../contract/product-details.ts';
import type { Engine } from '../../engine.ts';
import { sizeCharts } from '../../eval/drawn-pictures.ts';
import { encodeJpeg } from '../../platform/images/images.ts';
import { answers, byPath, Internet } from '../../platform/safe-fetch/internet.fixture.ts';
import { createLocalEngine } from '../../renderers/local/local-renderer.ts';
import { databases } from '../../testing/databases.ts';
import { A_PRODUCT, type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { asProblem } from '../../testing/refusals.ts';
import { type Rank, TaskDropped } from '../../vision/pool.ts';
import type { MerchantId } from '../shopper.ts';
import { lookAround } from './look-around.ts';
import { takeUnlooked } from './looks-store.ts';

const SHOP = '93.184.215.79';
const AT = 'http://gallery.example';
const ALL = '/v1/merchant/products';
const STORE = join(import.meta.dirname, '../../../../demo-store/public');
const jpeg = (bytes: Uint8Array) => answers({ 'Content-Type': 'image/jpeg' }, Buffer.from(bytes));

/** What is there at the moment. */
let lateNow: Uint8Array | null = null;

async function galleryShop(): Promise<Internet> {
  const [worn, flat] = await Promise.all(
    ['models/marcus.jpg', 'garments/sweater-green-knit.jpg'].map((file) => readFile(join(STORE, file))),
  );
  const [chart] = sizeCharts();
  assert.ok(worn && flat && chart);
  const product = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Fell Sweater',
    image: ['/worn.jpg', '/flat.jpg', '/chart.jpg', '/none.jpg'].map((path) => `${AT}${path}`),
    offers: { '@type': 'Offer', price: '59.00', priceCurrency: 'GBP' },
  };
  const page = `<!doctype html><title>Fell Sweater</title><h1>Fell Sweater</h1><script type="application/ld+json">${JSON.stringify(product)}</script>`;
  const handler = byPath({
    '/fell-sweater': answers({ 'Content-Type': 'text/html; charset=utf-8' }, page),
    '/worn.jpg': jpeg(worn),
    '/flat.jpg': jpeg(flat),
    '/late.jpg': (...asked) => (lateNow ? jpeg(lateNow) : answers({}, '', '404 Not Found'))(...asked),
    '/chart.jpg': jpeg(await encodeJpeg(chart.picture, 90)),
  });
  return new Internet().name('gallery.example', [SHOP]).serve(SHOP, handler);
}

/** One for both databases: its models take seconds to load. */
const local = createLocalEngine({ workers: 1 });
after(() => local.close());
const lasting: Engine = { ...local, close: async () => {} };

for (const engine of databases()) {
  describe(`how fit products are for trying on, on ${engine.name}`, () => {
    let room: FittingRoom;
    let internet: Internet;
    let merchant: Merchant;
    before(async () => {
      internet = await galleryShop();
      room = await openFittingRoom(await engine.environment(), { safeFetch: internet.fetch, engine: lasting });
      merchant = await room.aMerchant(OTHER_SHOP);
    });
    after(async () => {
      await room?.[Symbol.asyncDispose]();
      await internet?.[Symbol.asyncDispose]();
    });
    async function lookedAt(id: string) {
      for (let tries = 0; tries < 200; tries++) {
        const { body } = await merchant.get(`${ALL}/${id}`).expect(200);
        const { readiness, garment } = MerchantProduct.parse(body);
        if (readiness) return { ...readiness, from: garment.image_url };
        await pause(50);
      }
      throw new Error('nobody has looked');
    }
    const problems = (checks: { ok: boolean; problem: { code: string } | null }[]) =>
      checks.flatMap(({ ok, problem }) => (ok ? [] : [problem?.code]));

    it('draws from the picture that is best drawn from, and says what each shows', async () => {
      const imported = async () => {
        const { body } = await merchant
          .post(`${ALL}/import`)
          .send({ url: `${AT}/fell-sweater`, id: 'sweater' })
          .expect(201);
        return ImportedProduct.parse(body).garment;
      };
      assert.deepEqual(await imported(), { kind: 'top', image_url: `${AT}/worn.jpg`, chosen: 'first' });
      const { from, pictures, checks, score } = await lookedAt('sweater');
      assert.equal(from, `${AT}/flat.jpg`);
      assert.deepEqual(
        pictures.map(({ url, shows, chosen }) => [url.slice(AT.length), shows, chosen]),
        [
          ['/worn.jpg', 'worn', false],
          ['/flat.jpg', 'flat', true],
          ['/chart.jpg', 'size_chart', false],
          ['/none.jpg', null, false],
        ],
      );
      assert.deepEqual(problems(checks), ['size_chart_is_picture']);
      assert.ok(score >= 75 && score < 90, String(score));
      const shopper = await room.aShopper(OTHER_SHOP);
      const fetches = () => internet.requests.filter((head) => head.startsWith('GET /flat.jpg ')).length;
      const before = fetches();
      const guest = await shopper.withConsent();
      const asked = await guest.askFor(await guest.addPhoto(), 'sweater');
      assert.equal((await guest.outcome(asked.body.task_id)).render?.product_id, 'sweater');
      assert.equal(fetches(), before, 'it was kept when it was looked at');
      assert.deepEqual(await imported(), { kind: 'top', image_url: `${AT}/flat.jpg`, chosen: 'best' });
      const { body } = await shopper.get('/v1/products/sweater').expect(200);
      assert.equal(ProductDetails.parse(body).garment.image_url, `${AT}/flat.jpg`);
    });

    it('draws from the one the merchant has chosen, through every import, and says what is wrong with it', async () => {
      await merchant
        .patch(`${ALL}/sweater`)
        .send({ image_url: `${AT}/worn.jpg` })
        .expect(200);
      const again = () =>
        merchant
          .post(`${ALL}/import`)
          .send({ url: `${AT}/fell-sweater` })
          .expect(201);
      await again();
      const chosen = await lookedAt('sweater');
      assert.equal(chosen.from, `${AT}/worn.jpg`);
      assert.deepEqual(problems(chosen.checks), ['picture_worn', 'size_chart_missing']);
      await merchant
        .patch(`${ALL}/sweater`)
        .send({ follow_import: ['image_url'] })
        .expect(200);
      await again();
      assert.equal((await lookedAt('sweater')).from, `${AT}/flat.jpg`);
    });

    it('says of what is no garment, and of one whose picture is away, what to mend', async () => {
      await merchant.post(ALL).send({ id: 'mug', title: 'Mug' }).expect(201);
      await merchant
        .post(ALL)
        .send({ id: 'away', title: 'Tee', kind: 'top', image_url: `${AT}/none.jpg` })
        .expect(201);
      const mug = await lookedAt('mug');
      assert.deepEqual([mug.score, mug.checks[0]?.problem?.code], [0, 'not_wearable']);
      assert.deepEqual(problems((await lookedAt('away')).checks).slice(0, 1), ['picture_unreachable']);
      const ids = async (readiness: string) =>
        (await merchant.get(ALL).query({ readiness }).expect(200)).body.items.map(({ id }: { id: string }) => id);
      assert.deepEqual(await ids('ready'), ['sweater']);
      assert.deepEqual(await ids('not_ready'), ['mug', 'away']);
      assert.deepEqual(await ids('unknown'), [OTHER_SHOP.productId]);
    });

    it('sees a picture that has come back, and another one at the same address', async () => {
      const [worn, flat] = await Promise.all(
        ['models/marcus.jpg', 'garments/sweater-green-knit.jpg'].map((file) => readFile(join(STORE, file))),
      );
      const late = { id: 'late', title: 'Tee', kind: 'top', image_url: `${AT}/late.jpg` };
      const seen = async (code: string | undefined) => {
        for (let tries = 0; tries < 200; tries++) {
          if (problems((await lookedAt('late')).checks)[0] === code) return;
          await pause(50);
        }
        assert.deepEqual(problems((await lookedAt('late')).checks)[0], code);
      };
      lateNow = null;
      await merchant.post(ALL).send(late).expect(201);
      await seen('picture_unreachable');
      lateNow = worn!;
      room.later(11 * 60_000);
      await seen('picture_worn');
      lateNow = flat!;
      await merchant.patch(`${ALL}/late`).send({ image_url: late.image_url }).expect(200);
      await seen('size_chart_missing');

      lateNow = null;
      await merchant.patch(`${ALL}/late`).send({ image_url: late.image_url }).expect(200);
      await seen('picture_unreachable');
      const { sql } = room.database;
      await sql.updateTable('products').set({ readiness: '{}', look_from: null }).where('id', '!=', 'late').execute();
      const at = (hours: number) => new Date(Date.now() + 11 * 60_000 + hours * 3_600_000);
      assert.equal(await takeUnlooked(sql, at(0.9), at(0.9)), null);
      assert.equal((await takeUnlooked(sql, at(1.1), at(2)))?.id, 'late');
      assert.equal(await takeUnlooked(sql, at(1.1), at(2)), null);
      await merchant.delete(`${ALL}/late`).expect(200);
      room.later(-11 * 60_000);
    });

    it('is laid out by the points that were found, or by those its merchant has put right, in a picture of its own', async () => {
      const demo = await room.aMerchant();
      const path = `${ALL}/${A_PRODUCT}/garment`;
      const read = async () => ProductGarment.parse((await demo.get(path).expect(200)).body);
      let found = await read();
      for (let tries = 0; tries < 200 && !found.points; tries++) {
        await pause(50);
        found = await read();
      }
      const { points } = found;
      assert.ok(points && found.said_by === 'server');

      const shopper = await (await room.aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      const tryOn = async () => {
        const { render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
        assert.ok(render);
        return { id: render.id, bytes: Buffer.from(await (await fetch(render.url)).arrayBuffer()) };
      };
      const first = await tryOn();
      assert.equal((await tryOn()).id, first.id);

      const swapped = { ...points, left: points.right, right: points.left };
      for (const impossible of [swapped, { ...points, hem: { x: 0.5, y: 1.2 } }]) {
        const request = demo.put(path).send(impossible);
        asProblem(await request, 'body_invalid', request);
      }
      const higher = { ...points, hem: { ...points.hem, y: points.hem.y - 0.08 } };
      await demo.put(path).send(higher).expect(200);
      const said = await read();
      assert.deepEqual([said.said_by, said.points], ['merchant', higher]);
      const second = await tryOn();
      assert.notEqual(second.id, first.id);
      assert.notDeepEqual(second.bytes, first.bytes);

      await demo.delete(path).expect(200);
      assert.deepEqual(await read(), found);
      assert.equal((await tryOn()).id, first.id);
    });

    it('looks at the newest first, each once, and gives way to try-ons; of one that fails the log says which', async () => {
      const { sql } = room.database;
      await sql.updateTable('products').set({ look_from: null, readiness: null }).execute();
      const now = new Date();
      const until = new Date(now.getTime() + 60_000);
      const taken: string[] = [];
      for (let next = await takeUnlooked(sql, now, until); next; next = await takeUnlooked(sql, now, until))
        taken.push(next.id);
      assert.deepEqual(taken.slice(0, 3), ['away', 'mug', 'sweater']);
      assert.equal(new Set(taken).size, taken.length);

      const stopping = new AbortController();
      const asked: string[] = [];
      const ranks = new Set<Rank>();
      const logged: object[] = [];
      const { promise, resolve } = Promise.withResolvers<void>();
      const around = lookAround({
        sql,
        looksForMore: false,
        log: { error: (fields) => logged.push(fields) },
        stopping: stopping.signal,
        now: () => now,
        async look({ id }, rank) {
          asked.push(id);
          ranks.add(rank);
          if (asked.length === 1) throw new TaskDropped();
          if (id === 'sweater') throw failure;
          resolve();
        },
      });
      const failure = new Error('no memory for the picture');
      around.ask({ merchantId: merchant.id as MerchantId, id: 'sweater' });
      around.ask({ merchantId: merchant.id as MerchantId, id: 'mug' });
      await promise;
      stopping.abort();
      assert.deepEqual(asked, ['sweater', 'sweater', 'mug']);
      assert.deepEqual([...ranks], ['dispensable'], 'somebody waits for these');
      assert.deepEqual(logged, [{ merchant: merchant.id, product: 'sweater', err: failure }]);
    });
  });
}
