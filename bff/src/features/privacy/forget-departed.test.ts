// Whoever cannot come back and has nothing here is forgotten without being asked; whoever can, or has, is not.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper, idOf, storedObjects, tracesOf } from '../../testing/traces.ts';
import { whoStay } from '../../testing/who-stays.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

for (const engine of databases()) {
  describe(`who has gone for good, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const tablesOf = async (id: string) => [...(await tracesOf(room, id)).keys()];
    const keyOf = async (id: string) =>
      (
        await room.database.sql
          .selectFrom('shoppers')
          .select('sealing_key_wrapped as key')
          .where('id', '=', id)
          .executeTakeFirst()
      )?.key;
    const sweepIn = async (milliseconds: number) => {
      room.later(milliseconds);
      await room.server.sweep();
    };

    it('is forgotten three hours after they only looked', async () => {
      const id = await idOf(room, await room.aShopper());
      await sweepIn(2.9 * HOUR_MS);
      assert.deepEqual(await tablesOf(id), ['shoppers']);
      await sweepIn(0.2 * HOUR_MS);
      assert.deepEqual(await tablesOf(id), []);
    });

    it('stays while a device knows them, and is forgotten with the last secret, what they agreed to without a name', async () => {
      const shopper = await room.aShopper();
      const { id: receipt } = await shopper.agree();
      const id = await idOf(room, shopper);
      await sweepIn(29 * DAY_MS);
      assert.ok((await tablesOf(id)).includes('shoppers'));
      assert.ok(await keyOf(id));
      await sweepIn(2 * DAY_MS);
      assert.deepEqual(await tablesOf(id), []);
      const { body } = await room.http.get(`/v1/receipts/${receipt}`).expect(200);
      assert.ok(body.receipt.withdrawn_at);
    });

    it('stays while a picture of theirs does, without the key that nothing needs', async () => {
      const { shopper, id } = await aKnownShopper(room);
      await shopper.delete('/v1/sessions/current').expect(204);
      await sweepIn(4 * HOUR_MS);
      assert.ok((await tablesOf(id)).includes('renders'));
      assert.equal(await keyOf(id), null);
      // Pictures, their tasks and their owner go one after the other.
      await room.database.sql
        .updateTable('renders')
        .set({ expires_at: new Date(0) })
        .execute();
      await sweepIn(DAY_MS);
      await sweepIn(0);
      assert.deepEqual(await tablesOf(id), []);
      assert.deepEqual(await storedObjects(room), []);
    });

    it('stays while their shop vouches for them', async () => {
      const id = await idOf(room, await room.aCustomer('ana'));
      await sweepIn(300 * DAY_MS);
      assert.ok((await tablesOf(id)).includes('customers'));
      assert.equal(await idOf(room, await room.aCustomer('ana')), id);
      await sweepIn(364 * DAY_MS);
      assert.ok((await tablesOf(id)).includes('customers'));
      await sweepIn(2 * DAY_MS);
      assert.deepEqual(await tablesOf(id), []);
    });

    it('does not take anyone else along, however many there are', async () => {
      const stays = await room.aShopper();
      const { resume_secret } = await stays.agree();
      const id = await idOf(room, stays);
      const gone = await Promise.all(Array.from({ length: 20 }, async () => idOf(room, await room.aShopper())));
      await sweepIn(4 * HOUR_MS);
      for (const one of gone) assert.deepEqual(await tablesOf(one), []);
      assert.equal(await idOf(room, await room.aShopper(SHOP, { resume_secret: resume_secret ?? undefined })), id);
    });

    it('goes though one who came before cannot be forgotten, which the log tells', async () => {
      const stays = await idOf(room, await room.aShopper());
      const gone = await Promise.all(Array.from({ length: 3 }, async () => idOf(room, await room.aShopper())));
      await using _ = await whoStay(room, [stays]);
      const told = () => room.log().split('"feature":"privacy"').length;
      const before = told();
      await sweepIn(4 * HOUR_MS);
      for (const one of gone) assert.deepEqual(await tablesOf(one), []);
      assert.deepEqual(await tablesOf(stays), ['shoppers']);
      assert.ok(told() > before);
    });

    it('goes though the key that nothing of theirs is sealed with does not open', async () => {
      const id = await idOf(room, await room.aShopper());
      await room.database.sql
        .updateTable('shoppers')
        .set({ sealing_key_wrapped: 'AAAA' })
        .where('id', '=', id)
        .execute();
      await sweepIn(4 * HOUR_MS);
      assert.deepEqual(await tablesOf(id), []);
    });
  });
}
