// Asking for a try-on: counted exactly, once per key, and only for what is one's own.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { A_PRODUCT, type FittingRoom, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';

for (const engine of databases()) {
  describe(`asking for a try-on, on ${engine.name}`, () => {
    let room: FittingRoom;
    let release: (() => void) | undefined;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    afterEach(() => release?.());
    after(() => room[Symbol.asyncDispose]());

    const aShopperWithPhoto = async () => {
      const shopper = await (await room.aShopper()).withConsent();
      return { shopper, photo: await shopper.addPhoto() };
    };

    it('admits exactly five of twenty requests that come at once', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const answers = await Promise.all(Array.from({ length: 20 }, () => shopper.askFor(photo)));
      const admitted = answers.filter(({ status }) => status === 202);
      const turnedAway = answers.filter(({ status }) => status === 429);
      assert.equal(admitted.length, 5);
      assert.equal(turnedAway.length, 15);
      assert.deepEqual(admitted.map(({ body }) => body.quota.remaining).sort(), [0, 1, 2, 3, 4]);
      for (const { body, headers } of turnedAway) {
        assert.equal(body.code, 'quota_exhausted');
        assert.equal(body.quota.remaining, 0);
        assert.ok(Number(headers['retry-after']) > 0);
      }
      const tasks = await room.database.sql.selectFrom('tasks').select('id').where('photo_id', '=', photo.id).execute();
      assert.equal(tasks.length, 5);
    });

    it('gives new try-ons at midnight UTC', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { quota } = await shopper.tryOn(photo);
      assert.match(quota.resets_at, /T00:00:00\.000Z$/);
      const wait = Date.parse(quota.resets_at) - Date.now();
      room.later(wait + 1_000);
      const tomorrow = await aShopperWithPhoto();
      assert.equal((await tomorrow.shopper.tryOn(tomorrow.photo)).quota.remaining, 4);
      room.later(-wait - 1_000);
    });

    it('answers a repeated request with the same task and counts it once', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const key = randomUUID();
      const ask = () => shopper.askFor(photo).set('Idempotency-Key', key);
      const answers = await Promise.all([ask(), ask()]);
      const last = await ask().expect(202);
      assert.ok(answers.some(({ status }) => status === 202));
      for (const { status, body } of answers) {
        if (status === 202) assert.deepEqual(body, last.body);
        else assert.equal(body.code, 'idempotency_in_flight');
      }
      assert.equal(last.body.quota.remaining, 4);
      const tasks = await room.database.sql.selectFrom('tasks').select('id').where('photo_id', '=', photo.id).execute();
      assert.deepEqual(tasks, [{ id: last.body.task_id }]);
    });

    it('refuses an idempotency key that stood for another request', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const key = randomUUID();
      await shopper.askFor(photo).set('Idempotency-Key', key).expect(202);
      const { body } = await shopper.askFor(photo, 'white-tshirt').set('Idempotency-Key', key).expect(422);
      assert.equal(body.code, 'idempotency_key_reused');
    });

    it('lets two shoppers use the same idempotency key', async () => {
      const [one, two] = await Promise.all([aShopperWithPhoto(), aShopperWithPhoto()]);
      const first = await one.shopper.askFor(one.photo).set('Idempotency-Key', 'same').expect(202);
      const second = await two.shopper.askFor(two.photo).set('Idempotency-Key', 'same').expect(202);
      assert.notEqual(second.body.task_id, first.body.task_id);
    });

    it('knows neither the photo of another shopper nor the product of another shop, and counts neither', async () => {
      const [mine, theirs] = await Promise.all([aShopperWithPhoto(), aShopperWithPhoto()]);
      const foreignPhoto = await mine.shopper.askFor(theirs.photo).expect(404);
      assert.equal(foreignPhoto.body.code, 'not_found');
      const foreignProduct = await mine.shopper.askFor(mine.photo, OTHER_SHOP.productId).expect(404);
      assert.equal(foreignProduct.body.code, 'not_found');
      assert.equal((await mine.shopper.tryOn(mine.photo)).quota.remaining, 4);
    });

    it('knows no try-on of another shopper or another shop', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { task_id } = await shopper.tryOn(photo);
      const neighbour = await room.aShopper();
      await neighbour.get(`/v1/try-on/status/${task_id}`).expect(404);
      const stranger = await room.aShopper(OTHER_SHOP);
      await stranger.get(`/v1/try-on/status/${task_id}`).expect(404);
    });

    it('names every field that is wrong', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      const { body } = await shopper
        .post('/v1/try-on/generate')
        .send({ photo_id: 'mine', product_id: A_PRODUCT, size: 'M', constructor: 1 })
        .expect(422);
      assert.equal(body.code, 'body_invalid');
      assert.deepEqual(body.errors.map(({ pointer }: { pointer: string }) => pointer).sort(), [
        '/constructor',
        '/photo_id',
        '/size',
      ]);
    });

    it('refuses a photo whose time is over', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      room.later(29 * 60_000);
      const { body } = await shopper.askFor(photo).expect(202);
      // That try-on gave it another half hour, but the session's own half hour is nearly over.
      assert.equal((await shopper.outcome(body.task_id)).stage, 'done');
      await room.database.sql
        .updateTable('photos')
        .set({ expires_at: new Date(0) })
        .where('id', '=', photo.id)
        .execute();
      await shopper.askFor(photo).expect(404);
      room.later(-29 * 60_000);
    });
  });
}
