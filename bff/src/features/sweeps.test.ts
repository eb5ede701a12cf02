// The promises about deletion, counted: rows and stored objects, a minute before their time is over and a second after.
import assert from 'node:assert/strict';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Photo, PhotoLifetime } from '../contract/photos.ts';
import { databases } from '../testing/databases.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../testing/fitting-room.ts';
import { idOf, storedObjects } from '../testing/traces.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** What a try-on or a sweep may take here at most: the clock goes on meanwhile. */
const SLOW_MS = 60 * SECOND_MS;

for (const engine of databases()) {
  describe(`what has outlived its purpose, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shift = 0;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const now = () => Date.now() + shift;
    function goTo(instant: number) {
      const by = instant - now();
      shift += by;
      room.later(by);
    }
    async function sweepAt(instant: number) {
      goTo(instant);
      await room.server.sweep();
      // A task goes only after its picture, so one more pass takes what the first has set free.
      await room.server.sweep();
    }

    /** With a photo, one picture, and a session that does not end, as one that is renewed. */
    async function aVisitor(lifetime: PhotoLifetime = 'visit') {
      const shopper = await room.aShopper();
      await shopper.agree(['adult', 'render', 'keep_photo']);
      const photo = await shopper.addPhoto(lifetime);
      const id = await idOf(room, shopper);
      const end = (at: Date) => room.database.sql.updateTable('sessions').set({ expires_at: at });
      await tryOn(shopper, photo);
      return {
        shopper,
        photo,
        stay: () => end(new Date('9999-01-01')).where('shopper_id', '=', id).execute(),
        left: leftOf(id, await namesOf(id)),
        /** When the photo ends. */
        async end() {
          const row = await room.database.sql
            .selectFrom('photos')
            .select('expires_at')
            .where('id', '=', photo.id)
            .executeTakeFirstOrThrow();
          return row.expires_at.getTime();
        },
      };
    }

    async function tryOn(shopper: Shopper, photo: Photo) {
      const { stage } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.equal(stage, 'done');
    }

    async function namesOf(shopperId: string): Promise<Set<string>> {
      const { sql } = room.database;
      const photos = await sql.selectFrom('photos').select('object').where('shopper_id', '=', shopperId).execute();
      const renders = await sql
        .selectFrom('renders')
        .select(['object', 'mask_object'])
        .where('shopper_id', '=', shopperId)
        .execute();
      return new Set(
        [...photos, ...renders].flatMap((row) => Object.values<string | null>(row)).filter((n) => n !== null),
      );
    }

    /** Of everything personal: its rows, and its files in the store. */
    function leftOf(shopperId: string, names: Set<string>) {
      return async () => {
        const { sql } = room.database;
        const rows = async (table: 'photos' | 'renders' | 'tasks' | 'sessions') =>
          (await sql.selectFrom(table).select('merchant_id').where('shopper_id', '=', shopperId).execute()).length;
        const keys = await sql
          .selectFrom('shoppers')
          .select('id')
          .where('id', '=', shopperId)
          .where('sealing_key_wrapped', 'is not', null)
          .execute();
        const stored = (await storedObjects(room)).filter((name) => names.has(name));
        return {
          photos: await rows('photos'),
          renders: await rows('renders'),
          tasks: await rows('tasks'),
          sessions: await rows('sessions'),
          keys: keys.length,
          sealed: stored.filter((name) => name.startsWith('photo-')).length,
          drawn: stored.filter((name) => !name.startsWith('photo-')).length,
        };
      };
    }
    const ALL = { photos: 1, renders: 1, tasks: 1, sessions: 1, keys: 1, sealed: 1, drawn: 2 };
    const NO_PHOTO = { photos: 0, sealed: 0 };
    const NO_PICTURE = { renders: 0, tasks: 0, drawn: 0 };

    it('is gone with the visit: the photo and its object, the session', async () => {
      const used = now();
      const { left, end } = await aVisitor();
      const idle = await end();
      assert.ok(idle >= used + 30 * MINUTE_MS && idle < used + 30 * MINUTE_MS + SLOW_MS);
      await sweepAt(idle - SLOW_MS);
      const { sessions: _, ...stays } = await left();
      assert.deepEqual({ ...stays, sessions: 1 }, ALL);
      await sweepAt(idle + SECOND_MS);
      // Whoever can come back keeps their key for it.
      assert.deepEqual(await left(), { ...ALL, ...NO_PHOTO, sessions: 0 });
    });

    it('is a photo two hours after it came, however often it is used', async () => {
      const came = now();
      const { shopper, photo, stay, left, end } = await aVisitor();
      await stay();
      for (let minutes = 29; minutes < 120; minutes += 29) {
        goTo(came + minutes * MINUTE_MS);
        await tryOn(shopper, photo);
      }
      const latest = await end();
      assert.ok(latest >= came + 2 * HOUR_MS && latest < came + 2 * HOUR_MS + SLOW_MS);
      await sweepAt(latest - SLOW_MS);
      assert.deepEqual((await left()).photos, 1);
      await sweepAt(latest + SECOND_MS);
      const { photos, sealed, renders } = await left();
      assert.deepEqual([photos, sealed, renders], [0, 0, 5]);
    });

    it('is a kept photo thirty days after its last try-on, and its key no earlier', async () => {
      const came = now();
      const { shopper, photo, stay, left, end } = await aVisitor('kept');
      await stay();
      goTo(came + 10 * DAY_MS);
      await tryOn(shopper, photo);
      await room.database.sql
        .updateTable('sessions')
        .set({ expires_at: new Date(now()) })
        .execute();
      const idle = await end();
      assert.ok(idle >= came + 40 * DAY_MS && idle < came + 40 * DAY_MS + SLOW_MS);
      await sweepAt(idle - SLOW_MS);
      const still = await left();
      assert.deepEqual([still.photos, still.sealed, still.keys, still.sessions], [1, 1, 1, 0]);
      await sweepAt(idle + SECOND_MS);
      const gone = await left();
      assert.deepEqual([gone.photos, gone.sealed, gone.keys], [0, 0, 0]);
    });

    it('is a kept photo one year after it came, however often it is used', async () => {
      const came = now();
      const { shopper, photo, stay, left, end } = await aVisitor('kept');
      await stay();
      for (let days = 29; days < 365; days += 29) {
        goTo(came + days * DAY_MS);
        await tryOn(shopper, photo);
      }
      const latest = await end();
      assert.ok(latest >= came + 365 * DAY_MS && latest < came + 365 * DAY_MS + SLOW_MS);
      await sweepAt(latest - SLOW_MS);
      assert.equal((await left()).sealed, 1);
      await sweepAt(latest + SECOND_MS);
      const { photos, sealed } = await left();
      assert.deepEqual([photos, sealed], [0, 0]);
    });

    it('is a picture with its mask and its task after thirty days', async () => {
      const { left, shopper } = await aVisitor();
      const { items } = (await shopper.get('/v1/user/vault').expect(200)).body;
      const end = Date.parse(items[0].created_at) + 30 * DAY_MS;
      await sweepAt(end - SLOW_MS);
      const { renders, tasks, drawn } = await left();
      assert.deepEqual([renders, tasks, drawn], [1, 1, 2]);
      await sweepAt(end + SECOND_MS);
      assert.deepEqual(await left(), { ...ALL, ...NO_PHOTO, ...NO_PICTURE, sessions: 0, keys: 0 });
    });

    it('is a picture after as many days as its shop says, older ones at the next sweep', async () => {
      const say = (days: number) =>
        room.database.sql.updateTable('merchants').set({ picture_days: days }).where('demo', '=', true).execute();
      const { left, shopper } = await aVisitor();
      const { items } = (await shopper.get('/v1/user/vault').expect(200)).body;
      const made = Date.parse(items[0].created_at);
      await sweepAt(made + 7 * DAY_MS + SECOND_MS);
      assert.equal((await left()).drawn, 2);
      await say(7);
      await room.server.sweep();
      const { renders, drawn } = await left();
      assert.deepEqual([renders, drawn], [0, 0]);

      await say(1);
      const short = await aVisitor();
      const madeNow = Date.parse((await short.shopper.get('/v1/user/vault').expect(200)).body.items[0].created_at);
      // What was promised shorter stays so: saying more later keeps no older picture for longer.
      await say(30);
      await sweepAt(madeNow + DAY_MS - SLOW_MS);
      assert.equal((await short.left()).drawn, 2);
      await sweepAt(madeNow + DAY_MS + SECOND_MS);
      assert.equal((await short.left()).drawn, 0);
    });

    it('is gone though something before it in the store cannot be deleted, which the log tells', async () => {
      const { sql } = room.database;
      const [stuck, goes, noted] = [await aVisitor(), await aVisitor(), await aVisitor()];
      const stuckNames = await namesOf(await idOf(room, stuck.shopper));
      const notedNames = await namesOf(await idOf(room, noted.shopper));
      const files = await readdir(room.home, { recursive: true });
      const fileOf = (name: string) => join(room.home, files.find((file) => file.endsWith(name)) ?? '');
      const aFault = async (name: string) => {
        await rm(fileOf(name));
        await mkdir(fileOf(name));
      };
      for (const name of stuckNames) await aFault(name);
      const [first = '', ...others] = [...notedNames].filter((name) => !name.startsWith('photo-'));
      await aFault(first);
      for (const name of [first, ...others]) {
        await sql.insertInto('object_deletions').values({ store: 'signable', name }).execute();
      }
      await sql
        .updateTable('photos')
        .set({ expires_at: new Date(0) })
        .where('id', '=', stuck.photo.id)
        .execute();
      await sql
        .updateTable('renders')
        .set({ expires_at: new Date(0) })
        .where('shopper_id', '=', await idOf(room, stuck.shopper))
        .execute();
      await sweepAt(now() + 31 * DAY_MS);
      const { photos, renders, sealed, drawn } = await goes.left();
      assert.deepEqual([photos, renders, sealed, drawn], [0, 0, 0, 0]);
      const still = await stuck.left();
      assert.deepEqual([still.photos, still.renders], [1, 1]);
      const due = await sql.selectFrom('object_deletions').select('name').execute();
      assert.deepEqual(
        due.map(({ name }) => name),
        [first],
      );
      for (const feature of ['photos', 'vault', 'deletions'])
        assert.match(room.log(), new RegExp(`"feature":"${feature}".*retention failed`));

      for (const name of [...stuckNames, first]) await rm(fileOf(name), { recursive: true });
    });

    it('leaves nothing at all after long enough', async () => {
      await room.database.sql
        .updateTable('sessions')
        .set({ expires_at: new Date(now()) })
        .execute();
      await sweepAt(now() + 400 * DAY_MS);
      assert.deepEqual(await storedObjects(room), []);
      for (const table of ['photos', 'renders', 'tasks', 'sessions', 'quotas'] as const)
        assert.deepEqual(await room.database.sql.selectFrom(table).selectAll().execute(), [], table);
    });
  });
}
