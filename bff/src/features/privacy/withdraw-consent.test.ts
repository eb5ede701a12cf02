// Taking an agreement back: everything that stood on it goes, and the receipt says when.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { WithdrawnConsent } from '../../contract/privacy.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, PHOTO_FILE, type Shopper } from '../../testing/fitting-room.ts';
import { aKnownShopper, storedObjects, tracesOf } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`withdrawing consent, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const withdraw = async (shopper: Shopper, { id }: { id: string }) => {
      const { body } = await shopper.delete(`/v1/consents/${id}`).expect(200);
      return WithdrawnConsent.parse(body);
    };

    it('deletes photo and picture, keeps the receipt and says so', async () => {
      const { shopper, receipt, id } = await aKnownShopper(room);
      const withdrawn = await withdraw(shopper, receipt);
      assert.deepEqual(withdrawn.deleted, { photos: 1, pictures: 1, try_ons_stopped: 0, resume_secrets: 1 });
      assert.equal(withdrawn.text_sha256, receipt.text_sha256);
      assert.equal(withdrawn.given_at, receipt.given_at);
      const left = await tracesOf(room, id);
      assert.ok(!left.has('photos') && !left.has('renders'));
      assert.ok(left.get('consent_receipts')?.every((row) => row.withdrawn_at !== null));
      assert.deepEqual(await storedObjects(room), []);
      const shown = await room.http.get(`/v1/receipts/${receipt.id}`).expect(200);
      assert.equal(shown.body.receipt.withdrawn_at, withdrawn.withdrawn_at);
    });

    it('stops a render that is under way, tells whoever follows it and does not count it', async () => {
      const { shopper, receipt, photo } = await aKnownShopper(room);
      const release = room.engine.hold();
      const { task_id } = await shopper.tryOn(photo);
      const following = shopper.follow(task_id);
      while ((await shopper.status(task_id)).percent < 10);
      assert.equal((await withdraw(shopper, receipt)).deleted.try_ons_stopped, 1);
      const last = (await following).at(-1);
      assert.equal(last?.stage, 'failed');
      assert.equal(last?.reason?.code, 'consent_withdrawn');
      assert.equal(last?.quota.remaining, 4);
      release();
      const neighbour = await aKnownShopper(room);
      await withdraw(neighbour.shopper, neighbour.receipt);
      assert.deepEqual(await storedObjects(room), []);
    });

    it('refuses photos and try-ons until the shopper agrees anew', async () => {
      const { shopper, receipt, photo } = await aKnownShopper(room);
      await withdraw(shopper, receipt);
      const jpeg = await readFile(PHOTO_FILE);
      const upload = () => shopper.post('/v1/photos').type('image/jpeg').send(jpeg);
      assert.equal((await upload().expect(403)).body.code, 'consent_required');
      assert.equal((await shopper.askFor(photo).expect(403)).body.code, 'consent_required');
      await shopper.agree();
      await upload().expect(201);
    });

    it('refuses a photo whose consent was withdrawn while it was being checked', async () => {
      const shopper = await room.aShopper();
      const receipt = await shopper.agree();
      const release = room.engine.holdCheck();
      const uploading = shopper
        .post('/v1/photos')
        .type('image/jpeg')
        .send(await readFile(PHOTO_FILE))
        .expect(403);
      const answered = uploading.then(({ body }) => body.code);
      await release.reached;
      await withdraw(shopper, receipt);
      const before = await storedObjects(room);
      release.go();
      assert.equal(await answered, 'consent_required');
      assert.deepEqual(await storedObjects(room), before);
    });

    it('means every receipt the shopper has given', async () => {
      const { shopper, receipt, photo } = await aKnownShopper(room);
      await shopper.agree();
      await withdraw(shopper, receipt);
      await shopper.askFor(photo).expect(403);
    });

    it('does not take back what was agreed to since when it is repeated', async () => {
      const { shopper, receipt } = await aKnownShopper(room);
      const first = await withdraw(shopper, receipt);
      await shopper.agree();
      const photo = await shopper.addPhoto();
      const second = await withdraw(shopper, receipt);
      assert.equal(second.withdrawn_at, first.withdrawn_at);
      assert.deepEqual(second.deleted, {});
      await shopper.askFor(photo).expect(202);
    });

    it('knows no receipt of another shopper or another shop', async () => {
      const { shopper, receipt, photo } = await aKnownShopper(room);
      for (const stranger of [await room.aShopper(), await room.aShopper(OTHER_SHOP)]) {
        const { body } = await stranger.delete(`/v1/consents/${receipt.id}`).expect(404);
        assert.equal(body.code, 'not_found');
      }
      await room.http.delete(`/v1/consents/${receipt.id}`).expect(401);
      await shopper.askFor(photo).expect(202);
    });
  });
}
