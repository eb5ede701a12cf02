// The operator looks up who has had what in hand: of a shopper, of a customer, in a whole shop; and is written down for it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, merchantIdOf, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper } from '../../testing/traces.ts';

interface Found {
  accesses: { id: number; at: string; actor: string; action: string; items: number; subject: string | null }[];
  older_before: number | null;
}

const DAY = 86_400_000;

for (const engine of databases()) {
  describe(`looking up the audit log, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: string;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      merchant = await merchantIdOf(room.database, SHOP);
    });
    after(() => room[Symbol.asyncDispose]());

    const lookUp = async (asked: object, of = merchant) =>
      (await room.server.operate({ command: 'read-audit', merchant: of, ...asked })) as unknown as Found;
    const actions = ({ accesses }: Found) => accesses.map(({ actor, action }) => `${actor} ${action}`);

    it('tells of one shopper, newest first, and of nobody else', async () => {
      const { shopper, id } = await aKnownShopper(room);
      await aKnownShopper(room);
      await shopper.get('/v1/photos').expect(200);
      const found = await lookUp({ shopper: id });
      assert.deepEqual(actions(found), [
        'shopper photos_listed',
        'shopper report_made',
        'shopper picture_linked',
        'worker photo_opened',
        'shopper consent_given',
      ]);
      assert.equal(found.older_before, null);
      for (const { at } of found.accesses) assert.equal(new Date(at).toISOString(), at);
    });

    it('is itself in the log, and in what the shopper can download', async () => {
      const { shopper, id } = await aKnownShopper(room);
      const { length } = (await lookUp({ shopper: id })).accesses;
      const [look] = (await lookUp({ shopper: id })).accesses;
      assert.deepEqual([look?.actor, look?.action, look?.items], ['operator', 'audit_read', length]);
      await shopper.get('/v1/user/export').responseType('blob').expect(200);
      assert.deepEqual(actions(await lookUp({ shopper: id })).slice(0, 3), [
        'shopper exported',
        'operator audit_read',
        'operator audit_read',
      ]);
    });

    it('finds a customer by the shop’s own id, and says where there is none', async () => {
      const customer = await (await room.aCustomer('ana')).withConsent();
      await customer.addPhoto();
      await customer.get('/v1/photos').expect(200);
      assert.deepEqual(actions(await lookUp({ customer: 'ana' })), ['shopper photos_listed', 'shopper consent_given']);
      await assert.rejects(lookUp({ customer: 'bea' }), { name: 'CommandRefused', message: /no such customer/ });
    });

    it('still tells of a shopper who was erased, to whoever knows their number', async () => {
      const { shopper, id } = await aKnownShopper(room);
      await shopper.delete('/v1/user').expect(200);
      assert.equal(actions(await lookUp({ shopper: id }))[0], 'shopper erased');
    });

    it('tells of a whole shop and of no other', async () => {
      const { id } = await aKnownShopper(room);
      const other = await merchantIdOf(room.database, OTHER_SHOP);
      await (await room.aShopper(OTHER_SHOP)).withConsent();
      const ofOther = await lookUp({}, other);
      assert.deepEqual(actions(ofOther), ['shopper consent_given']);
      const subjects = new Set((await lookUp({})).accesses.map(({ subject }) => subject));
      assert.ok(subjects.size > 1 && !subjects.has(ofOther.accesses[0]?.subject ?? ''));
      assert.deepEqual((await lookUp({ shopper: id }, other)).accesses, []);
    });

    it('tells of the days since, and a hundred at a time', async () => {
      const { shopper, id } = await aKnownShopper(room);
      const { length } = (await lookUp({ shopper: id })).accesses;
      room.later(3 * DAY);
      try {
        const since = new Date(Date.now() + 2 * DAY).toISOString().slice(0, 10);
        assert.deepEqual((await lookUp({ shopper: id, since })).accesses, []);
        assert.deepEqual(actions(await lookUp({ shopper: id, since })), ['operator audit_read']);
        assert.equal((await lookUp({ shopper: id })).accesses.length, length + 3);
      } finally {
        room.later(-3 * DAY);
      }
      const before = (await lookUp({ shopper: id })).accesses.length + 1;
      for (let i = 0; i < 120; i++) await shopper.get('/v1/photos').expect(200);
      const first = await lookUp({ shopper: id });
      assert.equal(first.accesses.length, 100);
      assert.equal(first.older_before, first.accesses.at(-1)?.id);
      const rest = await lookUp({ shopper: id, before: first.older_before });
      assert.equal(rest.accesses.length, 20 + before);
      assert.equal(rest.older_before, null);
    });

    it('takes one person at a time, and a day that there is', async () => {
      const { id } = await aKnownShopper(room);
      for (const [asked, why] of [
        [{ shopper: id, customer: 'ana' }, /not both/],
        [{ shopper: 'ana' }, /a UUID/],
        [{ since: 'yesterday' }, /A day is written/],
        [{ since: '2026-02-30' }, /A day is written/],
        [{ before: 0 }, /./],
      ] as const)
        await assert.rejects(lookUp(asked), { name: 'CommandRefused', message: why });
    });
  });
}
