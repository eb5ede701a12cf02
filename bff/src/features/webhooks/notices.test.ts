// A shop is told that one of its webhooks was switched off, where it cannot miss it: beside how it is set up.
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Merchant as ShownMerchant } from '../../contract/merchants.ts';
import { databases } from '../../testing/databases.ts';
import { type Merchant, OTHER_SHOP } from '../../testing/fitting-room.ts';
import { aMerchantOf, openWebhookRoom, type WebhookRoom } from '../../testing/webhook-room.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

for (const engine of databases()) {
  describe(`a webhook that was switched off, on ${engine.name}`, () => {
    let hooks: WebhookRoom;
    let merchant: Merchant;
    before(async () => {
      hooks = await openWebhookRoom(engine);
    });
    beforeEach(async () => {
      merchant = await aMerchantOf(hooks.room);
    });
    after(() => hooks[Symbol.asyncDispose]());

    const noticesOf = async (shop: Merchant) => {
      const { body } = await shop.get('/v1/merchant').expect(200);
      return ShownMerchant.parse(body).notices.map((notice) => {
        assert.ok(notice.kind === 'webhook_switched_off');
        return notice;
      });
    };
    const notices = () => noticesOf(merchant);

    it('is told to its shop with what to do, until it is switched on again', async () => {
      const receiver = await hooks.aReceiver(merchant);
      const healthy = await hooks.aReceiver(merchant);
      receiver.answers({ status: 500 });
      const { id } = await receiver.test();
      await receiver.settled(id, ({ attempts }) => attempts === 1);
      assert.deepEqual(await notices(), []);
      await hooks.later(DAY + 1_000);
      await receiver.settled(id, ({ status }) => status === 'dead');

      const { url, disabled } = (await receiver.shown()) ?? {};
      const [notice, ...more] = await notices();
      assert.ok(notice && more.length === 0 && notice.webhook_id !== healthy.id);
      const { message, ...rest } = notice;
      assert.deepEqual(rest, {
        kind: 'webhook_switched_off',
        webhook_id: receiver.id,
        url,
        since: disabled?.at,
        reason: 'failing',
        dead_letters: 1,
      });
      const [enable = '', replay = ''] = [...message.matchAll(/POST (\/[\w/{}-]+)/g)].map(([, path = '']) => path);
      const asOperator = await hooks.room.server.operate({ command: 'show', merchant: merchant.id });
      assert.deepEqual(asOperator.notices, [notice]);
      assert.deepEqual(await noticesOf(await hooks.room.aMerchant(OTHER_SHOP)), []);

      // What the sentence says, done.
      receiver.answers({ status: 204 });
      await merchant.post(enable).expect(200);
      assert.deepEqual(await notices(), []);
      const { body } = await merchant.post(replay.replace('{delivery}', id)).expect(202);
      await receiver.settled(body.id, ({ status }) => status === 'delivered');
    });

    it('counts what was given up and has not arrived since, each event once', async () => {
      const receiver = await hooks.aReceiver(merchant);
      receiver.thenAnswers({ status: 410 });
      const arrivedLater = await receiver.test();
      await receiver.settled(arrivedLater.id, ({ status }) => status === 'dead');
      await merchant.post(`${receiver.path}/enable`).expect(200);
      const replay = (delivery: { id: string }) => merchant.post(`${receiver.path}/deliveries/${delivery.id}/replay`);
      const { body: arrived } = await replay(arrivedLater).expect(202);
      await receiver.settled(arrived.id, ({ status }) => status === 'delivered');

      receiver.answers({ status: 410 });
      const lost = await receiver.test();
      await receiver.settled(lost.id, ({ status }) => status === 'dead');
      await merchant.post(`${receiver.path}/enable`).expect(200);
      const { body: again } = await replay(lost).expect(202);
      await receiver.settled(again.id, ({ status }) => status === 'dead');

      const [notice] = await notices();
      assert.deepEqual([notice?.reason, notice?.dead_letters], ['gone', 1]);
    });

    it('is no longer spoken of once it is deleted', async () => {
      const receiver = await hooks.aReceiver(merchant);
      receiver.thenAnswers({ status: 410 });
      const { id } = await receiver.test();
      await receiver.settled(id, ({ status }) => status === 'dead');
      assert.equal((await notices()).length, 1);
      await merchant.delete(receiver.path).expect(204);
      assert.deepEqual(await notices(), []);
    });
  });
}
