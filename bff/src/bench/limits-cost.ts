// What counting and remembering add to an accepted try-on, by the real functions on a real embedded database, each beside
// the same transaction without them.
import { randomUUID } from 'node:crypto';
import { keptAnswers } from '../features/idempotency/kept-answers.ts';
import { findPlan } from '../features/sessions/customers-store.ts';
import type { MerchantId, Shopper, ShopperId } from '../features/shopper.ts';
import { countersFor, quotaDay } from '../features/try-on/counters.ts';
import { tryOnLimits } from '../features/try-on/limits.ts';
import { chargeTryOn } from '../features/try-on/quota.ts';
import { openMasterKeys } from '../platform/crypto/master-keys.ts';
import type { Trx } from '../platform/database/database.ts';
import { openEmbeddedDatabase } from '../platform/database/embedded.ts';
import { aHome } from '../platform/home/home.fixture.ts';
import { median, round, took } from './figures.ts';

const ROUNDS = 40;
/** Until the database's code has been compiled for good. */
const WARM_UP = 60;
const BATCH = 10;

export async function limitsCost() {
  await using home = await aHome();
  const database = await openEmbeddedDatabase(home);
  const keys = await openMasterKeys(home);
  const now = () => new Date();
  const merchantId = randomUUID() as MerchantId;
  await database.sql.insertInto('merchants').values({ id: merchantId, name: 'Bench' }).execute();
  const serverLimits = { per_shop_day: 1_000_000, per_address_day: 1_000_000 };
  const limits = tryOnLimits({ findPlan, serverLimits });
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
  const costs = { without: [] as Cost[], counted: [] as Cost[], remembered: [] as Cost[] };
  for (let n = 0; n < WARM_UP + ROUNDS; n++) {
    const [without, withLimits, remembered] = [
      await costOf(() => database.transaction(bare)),
      await costOf(() => database.transaction(counted)),
      await costOf(remember),
    ];
    if (n < WARM_UP) continue;
    costs.without.push(without);
    costs.counted.push(withLimits);
    costs.remembered.push(remembered);
  }
  await database.close();
  const medianOf = (what: keyof Cost) => {
    const [without = 0, withLimits = 0, idempotency = 0] = [costs.without, costs.counted, costs.remembered].map(
      (each) => median(each.map((cost) => cost[what])),
    );
    const limits = withLimits - without;
    return {
      transaction: round(without),
      limits: round(limits),
      idempotency: round(idempotency),
      together: round(limits + idempotency),
    };
  };
  return { processor_ms: medianOf('processor'), wall_ms: medianOf('wall') };
}

interface Cost {
  wall: number;
  /** Of this thread: what others do on the same machine shows in the wall time alone. */
  processor: number;
}

/** A batch of ten, since the processor's time is told in steps. */
async function costOf(work: () => Promise<unknown>): Promise<Cost> {
  const start = process.threadCpuUsage();
  const wall = await took(async () => {
    for (let n = 0; n < BATCH; n++) await work();
  });
  const { user, system } = process.threadCpuUsage(start);
  return { wall: wall / BATCH, processor: (user + system) / 1e3 / BATCH };
}
