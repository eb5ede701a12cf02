// How long the shopper wants a photo kept: for one try-on, for the visit, for next time.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Photo } from '../../contract/photos.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, PHOTO_FILE, type Shopper } from '../../testing/fitting-room.ts';
import { storedObjects } from '../../testing/traces.ts';

for (const engine of databases()) {
  describe(`how long a photo is kept, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const isGone = async (shopper: Shopper, { id }: Photo) => {
      const row = await room.database.sql.selectFrom('photos').select('id').where('id', '=', id).executeTakeFirst();
      assert.equal(row, undefined);
      // Taken away right after the commit that the shopper hears of.
      const deadline = Date.now() + 2_000;
      while ((await storedObjects(room)).includes(`photo-${id}`)) {
        assert.ok(Date.now() < deadline, 'the photo is still stored');
        await pause(20);
      }
      await shopper.get(`/v1/photos/${id}/content`).expect(404);
    };

    describe('for one try-on', () => {
      const ends: [how: string, run: (shopper: Shopper, photo: Photo) => Promise<string>][] = [
        ['done', async (shopper, photo) => (await shopper.outcome((await shopper.tryOn(photo)).task_id)).stage],
        [
          'refused',
          async (shopper, photo) => {
            room.engine.next('refused');
            return (await shopper.outcome((await shopper.tryOn(photo)).task_id)).stage;
          },
        ],
        [
          'failed',
          async (shopper, photo) => {
            for (let attempt = 0; attempt < 3; attempt++) room.engine.next('fault');
            return (await shopper.outcome((await shopper.tryOn(photo)).task_id)).stage;
          },
        ],
        [
          'stopped',
          async (shopper, photo) => {
            const release = room.engine.hold();
            const { task_id } = await shopper.tryOn(photo);
            while ((await shopper.status(task_id)).percent < 10);
            const { body } = await shopper.delete(`/v1/try-on/${task_id}`).expect(200);
            release();
            return body.reason.code === 'cancelled' ? 'stopped' : body.reason.code;
          },
        ],
      ];
      for (const [how, run] of ends)
        it(`is gone, and all that was known of it, as soon as that is ${how}`, async () => {
          const shopper = await (await room.aShopper()).withConsent();
          const photo = await shopper.addPhoto('render');
          assert.equal(photo.lifetime, 'render');
          const { length } = room.engine.forgotten;
          assert.equal(await run(shopper, photo), how);
          await isGone(shopper, photo);
          assert.equal(room.engine.forgotten.length, length + 1);
          const { body } = await shopper.askFor(photo).expect(404);
          assert.equal(body.detail, 'This photo is not there any more; add it again.');
        });

      it('is for that one alone, also while it runs', async () => {
        const shopper = await (await room.aShopper()).withConsent();
        const photo = await shopper.addPhoto('render');
        const release = room.engine.hold();
        const key = { 'Idempotency-Key': 'the-one' };
        const first = await shopper.askFor(photo).set(key).expect(202);
        const { body } = await shopper.askFor(photo).expect(404);
        assert.equal(body.code, 'not_found');
        assert.equal(body.detail, 'This photo was for one try-on only, as you chose; add it again for another.');
        const repeated = await shopper.askFor(photo).set(key).expect(202);
        assert.equal(repeated.body.task_id, first.body.task_id);
        release();
        const { stage, quota } = await shopper.outcome(first.body.task_id);
        assert.deepEqual([stage, quota.remaining], ['done', 4]);
      });

      it('lets one of several begin that come at once', async () => {
        const shopper = await (await room.aShopper()).withConsent();
        const photo = await shopper.addPhoto('render');
        const answers = await Promise.all(Array.from({ length: 4 }, () => shopper.askFor(photo)));
        assert.deepEqual(answers.map(({ status }) => status).sort(), [202, 404, 404, 404]);
        const { body } = answers.find(({ status }) => status === 202) ?? assert.fail();
        await shopper.outcome(body.task_id);
        await isGone(shopper, photo);
      });

      it('is not used up by a try-on that was not taken', async () => {
        const shopper = await (await room.aShopper()).withConsent();
        const photo = await shopper.addPhoto('render');
        await shopper.askFor(photo, 'no-such-product').expect(404);
        await shopper.outcome((await shopper.tryOn(photo)).task_id);
        await isGone(shopper, photo);
      });
    });

    describe('for next time', () => {
      const upload = async (shopper: Shopper) =>
        shopper
          .post('/v1/photos?lifetime=kept')
          .type('image/jpeg')
          .send(await readFile(PHOTO_FILE));

      it('needs the box for it', async () => {
        const shopper = await (await room.aShopper()).withConsent();
        const before = await storedObjects(room);
        const refused = await upload(shopper);
        assert.deepEqual([refused.status, refused.body.code], [403, 'keep_not_agreed']);
        assert.deepEqual(await storedObjects(room), before);
        await shopper.agree(['adult', 'render', 'keep_photo']);
        assert.equal((await upload(shopper)).status, 201);
      });

      it('is for thirty days', async () => {
        const shopper = await room.aShopper();
        await shopper.agree(['adult', 'render', 'keep_photo']);
        const { expires_at } = await shopper.addPhoto('kept');
        const days = (Date.parse(expires_at) - Date.now()) / 86_400_000;
        assert.ok(days > 29.9 && days < 30.1);
      });

      it('ends with an agreement without that box: then it is a photo of this visit', async () => {
        const shopper = await room.aShopper();
        await shopper.agree(['adult', 'render', 'keep_photo']);
        const photo = await shopper.addPhoto('kept');
        await shopper.agree();
        const { items } = (await shopper.get('/v1/photos').expect(200)).body;
        const [{ id, lifetime, expires_at }] = items;
        assert.deepEqual([id, lifetime], [photo.id, 'visit']);
        assert.ok(Date.parse(expires_at) <= Date.now() + 30 * 60_000);
        assert.equal((await upload(shopper)).body.code, 'keep_not_agreed');
        await shopper.askFor(photo).expect(202);
      });

      it('ends at once with such an agreement where the visit it came in is long over', async () => {
        const shopper = await room.aShopper();
        await shopper.agree(['adult', 'render', 'keep_photo']);
        const photo = await shopper.addPhoto('kept');
        const { sql } = room.database;
        const created_at = new Date(Date.now() - 5 * 86_400_000);
        await sql
          .updateTable('photos')
          .set({ created_at } as object)
          .where('id', '=', photo.id)
          .execute();
        await shopper.agree();
        assert.deepEqual((await shopper.get('/v1/photos').expect(200)).body.items, []);
        await room.server.sweep();
        await isGone(shopper, photo);
      });

      it('is refused where the box was taken back while the photo was being checked', async () => {
        const shopper = await room.aShopper();
        await shopper.agree(['adult', 'render', 'keep_photo']);
        const check = room.engine.holdCheck();
        const uploading = upload(shopper);
        await check.reached;
        await shopper.agree();
        const before = await storedObjects(room);
        check.go();
        assert.equal((await uploading).body.code, 'keep_not_agreed');
        assert.deepEqual(await storedObjects(room), before);
      });
    });
  });
}
