// Taking one photo back.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { aKnownShopper, storedObjects } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`deleting a photo, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    it('takes the photo and what the engine knew of it, and leaves the pictures', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const forgotten = room.engine.forgotten.length;
      await shopper.delete(`/v1/photos/${photo.id}`).expect(204);
      assert.ok(!(await storedObjects(room)).includes(`photo-${photo.id}`));
      assert.equal(room.engine.forgotten.length, forgotten + 1);
      assert.equal((await shopper.get('/v1/user/vault').expect(200)).body.items.length, 1);
      await shopper.askFor(photo).expect(404);
      await shopper.delete(`/v1/photos/${photo.id}`).expect(404);
    });

    it('stops the try-on that is using it without counting that, and no other', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const other = await shopper.addPhoto();
      const release = room.engine.hold();
      const stopped = await shopper.tryOn(photo);
      while ((await shopper.status(stopped.task_id)).percent < 10);
      const goesOn = await shopper.tryOn(other);
      await shopper.delete(`/v1/photos/${photo.id}`).expect(204);
      const { stage, reason, quota } = await shopper.outcome(stopped.task_id);
      assert.deepEqual([stage, reason?.code, quota.remaining], ['failed', 'photo_deleted', 3]);
      release();
      assert.equal((await shopper.outcome(goesOn.task_id)).stage, 'done');
    });

    it('is for the shopper alone', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)])
        assert.equal((await stranger.delete(`/v1/photos/${photo.id}`).expect(404)).body.code, 'not_found');
      await room.http.delete(`/v1/photos/${photo.id}`).expect(401);
      await shopper.delete('/v1/photos/not-an-id').expect(404);
      await shopper.askFor(photo).expect(202);
    });
  });
}
