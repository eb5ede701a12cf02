// From the queue to an outcome: true stages, a picture kept, and nothing charged where none came.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import sharp from 'sharp';
import type { Trx } from '../../platform/database/database.ts';
import { DatabaseAway } from '../../platform/faults/storage-fault.ts';
import { jobState } from '../../platform/queue/queue.fixture.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, PHOTO_FILE } from '../../testing/fitting-room.ts';
import { assertRefused } from '../../testing/refusals.ts';

for (const engine of databases()) {
  describe(`rendering a try-on, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const aShopperWithPhoto = async () => {
      const shopper = await (await room.aShopper()).withConsent();
      return { shopper, photo: await shopper.addPhoto() };
    };

    it('tells every stage in order and ends the stream with the picture', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const release = room.engine.hold();
      const { task_id } = await shopper.tryOn(photo);
      const following = shopper.follow(task_id);
      // The stream was asked for first, and is open once the engine has been seen waiting a few times; then let it go on.
      for (let waiting = 0; waiting < 5; ) if ((await shopper.status(task_id)).percent >= 10) waiting++;
      release();
      const statuses = await following;
      const order = ['queued', 'preparing', 'rendering', 'finishing', 'done'];
      const stages = statuses.map(({ stage }) => order.indexOf(stage));
      assert.deepEqual(
        stages,
        stages.toSorted((a, b) => a - b),
      );
      assert.ok(statuses.some(({ stage }) => stage === 'preparing'));
      const percents = statuses.map(({ percent }) => percent);
      assert.deepEqual(
        percents,
        percents.toSorted((a, b) => a - b),
      );
      assert.ok(statuses.every(({ message }) => message.length > 0));
      const last = statuses.at(-1);
      assert.equal(last?.stage, 'done');
      assert.equal(last?.percent, 100);
      assert.equal(last?.quota.remaining, 4);
      assert.ok(statuses.slice(0, -1).every(({ render }) => render === null));
    });

    it('hands out a picture of exactly the photo’s size, and the mask of what was changed', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { render } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.ok(render?.change_mask_url);
      for (const url of [render.url, render.change_mask_url]) {
        const answer = await fetch(url);
        assert.equal(answer.status, 200);
        const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
        assert.deepEqual([width, height], [photo.width, photo.height]);
      }
      assert.deepEqual([render.width, render.height], [photo.width, photo.height]);
      assert.equal(render.engine, 'quick');
    });

    it('passes on what an engine refuses to draw, in its words', async () => {
      for (const code of ['photo_minor', 'photo_indecent']) {
        const { shopper, photo } = await aShopperWithPhoto();
        room.engine.next({ code, message: 'This photo cannot be used here.' });
        const outcome = await shopper.outcome((await shopper.tryOn(photo)).task_id);
        assert.equal(outcome.stage, 'refused');
        assert.deepEqual(outcome.reason, { code, message: 'This photo cannot be used here.' });
        assert.equal(outcome.quota.remaining, 5);
      }
    });

    it('passes on what a photo check refuses to take, and keeps nothing of it', async () => {
      const shopper = await (await room.aShopper()).withConsent();
      for (const code of ['photo_minor', 'photo_indecent'] as const) {
        room.engine.refuseNextPhoto({ code, message: 'This photo cannot be used here.' });
        const upload = shopper
          .post('/v1/photos')
          .type('image/jpeg')
          .send(await readFile(PHOTO_FILE));
        const { detail } = await assertRefused(room, upload, code);
        assert.equal(detail, 'This photo cannot be used here.');
      }
    });

    it('does not charge a try-on whose render was refused', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      room.engine.next('refused');
      const asked = await shopper.tryOn(photo);
      assert.equal(asked.quota.remaining, 4);
      const outcome = await shopper.outcome(asked.task_id);
      assert.equal(outcome.stage, 'refused');
      assert.equal(outcome.reason?.code, 'pair_arms_cross_torso');
      assert.equal(outcome.message, 'Let your arms hang and take the photo again.');
      assert.equal(outcome.quota.remaining, 5);
      assert.equal(outcome.render, null);
    });

    it('tries again after a fault of the engine and charges the picture once', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const before = room.engine.begun;
      room.engine.next('fault');
      const outcome = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.equal(outcome.stage, 'done');
      assert.equal(outcome.quota.remaining, 4);
      assert.equal(room.engine.begun - before, 2);
    });

    it('keeps a picture whose closing fails once, and asks the engine no second time', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      await sql`
        create function app.fail_once() returns trigger language plpgsql as $$ begin
          if new.stage = 'done' and nextval('app.closings') = 1 then raise 'in the way' using errcode = '40P01'; end if;
          return new;
        end $$`.execute(room.database.sql);
      await sql`create sequence app.closings`.execute(room.database.sql);
      await sql`create trigger fail_once before update on app.tasks for each row execute function app.fail_once()`.execute(
        room.database.sql,
      );
      const before = room.engine.begun;
      const outcome = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      await sql`drop function app.fail_once cascade`.execute(room.database.sql);
      assert.equal(outcome.stage, 'done');
      assert.equal(outcome.quota.remaining, 4);
      assert.equal(room.engine.begun - before, 1);
    });

    it('keeps a picture whose closing was written while the answer was lost', async (t) => {
      const { shopper, photo } = await aShopperWithPhoto();
      const { database } = room;
      const release = room.engine.hold();
      const before = room.engine.begun;
      const { task_id } = await shopper.tryOn(photo);
      const { transaction } = database;
      const transactions = t.mock.method(database, 'transaction', async (work: (trx: Trx) => Promise<unknown>) => {
        const answer = await transaction(work);
        const { finished_at } = await database.sql
          .selectFrom('tasks')
          .select('finished_at')
          .where('id', '=', task_id)
          .executeTakeFirstOrThrow();
        if (finished_at === null) return answer;
        transactions.mock.restore();
        throw new DatabaseAway(new Error('Connection terminated unexpectedly'));
      });
      release();
      while ((await jobState(database, task_id)) !== 'completed') await wait(20);
      const { stage, render } = await shopper.outcome(task_id);
      assert.equal(stage, 'done');
      assert.equal((await fetch(render?.url ?? '')).status, 200);
      assert.equal(room.engine.begun - before, 1);
    });

    it('fails without a charge when the engine keeps failing, and says so', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      for (let attempt = 0; attempt < 3; attempt++) room.engine.next('fault');
      const outcome = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.equal(outcome.stage, 'failed');
      assert.equal(outcome.reason?.code, 'engine_failed');
      assert.equal(outcome.quota.remaining, 5);
    });

    it('fails without a charge when the photo was deleted before its turn came', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const release = room.engine.hold();
      // The only slot is taken by the first; the second waits in the queue while its photo goes.
      const neighbour = await aShopperWithPhoto();
      const first = await neighbour.shopper.tryOn(neighbour.photo);
      while ((await neighbour.shopper.status(first.task_id)).percent < 10);
      const second = await shopper.tryOn(photo);
      await room.database.sql.deleteFrom('photos').where('id', '=', photo.id).execute();
      release();
      const outcome = await shopper.outcome(second.task_id);
      assert.equal(outcome.stage, 'failed');
      assert.equal(outcome.reason?.code, 'photo_gone');
      assert.equal(outcome.quota.remaining, 5);
      assert.equal((await neighbour.shopper.outcome(first.task_id)).stage, 'done');
    });

    it('keeps the photo for another half hour after a render', async () => {
      const { shopper, photo } = await aShopperWithPhoto();
      const expiry = async () => {
        const { sql } = room.database;
        const row = await sql
          .selectFrom('photos')
          .select(['created_at', 'expires_at'])
          .where('id', '=', photo.id)
          .executeTakeFirstOrThrow();
        return (row.expires_at.getTime() - row.created_at.getTime()) / 60_000;
      };
      assert.equal(await expiry(), 30);
      room.later(10 * 60_000);
      await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.ok((await expiry()) >= 40 && (await expiry()) < 41, `${await expiry()} minutes`);
      room.later(-10 * 60_000);
    });
  });
}
