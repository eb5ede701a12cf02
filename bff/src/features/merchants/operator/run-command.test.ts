// What an operator can change about merchants, command by command, on a whole server.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { canonicalOrigin } from '../../../contract/origins.ts';
import { databases } from '../../../testing/databases.ts';
import { type FittingRoom, merchantIdOf, OTHER_SHOP, openFittingRoom, SHOP } from '../../../testing/fitting-room.ts';

const UNSET = { shopify_domain: null, shopper_links: 'own', time_zone: 'UTC', holdout_percent: 0, limits: {} };

for (const engine of databases()) {
  describe(`an operator, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: string;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      merchant = await merchantIdOf(room.database, OTHER_SHOP);
    });
    after(() => room[Symbol.asyncDispose]());

    const operate = (command: object) => room.server.operate(command);
    const refuses = (command: object, why: RegExp) =>
      assert.rejects(operate(command), { name: 'CommandRefused', message: why });
    const begin = (origin: string) =>
      room.http
        .post('/v1/sessions')
        .set({ Authorization: `Bearer ${OTHER_SHOP.key}`, Origin: origin })
        .send({});

    it('sees all merchants, and of each what is settled', async () => {
      const { merchants } = await operate({ command: 'list' });
      assert.ok((merchants as { id: string }[]).some(({ id }) => id === merchant));
      const shown = await operate({ command: 'show', merchant });
      assert.deepEqual(shown.origins, [OTHER_SHOP.origin]);
    });

    it('adds and removes origins', async () => {
      const origin = 'https://outlet.example:8443';
      await begin(origin).expect(403);
      await operate({ command: 'add-origin', merchant, origin: 'https://OUTLET.example:8443/' });
      await begin(origin).expect(201);
      await operate({ command: 'add-origin', merchant, origin });
      await operate({ command: 'remove-origin', merchant, origin });
      await begin(origin).expect(403);
      await refuses({ command: 'remove-origin', merchant, origin }, /was not there/);
      await refuses({ command: 'add-origin', merchant, origin: 'null' }, /is not an origin/);
    });

    it('settles plan and retention', async () => {
      const shown = await operate({ command: 'set-retention', merchant, picture_days: 7 });
      assert.deepEqual(shown.settings, { ...UNSET, picture_days: 7 });
      assert.equal((await operate({ command: 'set-plan', merchant, plan: 'pro' })).plan, 'pro');
      assert.equal((await room.aShopper(OTHER_SHOP)).session.plan, 'pro');
      await operate({ command: 'set-plan', merchant, plan: 'free' });
      for (const picture_days of [0, 366, 1.5, Number.NaN])
        await refuses({ command: 'set-retention', merchant, picture_days }, /./);
      await refuses({ command: 'set-plan', merchant, plan: 'gold' }, /./);
    });

    it('sets limits for one shop in place of its plan’s, and takes them back', async () => {
      const limits = { per_shopper_day: 2, per_shop_day: 50 };
      assert.deepEqual(await operate({ command: 'set-limits', merchant, limits }), { limits });
      assert.deepEqual(await operate({ command: 'show-limits', merchant }), { limits });
      assert.equal((await room.aShopper(OTHER_SHOP)).session.quota.limit, 2);
      assert.equal((await room.aShopper()).session.quota.limit, 5);
      for (const wrong of [{ per_week: 3 }, { per_shop_day: 0 }, { per_shop_day: null }])
        await refuses({ command: 'set-limits', merchant, limits: wrong }, /per_shop_day/);
      await operate({ command: 'set-limits', merchant, limits: {} });
      assert.equal((await room.aShopper(OTHER_SHOP)).session.quota.limit, 5);
    });

    it('gives a Shopify domain to one merchant', async () => {
      const domain = 'Example.myshopify.com';
      const shown = await operate({ command: 'set-shopify-domain', merchant, domain });
      assert.deepEqual(shown.settings, { ...UNSET, picture_days: 7, shopify_domain: 'example.myshopify.com' });
      const other = await merchantIdOf(room.database, SHOP);
      await refuses({ command: 'set-shopify-domain', merchant: other, domain }, new RegExp(merchant));
      await refuses({ command: 'set-shopify-domain', merchant: other, domain: 'example.com' }, /myshopify/);
      await operate({ command: 'set-shopify-domain', merchant, domain: null });
      await operate({ command: 'set-shopify-domain', merchant: other, domain });
    });

    it('adds keys of the merchant’s kind, and revokes a secret one by its id', async () => {
      const { publishable_key } = await operate({ command: 'add-publishable-key', merchant, live: false });
      assert.match(String(publishable_key), /^pk_test_/);
      await operate({ command: 'add-publishable-key', merchant, live: true });
      const { secret_key } = await operate({ command: 'add-secret-key', merchant, live: false });
      assert.match(String(secret_key), /^sk_live_/);
      const asMerchant = () => room.http.get('/v1/merchant').set({ Authorization: `Bearer ${secret_key}` });
      await asMerchant().expect(200);
      const { secret_keys } = await operate({ command: 'list-keys', merchant });
      const mine = (secret_keys as { id: string; hint: string }[]).find(({ hint }) =>
        String(secret_key).endsWith(hint),
      );
      const other = await merchantIdOf(room.database, SHOP);
      await refuses({ command: 'revoke-key', merchant: other, key: mine?.id }, /no such key/);
      await operate({ command: 'revoke-key', merchant, key: mine?.id });
      await asMerchant().expect(401);
    });

    it('ends the old secret key at once where no overlap is wanted', async () => {
      const { secretKey } = await room.aMerchant(OTHER_SHOP);
      await operate({ command: 'rotate-secret-key', merchant, overlap_seconds: 0, live: false });
      await room.http
        .get('/v1/merchant')
        .set({ Authorization: `Bearer ${secretKey}` })
        .expect(401);
    });

    it('cannot ask for what there is not', async () => {
      await refuses({ command: 'drop' }, /./);
      await refuses({ command: 'show', merchant: '00000000-0000-4000-8000-000000000000' }, /There is no merchant/);
      await refuses({ command: 'show', merchant, also: 1 }, /./);
    });
  });
}

describe('an origin', () => {
  it('is written as browsers send it', () => {
    const canonical: [string, string][] = [
      ['https://Shop.Example', 'https://shop.example'],
      ['https://shop.example:443/', 'https://shop.example'],
      ['http://localhost:3000', 'http://localhost:3000'],
      ['https://bücher.example', 'https://xn--bcher-kva.example'],
    ];
    for (const [text, origin] of canonical) assert.equal(canonicalOrigin(text), origin);
  });

  it('is scheme, host and port, and nothing else', () => {
    for (const text of [
      'null',
      '*',
      'shop.example',
      'https://',
      'https://a.example/x',
      'https://a.example?x',
      'ftp://a.example',
      'https://u:p@a.example',
      'https://*.a.example',
      'file:///x',
    ])
      assert.equal(canonicalOrigin(text), null, text);
  });
});
