// What is told of how faithful a picture is: figures to the shop, a sentence to the shopper, nothing to anybody else.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { MerchantRenderPage } from '../../contract/merchant-renders.ts';
import { judge, measured } from '../../renderers/fidelity/judge.ts';
import { databases } from '../../testing/databases.ts';
import { A_PRODUCT, type Merchant, OTHER_SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper } from '../../testing/traces.ts';
import { verified } from '../../testing/webhook-receiver.ts';
import { aMerchantOf, openWebhookRoom, type WebhookRoom } from '../../testing/webhook-room.ts';

/** Of another colour, and a little too long. */
const DOUBTFUL = judge({
  colour: measured('colour', 12.3456789),
  print: { score: null, why: 'plain' },
  length: measured('length', 0.2),
  sleeves: measured('sleeves', 0.01),
});

for (const engine of databases()) {
  describe(`how faithful a picture is, on ${engine.name}`, () => {
    let hooks: WebhookRoom;
    let merchant: Merchant;
    before(async () => {
      hooks = await openWebhookRoom(engine);
      merchant = await aMerchantOf(hooks.room);
    });
    after(() => hooks[Symbol.asyncDispose]());

    const listed = async (by: Merchant, rest = '') =>
      MerchantRenderPage.parse((await by.get(`/v1/merchant/renders${rest}`).expect(200)).body);

    it('is told the shop in figures, by webhook and in its list, and the shopper in plain words', async () => {
      const receiver = await hooks.aReceiver(merchant, ['render.ready']);
      hooks.room.engine.judgeNext(DOUBTFUL);
      const { shopper, id, render } = await aKnownShopper(hooks.room);
      assert.deepEqual(
        render.warnings.map(({ code }) => code),
        ['colour_may_differ', 'length_may_differ'],
      );
      for (const { message } of render.warnings) assert.match(message, /^[A-Z].+\.$/);
      const { body } = await shopper.get('/v1/user/vault').expect(200);
      assert.deepEqual(body.items[0].warnings, render.warnings);

      const payload = verified(await receiver.next(), receiver.secret);
      assert.ok(payload.type === 'render.ready');
      const [item] = (await listed(merchant)).items;
      assert.deepEqual([item?.id, item?.product_id, item?.engine], [render.id, A_PRODUCT, 'quick']);
      assert.deepEqual(item?.fidelity, payload.data.fidelity);
      assert.equal(item?.fidelity?.verdict, 'doubtful');
      assert.deepEqual(item?.fidelity?.print, { measured: false, why: 'plain' });
      assert.deepEqual(item?.fidelity?.colour, { measured: true, score: 0.296, off: 12.346 });
      const text = JSON.stringify(item);
      for (const private_ of [id, payload.data.shopper, 'http', 'render-'])
        assert.ok(!text.includes(private_), private_);
    });

    it('is null, and no warning, where it was not measured', async () => {
      const { render } = await aKnownShopper(hooks.room);
      assert.deepEqual(render.warnings, []);
      assert.equal((await listed(merchant)).items.find(({ id }) => id === render.id)?.fidelity, null);
    });

    it('is listed newest first, page by page, none twice and none left out', async () => {
      const { shopper, photo } = await aKnownShopper(hooks.room);
      for (let n = 0; n < 3; n++) await shopper.outcome((await shopper.tryOn(photo)).task_id);
      const all = (await listed(merchant, '?limit=100')).items;
      assert.ok(all.length >= 4);
      const dates = all.map(({ created_at }) => created_at);
      assert.deepEqual(dates, dates.toSorted().reverse());
      const paged: typeof all = [];
      for (let cursor = ''; ; ) {
        const page = await listed(merchant, `?limit=2${cursor}`);
        paged.push(...page.items);
        if (page.next_cursor === null) break;
        cursor = `&cursor=${page.next_cursor}`;
      }
      assert.deepEqual(paged, all);
    });

    it('is for the shop alone', async () => {
      const { shopper } = await aKnownShopper(hooks.room);
      const other = await aMerchantOf(hooks.room, OTHER_SHOP);
      assert.deepEqual((await listed(other)).items, []);
      await shopper.get('/v1/merchant/renders').expect(401);
      await hooks.room.http.get('/v1/merchant/renders').expect(401);
      await merchant.get('/v1/merchant/renders?cursor=bm90IG9uZQ').expect(422);
    });

    it('goes with the picture', async () => {
      hooks.room.engine.judgeNext(DOUBTFUL);
      const { shopper, render } = await aKnownShopper(hooks.room);
      await shopper.delete(`/v1/user/vault/${render.id}`).expect(204);
      assert.ok(!(await listed(merchant, '?limit=100')).items.some(({ id }) => id === render.id));
    });
  });
}
