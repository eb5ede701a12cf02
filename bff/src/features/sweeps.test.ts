// The promises about deletion, counted: rows and stored objects, before and after their time is over.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { databases } from '../testing/databases.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../testing/fitting-room.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

for (const engine of databases()) {
  describe(`what has outlived its purpose, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shopper: Shopper;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      shopper = await (await room.aShopper()).withConsent();
      const photo = await shopper.addPhoto();
      const { stage } = await shopper.outcome((await shopper.tryOn(photo)).task_id);
      assert.equal(stage, 'done');
    });
    after(() => room[Symbol.asyncDispose]());

    it('stays as long as it was promised', async () => {
      room.later(29 * MINUTE_MS);
      await room.server.sweep();
      assert.deepEqual(await counted(), { photos: 1, renders: 1, tasks: 1, sessions: 1, keys: 1, sealed: 1, drawn: 2 });
    });

    it('is gone with the visit: the photo and its object, the session', async () => {
      room.later(3 * MINUTE_MS);
      await room.server.sweep();
      assert.deepEqual(await counted(), { photos: 0, renders: 1, tasks: 1, sessions: 0, keys: 1, sealed: 0, drawn: 2 });
    });

    it('keeps the key of whoever can come back', async () => {
      room.later(3 * HOUR_MS);
      await room.server.sweep();
      assert.equal((await counted()).keys, 1);
    });

    it('takes the picture, its mask and its task with it after a day', async () => {
      room.later(24 * HOUR_MS);
      await room.server.sweep();
      await room.server.sweep();
      assert.deepEqual(await counted(), { photos: 0, renders: 0, tasks: 0, sessions: 0, keys: 1, sealed: 0, drawn: 0 });
    });

    /** Of everything personal: its rows, and its files in the store. */
    async function counted() {
      const { sql } = room.database;
      const rows = async (table: 'photos' | 'renders' | 'tasks' | 'sessions') =>
        (await sql.selectFrom(table).select('merchant_id').execute()).length;
      const keys = await sql.selectFrom('shoppers').select('id').where('sealing_key_wrapped', 'is not', null).execute();
      const files = await readdir(room.home, { recursive: true });
      return {
        photos: await rows('photos'),
        renders: await rows('renders'),
        tasks: await rows('tasks'),
        sessions: await rows('sessions'),
        keys: keys.length,
        sealed: files.filter((file) => file.includes(join('objects', 'sealed', '/'))).length,
        drawn: files.filter((file) => /signable\/(render|mask)-/.test(file)).length,
      };
    }
  });
}
