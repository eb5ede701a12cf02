// A list of orders counts behind the request: it says how far it has come, goes on where it was cut short, and counts once.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type OrdersImport, OrdersImportList } from '../../../contract/order-imports.ts';
import { databases } from '../../../testing/databases.ts';
import { type FittingRoom, type Merchant, OTHER_SHOP, openFittingRoom } from '../../../testing/fitting-room.ts';
import { beginOrderList, endOfOrderList, lookAtOrderList } from '../../../testing/order-list.ts';
import { asProblem, assertNothingHappens } from '../../../testing/refusals.ts';
import type { MerchantId } from '../../shopper.ts';
import { applyList, beginApplying } from './apply-list.ts';
import { readList } from './read-list.ts';

const IMPORTS = '/v1/merchant/orders/imports';
const HEADER = 'order_id,purchased_at,amount,currency,product_ids,returned_at';
const DAY = 86_400_000;
const yesterday = new Date(Date.now() - DAY).toISOString().slice(0, 10);
/** Orders that begin with `name`, of which the first ones have come back. */
const listOf = (name: string, count: number, returned = 0) => {
  const rows = Array.from(
    { length: count },
    (_, n) => `${name}-${n},${yesterday},1.01,EUR,,${n < returned ? yesterday : ''}`,
  );
  return [HEADER, ...rows].join('\n');
};

