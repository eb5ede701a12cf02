// What a shop's own server is told, by whom it can tell that it is from us, and what it is never told.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { databases } from '../../testing/databases.ts';
import { A_PRODUCT, type Merchant, OTHER_SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper, tracesOf } from '../../testing/traces.ts';
import { verified } from '../../testing/webhook-receiver.ts';
import { aMerchantOf, openWebhookRoom, type WebhookRoom } from '../../testing/webhook-room.ts';

for (const engine of databases()) {
  describe(`what a shop is told, on ${engine.name}`, () => {
    let hooks: WebhookRoom;
    let merchant: Merchant;
    before(async () => {
      hooks = await openWebhookRoom(engine);
    });
    beforeEach(async () => {
      merchant = await aMerchantOf(hooks.room);
    });
    after(() => hooks[Symbol.asyncDispose]());

    it('is that a picture is ready, signed, without a link to it or a word on who is in it', async () => {
      const receiver = await hooks.aReceiver(merchant);
      const { shopper, id, photo, render } = await aKnownShopper(hooks.room);
      const call = await receiver.next();
      const payload = verified(call, receiver.secret);
      assert.equal(payload.type, 'render.ready');
      assert.ok(payload.type === 'render.ready');
      assert.equal(payload.data.render_id, render.id);
      assert.equal(payload.data.product_id, A_PRODUCT);
      assert.equal(call.headers['content-type'], 'application/json');
      for (const private_ of [id, photo.id, shopper.session.token, 'http', 'signature'])
        assert.ok(!call.body.includes(private_), private_);
    });

    it('cannot be made up by anybody who has not got the secret', async () => {
      const receiver = await hooks.aReceiver(merchant);
      const other = await hooks.aReceiver(merchant);
      await receiver.test();
      const call = await receiver.next();
      assert.throws(() => verified(call, other.secret));
      assert.throws(() =>
        verified({ ...call, body: call.body.replace('webhook.test', 'render.ready') }, receiver.secret),
      );
    });

    it('is that a render was refused or stopped, and the reason’s code', async () => {
      const receiver = await hooks.aReceiver(merchant, ['render.failed']);
      const shopper = await (await hooks.room.aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      hooks.room.engine.next('refused');
      const { task_id } = await shopper.tryOn(photo);
      const refused = await receiver.next();
      assert.ok(refused.payload.type === 'render.failed');
      assert.equal(refused.payload.data.task_id, task_id);
      assert.equal(refused.payload.data.reason, 'pair_arms_cross_torso');
      assert.ok(!refused.body.includes('arms hang'));

      const release = hooks.room.engine.hold();
      const running = await shopper.tryOn(photo);
      await shopper.delete(`/v1/try-on/${running.task_id}`).expect(200);
      release();
      const stopped = await receiver.next();
      assert.ok(stopped.payload.type === 'render.failed');
      assert.equal(stopped.payload.data.reason, 'cancelled');
      assert.equal(stopped.payload.data.shopper, refused.payload.data.shopper);
    });

    it('is that consent was withdrawn and that a shopper was erased, under one reference', async () => {
      const receiver = await hooks.aReceiver(merchant, ['consent.withdrawn', 'shopper.erased']);
      const { shopper, receipt } = await aKnownShopper(hooks.room);
      await shopper.delete(`/v1/consents/${receipt.id}`).expect(200);
      // Repeating it is no news.
      await shopper.delete(`/v1/consents/${receipt.id}`).expect(200);
      const { body: deletion } = await shopper.delete('/v1/user').expect(200);
      const told = [(await receiver.next()).payload, (await receiver.next()).payload];
      const withdrawn = told.find(({ type }) => type === 'consent.withdrawn');
      const erased = told.find(({ type }) => type === 'shopper.erased');
      assert.ok(withdrawn?.type === 'consent.withdrawn' && erased?.type === 'shopper.erased');
      assert.equal(withdrawn.data.receipt_id, receipt.id);
      assert.equal(erased.data.receipt_id, deletion.id);
      assert.equal(withdrawn.data.shopper, erased.data.shopper);
      assert.equal(receiver.calls.length, 2);
    });

    it('keeps of an erased shopper the news of it alone, which leads nowhere', async () => {
      const receiver = await hooks.aReceiver(merchant);
      const { shopper, id } = await aKnownShopper(hooks.room);
      const ready = await receiver.next();
      const about = () =>
        hooks.room.database.sql
          .selectFrom('webhook_events')
          .select(['id', 'type'])
          .where('shopper_reference', 'is not', null)
          .where('id', '=', ready.id)
          .execute();
      assert.deepEqual(await about(), [{ id: ready.id, type: 'render.ready' }]);
      await shopper.delete('/v1/user').expect(200);
      assert.deepEqual(await about(), []);
      assert.deepEqual([...(await tracesOf(hooks.room, id)).keys()], []);
      assert.equal((await receiver.next()).payload.type, 'shopper.erased');
    });

    it('stands in the shopper’s export', async () => {
      const receiver = await hooks.aReceiver(merchant);
      const { shopper } = await aKnownShopper(hooks.room);
      const { payload } = await receiver.next();
      const { body } = await shopper.get('/v1/user/export').responseType('blob').expect(200);
      const told = JSON.parse(Buffer.from(unzipSync(body)['told-to-the-shop.json'] ?? []).toString());
      assert.deepEqual(
        told.map(({ type, data }: { type: string; data: unknown }) => ({ type, data })),
        [{ type: payload.type, data: payload.data }],
      );
    });

    it('is only what it has subscribed to, and nothing of another shop', async () => {
      const receiver = await hooks.aReceiver(merchant, ['shopper.erased']);
      const stranger = await hooks.aReceiver(await aMerchantOf(hooks.room, OTHER_SHOP));
      const { shopper } = await aKnownShopper(hooks.room);
      await shopper.delete('/v1/user').expect(200);
      assert.equal((await receiver.next()).payload.type, 'shopper.erased');
      await stranger.test();
      assert.equal((await stranger.next()).payload.type, 'webhook.test');
      assert.deepEqual([receiver.calls.length, stranger.calls.length], [1, 1]);
    });

    it('is not even kept where nobody listens', async () => {
      const count = async () =>
        (await hooks.room.database.sql.selectFrom('webhook_events').select('id').execute()).length;
      const before = await count();
      await aKnownShopper(hooks.room);
      assert.equal(await count(), before);
    });

    it('is forgotten after thirty days', async () => {
      const receiver = await hooks.aReceiver(merchant);
      const { id } = await receiver.test();
      await receiver.settled(id, ({ status }) => status === 'delivered');
      await hooks.later(29 * 86_400_000);
      await hooks.room.server.sweep();
      assert.equal((await receiver.deliveries()).length, 1);
      await hooks.later(2 * 86_400_000);
      await hooks.room.server.sweep();
      assert.deepEqual(await receiver.deliveries(), []);
      assert.deepEqual(await hooks.room.database.sql.selectFrom('webhook_events').selectAll().execute(), []);
    });
  });
}
