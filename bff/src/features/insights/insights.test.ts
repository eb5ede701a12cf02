// A shop's figures are what a plain recount of everything told comes to: live, added up, late, filtered, across a change of clocks.
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { Request } from 'express';
import fc from 'fast-check';
import { sql as bend } from 'kysely';
import {
  type Figures,
  InsightsByDay,
  InsightsByDevice,
  InsightsByProduct,
  InsightsOverview,
  InsightsRefusals,
} from '../../contract/insights.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { beginOrderList, endOfOrderList } from '../../testing/order-list.ts';
import { assertRefused } from '../../testing/refusals.ts';
import { stepCounting } from '../events/count-step.ts';
import { markAllDue, recountDue } from '../events/figures/index.ts';
import { recordOrder, recordReturn } from '../events/record-order.ts';
import { takeBatch } from '../events/take-batch.ts';
import { openTally } from '../events/tally.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { type Fact, PlainShop } from './plain-recount.fixture.ts';

const MINUTE = 60_000;
/** Three days after clocks there went back: 1 November had 25 hours. */
const NOW = new Date('2026-11-04T12:00:00.000Z');
const ZONE = 'America/New_York';
const HAT = OTHER_SHOP.productId;
const CAP = 'other-cap';
const DEVICES = ['phone', 'tablet', 'desktop'] as const;
const AGENTS = { phone: 'iPhone', tablet: 'iPad', desktop: 'X11' };

