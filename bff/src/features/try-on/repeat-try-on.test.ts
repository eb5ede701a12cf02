// The same try-on again is the same picture: at once, not counted, also while it is still being made; and nobody else's.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { A_PRODUCT, type FittingRoom, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';

for (const database of databases()) {
  describe(`the same try-on again, on ${database.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await database.environment());
      room.engine.repeats();
    });
    after(() => room[Symbol.asyncDispose]());

    const aShopperWithPhoto = async () => {
      const shopper = await (await room.aShopper()).withConsent();
      return { shopper, photo: await shopper.addPhoto() };
    };
    const vaultOf = async (shopper: Shopper) => (await shopper.get('/v1/user/vault').expect(200)).body.items;

    it('is the picture that is there, at once: drawn once, counted once, in the vault once', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const first = await shopper.tryOn(photo);
      const { render } = await shopper.outcome(first.task_id);
      const { begun } = room.engine;
      const second = await shopper.tryOn(photo);
      const status = await shopper.status(second.task_id);
      assert.equal(status.stage, 'done');
      assert.equal(status.render?.id, render?.id);
      assert.equal((await fetch(status.render?.url ?? '')).status, 200);
      assert.equal(room.engine.begun, begun);
      assert.deepEqual([second.quota.remaining, status.quota.remaining], [4, 4]);
      assert.equal((await vaultOf(shopper)).length, 1);
    });

    it('is one call with two who wait, however close together they ask', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { begun } = room.engine;
      const release = room.engine.hold();
      const asked = await Promise.all([1, 2, 3].map(() => shopper.tryOn(photo)));
      const [task] = new Set(asked.map(({ task_id }) => task_id));
      assert.ok(task && asked.every(({ task_id }) => task_id === task));
      const outcomes = asked.map(() => shopper.outcome(task));
      release();
      for (const { stage, render, quota } of await Promise.all(outcomes)) {
        assert.deepEqual([stage, render !== null, quota.remaining], ['done', true, 4]);
      }
      assert.equal(room.engine.begun, begun + 1);
    });

    it('is free also for a shopper who has none left', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { task_id } = await shopper.tryOn(photo);
      await shopper.outcome(task_id);
      for (const product of ['white-tshirt', 'navy-vneck-tshirt', 'pinstripe-shirt', 'grey-hoodie'])
        await shopper.outcome((await shopper.tryOn(photo, product)).task_id);
      await shopper.askFor(photo, 'floral-blouse').expect(429);
      const again = await shopper.tryOn(photo);
      assert.deepEqual([again.task_id, again.quota.remaining], [task_id, 0]);
    });

    it('is drawn anew after a refusal, with another photo, garment, or way of drawing, and by anybody else', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      room.engine.next('refused');
      const refused = await shopper.tryOn(photo);
      assert.equal((await shopper.outcome(refused.task_id)).stage, 'refused');
      const tasks = [refused.task_id];
      const ask = async (who: Shopper, of: typeof photo, product = A_PRODUCT) => {
        const { task_id } = await who.tryOn(of, product);
        assert.equal((await who.outcome(task_id)).stage, 'done');
        tasks.push(task_id);
      };
      await ask(shopper, photo);
      await ask(shopper, await shopper.addPhoto());
      await ask(shopper, photo, 'white-tshirt');
      await room.database.sql
        .updateTable('products')
        .set({
          garment_object: (eb) =>
            eb.selectFrom('products as p').select('p.garment_object').where('p.id', '=', 'grey-hoodie'),
        })
        .where('id', '=', 'white-tshirt')
        .execute();
      await ask(shopper, photo, 'white-tshirt');
      const another = await aShopperWithPhoto();
      await ask(another.shopper, another.photo);
      assert.equal(new Set(tasks).size, tasks.length);
    });

    it('is drawn anew once its picture was deleted, by whichever of the two ways', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const first = await shopper.tryOn(photo);
      const { render } = await shopper.outcome(first.task_id);
      await shopper.tryOn(photo);
      await shopper.delete(`/v1/user/vault/${render?.id}`).expect(204);
      const second = await shopper.tryOn(photo);
      assert.notEqual(second.task_id, first.task_id);
      assert.equal((await shopper.outcome(second.task_id)).stage, 'done');
      assert.equal((await shopper.tryOn(photo)).task_id, second.task_id);
      await shopper.delete(`/v1/try-on/${second.task_id}`).expect(200);
      assert.deepEqual(await vaultOf(shopper), []);
      assert.equal((await shopper.tryOn(photo)).quota.remaining, 2);
    });

    it('ends for both who wait where the shopper stops it, and is drawn when it is asked for anew', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const release = room.engine.hold();
      const first = await shopper.tryOn(photo);
      const second = await shopper.tryOn(photo);
      const waiting = shopper.outcome(second.task_id);
      await shopper.delete(`/v1/try-on/${first.task_id}`).expect(200);
      assert.equal((await waiting).reason?.code, 'cancelled');
      release();
      const third = await shopper.tryOn(photo);
      assert.notEqual(third.task_id, first.task_id);
      assert.deepEqual([(await shopper.outcome(third.task_id)).stage, third.quota.remaining], ['done', 4]);
    });

    it('needs consent, and a photo that is there, like any other', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      await shopper.outcome((await shopper.tryOn(photo)).task_id);
      await shopper.delete(`/v1/photos/${photo.id}`).expect(204);
      await shopper.askFor(photo).expect(404);
      const { id } = await shopper.agree();
      await shopper.delete(`/v1/consents/${id}`).expect(200);
      await shopper.askFor(photo).expect(403);
    });
  });
}
