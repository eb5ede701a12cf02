// What a shop's plan allows, as its shoppers meet it: exact over all of them, said in headers, opened again in time.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, afterEach, before, describe, it } from 'node:test';
import { ProblemDocument } from '../../contract/common.ts';
import { databases } from '../../testing/databases.ts';
import { type FittingRoom, openFittingRoom, type Shopper } from '../../testing/fitting-room.ts';
import type { MerchantId } from '../shopper.ts';
import { setLimits, showLimits } from './limits.ts';

for (const engine of databases()) {
  describe(`limits on try-ons, on ${engine.name}`, () => {
    let room: FittingRoom;
    let merchant: MerchantId;
    let release: (() => void) | undefined;
    before(async () => {
      // One proxy, so that a test may say where a request comes from.
      room = await openFittingRoom({ ...(await engine.environment()), VISIONFIT_TRUSTED_PROXIES: '1' });
      const { sql } = room.database;
      const shop = await sql.selectFrom('merchants').select('id').where('demo', '=', true).executeTakeFirstOrThrow();
      merchant = shop.id as MerchantId;
    });
    afterEach(async () => {
      release?.();
      await plan('free');
      // The next test begins with nothing counted.
      await room.database.sql.deleteFrom('quotas').execute();
    });
    after(() => room[Symbol.asyncDispose]());

    const plan = async (name: 'free' | 'pro', limits: object = {}) => {
      await room.database.sql.updateTable('merchants').set({ plan: name }).where('id', '=', merchant).execute();
      assert.equal(await setLimits(room.database.sql, merchant, limits), null);
    };
    const someShoppers = (count: number) =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const shopper = await (await room.aShopper()).withConsent();
          return { shopper, photo: await shopper.addPhoto() };
        }),
      );
    type Visitor = Awaited<ReturnType<typeof someShoppers>>[number];
    const ask = ({ shopper, photo }: Visitor, from: string) => shopper.askFor(photo).set('X-Forwarded-For', from);
    const countOf = async (start: string) => {
      const rows = await room.database.sql
        .selectFrom('quotas')
        .select('used')
        .where('scope', 'like', `${start}:%`)
        .execute();
      return rows.reduce((sum, { used }) => sum + used, 0);
    };

    // The first one: the engine still draws what later tests have held.
    it('give a try-on back everywhere when its render is refused, stopped or its shopper erased', async () => {
      const [refused, stopped, erased] = (await someShoppers(3)) as [Visitor, Visitor, Visitor];
      room.engine.next('refused');
      const { body } = await ask(refused, '203.0.113.1').expect(202);
      await refused.shopper.outcome(body.task_id);
      release = room.engine.hold();
      const under = await ask(stopped, '203.0.113.2').expect(202);
      await ask(erased, '203.0.113.3').expect(202);
      await ask(erased, '203.0.113.3').expect(202);
      assert.deepEqual([await countOf('shop'), await countOf('address')], [3, 3]);
      await stopped.shopper.delete(`/v1/try-on/${under.body.task_id}`).expect(200);
      await erased.shopper.delete('/v1/user').expect(200);
      assert.deepEqual([await countOf('shop'), await countOf('address'), await countOf('shopper')], [0, 0, 0]);
      const scopes = await room.database.sql
        .selectFrom('tasks')
        .select('charged_scopes')
        .where('finished_at', 'is not', null)
        .execute();
      assert.ok(scopes.every(({ charged_scopes }) => charged_scopes === null));
    });

    it('admit exactly what the shop may have, over all its shoppers', async () => {
      await plan('free', { per_shop_day: 12 });
      release = room.engine.hold();
      const visitors = await someShoppers(8);
      const answers = await Promise.all(
        Array.from({ length: 48 }, (_, n) => ask(visitors[n % 8] as Visitor, `203.0.113.${n % 8}`)),
      );
      assert.equal(answers.filter(({ status }) => status === 202).length, 12);
      for (const { status, body } of answers) {
        if (status === 202) continue;
        const refused = ProblemDocument.parse(body);
        assert.equal(refused.status, 429);
        assert.ok(['shop_quota_exhausted', 'quota_exhausted'].includes(refused.code));
        assert.equal(refused.quota?.remaining, 0);
      }
      assert.ok(answers.some(({ body }) => body.code === 'shop_quota_exhausted' && body.quota.limit === 12));
      assert.deepEqual([await countOf('shop'), await countOf('shopper'), await countOf('address')], [12, 12, 12]);
    });

    it('admit exactly what one network may have, whoever comes from it', async () => {
      await plan('free', { per_address_day: 9 });
      release = room.engine.hold();
      const visitors = await someShoppers(5);
      // Two addresses of one IPv6 subnet, and a stranger.
      const [here, there] = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::7'];
      const answers = await Promise.all(
        Array.from({ length: 25 }, (_, n) => ask(visitors[n % 5] as Visitor, n % 2 ? here : there)),
      );
      assert.equal(answers.filter(({ status }) => status === 202).length, 9);
      const refused = answers.filter(({ status }) => status === 429);
      assert.ok(refused.some(({ body }) => body.code === 'address_quota_exhausted' && body.quota.limit === 9));
      await ask((await someShoppers(1))[0] as Visitor, '2001:db8:1:3::1').expect(202);
    });

    it('hold no address: the table knows a keyed hash of it', async () => {
      const [visitor] = await someShoppers(1);
      await ask(visitor as Visitor, '198.51.100.7').expect(202);
      const rows = await room.database.sql.selectFrom('quotas').select('scope').execute();
      const plain = createHash('sha256').update('198.51.100.7').digest('hex');
      const address = rows.find(({ scope }) => scope.startsWith('address:'));
      assert.match(address?.scope ?? '', /^address:[0-9a-f-]{36}:[0-9a-f]{64}$/);
      for (const { scope } of rows) assert.ok(!scope.includes('198.51.100.7') && !scope.includes(plain));
    });

    it('say in RateLimit headers what is left, in the form of draft 8', async () => {
      await plan('pro');
      const [visitor] = (await someShoppers(1)) as [Visitor];
      const { headers, body } = await ask(visitor, '203.0.113.9').expect(202);
      assert.match(String(headers.ratelimit), /^"shopper-day"; r=99; t=\d+, "shopper-hour"; r=39; t=\d+$/);
      assert.match(
        String(headers['ratelimit-policy']),
        /^"shopper-day"; q=100; w=86400; pk=:[\w+/=]+:, "shopper-hour"; q=40; w=3600; pk=:[\w+/=]+:$/,
      );
      // The tighter of the two.
      assert.deepEqual([body.quota.limit, body.quota.remaining], [40, 39]);
      assert.match(String(headers['access-control-expose-headers']), /RateLimit, RateLimit-Policy/);
    });

    it('say when a limit that was reached opens again, and keep to it', async () => {
      await plan('pro', { per_shopper_hour: 2 });
      const [visitor] = (await someShoppers(1)) as [Visitor];
      await ask(visitor, '203.0.113.9').expect(202);
      await ask(visitor, '203.0.113.9').expect(202);
      const { headers, body } = await ask(visitor, '203.0.113.9').expect(429);
      assert.equal(body.code, 'quota_exhausted');
      assert.deepEqual([body.quota.limit, body.quota.remaining], [2, 0]);
      assert.match(body.quota.resets_at, /:00:00\.000Z$/);
      const seconds = Number(headers['retry-after']);
      assert.ok(seconds > 0 && seconds <= 3_600);
      assert.equal(headers.ratelimit, `"shopper-hour"; r=0; t=${seconds}`);
      assert.match(String(headers['ratelimit-policy']), /^"shopper-hour"; q=2; w=3600; pk=:[\w+/=]+:$/);
      room.later(seconds * 1_000);
      const [next] = (await someShoppers(1)) as [Visitor];
      await ask(next, '203.0.113.9').expect(202);
      room.later(-seconds * 1_000);
    });

    it('are an operator’s to set for one shop, and to take back', async () => {
      const { sql } = room.database;
      await setLimits(sql, merchant, { per_shopper_day: 1, per_shopper_hour: null });
      assert.deepEqual(await showLimits(sql, merchant), { per_shopper_day: 1, per_shopper_hour: null });
      const shopper: Shopper = await room.aShopper();
      assert.equal(shopper.session.quota.limit, 1);
      await setLimits(sql, merchant, {});
      assert.equal((await room.aShopper()).session.quota.limit, 5);
      for (const wrong of [{ per_shopper_day: 0 }, { per_week: 3 }])
        assert.match((await setLimits(sql, merchant, wrong)) ?? '', /^Limits are/);
      const nobody = '0d3e0d3e-0000-4000-8000-00000000ffff' as MerchantId;
      assert.equal(await showLimits(sql, nobody), null);
    });
  });

  describe(`a server with limits of its own, on ${engine.name}`, () => {
    it('keeps to them where the shop has none', async () => {
      await using room = await openFittingRoom({ ...(await engine.environment()), VISIONFIT_TRY_ONS_PER_SHOPPER: '2' });
      assert.equal((await room.aShopper()).session.quota.limit, 2);
    });
  });
}
