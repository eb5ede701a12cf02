// Deleting one picture.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom } from '../../testing/fitting-room.ts';
import { aKnownShopper, storedObjects } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`deleting a picture, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    it('takes the picture and its mask, and leaves the other pictures and the photo', async () => {
      const { shopper, photo, render } = await aKnownShopper(room);
      const second = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      const before = await storedObjects(room);
      await shopper.delete(`/v1/user/vault/${render.id}`).expect(204);
      assert.equal((await storedObjects(room)).length, before.length - 2);
      const { body } = await shopper.get('/v1/user/vault').expect(200);
      assert.deepEqual(
        body.items.map(({ id }: { id: string }) => id),
        [second.render?.id],
      );
      for (const url of [render.url, render.change_mask_url ?? '']) assert.equal((await fetch(url)).status, 404);
      await shopper.get(`/v1/user/vault/${render.id}/copy`).expect(404);
      await shopper.delete(`/v1/user/vault/${render.id}`).expect(404);
    });

    it('does not give the try-on back: the picture was delivered', async () => {
      const { shopper, photo, render } = await aKnownShopper(room);
      await shopper.delete(`/v1/user/vault/${render.id}`).expect(204);
      assert.equal((await shopper.tryOn(photo)).quota.remaining, 3);
    });

    it('is for the shopper alone', async () => {
      const { shopper, render } = await aKnownShopper(room);
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)])
        assert.equal((await stranger.delete(`/v1/user/vault/${render.id}`).expect(404)).body.code, 'not_found');
      await room.http.delete(`/v1/user/vault/${render.id}`).expect(401);
      await shopper.delete('/v1/user/vault/not-an-id').expect(404);
      assert.equal((await shopper.get('/v1/user/vault').expect(200)).body.items.length, 1);
    });
  });
}
