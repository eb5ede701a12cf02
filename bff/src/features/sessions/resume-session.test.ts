// Coming back without an account: a secret that a device got with the consent, good for one shop and one origin, and no more
// once it was taken back.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hashToken, newResumeSecret } from '../../platform/crypto/tokens.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, merchantIdOf, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { aKnownShopper, idOf, tracesOf } from '../../testing/traces.ts';

const DAY_MS = 86_400_000;

for (const engine of databases()) {
  describe(`coming back to the fitting room, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    /** Somebody who agreed, and what their device has kept. */
    async function aReturner(shop = SHOP) {
      const shopper = await room.aShopper(shop);
      const { resume_secret } = await shopper.agree();
      assert.ok(resume_secret);
      return { shopper, id: await idOf(room, shopper), resume_secret };
    }
    const back = (resume_secret: string, shop = SHOP) => room.aShopper(shop, { resume_secret });
    const comesBackAs = async (resume_secret: string, shop = SHOP) => idOf(room, await back(resume_secret, shop));
    const laterBy = async (milliseconds: number, act: () => Promise<void>) => {
      room.later(milliseconds);
      await act().finally(() => room.later(-milliseconds));
    };

    it('finds the same pictures, the same try-ons left and what was agreed to', async () => {
      const { shopper, receipt, render, id } = await aKnownShopper(room);
      const again = await back(receipt.resume_secret ?? '');
      assert.equal(await idOf(room, again), id);
      assert.notEqual(again.session.token, shopper.session.token);
      assert.equal(again.session.vouched, false);
      assert.equal(again.session.quota.remaining, 4);
      const { resume_secret: _, ...agreed } = receipt;
      assert.deepEqual(again.session.consent, agreed);
      const { body } = await again.get('/v1/user/vault').expect(200);
      assert.equal(body.items[0].id, render.id);
      // No box has to be ticked again.
      await again.addPhoto();
    });

    it('starts with nothing agreed to for whoever is new, and asks again in another language', async () => {
      const { resume_secret } = await aReturner();
      assert.equal((await room.aShopper()).session.consent, null);
      const inArabic = await room.aShopper(SHOP, { resume_secret, locale: 'ar' });
      assert.equal(inArabic.session.consent, null);
    });

    it('starts anew, without a word, with a secret that is nobody’s', async () => {
      const known = new Set(
        (await room.database.sql.selectFrom('shoppers').select('id').execute()).map(({ id }) => id),
      );
      assert.ok(!known.has(await comesBackAs(newResumeSecret())));
    });

    it('starts anew on another origin of the shop, and in another shop', async () => {
      const { id, resume_secret } = await aReturner();
      const merchant_id = await merchantIdOf(room.database, SHOP);
      const elsewhere = { key: SHOP.key, origin: 'https://outlet.shop.example' };
      await room.database.sql
        .insertInto('merchant_origins')
        .values({ merchant_id, origin: elsewhere.origin })
        .execute();
      assert.notEqual(await comesBackAs(resume_secret, elsewhere), id);
      assert.notEqual(await comesBackAs(resume_secret, OTHER_SHOP), id);
      assert.equal(await comesBackAs(resume_secret), id);
    });

    it('works for thirty days after its last use', async () => {
      const { id, resume_secret } = await aReturner();
      await laterBy(29 * DAY_MS, async () => assert.equal(await comesBackAs(resume_secret), id));
      await laterBy(58 * DAY_MS, async () => assert.equal(await comesBackAs(resume_secret), id));
      await laterBy(88 * DAY_MS + 60_000, async () => assert.notEqual(await comesBackAs(resume_secret), id));
    });

    it('works for as long as the shop keeps pictures, where that is longer', async () => {
      const merchant = await merchantIdOf(room.database, OTHER_SHOP);
      await room.server.operate({ command: 'set-retention', merchant, picture_days: 90 });
      const { id, resume_secret } = await aReturner(OTHER_SHOP);
      await laterBy(89 * DAY_MS, async () => assert.equal(await comesBackAs(resume_secret, OTHER_SHOP), id));
    });

    it('ends with “forget me on this device”: sessions and secret, and nothing else', async () => {
      const { shopper, receipt, id } = await aKnownShopper(room);
      const inAnotherTab = await room.aShopper(SHOP, { resume_secret: receipt.resume_secret ?? '' });
      await inAnotherTab.get('/v1/user/vault').expect(200);
      await shopper.delete('/v1/sessions/current').expect(204);
      await shopper.get('/v1/user/vault').expect(401);
      await inAnotherTab.get('/v1/user/vault').expect(401);
      assert.notEqual(await comesBackAs(receipt.resume_secret ?? ''), id);
      const left = await tracesOf(room, id);
      assert.ok(left.has('renders') && !left.has('sessions') && !left.has('resume_secrets'));
    });

    it('forgets on this device alone what is known on another origin', async () => {
      const { shopper, id, resume_secret } = await aReturner();
      const elsewhere = { shopper_id: id, origin: 'https://elsewhere.example' };
      const copy = await room.database.sql
        .selectFrom('resume_secrets')
        .selectAll()
        .where('secret_hash', '=', hashToken(resume_secret))
        .executeTakeFirstOrThrow();
      await room.database.sql
        .insertInto('resume_secrets')
        .values({ ...copy, ...elsewhere, secret_hash: 'other' })
        .execute();
      await shopper.delete('/v1/sessions/current').expect(204);
      const left = await room.database.sql
        .selectFrom('resume_secrets')
        .select('origin')
        .where('shopper_id', '=', id)
        .execute();
      assert.deepEqual(left, [{ origin: elsewhere.origin }]);
    });

    it('ends with a withdrawal, and begins anew with the next consent', async () => {
      const { shopper, receipt, id } = await aKnownShopper(room);
      const { body } = await shopper.delete(`/v1/consents/${receipt.id}`).expect(200);
      assert.equal(body.deleted.resume_secrets, 1);
      assert.notEqual(await comesBackAs(receipt.resume_secret ?? ''), id);
      const { resume_secret } = await shopper.agree();
      assert.equal(await comesBackAs(resume_secret ?? ''), id);
    });

    it('ends with an erasure', async () => {
      const { shopper, receipt, id } = await aKnownShopper(room);
      await shopper.delete('/v1/user').expect(200);
      assert.notEqual(await comesBackAs(receipt.resume_secret ?? ''), id);
    });

    it('is refused nothing by an erasure that runs at the same moment', async () => {
      for (let round = 0; round < 5; round++) {
        const { shopper, id, resume_secret } = await aReturner();
        const [erased, ...others] = await Promise.all([
          shopper.delete('/v1/user'),
          back(resume_secret),
          back(resume_secret),
        ]);
        assert.equal(erased.status, 200);
        assert.deepEqual([...(await tracesOf(room, id)).keys()], []);
        // Either they were new at once, or their session went with who they were.
        for (const other of others) assert.ok([200, 401].includes((await other.get('/v1/products')).status));
      }
    });

    it('stores no secret as it is, and shows none in the log', async () => {
      const { id, resume_secret } = await aReturner();
      await back(resume_secret);
      const rows = JSON.stringify([...(await tracesOf(room, id)).values()]);
      assert.ok(rows.includes(hashToken(resume_secret)) && !rows.includes(resume_secret));
      assert.ok(!room.log().includes(resume_secret));
    });

    it('does not take what cannot be a secret', async () => {
      const begin = room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${SHOP.key}`, Origin: SHOP.origin })
        .send({ resume_secret: 'vfr_short' });
      assert.equal((await begin.expect(422)).body.code, 'body_invalid');
    });
  });
}
