// The audit log: every access to personal data is in it, nobody's name is, and it cannot be changed afterwards.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import { aKnownShopper } from '../../testing/traces.ts';

interface Listed {
  actor: string;
  action: string;
  items: number;
  at: string;
  request_id: string | null;
}

for (const engine of databases()) {
  describe(`the audit log, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const everything = () => room.database.sql.selectFrom('audit_log').selectAll().orderBy('id').execute();
    const exported = async (shopper: Shopper): Promise<Listed[]> => {
      const { body } = await shopper.get('/v1/user/export').responseType('blob').expect(200);
      return JSON.parse(Buffer.from(unzipSync(body)['accesses.json'] ?? []).toString());
    };

    it('tells the shopper who has had what of theirs in hand, in order', async () => {
      const { shopper, receipt, photo, render } = await aKnownShopper(room);
      await shopper.get('/v1/photos').expect(200);
      await shopper.get(`/v1/photos/${photo.id}/content`).expect(200);
      await shopper.get('/v1/user/vault').expect(200);
      await shopper.get(`/v1/user/vault/${render.id}/copy`).expect(200);
      await shopper.delete(`/v1/consents/${receipt.id}`).expect(200);
      const accesses = await exported(shopper);
      assert.deepEqual(
        accesses.map(({ actor, action, items }) => `${actor} ${action} ${items}`),
        [
          'shopper consent_given 1',
          'worker photo_opened 1',
          'shopper picture_linked 1',
          'shopper report_made 1',
          'shopper photos_listed 1',
          'shopper photo_shown 1',
          'shopper vault_listed 1',
          'shopper picture_copied 1',
          'shopper consent_withdrawn 1',
          'shopper exported 1',
        ],
      );
      for (const { actor, request_id } of accesses) assert.equal(request_id === null, actor === 'worker');
    });

    it('names the request, so that answer, log and entry can be brought together', async () => {
      const { shopper } = await aKnownShopper(room);
      const { headers } = await shopper.get('/v1/user/vault').expect(200);
      assert.equal((await everything()).at(-1)?.request_id, headers['x-request-id']);
    });

    it('says what the sweeper has deleted', async () => {
      await aKnownShopper(room);
      const before = (await everything()).length;
      room.later(40 * 86_400_000);
      try {
        await room.server.sweep();
      } finally {
        room.later(-40 * 86_400_000);
      }
      const swept = (await everything()).slice(before).map(({ actor, action }) => `${actor} ${action}`);
      assert.ok(swept.includes('sweeper photo_deleted') && swept.includes('sweeper picture_deleted'), swept.join());
    });

    it('writes nothing for a request that was refused, nor about a list with nothing in it', async () => {
      const before = await everything();
      const stranger = await room.aShopper(OTHER_SHOP);
      await stranger.get('/v1/user/vault').expect(200);
      await stranger.get('/v1/photos').expect(200);
      await room.http.get('/v1/user/export').expect(401);
      assert.deepEqual(await everything(), before);
    });

    it('holds no shopper’s number, address or browser, and needs no change when they are erased', async () => {
      const { shopper, id } = await aKnownShopper(room);
      await shopper.delete('/v1/user').set('User-Agent', 'a-certain-browser').expect(200);
      const entries = await everything();
      assert.equal(entries.at(-1)?.action, 'erased');
      assert.match(entries.at(-1)?.subject ?? '', /^[0-9a-f]{64}$/);
      const text = JSON.stringify(entries);
      for (const personal of [id, '127.0.0.1', 'a-certain-browser', shopper.session.token])
        assert.ok(!text.includes(personal), personal);
    });

    it('has nobody else’s accesses in it', async () => {
      await aKnownShopper(room);
      const stranger = await room.aShopper();
      assert.deepEqual(
        (await exported(stranger)).map(({ action }) => action),
        ['exported'],
      );
    });

    it('cannot be changed, not even by the server itself', async () => {
      await aKnownShopper(room);
      const before = await everything();
      const attempts = [
        sql`update app.audit_log set actor = 'operator'`,
        sql`update app.audit_log set at = now() where id = ${before[0]?.id}`,
        sql`delete from app.audit_log`,
        sql`delete from app.audit_log where id = ${before[0]?.id}`,
        sql`truncate app.audit_log`,
      ];
      for (const attempt of attempts)
        await assert.rejects(attempt.execute(room.database.sql), /audit_log is append only/);
      assert.deepEqual(await everything(), before);
    });

    it('stays for a year and goes then, by its own door', async () => {
      await aKnownShopper(room);
      const before = (await everything()).length;
      const days = (count: number) => count * 86_400_000;
      room.later(days(364));
      await room.server.sweep();
      assert.ok((await everything()).length >= before);
      room.later(-days(364));
      room.later(days(366));
      try {
        await room.server.sweep();
        // What is left is what this very sweep has written.
        const left = await everything();
        assert.ok(left.every(({ actor }) => actor === 'sweeper'));
        // The door is shut behind it.
        await aKnownShopper(room);
        await assert.rejects(sql`delete from app.audit_log`.execute(room.database.sql), /append only/);
      } finally {
        room.later(-days(366));
      }
    });
  });
}
