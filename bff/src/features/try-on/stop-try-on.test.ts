// Changing one's mind about a try-on, before, during and after it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TryOnStatus } from '../../contract/try-on.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { aKnownShopper, storedObjects } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`stopping a try-on, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const stop = async (shopper: Shopper, { task_id }: { task_id: string }) => {
      const { body } = await shopper.delete(`/v1/try-on/${task_id}`).expect(200);
      return TryOnStatus.parse(body);
    };

    it('that is being rendered ends it, frees its slot and does not count it', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const release = room.engine.hold();
      const asked = await shopper.tryOn(photo);
      while ((await shopper.status(asked.task_id)).percent < 10);
      const following = shopper.follow(asked.task_id);
      const { stage, reason, quota, render } = await stop(shopper, asked);
      assert.deepEqual([stage, reason?.code, quota.remaining, render], ['failed', 'cancelled', 4, null]);
      assert.equal((await following).at(-1)?.stage, 'failed');
      release();
      assert.equal((await shopper.outcome((await shopper.tryOn(photo)).task_id)).stage, 'done');
    });

    it('that waits for its turn takes it out of the queue', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const release = room.engine.hold();
      const first = await shopper.tryOn(photo);
      while ((await shopper.status(first.task_id)).percent < 10);
      const second = await shopper.tryOn(photo);
      const begun = room.engine.begun;
      assert.equal((await stop(shopper, second)).quota.remaining, 3);
      release();
      assert.equal((await shopper.outcome(first.task_id)).stage, 'done');
      const third = await shopper.tryOn(photo);
      await shopper.outcome(third.task_id);
      assert.equal(room.engine.begun, begun + 1);
    });

    it('that is done deletes its picture and keeps it counted', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const asked = await shopper.tryOn(photo);
      await shopper.outcome(asked.task_id);
      const before = await storedObjects(room);
      const { stage, render, quota } = await stop(shopper, asked);
      assert.deepEqual([stage, render, quota.remaining], ['done', null, 3]);
      assert.equal((await storedObjects(room)).length, before.length - 2);
    });

    it('twice changes nothing the second time', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const release = room.engine.hold();
      const asked = await shopper.tryOn(photo);
      const first = await stop(shopper, asked);
      assert.deepEqual(await stop(shopper, asked), first);
      release();
    });

    it('at the very moment it is delivered either counts a picture or neither', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const asked = await shopper.tryOn(photo);
      const outcome = shopper.outcome(asked.task_id);
      while (['queued', 'preparing'].includes((await shopper.status(asked.task_id)).stage));
      const { stage, quota, render } = await stop(shopper, asked);
      assert.equal(quota.remaining, stage === 'done' ? 3 : 4);
      assert.equal(render, null);
      await outcome;
      // The slot's next render comes after whatever the worker had to put away.
      await aKnownShopper(room);
      const { body } = await shopper.get('/v1/user/vault').expect(200);
      assert.equal(body.items.length, 1);
      assert.ok(!(await storedObjects(room)).some((name) => name.includes(asked.task_id)));
    });

    it('is for the shopper alone', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const release = room.engine.hold();
      const { task_id } = await shopper.tryOn(photo);
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)])
        assert.equal((await stranger.delete(`/v1/try-on/${task_id}`).expect(404)).body.code, 'not_found');
      await room.http.delete(`/v1/try-on/${task_id}`).expect(401);
      await shopper.delete('/v1/try-on/not-an-id').expect(404);
      release();
      assert.equal((await shopper.outcome(task_id)).stage, 'done');
    });
  });
}
