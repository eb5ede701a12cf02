// A shop's server asks how it is set up; and the demo shop is there in demo mode alone.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Merchant } from '../../contract/merchants.ts';
import { hashToken } from '../../platform/crypto/tokens.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, OTHER_SHOP, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';

for (const engine of databases()) {
  describe(`a shop as its server sees it, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
    });
    after(() => room[Symbol.asyncDispose]());

    const show = async (shop: { key: string }) => {
      const merchant = await room.aMerchant(shop);
      const { body, text } = await merchant.get('/v1/merchant').expect(200);
      return { merchant, shown: Merchant.parse(body), text };
    };

    it('shows its own keys, origins and settings', async () => {
      const { merchant, shown } = await show(OTHER_SHOP);
      assert.equal(shown.id, merchant.id);
      assert.equal(shown.plan, 'free');
      assert.deepEqual(shown.settings, { picture_days: 30, shopper_links: 'own', shopify_domain: null });
      assert.deepEqual(shown.origins, [OTHER_SHOP.origin]);
      assert.deepEqual(
        shown.publishable_keys.map(({ key }) => key),
        [OTHER_SHOP.key],
      );
      assert.deepEqual(
        shown.secret_keys.map(({ hint }) => hint),
        [merchant.secretKey.slice(-4)],
      );
    });

    it('shows no secret key and no hash of one, and stores none', async () => {
      const { merchant, text } = await show(SHOP);
      assert.ok(!text.includes(merchant.secretKey) && !text.includes(hashToken(merchant.secretKey)));
      const rows = await room.database.sql.selectFrom('secret_keys').selectAll().execute();
      assert.ok(!JSON.stringify(rows).includes(merchant.secretKey));
      assert.ok(!room.log().includes(merchant.secretKey));
    });

    it('shows nothing of another shop', async () => {
      const { shown } = await show(SHOP);
      assert.ok(!JSON.stringify(shown).includes(OTHER_SHOP.origin));
      assert.ok(!JSON.stringify(shown).includes(OTHER_SHOP.key));
    });

    it('says when a key was used, to the hour', async () => {
      const merchant = await room.aMerchant(OTHER_SHOP);
      const lastUsed = async () => {
        const { body } = await merchant.get('/v1/merchant').expect(200);
        const key = Merchant.parse(body).secret_keys.find(({ hint }) => hint === merchant.secretKey.slice(-4));
        return key?.last_used_at;
      };
      const first = await lastUsed();
      assert.ok(first);
      assert.equal(await lastUsed(), first);
      room.later(61 * 60_000);
      assert.notEqual(await lastUsed(), first);
    });
  });

  describe(`out of demo mode, on ${engine.name}`, () => {
    let room: FittingRoom;
    before(async () => {
      room = await openFittingRoom({ ...(await engine.environment()), VISIONFIT_DEMO: '0' });
    });
    after(() => room[Symbol.asyncDispose]());

    it('the demo shop that an earlier start has left is as good as none', async () => {
      const { sql } = room.database;
      const begin = (shop: { key: string; origin: string }) =>
        room.http
          .post('/v1/sessions')
          .set({ Authorization: `Bearer ${shop.key}`, Origin: shop.origin })
          .send({});
      const { session } = await room.aShopper(OTHER_SHOP);
      const merchant = await room.aMerchant(OTHER_SHOP);
      const asShopper = () =>
        room.http.get('/v1/products').set({ Authorization: `Bearer ${session.token}`, Origin: OTHER_SHOP.origin });
      await asShopper().expect(200);
      await merchant.get('/v1/merchant').expect(200);

      await sql.updateTable('merchants').set({ demo: true }).where('id', '=', merchant.id).execute();

      const refused = await begin(OTHER_SHOP).expect(401);
      assert.equal(refused.body.code, 'key_unknown');
      assert.equal((await asShopper().expect(401)).body.code, 'session_expired');
      assert.equal((await merchant.get('/v1/merchant').expect(401)).body.code, 'secret_key_unknown');
    });

    it('the demo key is not even made', async () => {
      const keys = await room.database.sql.selectFrom('publishable_keys').select('key').execute();
      assert.ok(!keys.some(({ key }) => key === 'pk_test_demo'));
    });
  });
}
