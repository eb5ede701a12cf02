// The counters by themselves: exact and free of circles, however many count and give back at once.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { databases, type TestDatabase } from '../../testing/databases.ts';
import type { MerchantId, Shopper, ShopperId } from '../shopper.ts';
import { type Charge, type Counter, countersFor, quotaDay } from './counters.ts';
import { PLANS } from './plans.ts';
import { chargeTryOn, deleteOldQuotas, giveBackTryOns, listQuotas } from './quota.ts';

const NOW = new Date('2026-11-25T22:30:00Z');
const DAY = quotaDay(NOW);
const LIMITS = { per_shopper_day: 40, per_shopper_hour: 30, per_address_day: 25, per_shop_day: 60 };

for (const engine of databases()) {
  describe(`counting try-ons, on ${engine.name}`, () => {
    let opened: TestDatabase;
    before(async () => {
      opened = await engine.open();
    });
    after(() => opened[Symbol.asyncDispose]());

    const charge = (counters: readonly Counter[], day = DAY): Promise<Charge | null> =>
      opened.database
        .transaction(async (trx) => {
          const used = await chargeTryOn(trx, counters, day);
          if (used.size < counters.length) throw new Exhausted();
          return { day, scopes: counters.map(({ scope }) => scope) };
        })
        .catch((error) => {
          if (error instanceof Exhausted) return null;
          throw error;
        });
    const giveBack = (charges: readonly Charge[]) => opened.database.transaction((trx) => giveBackTryOns(trx, charges));
    const count = async (start: string) => {
      const rows = await opened.database.sql
        .selectFrom('quotas')
        .selectAll()
        .where('scope', 'like', `${start}%`)
        .execute();
      return rows.reduce((sum, { used }) => sum + used, 0);
    };

    it('never admits one too many of 200 at once, over shoppers, addresses and a shop', async () => {
      const merchantId = randomUUID() as MerchantId;
      const shoppers = Array.from({ length: 4 }, () => aShopper(merchantId));
      // Handed over in any order: the statement itself sorts them.
      const asks = Array.from({ length: 200 }, (_, n) => {
        const counters = countersFor(shoppers[n % 4] ?? aShopper(merchantId), LIMITS, `address-${n % 3}`, NOW);
        return n % 2 ? counters : counters.toReversed();
      });
      const charges = (await Promise.all(asks.map((counters) => charge(counters)))).filter(
        (charged) => charged !== null,
      );
      assert.equal(charges.length, LIMITS.per_shop_day);
      assert.equal(await count(`shop:${merchantId}`), LIMITS.per_shop_day);
      // All or nothing: whoever was turned away by one counter has not moved the others.
      assert.equal(await count(`address:${merchantId}`), LIMITS.per_shop_day);
      for (const shopper of shoppers) {
        const mine = charges.filter(({ scopes }) => scopes.includes(`shopper:${shopper.id}`)).length;
        assert.equal(await count(`shopper:${shopper.id}`), mine);
        assert.equal(await count(`shopper-hour:${shopper.id}`), mine);
        assert.ok(mine <= LIMITS.per_shopper_hour);
      }
      for (const address of [0, 1, 2])
        assert.ok((await count(`address:${merchantId}:address-${address}`)) <= LIMITS.per_address_day);
    });

    it('waits in no circle while some charge and others give back several at once', async () => {
      const merchantId = randomUUID() as MerchantId;
      const shoppers = Array.from({ length: 6 }, () => aShopper(merchantId));
      const counters = shoppers.map((shopper, n) => countersFor(shopper, LIMITS, `address-${n % 2}`, NOW));
      const rounds = Array.from({ length: 60 }, async (_, n) => {
        const mine = counters.filter((_, index) => index % 3 === n % 3);
        const charges: Charge[] = [];
        for (const some of n % 2 ? mine : mine.toReversed()) {
          const charged = await charge(some);
          if (charged) charges.push(charged);
        }
        await giveBack(n % 2 ? charges : charges.toReversed());
      });
      await Promise.all(rounds);
      assert.equal(await count(`shop:${merchantId}`), 0);
    });

    it('gives back to the day that was charged, and never more than was counted', async () => {
      const shopper = aShopper(randomUUID() as MerchantId);
      const counters = countersFor(shopper, PLANS.pro, null, NOW);
      const yesterday = await charge(counters, '2026-11-24');
      const today = await charge(counters);
      assert.ok(yesterday && today);
      await giveBack([yesterday, yesterday]);
      const counted = await listQuotas(opened.database.sql, shopper);
      assert.deepEqual(counted, [
        { day: '2026-11-24', hour: 22, used: 0 },
        { day: '2026-11-24', hour: null, used: 0 },
        { day: DAY, hour: 22, used: 1 },
        { day: DAY, hour: null, used: 1 },
      ]);
    });

    it('forgets counters of days gone by, a batch at a time', async () => {
      const counters = countersFor(aShopper(randomUUID() as MerchantId), PLANS.free, 'an-address', NOW);
      await charge(counters, '2026-11-01');
      await charge(counters, '2026-11-24');
      assert.equal(await deleteOldQuotas(opened.database.sql, NOW, 2), 2);
      assert.equal(await deleteOldQuotas(opened.database.sql, NOW, 2), 1);
      assert.equal(await deleteOldQuotas(opened.database.sql, NOW, 2), 0);
    });
  });
}

class Exhausted extends Error {}

function aShopper(merchantId: MerchantId): Shopper {
  return { id: randomUUID() as ShopperId, merchantId };
}
