// A list of orders counts as its orders would by themselves, as often as it is sent; what cannot be trusted is put aside.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AsideList } from '../../../contract/events.ts';
import { InsightsOverview } from '../../../contract/insights.ts';
import { OrdersCsvReport } from '../../../contract/order-imports.ts';
import { Proof } from '../../../contract/proof.ts';
import { databases } from '../../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../../testing/fitting-room.ts';
import { beginOrderList, endOfOrderList } from '../../../testing/order-list.ts';
import { assertRefused } from '../../../testing/refusals.ts';

const PLAIN = 'order_id,purchased_at,amount,currency,product_ids,returned_at';
const SHOPIFY =
  'Name,Email,Financial Status,Paid at,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem sku,Refunded Amount';
const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);

for (const engine of databases()) {
  describe(`a list of orders, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: Merchant;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shop = await room.aMerchant(OTHER_SHOP);
    });
    after(() => room[Symbol.asyncDispose]());

    const send = (lines: string[], apply = false) =>
      shop
        .post(`/v1/merchant/orders/import-csv${apply ? '?apply=true' : ''}`)
        .type('text/csv')
        .send(lines.join('\n'));
    const read = async (lines: string[]) => OrdersCsvReport.parse((await send(lines).expect(200)).body);
    const applies = async (lines: string[]) => endOfOrderList(shop, await beginOrderList(shop, lines.join('\n')));
    const overview = async () => InsightsOverview.parse((await shop.get('/v1/merchant/insights').expect(200)).body).now;
    const orderOf = (id: string) =>
      room.database.sql
        .selectFrom('orders')
        .selectAll()
        .where('merchant_id', '=', shop.id)
        .where('order_id', '=', id)
        .executeTakeFirst();
    const asides = async () =>
      AsideList.parse((await shop.get('/v1/merchant/events-aside').expect(200)).body).items.map(
        ({ reason, order_id, count }) => [reason, order_id, count],
      );

    it('says beforehand what would count, and counts just that, once however often it is sent', async () => {
      const list = [
        PLAIN,
        `p1,${daysAgo(3)} 14:30,49.90,EUR,hat cap hat,`,
        `p2,${daysAgo(2)},"1249,50",eur,cap,${daysAgo(1)}`,
        `p3,${daysAgo(2)}T10:00:00+02:00,9000,JPY,,`,
      ];
      const before = await overview();
      const foreseen = await read(list);
      assert.deepEqual(foreseen.counts, {
        ...{ rows: 3, purchases: 3, purchases_known: 0, returns: 1, returns_known: 0, set_aside: 0 },
      });
      assert.deepEqual(foreseen.amounts, [
        { currency: 'EUR', purchases: 2, amount: '1299.40' },
        { currency: 'JPY', purchases: 1, amount: '9000.00' },
      ]);
      assert.deepEqual([foreseen.state, foreseen.format, foreseen.problems.items], ['read', 'plain', []]);
      assert.deepEqual(await overview(), before);
      const applied = await applies(list);
      const { format, counts, amounts, problems } = applied;
      assert.deepEqual({ state: 'read', format, counts, amounts, problems }, foreseen);
      const { steps, revenue } = await overview();
      assert.deepEqual([steps.purchased.count, steps.returned.count], [3, 1]);
      assert.deepEqual(
        revenue.map(({ currency, orders, amount, returned_amount }) => [currency, orders, amount, returned_amount]),
        [
          ['EUR', 2, '1299.40', '1249.50'],
          ['JPY', 1, '9000', '0'],
        ],
      );
      const again = await applies(list);
      assert.deepEqual([again.counts.purchases, again.counts.purchases_known], [0, 3]);
      assert.deepEqual([again.counts.returns, again.counts.returns_known, again.amounts], [0, 1, []]);
      const after = await overview();
      assert.deepEqual([after.steps.purchased, after.revenue], [steps.purchased, revenue]);
      assert.deepEqual((await orderOf('p1'))?.items, [
        { product_id: 'hat', quantity: 2 },
        { product_id: 'cap', quantity: 1 },
      ]);
    });

    it('knows no arm and no device, so it makes none up and leaves what pages have told', async () => {
      await room.database.sql
        .insertInto('orders')
        .values({
          ...{ merchant_id: shop.id, order_id: 'seen-by-page', purchased_at: new Date(), day: daysAgo(0) },
          ...{ device: 'phone', arm: 'held_out', arm_from: 'page', first: true, items: '[]' },
        })
        .execute();
      await applies([PLAIN, `seen-by-page,${daysAgo(1)},5.00,EUR,cap,`, `by-list-alone,${daysAgo(1)},5.00,EUR,cap,`]);
      const [seen, alone] = [await orderOf('seen-by-page'), await orderOf('by-list-alone')];
      assert.deepEqual([seen?.arm, seen?.arm_from, seen?.device], ['held_out', 'page', 'phone']);
      assert.deepEqual([alone?.arm, alone?.arm_from, alone?.device], ['', 'nobody', '']);
      assert.equal(Proof.parse((await shop.get('/v1/merchant/proof').expect(200)).body).since, null);
    });

    it('puts aside what cannot be trusted, with line, column, value and what to do, and no total bends', async () => {
      const before = await overview();
      const year = Number(daysAgo(0).slice(0, 4));
      const report = await applies([
        PLAIN,
        `=1+1,${daysAgo(1)},5.00,EUR,cap,`,
        `f1,${daysAgo(1)},=5+5,EUR,cap,`,
        `f2,${daysAgo(1)},5.00,ABC,cap,`,
        `f3,${year + 1}${daysAgo(0).slice(4)},5.00,EUR,cap,`,
        `f4,${year - 2}-01-01,5.00,EUR,cap,`,
        `f5,20/11/2026,5.00,EUR,cap,`,
        `f6,${daysAgo(1)},1.234,EUR,cap,`,
        `p1,${daysAgo(1)},999.00,EUR,cap,`,
        `p1,${daysAgo(1)},999.00,EUR,cap,`,
        `never-bought,,,,,${daysAgo(1)}`,
        `f 7,${daysAgo(1)},5.00,EUR,cap,`,
        `f8,${daysAgo(1)},-5.00,EUR,cap,`,
        `f9,,5.00,EUR,cap,`,
      ]);
      const { steps, revenue } = await overview();
      assert.deepEqual([steps, revenue], [before.steps, before.revenue]);
      assert.deepEqual(report.counts, {
        ...{ rows: 13, purchases: 0, purchases_known: 1, returns: 0, returns_known: 0, set_aside: 12 },
      });
      assert.deepEqual(
        report.problems.items.map(({ line, code, column, value }) => [line, code, column, value]),
        [
          [2, 'formula', 'order_id', '=1+1'],
          [3, 'formula', 'amount', '=5+5'],
          [4, 'currency_unknown', 'currency', 'ABC'],
          [5, 'date_ahead', 'purchased_at', `${year + 1}${daysAgo(0).slice(4)}`],
          [6, 'date_too_old', 'purchased_at', `${year - 2}-01-01`],
          [7, 'date_unreadable', 'purchased_at', '20/11/2026'],
          [8, 'amount_unreadable', 'amount', '1.234'],
          [10, 'order_repeated', null, 'p1'],
          [11, 'no_purchase', null, 'never-bought'],
          [12, 'id_missing', 'order_id', 'f 7'],
          [13, 'amount_unreadable', 'amount', '-5.00'],
          [14, 'date_missing', 'purchased_at', null],
        ],
      );
      for (const { message, severity } of report.problems.items) {
        assert.equal(severity, 'error');
        assert.match(message, /put aside.*\. [A-Z]/s);
      }
    });

    it('keeps a return until its purchase is told, is not put aside twice, and then counts as one', async () => {
      const returns = [PLAIN, `late,,,,,${daysAgo(1)}`];
      for (let n = 0; n < 2; n++) assert.equal((await applies(returns)).counts.set_aside, 1);
      assert.deepEqual(
        (await asides()).filter(([, id]) => id === 'late'),
        [['no_purchase', 'late', 1]],
      );
      const purchase = [PLAIN, `late,${daysAgo(3)},20.00,EUR,cap,`];
      const foreseen = await read(purchase);
      assert.deepEqual([foreseen.counts.purchases, foreseen.counts.returns], [1, 1]);
      assert.deepEqual((await applies(purchase)).counts, foreseen.counts);
      assert.ok((await orderOf('late'))?.returned_at);
      assert.deepEqual(
        (await asides()).filter(([, id]) => id === 'late'),
        [],
      );
      // In one file it may stand before its purchase.
      const both = await applies([PLAIN, `r1,,,,,${daysAgo(1)}`, `r1,${daysAgo(3)},20.00,EUR,cap,`]);
      assert.deepEqual([both.counts.purchases, both.counts.returns, both.counts.set_aside], [1, 1, 0]);
    });

    it('reads Shopify’s export: several rows an order, products by SKU or title, and only what was paid', async () => {
      await room.database.sql
        .insertInto('products')
        .values({
          merchant_id: shop.id,
          id: 'linen-shirt',
          title: 'Linen shirt',
          sku: null,
          variants: '[{"sku":"LS-M"}]',
        })
        .execute();
      const at = `${daysAgo(4)} 23:30:00 +0100`;
      const report = await applies([
        SHOPIFY,
        `#2001,a@b.example,paid,${at},EUR,148.90,${at},2,Linen shirt - M / White,LS-M,0.00`,
        `#2001,a@b.example,,,,,,1,Linen shirt - XL / White,,`,
        `#2001,a@b.example,,,,,,1,Gift card,GC,`,
        `#2002,a@b.example,refunded,${at},EUR,49.00,${at},1,Nothing of ours,,49.00`,
        `#2003,a@b.example,pending,,EUR,49.00,${at},1,Linen shirt,LS-M,`,
        `#2003,a@b.example,,,,,,1,Linen shirt,LS-M,`,
        `#2004,a@b.example,partially_refunded,${at},EUR,98.00,${at},2,Linen shirt,LS-M,49.00`,
      ]);
      assert.deepEqual(
        [report.format, report.amounts],
        ['shopify', [{ currency: 'EUR', purchases: 3, amount: '295.90' }]],
      );
      assert.deepEqual(report.counts, {
        ...{ rows: 7, purchases: 3, purchases_known: 0, returns: 1, returns_known: 0, set_aside: 1 },
      });
      assert.deepEqual(
        report.problems.items.map(({ line, code, column, value }) => [line, code, column, value]),
        [
          [4, 'product_unknown', 'Lineitem sku', 'GC'],
          [5, 'product_unknown', 'Lineitem name', 'Nothing of ours'],
          [6, 'not_paid', 'Financial Status', 'pending'],
          [8, 'partly_refunded', 'Refunded Amount', '49.00'],
        ],
      );
      const order = await orderOf('#2001');
      assert.deepEqual(order?.items, [{ product_id: 'linen-shirt', quantity: 3 }]);
      assert.equal(new Date(order?.purchased_at ?? 0).toISOString(), `${daysAgo(4)}T22:30:00.000Z`);
      assert.equal((await orderOf('#2004'))?.returned_at, null);
      const columns = Object.values(order ?? {}).map(String);
      assert.ok(!columns.some((value) => value.includes('@')), 'whose order it was is not kept');
    });

    it('is refused as a whole where it cannot be read, and nothing of it counts', async () => {
      const fine = `whole,${daysAgo(1)},5.00,EUR,cap,`;
      await assertRefused(room, send([PLAIN, fine, 'x,"never closed'], true), 'csv_quote_open');
      await assertRefused(room, send(['id,title', 'a,b'], true), 'csv_columns_unknown');
      await assertRefused(room, send([PLAIN], true), 'csv_empty');
      await assertRefused(room, shop.post('/v1/merchant/orders/import-csv?apply=maybe'), 'query_invalid');
      assert.equal(await orderOf('whole'), undefined);
    });

    it('counts of a longer one what a shorter one has not told', async () => {
      const rows = Array.from({ length: 600 }, (_, n) => `many-${n},${daysAgo(n % 20)},1.01,EUR,cap,`);
      await applies([PLAIN, ...rows.slice(0, 300)]);
      const rest = await applies([PLAIN, ...rows]);
      assert.deepEqual([rest.counts.purchases, rest.counts.purchases_known], [300, 300]);
      assert.equal(rest.amounts[0]?.amount, '303.00');
    });

    it('is told as the template shows', async () => {
      const { text, headers } = await shop.get('/v1/orders-template.csv').expect(200);
      assert.match(String(headers['content-disposition']), /visionfit-orders\.csv/);
      const { counts } = await read(text.trimEnd().split('\r\n'));
      assert.deepEqual([counts.rows, counts.purchases, counts.returns], [3, 2, 1]);
    });
  });
}