const where = {
  age: fc.integer({ min: 0, max: 7 * 1_440 - 1 }),
  product: fc.constantFrom(HAT, HAT, CAP, 'made-up', ''),
  device: fc.constantFrom(...DEVICES),
  arm: fc.constantFrom('', 'shown', 'held_out'),
  first: fc.boolean(),
  order: fc.integer({ min: 1, max: 40 }).map((n) => `#${n}`),
};
const pageEvent = fc.record({
  ...where,
  type: fc.constantFrom('seen', 'seen', 'opened', 'compared', 'added_to_cart', 'left', 'purchased'),
  seconds: fc.integer({ min: 0, max: 900 }),
  twice: fc.boolean(),
});
const ending = fc.record({
  ...where,
  product: fc.constantFrom(HAT, CAP),
  type: fc.constantFrom('result', 'result', 'consented', 'photo', 'try_on', 'size_asked'),
  outcome: fc.constantFrom('done', 'done', 'done', 'engine_failed', 'photo_gone'),
  milliseconds: fc.integer({ min: 300, max: 40_000 }),
});
const sale = fc.record({
  ...where,
  age: fc.integer({ min: 0, max: 150 * 1_440 }),
  items: fc.uniqueArray(fc.constantFrom(HAT, CAP, 'sold-elsewhere'), { minLength: 1 }),
  cents: fc.integer({ min: 0, max: 100_000 }),
  currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
  /** Told by a list, in place of the shop's server. */
  byList: fc.boolean(),
});
const chapter = fc.record({
  pages: fc.array(pageEvent, { minLength: 40, maxLength: 60 }),
  endings: fc.array(ending, { minLength: 20, maxLength: 30 }),
  sales: fc.array(sale, { minLength: 8, maxLength: 12 }),
  returns: fc.array(where.order, { minLength: 3, maxLength: 6 }),
  cents: fc.array(fc.record({ ...where, product: fc.constantFrom(HAT, CAP), cents: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 5,
  }),
});
type Chapter = typeof chapter extends fc.Arbitrary<infer T> ? T : never;

for (const engine of databases()) {
  describe(`insights, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: Merchant;
    let merchantId: MerchantId;
    let plain: PlainShop;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shop = await room.aMerchant(OTHER_SHOP);
      merchantId = shop.id as MerchantId;
      await room.server.operate({ command: 'set-time-zone', merchant: shop.id, time_zone: ZONE });
      const cap = { merchant_id: shop.id, id: CAP, title: '=1+1', garment_kind: 'top' } as const;
      await room.database.sql
        .insertInto('products')
        .values({ ...cap, image_url: 'https://other.example/c.jpg' })
        .execute();
      room.later(NOW.getTime() - Date.now());
      plain = new PlainShop(ZONE);
    });
    after(() => room[Symbol.asyncDispose]());

    const ago = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE);
    const known = (product: string) => (product === HAT || product === CAP ? product : '');

    const moneyOf = (cents: number, currency: string) => ({
      amount: currency === 'JPY' ? String(cents) : (cents / 100).toFixed(2),
      currency,
    });

    async function happens({ pages, endings, sales, returns, cents }: Chapter): Promise<void> {
      let clock = NOW;
      const tally = openTally(room.database, () => NOW);
      for (const { age, product, device, arm, first, order, type, seconds, twice } of pages) {
        const at = ago(age);
        const event = {
          ...{ id: randomUUID(), type, at: at.toISOString(), first },
          ...(product && { product_id: product }),
          ...(arm && { arm }),
          ...(type === 'purchased' && { order_id: order }),
          ...(type === 'left' && { seconds, before: 0 }),
        };
        const batch = { sent_at: NOW.toISOString(), events: [event] } as Parameters<typeof takeBatch>[1];
        for (let n = 0; n <= Number(twice); n++) tally.add(takeBatch({ merchantId, device, isBot: false }, batch, NOW));
        const fact: Fact = { type, at, product: known(product), device, arm, first };
        if (type === 'purchased') plain.pageTells(order, fact);
        else plain.facts.push({ ...fact, ...(type === 'left' && { amount: seconds, first: true }) });
      }
      const steps = stepCounting({
        tally,
        hash: (value) => createHash('sha256').update(value).digest('hex'),
        now: () => clock,
      });
      for (const { age, product, device, type, outcome, milliseconds } of endings) {
        clock = ago(age);
        // Each is somebody else, so that whoever is there is there for the first time.
        const shopper: Shopper = { merchantId, id: randomUUID() as ShopperId };
        const isOfProduct = !['consented', 'photo'].includes(type);
        const fact: Fact = { type, at: clock, product: isOfProduct ? product : '', device, arm: 'shown', first: true };
        if (type === 'result') {
          steps.tellResult({ shopper, productId: product, device, outcome, milliseconds });
          plain.facts.push({ ...fact, outcome, amount: milliseconds });
        } else {
          const req = { get: () => AGENTS[device] } as unknown as Request;
          steps.tellStep(req, shopper, { type, ...(isOfProduct && { productId: product }) } as never);
          plain.facts.push(fact);
        }
      }
      await tally.settled();
      const deps = { database: room.database, now: () => NOW };
      const list = ['order_id,purchased_at,amount,currency,product_ids,returned_at'];
      for (const { byList, age, order: order_id, items, cents: amount, currency, arm } of sales) {
        const at = ago(age);
        const money = moneyOf(amount, currency);
        if (byList) {
          list.push([order_id, at.toISOString(), money.amount, currency, items.join(' '), ''].join(','));
          continue;
        }
        const told = { order_id, ...money, purchased_at: at.toISOString(), ...(arm && { arm: arm as 'shown' }) };
        await recordOrder(deps, merchantId, {
          ...told,
          items: items.map((product_id) => ({ product_id, quantity: 1 })),
        });
        plain.serverTells(order_id, { at, items, ...money, arm });
      }
      for (const [n, order_id] of returns.entries()) {
        if (n % 2) list.push(`${order_id},,,,,${NOW.toISOString()}`);
        else await recordReturn(deps, merchantId, { order_id });
      }
      // Twice: the second time changes nothing.
      for (let n = 0; n < 2; n++) await endOfOrderList(shop, await beginOrderList(shop, list.join('\n')));
      for (const { byList, age, order, items, cents: amount, currency } of sales) {
        if (byList) plain.serverTells(order, { at: ago(age), items, ...moneyOf(amount, currency) });
      }
      for (const order_id of returns) plain.returns(order_id);
      for (const { age, product, device, cents: spent } of cents) {
        const day = ago(age).toISOString().slice(0, 10);
        const row = { merchant_id: shop.id, day, product_id: product, device, microdollars: spent * 10_000 };
        const { sql } = room.database;
        await sql
          .insertInto('spend_days')
          .values(row)
          .onConflict((known) =>
            known
              .columns(['merchant_id', 'day', 'product_id', 'device'])
              .doUpdateSet(({ eb }) => ({ microdollars: eb('spend_days.microdollars', '+', row.microdollars) })),
          )
          .execute();
        plain.spent.push({ day, product, device, microdollars: row.microdollars });
      }
    }

    const recount = async () => {
      // A month is added up once its days are.
      while ((await recountDue({ database: room.database, now: () => new Date(NOW.getTime() + 10 * MINUTE) })) > 0);
    };
    const csv = async (path: string) =>
      String((await shop.get(`/v1/merchant/insights${path}`).set('Accept', 'text/csv').expect(200)).text);
    const ask = async (path: string, query: object) =>
      (await shop.get(`/v1/merchant/insights${path}`).query(query).expect(200)).body;

    interface Filter {
      product?: string;
      device?: string;
      arm?: string;
    }
    async function assertSame(from: string, filter: Filter): Promise<void> {
      const query = { from, to: '2026-11-04', ...filter };
      const overview = InsightsOverview.parse(await ask('', query));
      const { period, period_before: earlier } = overview;
      const counted = {
        ...filter,
        ...(filter.device === 'unknown' && { device: '' }),
        ...(filter.arm === 'none' && { arm: '' }),
      };
      const expected = (part: Filter = {}, range = period) =>
        plain.figures(range.from, range.to, { ...counted, ...part });
      same(overview.now, expected());
      same(overview.before, expected({}, earlier));
      for (const { day, day_before, now, before: then } of InsightsByDay.parse(await ask('/days', query)).items) {
        same(now, expected({}, { from: day, to: day }), day);
        same(then, expected({}, { from: day_before, to: day_before }), day_before);
      }
      for (const { device, now, before: then } of InsightsByDevice.parse(await ask('/devices', query)).items) {
        if (filter.device && filter.device !== device) continue;
        const key = device === 'unknown' ? '' : device;
        same(now, expected({ device: key }), device);
        same(then, expected({ device: key }, earlier), device);
      }
      const products = InsightsByProduct.parse(await ask('/products', query));
      for (const { product_id, now, before: then } of products.items) {
        same(now, expected({ product: product_id ?? '' }), String(product_id));
        same(then, expected({ product: product_id ?? '' }, earlier), String(product_id));
      }
      for (const { reason, now } of InsightsRefusals.parse(await ask('/refusals', query)).items) {
        assert.ok(['engine_failed', 'photo_gone'].includes(reason));
        assert.ok(now.count <= overview.now.refused);
      }
    }

    it('are what a plain recount comes to, before and after they are added up, in every part and through every filter', async () => {
      const filters: Filter[] = [
        {},
        { product: HAT },
        { device: 'phone', arm: 'none' },
        { arm: 'held_out' },
        { device: 'unknown' },
      ];
      const chapters = fc.sample(chapter, { numRuns: 2, seed: 7 });
      for (const [n, one] of chapters.entries()) {
        await happens(one);
        await assertSame('2026-10-31', filters[n] ?? {});
        await assertSame('2026-08-15', {});
        await recount();
        assert.deepEqual(await dueDays(), []);
        for (const filter of n === 1 ? filters : [{}]) await assertSame('2026-08-15', filter);
      }
      assert.ok(plain.facts.length > 100 && plain.orders.size > 20);
    });

    it('do not bend under what is forged, repeated, back-dated, bought twice or returned without a purchase', async () => {
      const all = () => Promise.all(['', '/days', '/devices', '/products', '/refusals'].map((path) => ask(path, {})));
      const before = await all();
      const send = (events: object[], sent_at = NOW.toISOString(), key = OTHER_SHOP.key) =>
        room.http
          .post(`/v1/events?key=${key}`)
          .set({
            Origin: OTHER_SHOP.origin,
            'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36',
          })
          .send({ sent_at, events });
      const seen = { id: randomUUID(), type: 'seen', at: NOW.toISOString(), product_id: HAT };
      const yearOff = new Date(NOW.getTime() - 365 * 1_440 * MINUTE).toISOString();
      // Forged: steps that only the server knows, and another shop's key.
      await assertRefused(room, send([{ ...seen, type: 'result' }]), 'body_invalid');
      await assertRefused(room, send([seen], NOW.toISOString(), SHOP.key), 'origin_not_allowed');
      // Clocks a year off, either way; an old event in a new batch.
      await send([{ ...seen, at: yearOff }], yearOff).expect(204);
      await send([{ ...seen, at: yearOff }]).expect(204);
      await send([{ ...seen, at: '2027-11-04T12:00:00.000Z' }], '2027-11-04T12:00:00.000Z').expect(204);
      const [order_id = ''] = [...plain.orders].find(([, { confirmed, returned }]) => confirmed && returned) ?? [];
      const order = { order_id, items: [{ product_id: HAT, quantity: 1 }], amount: '1.00', currency: 'EUR' };
      await new Promise((resolve) => setTimeout(resolve, 150));
      const twice = await shop.post('/v1/merchant/orders').send(order).expect(200);
      assert.equal(twice.body.outcome, 'known');
      await assertRefused(
        room,
        shop.post('/v1/merchant/orders').send({ ...order, order_id: 'x', currency: 'ABC' }),
        'body_invalid',
      );
      for (const [id, reason] of [
        [order_id, 'already_returned'],
        ['never-sold', 'no_purchase'],
      ]) {
        const { body } = await shop.post('/v1/merchant/returns').send({ order_id: id }).expect(200);
        assert.deepEqual([body.outcome, body.reason], ['set_aside', reason]);
      }
      await new Promise((resolve) => setTimeout(resolve, 150));
      assert.deepEqual(await all(), before);
      // Repeated: it counts once.
      const batch = [seen, { ...seen, id: randomUUID(), type: 'opened' }];
      for (let n = 0; n < 3; n++) await send(batch).expect(204);
      await new Promise((resolve) => setTimeout(resolve, 150));
      const { now } = InsightsOverview.parse(await ask('', {}));
      assert.equal(now.steps.seen.count, before[0].now.steps.seen.count + 1);
      const { items } = (await shop.get('/v1/merchant/events-aside').expect(200)).body;
      const reasons = new Set(items.map(({ reason }: { reason: string }) => reason));
      for (const reason of ['clock_wrong', 'too_late', 'no_purchase', 'already_returned'])
        assert.ok(reasons.has(reason), reason);
    });

    it('can be added up anew as often as one likes, with the same outcome', async () => {
      const kept = async () =>
        (
          await room.database.sql
            .selectFrom('figures')
            .selectAll()
            .where('merchant_id', '=', shop.id)
            .orderBy((eb) => eb.fn('concat', ['span', 'starts', 'device', 'arm', 'product_id']))
            .execute()
        ).map((row) => JSON.stringify(row));
      await recount();
      const before = await kept();
      assert.ok(before.some((row) => row.includes('"span":"month"')));
      await markAllDue(room.database.sql, merchantId, '2026-01-01', NOW);
      await Promise.all([recount(), recount()]);
      assert.deepEqual(await kept(), before);
    });

    it('are mended by the operator’s recount where somebody has bent them, and are right from that moment on', async () => {
      const year = () => shop.get('/v1/merchant/insights?from=2025-11-05&to=2026-11-04').expect(200);
      const { body: before } = await year();
      const { sql } = room.database;
      await bend`update app.figures set opened = opened + 5 where merchant_id = ${shop.id}::uuid`.execute(sql);
      assert.notDeepEqual((await year()).body, before);
      const { recounted } = await room.server.operate({ command: 'recount', merchant: shop.id });
      assert.ok((recounted as { days: number }).days > 0);
      assert.deepEqual((await year()).body, before);
      await recount();
      assert.deepEqual([await dueDays(), (await year()).body], [[], before]);
    });

    it('are tables for a spreadsheet, in which no title is a formula and no currency is added to another', async () => {
      const products = await csv('/products?order=seen');
      const [header = '', ...rows] = products.replace('\uFEFF', '').trimEnd().split('\r\n');
      assert.ok(
        rows.some((row) => row.startsWith(`${CAP},"'=1+1",`)),
        products,
      );
      for (const row of rows) assert.equal(row.split(',').length, header.split(',').length);
      const overview = await csv('');
      for (const currency of ['EUR', 'JPY', 'USD']) assert.match(overview, new RegExp(`amount_${currency}`));
      const days = await shop.get('/v1/merchant/insights/days?from=2026-10-31&format=csv').expect(200);
      assert.match(String(days.headers['content-disposition']), /visionfit-days\.csv/);
      assert.equal(days.text.trimEnd().split('\r\n').length, 1 + 2 * 5);
      assert.match(await csv('/refusals'), /engine_failed,2026-10-08,2026-11-04,\d+,0\.\d+/);
      assert.match(await csv('/devices'), /tablet,/);
    });

    it('show the shop’s own currency first where it has said which that is, however few its orders', async () => {
      const first = async (currency: string | null) => {
        await room.database.sql.updateTable('merchants').set({ currency }).where('id', '=', shop.id).execute();
        const { now } = await ask('', { from: '2026-08-15' });
        return now.revenue.map((one: { currency: string }) => one.currency);
      };
      const usual = await first(null);
      assert.ok(usual.length > 2);
      for (const own of usual) {
        const others = usual.filter((one: string) => one !== own);
        assert.deepEqual(await first(own), [own, ...others]);
      }
      assert.deepEqual(await first('CHF'), usual);
      await first(null);
    });

    it('are of days that there are, a year at most, and never of another shop', async () => {
      const { period, time_zone } = await ask('', {});
      assert.deepEqual([period, time_zone], [{ from: '2026-10-08', to: '2026-11-04' }, ZONE]);
      assert.deepEqual((await ask('', { days: '7' })).period, { from: '2026-10-29', to: '2026-11-04' });
      for (const query of [
        'days=0',
        'days=367',
        'from=2026-11-03&to=2026-11-02',
        'from=2025-01-01',
        'from=2026-02-30',
        'device=fridge',
      ]) {
        await assertRefused(room, shop.get(`/v1/merchant/insights?${query}`), 'query_invalid');
      }
      const { now } = InsightsOverview.parse(
        (await (await room.aMerchant()).get('/v1/merchant/insights').expect(200)).body,
      );
      assert.deepEqual([now.steps.purchased.count, now.conversion, now.wait_ms, now.revenue], [0, null, null, []]);
    });

    const dueDays = async () =>
      room.database.sql
        .selectFrom('figures_due')
        .select('starts')
        .where('merchant_id', '=', shop.id)
        .where('span', '=', 'day')
        .execute();
  });
}

/** Percentiles come from buckets: within 5 %. */
function same({ wait_ms: told, ...figures }: Figures, { wait_ms: waited, ...expected }: Figures, part = ''): void {
  assert.deepEqual(figures, expected, part);
  assert.equal(told === null, waited === null, part);
  for (const p of ['p50', 'p95', 'p99'] as const) {
    const [said, exact] = [told?.[p] ?? 0, waited?.[p] ?? 0];
    assert.ok(Math.abs(said - exact) <= 0.05 * exact + 1, `${part} ${p}: ${said} in place of ${exact}`);
  }
}
