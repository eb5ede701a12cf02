// Seeing one's own photos again.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import sharp from 'sharp';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`a shopper's photos, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    it('are listed newest first, as they were answered when they came', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      const first = await shopper.addPhoto();
      const second = await shopper.addPhoto();
      assert.deepEqual((await shopper.get('/v1/photos').expect(200)).body, { items: [second, first] });
      await shopper.delete(`/v1/photos/${second.id}`).expect(204);
      assert.deepEqual((await shopper.get('/v1/photos').expect(200)).body, { items: [first] });
    });

    it('can be fetched with the token, to be kept nowhere and shown on no other site', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const { body, headers } = await shopper.get(`/v1/photos/${photo.id}/content`).responseType('blob').expect(200);
      const { width, height, format, exif } = await sharp(body).metadata();
      assert.deepEqual([width, height, format, exif], [photo.width, photo.height, 'jpeg', undefined]);
      assert.equal(headers['content-type'], 'image/jpeg');
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['access-control-allow-origin'], SHOP.origin);
    });

    it('are for the shopper alone', async () => {
      const { photo } = await aKnownShopper(room);
      const path = `/v1/photos/${photo.id}/content`;
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)])
        assert.equal((await stranger.get(path).expect(404)).body.code, 'not_found');
      await room.http.get(path).expect(401);
      await room.http.get('/v1/photos').expect(401);
    });

    it('are neither listed nor shown once their time is up, though no sweep has come by', async () => {
      const { shopper, photo } = await aKnownShopper(room);
      const { sql } = room.database;
      await sql.updateTable('photos').set({ expires_at: new Date() }).where('id', '=', photo.id).execute();
      assert.deepEqual((await shopper.get('/v1/photos').expect(200)).body, { items: [] });
      await shopper.get(`/v1/photos/${photo.id}/content`).expect(404);
    });
  });
}
