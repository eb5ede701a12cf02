// Customers whom a shop vouches for: the same person on every device, in their shop alone, and never by what a device keeps.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { signCustomerToken } from '../../platform/crypto/customer-tokens.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, merchantIdOf, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { assertRefused } from '../../testing/refusals.ts';
import { aKnownCustomer, aKnownShopper, idOf, storedObjects, tracesOf } from '../../testing/traces.ts';

const HOUR_MS = 3_600_000;

for (const engine of databases()) {
  describe(`a shop's customer, on ${engine.name}`, () => {
    let room: FittingRoom;
    let made = 0;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const someone = () => `customer-${++made}`;
    const begin = (customer_token: string, shop = SHOP) =>
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${shop.key}`, Origin: shop.origin })
        .send({ customer_token });
    const operate = async (command: object, shop = SHOP) =>
      room.server.operate({ ...command, merchant: await merchantIdOf(room.database, shop) });

    it('finds their pictures on another device', async () => {
      const name = someone();
      const { id, render } = await aKnownCustomer(room, name);
      const elsewhere = await room.aCustomer(name);
      assert.equal(await idOf(room, elsewhere), id);
      assert.equal(elsewhere.session.vouched, true);
      assert.ok(elsewhere.session.consent);
      const { body } = await elsewhere.get('/v1/user/vault').expect(200);
      assert.equal(body.items[0].id, render.id);
    });

    it('is somebody else under another name, and in another shop', async () => {
      const name = someone();
      const ids = [
        await idOf(room, await room.aCustomer(name)),
        await idOf(room, await room.aCustomer(someone())),
        await idOf(room, await room.aCustomer(name, OTHER_SHOP)),
      ];
      assert.equal(new Set(ids).size, 3);
      const hashes = await room.database.sql.selectFrom('customers').select('customer_hash').execute();
      assert.equal(new Set(hashes.map(({ customer_hash }) => customer_hash)).size, hashes.length);
    });

    it('takes along what they did before they signed in, the first time', async () => {
      const { shopper, receipt, id } = await aKnownShopper(room);
      const name = someone();
      const customer = await room.aCustomer(name, SHOP, { resume_secret: receipt.resume_secret ?? undefined });
      assert.equal(await idOf(room, customer), id);
      // From then on nothing that the device has kept leads to them.
      await shopper.get('/v1/user/vault').expect(401);
      const next = await room.aShopper(SHOP, { resume_secret: receipt.resume_secret ?? undefined });
      assert.notEqual(await idOf(room, next), id);
    });

    it('does not take along what somebody else did on their device later', async () => {
      const name = someone();
      const id = await idOf(room, await room.aCustomer(name));
      const guest = await aKnownShopper(room);
      const asked = { resume_secret: guest.receipt.resume_secret ?? undefined };
      assert.equal(await idOf(room, await room.aCustomer(name, SHOP, asked)), id);
      assert.equal(await idOf(room, await room.aShopper(SHOP, asked)), guest.id);
    });

    it('is given no secret by the consent, so that whoever sits there next finds nothing', async () => {
      const { receipt, id } = await aKnownCustomer(room, someone());
      assert.equal(receipt.resume_secret, null);
      assert.ok(!(await tracesOf(room, id)).has('resume_secrets'));
    });

    it('is not opened by a secret that was given while they signed in', async () => {
      const { shopper, receipt, id } = await aKnownShopper(room);
      const row = await room.database.sql
        .selectFrom('resume_secrets')
        .selectAll()
        .where('shopper_id', '=', id)
        .executeTakeFirstOrThrow();
      const asked = { resume_secret: receipt.resume_secret ?? undefined };
      await room.aCustomer(someone(), SHOP, asked);
      await room.database.sql.insertInto('resume_secrets').values(row).execute();
      assert.notEqual(await idOf(room, await room.aShopper(SHOP, asked)), id);
      await shopper.get('/v1/user/vault').expect(401);
    });

    it('is one shopper, however many first sessions begin at once', async () => {
      for (let round = 0; round < 3; round++) {
        const name = someone();
        const shoppersBefore = await countOf('shoppers');
        const sessions = await Promise.all(Array.from({ length: 6 }, () => room.aCustomer(name)));
        const ids = await Promise.all(sessions.map((session) => idOf(room, session)));
        assert.equal(new Set(ids).size, 1);
        assert.equal((await countOf('shoppers')) - shoppersBefore, 1);
      }
    });

    it('does not share one device’s past with another customer who signs in at the same moment', async () => {
      const { receipt, id } = await aKnownShopper(room);
      const asked = { resume_secret: receipt.resume_secret ?? undefined };
      const both = await Promise.all([someone(), someone()].map((name) => room.aCustomer(name, SHOP, asked)));
      const ids = await Promise.all(both.map((customer) => idOf(room, customer)));
      assert.equal(new Set(ids).size, 2);
      assert.ok(ids.filter((one) => one === id).length <= 1);
    });

    it('is refused, not made anonymous, where the shop’s word does not hold', async () => {
      const name = someone();
      const secret = String(
        (await operate({ command: 'rotate-customer-secret', overlap_seconds: 86_400 })).customer_secret,
      );
      const theirs = await room.customerToken(name, OTHER_SHOP);
      const inAnHour = new Date(Date.now() + HOUR_MS);
      const wrong = [
        theirs,
        signCustomerToken(name, inAnHour, `${secret}x`),
        signCustomerToken(name, new Date(Date.now() - 1_000), secret),
        signCustomerToken(name, new Date(Date.now() + 25 * HOUR_MS), secret),
        signCustomerToken('x'.repeat(129), inAnHour, secret),
        'v1.x',
      ];
      for (const token of wrong) await assertRefused(room, begin(token), 'customer_token_invalid');
      await begin(signCustomerToken(name, inAnHour, secret)).expect(201);
    });

    it('is refused a token that was good until it expired', async () => {
      const token = await room.customerToken(someone());
      await begin(token).expect(201);
      room.later(HOUR_MS + 1_000);
      try {
        assert.equal((await begin(token).expect(401)).body.code, 'customer_token_invalid');
      } finally {
        room.later(-HOUR_MS - 1_000);
      }
    });

    it('is known by the old secret and the new one while the shop changes over', async () => {
      const rotate = async (overlap_seconds: number) =>
        String((await operate({ command: 'rotate-customer-secret', overlap_seconds }, OTHER_SHOP)).customer_secret);
      const name = someone();
      const inAnHour = new Date(Date.now() + HOUR_MS);
      const token = (secret: string) => signCustomerToken(name, inAnHour, secret);
      const [old, current] = [await rotate(0), await rotate(60)];
      const first = await begin(token(old), OTHER_SHOP).expect(201);
      const second = await begin(token(current), OTHER_SHOP).expect(201);
      assert.deepEqual([first.body.vouched, second.body.vouched], [true, true]);
      await rotate(0);
      await begin(token(old), OTHER_SHOP).expect(401);
      await begin(token(current), OTHER_SHOP).expect(401);
    });

    it('leaves neither their name nor the shop’s secret in the database or the log', async () => {
      const name = 'ana.customer.4711';
      const { customer_secret } = await operate({ command: 'rotate-customer-secret', overlap_seconds: 86_400 });
      const { id } = await aKnownCustomer(room, name);
      const rows = JSON.stringify([
        [...(await tracesOf(room, id)).values()],
        await room.database.sql.selectFrom('merchant_secrets').selectAll().execute(),
      ]);
      const encoded = Buffer.from(name).toString('base64url');
      for (const secret of [name, encoded, String(customer_secret)]) {
        assert.ok(!rows.includes(secret), secret);
        assert.ok(!room.log().includes(secret), secret);
      }
    });

    it('has the shop’s plan, or one of their own, also from before they came', async () => {
      const name = someone();
      const planOf = async () => (await room.aCustomer(name)).session.plan;
      await operate({ command: 'set-customer-plan', customer: name, plan: 'pro' });
      assert.equal(await planOf(), 'pro');
      assert.equal((await room.aShopper()).session.plan, 'free');
      await operate({ command: 'set-customer-plan', customer: name, plan: null });
      assert.equal(await planOf(), 'free');
      await operate({ command: 'set-plan', plan: 'pro' });
      assert.equal(await planOf(), 'pro');
      await operate({ command: 'set-customer-plan', customer: name, plan: 'free' });
      assert.equal(await planOf(), 'free');
      await operate({ command: 'set-plan', plan: 'free' });
    });

    it('is a stranger again once they were erased', async () => {
      const name = someone();
      const { shopper, id } = await aKnownCustomer(room, name);
      const { body } = await shopper.delete('/v1/user').expect(200);
      assert.equal(body.deleted.customer_links, 1);
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      const again = await room.aCustomer(name);
      assert.notEqual(await idOf(room, again), id);
      assert.equal(again.session.consent, null);
      assert.deepEqual((await again.get('/v1/user/vault').expect(200)).body.items, []);
    });

    it('ends one session and begins another at the moment of an erasure', async () => {
      const name = someone();
      const { shopper, id } = await aKnownCustomer(room, name);
      const [erased] = await Promise.all([shopper.delete('/v1/user'), room.aCustomer(name), room.aCustomer(name)]);
      assert.equal(erased.status, 200);
      assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
      assert.ok(!(await storedObjects(room)).includes(`photo-${id}`));
    });

    const countOf = async (table: 'shoppers') =>
      (await room.database.sql.selectFrom(table).select('id').execute()).length;
  });
}
