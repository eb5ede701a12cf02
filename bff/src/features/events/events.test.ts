// What pages and the shop's server tell is counted once, on its own day, without naming anybody; the rest is put aside.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { AsideList, Recorded } from '../../contract/events.ts';
import { Proof } from '../../contract/proof.ts';
import { databases } from '../../testing/databases.ts';
import {
  A_PRODUCT,
  type FittingRoom,
  type Merchant,
  OTHER_SHOP,
  openFittingRoom,
  SHOP,
} from '../../testing/fitting-room.ts';
import { assertRefused } from '../../testing/refusals.ts';
import type { MerchantId } from '../shopper.ts';
import { experimentTotals } from './experiment-store.ts';
import { takeBatch } from './take-batch.ts';
import { openTally } from './tally.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1';
const ago = (milliseconds: number) => new Date(Date.now() - milliseconds).toISOString();
const event = (more: object = {}) => ({ id: randomUUID(), type: 'seen', at: ago(0), product_id: A_PRODUCT, ...more });

for (const engine of databases()) {
  describe(`events, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: Merchant;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shop = await room.aMerchant();
    });
    after(() => room[Symbol.asyncDispose]());

    const beacon = (
      events: object[],
      { sent_at = ago(0), headers = {} }: { sent_at?: string; headers?: object } = {},
    ) =>
      room.http
        .post(`/v1/events?key=${SHOP.key}`)
        .set({ Origin: SHOP.origin, 'User-Agent': PHONE, 'Content-Type': 'text/plain;charset=UTF-8', ...headers })
        .send(JSON.stringify({ sent_at, events }));
    /** Everything told so far is in the tables: they are written in the order they came, and this mark is the last. */
    async function written() {
      const marks = async () => {
        const ofType = room.database.sql.selectFrom('event_counts').where('type', '=', 'added_to_cart');
        return Number((await ofType.select((eb) => eb.fn.sum('count').as('all')).executeTakeFirst())?.all ?? 0);
      };
      const before = await marks();
      await beacon([event({ type: 'added_to_cart' })]).expect(204);
      for (let left = 200; (await marks()) === before; left--) {
        assert.ok(left > 0, 'what was told is written');
        await pause(25);
      }
    }
    async function counts(type: string) {
      await written();
      return room.database.sql
        .selectFrom('event_counts')
        .select(['day', 'product_id', 'device', 'arm', 'detail', 'count', 'visitors', 'amount', 'squares'])
        .where('merchant_id', '=', shop.id)
        .where('type', '=', type)
        .orderBy('day')
        .orderBy('product_id')
        .execute();
    }
    const total = async (type: string) => (await counts(type)).reduce((sum, { count }) => sum + Number(count), 0);
    const asides = async () => {
      await written();
      return AsideList.parse((await shop.get('/v1/merchant/events-aside').expect(200)).body).items;
    };

    it('are taken from a beacon, and counted once however often they come', async () => {
      const events = [
        event({ arm: 'shown', first: true }),
        event({ arm: 'shown' }),
        event({ product_id: 'no-such-thing' }),
      ];
      await beacon([...events, events[0]!]).expect(204);
      await Promise.all([beacon(events).expect(204), beacon(events).expect(204)]);
      await written();
      await beacon(events).expect(204);
      const rows = await counts('seen');
      assert.deepEqual(
        rows.map(({ product_id, device, arm, count, visitors }) => [
          product_id,
          device,
          arm,
          Number(count),
          Number(visitors),
        ]),
        [
          ['', 'phone', '', 1, 0],
          [A_PRODUCT, 'phone', 'shown', 2, 1],
        ],
      );
    });

    it('come late from a phone without a network, and from one whose clock is wrong, to their own day', async () => {
      const wrong = 5 * 3_600_000;
      const at = new Date(Date.now() - 3 * DAY);
      const events = [event({ type: 'opened', at: new Date(at.getTime() + wrong).toISOString() })];
      await beacon(events, { sent_at: ago(-wrong) }).expect(204);
      const [row] = await counts('opened');
      assert.equal(row?.day, at.toISOString().slice(0, 10));
    });

    it('are put aside with a reason where they cannot be placed or no person sees a page', async () => {
      await beacon([event({ at: ago(8 * DAY) }), event({ at: ago(-10 * MINUTE) })]).expect(204);
      await beacon([event({ at: ago(365 * DAY) })], { sent_at: ago(365 * DAY) }).expect(204);
      await beacon([event()], { headers: { 'User-Agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' } }).expect(
        204,
      );
      assert.equal(await total('seen'), 3);
      const reasons = (await asides())
        .filter(({ type }) => type === 'seen')
        .map(({ reason, count }) => `${reason} ${count}`);
      assert.deepEqual(reasons.sort(), ['bot 1', 'clock_wrong 1', 'in_future 1', 'too_late 1']);
    });

    it('of visitors who send Global Privacy Control are not kept at all', async () => {
      const left = await asides();
      await beacon([event(), event({ at: ago(9 * DAY) })], { headers: { 'Sec-GPC': '1' } }).expect(204);
      assert.equal(await total('seen'), 3);
      assert.deepEqual(await asides(), left);
    });

    it('are taken from the shop’s own pages alone, of kinds that a page can know', async () => {
      const send = (key: string, origin: string, body: object = { sent_at: ago(0), events: [event()] }) =>
        room.http.post(`/v1/events?key=${key}`).set('Origin', origin).send(body);
      await assertRefused(room, send(SHOP.key, OTHER_SHOP.origin), 'origin_not_allowed');
      await assertRefused(room, send('pk_test_nobody', SHOP.origin), 'key_unknown');
      await assertRefused(room, room.http.post('/v1/events').send({}), 'key_missing');
      const result = { sent_at: ago(0), events: [event({ type: 'result' })] };
      await assertRefused(room, send(SHOP.key, SHOP.origin, result), 'body_invalid');
      const many = { sent_at: ago(0), events: Array.from({ length: 51 }, () => event()) };
      await assertRefused(room, send(SHOP.key, SHOP.origin, many), 'body_invalid');
    });

    it('add up visits, told piece by piece, to their sum and the sum of their squares', async () => {
      const left = (before: number, seconds: number) => event({ type: 'left', arm: 'held_out', before, seconds });
      await beacon([left(0, 10), left(10, 25), left(0, 40)]).expect(204);
      const [row] = await counts('left');
      assert.deepEqual(
        [Number(row?.count), Number(row?.visitors), row?.amount, row?.squares],
        [3, 2, 65, 25 ** 2 + 40 ** 2],
      );
    });

    it('of a shopper’s steps are counted by the server, and leave no mark of them once they are erased', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      room.engine.repeats();
      const { task_id } = await shopper.tryOn(photo);
      await shopper.outcome(task_id);
      // The same picture again is not another try-on.
      assert.equal((await shopper.tryOn(photo)).task_id, task_id);
      const chart = { product_id: A_PRODUCT, measurements: { chest: 92 } };
      await shopper.post('/v1/sizing/advice').send(chart).expect(200);
      for (const type of ['consented', 'photo', 'try_on', 'size_asked', 'result']) {
        const [row] = await counts(type);
        assert.deepEqual([Number(row?.count), Number(row?.visitors), row?.arm], [1, 1, 'shown'], type);
      }
      assert.equal((await counts('result'))[0]?.device, 'desktop');
      const marks = async () => (await room.database.sql.selectFrom('counted_marks').select('id').execute()).length;
      const before = await marks();
      await shopper.delete('/v1/user').expect(200);
      assert.equal(await marks(), before - 5);
      assert.equal(await total('result'), 1);
    });

    const order = (more: object) => ({
      order_id: '1',
      items: [{ product_id: A_PRODUCT, quantity: 2 }],
      amount: '98.00',
      currency: 'EUR',
      ...more,
    });
    const record = async (what: 'orders' | 'returns', given: object) => {
      const { order_id: _, ...came } = Recorded.parse(
        (await shop.post(`/v1/merchant/${what}`).send(given).expect(200)).body,
      );
      return came;
    };
    const orderOf = (id: string) =>
      room.database.sql
        .selectFrom('orders')
        .selectAll()
        .where('merchant_id', '=', shop.id)
        .where('order_id', '=', id)
        .executeTakeFirstOrThrow();
    const counted = { outcome: 'counted', reason: null };

    it('take a purchase once, whoever tells of it first and however often', async () => {
      const page = event({ type: 'purchased', order_id: '1', arm: 'held_out', first: true });
      await beacon([page]).expect(204);
      await written();
      assert.equal((await orderOf('1')).confirmed_at, null);
      const both = await Promise.all([record('orders', order({})), record('orders', order({ amount: '1' }))]);
      assert.deepEqual(both.map(({ outcome }) => outcome).sort(), ['counted', 'known']);
      assert.deepEqual(await record('orders', order({ amount: '7.00' })), { outcome: 'known', reason: null });
      const kept = await orderOf('1');
      assert.deepEqual([kept.arm, kept.device, kept.first, kept.currency], ['held_out', 'phone', true, 'EUR']);
      await assertRefused(room, shop.post('/v1/merchant/orders').send(order({ currency: 'XQQ' })), 'body_invalid');
      await assertRefused(room, shop.post('/v1/merchant/orders').send(order({ amount: '-1' })), 'body_invalid');
    });

    it('let nobody who makes up order numbers move an order to the other arm', async () => {
      const page = (arm: string) => event({ type: 'purchased', order_id: '2', arm, first: true });
      await beacon([page('shown')]).expect(204);
      await beacon([page('held_out'), page('shown')]).expect(204);
      await written();
      assert.deepEqual([(await orderOf('2')).arm, (await orderOf('2')).arm_from], ['', 'disputed']);
      assert.ok((await asides()).some(({ reason, order_id }) => reason === 'arm_disputed' && order_id === '2'));
      assert.deepEqual(await record('orders', order({ order_id: '2', arm: 'held_out' })), counted);
      await beacon([page('shown')]).expect(204);
      await written();
      assert.equal((await orderOf('2')).arm, 'held_out');
    });

    it('take a return of a purchase alone, and once', async () => {
      assert.deepEqual(await record('returns', { order_id: '1' }), counted);
      assert.deepEqual(await record('returns', { order_id: '1' }), {
        outcome: 'set_aside',
        reason: 'already_returned',
      });
      assert.deepEqual(await record('returns', { order_id: '3' }), { outcome: 'set_aside', reason: 'no_purchase' });
      assert.ok((await asides()).some(({ reason, order_id }) => reason === 'no_purchase' && order_id === '3'));
      // The shop's own queue may turn the two around.
      assert.deepEqual(await record('orders', order({ order_id: '3' })), counted);
      assert.ok((await orderOf('3')).returned_at);
      assert.ok(!(await asides()).some(({ order_id }) => order_id === '3'));
      const other = await room.aMerchant(OTHER_SHOP);
      const { body } = await other.post('/v1/merchant/returns').send({ order_id: '1' }).expect(200);
      assert.equal(body.reason, 'no_purchase');
    });

    it('are the same as a plain recount, whatever is told twice, late or by a wrong clock', async () => {
      const merchantId = (await room.aMerchant(OTHER_SHOP)).id as MerchantId;
      const now = new Date();
      const tally = openTally(room.database, () => now);
      const expected = new Map<string, number[]>();
      const known = new Set<string>();
      const told = fc.record({
        id: fc.constantFrom(...Array.from({ length: 150 }, () => randomUUID())),
        type: fc.constantFrom('seen' as const, 'compared' as const),
        age: fc.integer({ min: -15 * MINUTE, max: 9 * DAY }),
        product_id: fc.constantFrom(OTHER_SHOP.productId, 'made-up'),
        arm: fc.constantFrom('shown' as const, 'held_out' as const),
        first: fc.boolean(),
      });
      const batch = fc.record({
        off: fc.integer({ min: -2 * DAY, max: 2 * DAY }),
        events: fc.array(told, { minLength: 20, maxLength: 40 }),
      });
      for (const { off, events } of fc.sample(batch, { numRuns: 40, seed: 11 })) {
        const clock = (milliseconds: number) => new Date(now.getTime() - off - milliseconds).toISOString();
        const body = { sent_at: clock(0), events: events.map(({ age, ...more }) => ({ ...more, at: clock(age) })) };
        tally.add(takeBatch({ merchantId, device: 'phone', isBot: false }, body, now));
        for (const { id, type, age, product_id, arm, first } of events) {
          if (Math.abs(off) > DAY || age > 7 * DAY || age < -5 * MINUTE || known.has(id)) continue;
          known.add(id);
          const day = new Date(now.getTime() - Math.max(0, age)).toISOString().slice(0, 10);
          const key = `${day} ${type} ${product_id === 'made-up' ? '' : product_id} ${arm}`;
          const [count = 0, visitors = 0] = expected.get(key) ?? [];
          expected.set(key, [count + 1, visitors + Number(first)]);
        }
      }
      await tally.settled();
      const rows = await room.database.sql
        .selectFrom('event_counts')
        .selectAll()
        .where('merchant_id', '=', merchantId)
        .execute();
      const found = rows.map(({ day, type, product_id, arm, count, visitors }) => [
        `${day} ${type} ${product_id} ${arm}`,
        [Number(count), Number(visitors)],
      ]);
      assert.ok(known.size > 100);
      assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected));
    });

    it('of an experiment are read with intervals, and no lift is told before it is one', async () => {
      const other = await room.aMerchant(OTHER_SHOP);
      const read = async () => Proof.parse((await other.get('/v1/merchant/proof?smallest=0.5').expect(200)).body);
      assert.equal((await read()).since, null);
      await room.server.operate({ command: 'set-holdout', merchant: other.id, percent: 20 });
      const { sql } = room.database;
      const day = ago(0).slice(0, 10);
      const visits = (arm: 'shown' | 'held_out', count: number) => ({
        ...{ merchant_id: other.id, holdout: 20, day, arm, seen: count, visitors: count },
        ...{ visits: count, seconds: 60 * count, squares: 7_200 * count },
      });
      const buy = (arm: 'shown' | 'held_out', from: number, count: number) =>
        Array.from({ length: count }, (_, n) => ({
          merchant_id: other.id,
          order_id: `${arm}-${from + n}`,
          purchased_at: new Date(),
          day,
          device: 'phone',
          arm,
          holdout: 20,
          arm_from: 'page' as const,
          first: true,
          items: '[]',
        }));
      await sql
        .insertInto('experiment_days')
        .values([visits('shown', 4_000), visits('held_out', 1_000)])
        .execute();
      await sql
        .insertInto('orders')
        .values([...buy('shown', 0, 130), ...buy('held_out', 0, 30)])
        .execute();
      const open = await read();
      assert.deepEqual(
        [open.visitors, open.mismatched, open.purchases_from],
        [{ shown: 4_000, held_out: 1_000 }, false, 'pages'],
      );
      assert.deepEqual([open.conversion.verdict, open.conversion.lift], ['open', null]);
      assert.equal(open.conversion.held_out?.value, 0.03);
      assert.deepEqual([open.visit_seconds.shown?.value, open.return_rate.verdict], [60, 'too_early']);
      assert.ok(Number(open.visitors_needed) > 0);
      await sql
        .insertInto('orders')
        .values(buy('shown', 130, 270))
        .execute();
      const { conversion } = await read();
      assert.equal(conversion.verdict, 'larger');
      assert.ok(
        conversion.lift && conversion.lift.low > 0 && conversion.lift.low < 2.33 && conversion.lift.high > 2.33,
      );
      // Half of those held out are missing: whatever the rest say, it is no comparison.
      await sql
        .updateTable('experiment_days')
        .set({ visitors: 500 })
        .where('merchant_id', '=', other.id)
        .where('arm', '=', 'held_out')
        .execute();
      const broken = await read();
      assert.deepEqual(
        [broken.mismatched, broken.conversion.verdict, broken.conversion.lift],
        [true, 'mismatched', null],
      );
    });

    it('of an experiment are those of whoever was drawn with its share, however the share is changed', async () => {
      const { sql } = room.database;
      const read = async () => Proof.parse((await shop.get('/v1/merchant/proof').expect(200)).body);
      const hold = (percent: number) => room.server.operate({ command: 'set-holdout', merchant: shop.id, percent });
      const come = async (arm: string, count: number, more: object = {}) => {
        for (let left = count; left > 0; left -= 50)
          await beacon(Array.from({ length: Math.min(50, left) }, () => event({ arm, first: true, ...more }))).expect(
            204,
          );
        await written();
      };
      const buy = (arm: string, order_id: string) => come(arm, 1, { type: 'purchased', order_id: `drawn-${order_id}` });
      await hold(10);
      await come('shown-10', 180);
      await come('held_out-10', 20);
      await buy('shown-10', '1');
      const first = await read();
      assert.deepEqual([first.visitors, first.mismatched, first.elsewhere], [{ shown: 180, held_out: 20 }, false, []]);

      // On the same day, while some pages still have the old one: the old visitors are in no half of the new experiment.
      await hold(50);
      await come('shown-50', 50);
      await come('held_out-50', 50);
      await come('held_out-50', 30, { first: false });
      await come('shown', 40);
      await buy('shown-10', '2');
      await buy('shown-50', '3');
      await buy('held_out', '4');
      const second = await read();
      assert.deepEqual([second.visitors, second.mismatched], [{ shown: 50, held_out: 50 }, false]);
      assert.deepEqual(second.elsewhere, [{ holdout: 10, seen: 200 }]);
      const drawnWith = async (id: string) => {
        const { arm, holdout } = await orderOf(`drawn-${id}`);
        return [arm, holdout];
      };
      assert.deepEqual(await Promise.all(['1', '2', '3', '4'].map(drawnWith)), [
        ...[
          ['shown', 10],
          ['shown', 10],
          ['shown', 50],
          ['held_out', null],
        ],
      ]);

      // A shop's own server may keep the word alone; what it says with the share is taken as it is.
      await record('orders', order({ order_id: 'drawn-5', arm: 'shown' }));
      await record('orders', order({ order_id: 'drawn-6', arm: 'shown-10' }));
      await record('orders', order({ order_id: 'drawn-2' }));
      assert.deepEqual(await Promise.all(['5', '6', '2'].map(drawnWith)), [
        ['shown', 50],
        ['shown', 10],
        ['shown', 10],
      ]);
      assert.equal((await experimentTotals(sql, shop.id as MerchantId, new Date())).shown.orders, 1);

      await hold(0);
      const ended = await read();
      assert.deepEqual([ended.since, ended.visitors], [null, { shown: 0, held_out: 0 }]);
      assert.deepEqual(ended.elsewhere, [
        { holdout: 10, seen: 200 },
        { holdout: 50, seen: 130 },
      ]);
    });

    it('of an experiment are one visit and one purchase of each visitor, for what one does again is like before', async () => {
      await room.server.operate({ command: 'set-holdout', merchant: shop.id, percent: 30 });
      const arm = 'shown-30';
      const left = (seconds: number, more: object = {}) => event({ type: 'left', arm, before: 0, seconds, ...more });
      const visits = async () => {
        const rows = await counts('left');
        const sum = (of: 'visitors' | 'amount') => rows.reduce((all, row) => all + Number(row[of]), 0);
        return [sum('visitors'), sum('amount')] as const;
      };
      const before = await visits();
      // The first visit, the same visitor's second, one whose arm another share drew, one of an older tag.
      await beacon([left(10, { drawn: arm }), left(25, { drawn: arm, before: 10 })]).expect(204);
      await beacon([left(300), left(70, { drawn: 'shown-10' }), left(40)]).expect(204);
      const after = await visits();
      assert.deepEqual([after[0] - before[0], after[1] - before[1]], [4, 435]);

      const buy = (id: string, first: boolean) => event({ type: 'purchased', order_id: `again-${id}`, arm, first });
      await beacon([buy('1', true), buy('2', false)]).expect(204);
      await written();
      // A page says no, the shop says no, nobody says anything.
      for (const more of [{}, { first: true }, { arm, first: false }, { arm }].entries())
        await record('orders', order({ order_id: `again-${more[0] + 1}`, ...more[1] }));
      await record('returns', { order_id: 'again-1' });
      await record('returns', { order_id: 'again-2' });
      const { shown } = await experimentTotals(room.database.sql, shop.id as MerchantId, new Date());
      const timed = { visits: 1, seconds: 25, squaredSeconds: 25 ** 2 };
      assert.deepEqual(shown, { purchases: 2, orders: 2, returned: 1, ...timed });
    });

    it('begin an experiment on the shop’s own day', async () => {
      const other = await room.aMerchant(OTHER_SHOP);
      for (const time_zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        await room.server.operate({ command: 'set-holdout', merchant: other.id, percent: 0 });
        await room.server.operate({ command: 'set-time-zone', merchant: other.id, time_zone });
        await room.server.operate({ command: 'set-holdout', merchant: other.id, percent: 5 });
        const { since } = Proof.parse((await other.get('/v1/merchant/proof').expect(200)).body);
        const today = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone }).format(new Date());
        assert.equal(since, today);
      }
    });

    it('are forgotten in their time', async () => {
      room.later(761 * DAY);
      try {
        await room.server.sweep();
      } finally {
        room.later(-761 * DAY);
      }
      for (const table of ['counted_marks', 'event_counts', 'experiment_days', 'events_aside', 'orders'] as const) {
        assert.deepEqual(await room.database.sql.selectFrom(table).selectAll().execute(), [], table);
      }
    });
  });
}
