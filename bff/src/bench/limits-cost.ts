// What counting and remembering add to an accepted try-on, by the real functions on a real embedded database, each beside
// the same transaction without them.
import { randomUUID } from 'node:crypto';
import { keptAnswers } from '../features/idempotency/kept-answers.ts';
import type { MerchantId, Shopper, ShopperId } from '../features/shopper.ts';
import { countersFor, quotaDay } from '../features/try-on/counters.ts';
import { tryOnLimits } from '../features/try-on/limits.ts';
import { chargeTryOn } from '../features/try-on/quota.ts';
import { openMasterKeys } from '../platform/crypto/master-keys.ts';
import type { Trx } from '../platform/database/database.ts';
import { openEmbeddedDatabase } from '../platform/database/embedded.ts';
import { aHome } from '../platform/home/home.fixture.ts';
import { median, round, took } from './figures.ts';

const ROUNDS = 300;

export async function limitsCost() {
  await using home = await aHome();
  const database = await openEmbeddedDatabase(home);
  const keys = await openMasterKeys(home);
  const now = () => new Date();
  const merchantId = randomUUID() as MerchantId;
  await database.sql.insertInto('merchants').values({ id: merchantId, name: 'Bench' }).execute();
  const serverLimits = { per_shop_day: 1_000_000, per_address_day: 1_000_000 };
  const limits = tryOnLimits({ planOf: planFrom, serverLimits });
  const answers = keptAnswers({ sql: database.sql, keys, now });
  const answer = { status: 202, type: 'application/json', body: JSON.stringify({ task_id: randomUUID(), quota: {} }) };

  const bare = (trx: Trx) => trx.selectFrom('merchants').select('name').where('id', '=', merchantId).execute();
  const counted = async (trx: Trx) => {
    await bare(trx);
    const shopper: Shopper = { id: randomUUID() as ShopperId, merchantId };
    const counters = countersFor(shopper, await limits.limitsOf(trx, shopper), 'an-address', now());
    await chargeTryOn(trx, counters, quotaDay(now()));
  };
  const remember = async () => {
    const caller = { id: randomUUID(), owner: { merchantId, shopperId: null } };
    const found = await answers.claim({ caller, route: 'POST /', key: randomUUID(), sha256: '0'.repeat(64) });
    if (found.kind === 'claimed') await found.claim.keep(answer);
  };
  const times = { without: [] as number[], counted: [] as number[], remembered: [] as number[] };
  for (let n = 0; n < ROUNDS; n++) {
    times.without.push(await took(() => database.transaction(bare)));
    times.counted.push(await took(() => database.transaction(counted)));
    times.remembered.push(await took(remember));
  }
  await database.close();
  const [without, withLimits, remembering] = [times.without, times.counted, times.remembered].map(median);
  const limitsMs = (withLimits ?? Number.NaN) - (without ?? Number.NaN);
  return {
    transaction_ms: round(without ?? Number.NaN),
    limits_ms: round(limitsMs),
    idempotency_ms: round(remembering ?? Number.NaN),
    together_ms: round(limitsMs + (remembering ?? Number.NaN)),
  };

  async function planFrom(sql: Parameters<typeof limits.limitsOf>[0]) {
    await sql.selectFrom('merchants').select(['plan']).where('id', '=', merchantId).executeTakeFirstOrThrow();
    return 'free' as const;
  }
}
