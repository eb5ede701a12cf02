import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Trx } from '../../../platform/database/database.ts';
import { openPostgresDatabase, type PostgresDatabase } from '../../../platform/database/postgres.ts';
import { newReadyDatabase, rethrow } from '../../../testing/ready-database.ts';
import type { MerchantId } from '../../shopper.ts';
import { markDue, takeDue } from './due-store.ts';

const DAY = '2026-11-27';
const NOON = new Date('2026-11-27T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1_000);

describe('a day whose figures are due', () => {
  let database: PostgresDatabase;
  let merchantId: MerchantId;
  before(async () => {
    database = await openPostgresDatabase({ url: await newReadyDatabase(), connections: 3, onError: rethrow });
  });
  after(() => database.close());
  beforeEach(async () => {
    merchantId = randomUUID() as MerchantId;
    await database.sql.insertInto('merchants').values({ id: merchantId, name: 'Shop' }).execute();
    await database.transaction((trx) => mark(trx, NOON));
  });

  const mark = (trx: Trx, at: Date) => markDue(trx, [{ merchantId, day: DAY }], at);
  const take = () => database.transaction((trx) => takeDue(trx, { merchantId, span: 'day', starts: DAY }));

  /** A transaction that has marked it and is not at its end. @returns what ends it. */
  async function stillCounting(at: Date): Promise<() => Promise<void>> {
    const [marked, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const counting = database.transaction(async (trx) => {
      await mark(trx, at);
      marked.resolve();
      await over.promise;
    });
    await Promise.race([marked.promise, counting]);
    return async () => {
      over.resolve();
      await counting;
    };
  }

  it('makes nobody wait who counts in it while others do', { timeout: 4_000 }, async () => {
    const end = await stillCounting(later(1));
    await database.transaction((trx) => mark(trx, later(2)));
    await end();
  });

  it('is taken only when all have ended who have counted in it', async () => {
    const ends = [await stillCounting(later(1)), await stillCounting(later(2))];
    let taken: boolean | undefined;
    const taking = take().then((was) => {
      taken = was;
    });
    for (const end of ends) {
      await wait(100);
      assert.equal(taken, undefined);
      await end();
    }
    await taking;
    assert.equal(taken, true);
  });

  it('is due again where somebody counts in it after it was taken', async () => {
    assert.equal(await take(), true);
    await database.transaction((trx) => mark(trx, later(1)));
    assert.equal(await take(), true);
  });

  it('says within ten seconds when it was changed last', async () => {
    const lastAt = async () =>
      (
        await database.sql.selectFrom('figures_due').select('last_at').where('merchant_id', '=', merchantId).execute()
      )[0]?.last_at;
    await database.transaction((trx) => mark(trx, later(9)));
    assert.deepEqual(await lastAt(), NOON);
    await database.transaction((trx) => mark(trx, later(10)));
    assert.deepEqual(await lastAt(), later(10));
  });
});