for (const engine of databases()) {
  describe(`counting a list of orders, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shop: Merchant;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shop = await room.aMerchant(OTHER_SHOP);
    });
    after(() => room?.[Symbol.asyncDispose]());

    const begins = (text: string) => beginOrderList(shop, text);
    const look = (id: string) => lookAtOrderList(shop, id);
    const ends = (list: OrdersImport) => endOfOrderList(shop, list);
    const ordersLike = async (pattern: string) =>
      (
        await room.database.sql
          .selectFrom('orders')
          .select(['order_id', 'returned_at'])
          .where('merchant_id', '=', shop.id)
          .where('order_id', 'like', pattern)
          .execute()
      ).length;
    const putAside = () => room.database.sql.selectFrom('order_list_pieces').select('list_id').execute();
    const deps = () => ({
      database: room.database,
      now: () => new Date(),
      shoppersAreHere: () => false,
      timeZoneOf: async () => 'UTC',
      productNames: async () => [],
    });
    /** As on a server that ends before it has counted any of it. */
    async function isLeftLying(text: string): Promise<OrdersImport> {
      async function* chunks() {
        yield Buffer.from(text);
      }
      const merchantId = shop.id as MerchantId;
      return beginApplying(deps(), merchantId, await readList(deps(), merchantId, chunks()), async () => {});
    }

    it('answers once it is read, says how far it has come, and keeps of it no more than what it came to', async () => {
      const begun = await begins(listOf('followed', 600, 40));
      assert.deepEqual([begun.state, begun.progress, begun.applied_at], ['applying', { done: 0, of: 600 }, null]);
      const { state, progress, counts, amounts, applied_at } = await ends(begun);
      assert.deepEqual([state, progress], ['applied', { done: 600, of: 600 }]);
      assert.deepEqual([counts.purchases, counts.returns, amounts[0]?.amount], [600, 40, '606.00']);
      assert.ok(applied_at);
      assert.deepEqual(await putAside(), []);
      const { items } = OrdersImportList.parse((await shop.get(IMPORTS).expect(200)).body);
      assert.deepEqual(items[0], await look(begun.id));
    });

    it('is done at once where nothing in it could be used, and says why', async () => {
      const { state, progress, problems } = await begins(`${HEADER}\nx,${yesterday},much,EUR,,`);
      assert.deepEqual([state, progress], ['applied', { done: 0, of: 0 }]);
      assert.deepEqual(problems.by_code, { amount_unreadable: 1 });
    });

    it('goes on where it was cut short, and counts once however many are at it', async () => {
      const { id } = await isLeftLying(listOf('cut', 700, 7));
      const stop = new AbortController();
      const counting = applyList({ ...deps(), shoppersAreHere: () => true }, id, stop.signal);
      while ((await look(id)).progress.done === 0) await pause(1);
      stop.abort(new Error('stopped'));
      await assert.rejects(counting, /stopped/);
      const { progress, counts } = await look(id);
      assert.ok(progress.done < 700, 'some of it is left');
      assert.deepEqual([counts.purchases, await ordersLike('cut-%')], [progress.done, progress.done]);
      await Promise.all([
        applyList(deps(), id),
        applyList({ ...deps(), shoppersAreHere: () => true }, id),
        applyList(deps(), id),
      ]);
      const end = await look(id);
      assert.deepEqual([end.state, end.progress], ['applied', { done: 700, of: 700 }]);
      assert.deepEqual([end.counts.purchases, end.counts.returns, end.amounts[0]?.amount], [700, 7, '707.00']);
      assert.equal(await ordersLike('cut-%'), 700);
      assert.deepEqual(await putAside(), []);
    });

    it('counts an order once that stands in two lists at once, and nothing of a list that comes again', async () => {
      const backwards = [HEADER, ...listOf('both', 300).split('\n').slice(1).reverse()].join('\n');
      const both = await Promise.all([listOf('both', 300), backwards].map(begins));
      const ended = await Promise.all(both.map(ends));
      const sums = ended.map(({ counts }) => counts.purchases + counts.purchases_known);
      assert.deepEqual(sums, [300, 300]);
      assert.equal(ended[0]!.counts.purchases + ended[1]!.counts.purchases, 300);
      const again = await ends(await begins(listOf('both', 300)));
      assert.deepEqual([again.counts.purchases, again.counts.purchases_known, again.amounts], [0, 300, []]);
    });

    it('is its own shop’s alone, a few at a time, and forgotten when its time is over', async () => {
      const other = await room.aMerchant();
      const waiting: OrdersImport[] = [];
      for (let n = 0; n < 5; n++) waiting.push(await isLeftLying(listOf(`waits-${n}`, 3)));
      const sixth = shop.post('/v1/merchant/orders/import-csv?apply=true').type('text/csv').send(listOf('sixth', 3));
      asProblem(await sixth, 'csv_too_many_imports', sixth);
      await assertNothingHappens(room, async () => {
        const theirs = other.get(`${IMPORTS}/${waiting[0]?.id}`);
        asProblem(await theirs, 'not_found', theirs);
      });
      assert.deepEqual((await other.get(IMPORTS).expect(200)).body, { items: [] });
      room.later(8 * DAY);
      try {
        const late = shop.get(`${IMPORTS}/${waiting[0]?.id}`);
        asProblem(await late, 'not_found', late);
        for (let n = 0; n < 5; n++) await room.server.sweep();
        assert.deepEqual(await room.database.sql.selectFrom('order_lists').select('id').execute(), []);
        assert.deepEqual(await putAside(), []);
      } finally {
        room.later(-8 * DAY);
      }
    });

    it('is forgotten when its shop says so: what has counted stays, nothing more counts, and the log says who', async () => {
      const { id } = await isLeftLying(listOf('forgotten', 700));
      const stop = new AbortController();
      const counting = applyList({ ...deps(), shoppersAreHere: () => true }, id, stop.signal);
      while ((await look(id)).progress.done === 0) await pause(1);
      stop.abort(new Error('stopped'));
      await assert.rejects(counting, /stopped/);
      const other = await room.aMerchant();
      await assertNothingHappens(room, async () => {
        const theirs = other.delete(`${IMPORTS}/${id}`);
        asProblem(await theirs, 'not_found', theirs);
      });
      const { done } = (await look(id)).progress;
      await shop.delete(`${IMPORTS}/${id}`).expect(204);
      assert.deepEqual(await putAside(), []);
      await applyList(deps(), id);
      assert.equal(await ordersLike('forgotten-%'), done);
      const gone = shop.delete(`${IMPORTS}/${id}`);
      asProblem(await gone, 'not_found', gone);
      const log = room.database.sql.selectFrom('audit_log').select(['actor', 'action']).orderBy('id', 'desc');
      assert.deepEqual(await log.executeTakeFirst(), { actor: 'merchant', action: 'orders_list_deleted' });
    });

    it('makes room for another when one that waits is forgotten', async () => {
      const waiting: OrdersImport[] = [];
      for (let n = 0; n < 5; n++) waiting.push(await isLeftLying(listOf(`room-${n}`, 3)));
      await shop.delete(`${IMPORTS}/${waiting[0]?.id}`).expect(204);
      const { counts } = await ends(await begins(listOf('has-room', 3)));
      assert.equal(counts.purchases, 3);
      for (const { id } of waiting.slice(1)) await shop.delete(`${IMPORTS}/${id}`).expect(204);
      assert.equal(await ordersLike('room-%'), 0);
    });

    it('ends without a word where its shop has gone meanwhile', async () => {
      const { id } = await isLeftLying(listOf('gone', 3));
      await room.database.sql.deleteFrom('order_lists').where('id', '=', id).execute();
      assert.deepEqual(await putAside(), []);
      await applyList(deps(), id);
      assert.equal(await ordersLike('gone-%'), 0);
    });
  });
}
