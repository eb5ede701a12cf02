// What is written down of calls: before they are made, once, with their price set aside exactly, whoever dies in between.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { AttemptEnding, PlannedAttempt } from '../../renderers/router/course.ts';
import { databases } from '../../testing/databases.ts';
import { A_PRODUCT, type FittingRoom, merchantIdOf, openFittingRoom, SHOP } from '../../testing/fitting-room.ts';
import { idOf } from '../../testing/traces.ts';
import type { MerchantId, ShopperId, TaskId } from '../shopper.ts';
import { enginesFeature } from './index.ts';

const CENT = 10_000;

for (const engine of databases()) {
  describe(`calls of engines, on ${engine.name}`, () => {
    let room: FittingRoom;
    let shopper: { id: ShopperId; merchantId: MerchantId };
    let task: TaskId;
    before(async () => {
      room = await openFittingRoom(await engine.environment());
      const visitor = await (await room.aShopper()).withConsent();
      // Held, so that the try-on stays open while its calls are looked at.
      room.engine.hold();
      task = (await visitor.tryOn(await visitor.addPhoto())).task_id as TaskId;
      shopper = {
        id: (await idOf(room, visitor)) as ShopperId,
        merchantId: (await merchantIdOf(room.database, SHOP)) as MerchantId,
      };
    });
    after(() => room[Symbol.asyncDispose]());

    const ground = () => ({
      database: room.database,
      authenticateMerchant: () => assert.fail('nobody asks over HTTP here'),
      now: () => new Date(),
    });
    /** As another process has it, or this one after a kill. */
    const aProcess = (spendCap: number | null = null) => {
      const feature = enginesFeature({ ...ground(), spendCap });
      const course = feature.courseOf({ id: task, shopper, createdAt: new Date() }, async () => []);
      return { course, spent: async () => (await feature.spendingOf(shopper.merchantId)).spent };
    };
    const planned = (number: number, changes: Partial<PlannedAttempt> = {}): PlannedAttempt => {
      const call = { engine: 'e', model: 'm', garmentKind: 'top', why: 'preferred', probe: false } as const;
      return { number, ...call, microdollars: CENT, ...changes };
    };
    const ending = (changes: Partial<AttemptEnding> = {}): AttemptEnding => {
      const ended = { outcome: 'rendered', code: null, milliseconds: 1_234.5, retryAfterMs: null } as const;
      return { ...ended, billed: true, ...changes };
    };

    it('are there before anybody is asked, and count although a kill ended them', async () => {
      const killed = aProcess();
      assert.ok(await killed.course.begin(planned(1)));
      const next = aProcess();
      assert.equal(await next.spent(), '0.01');
      const [attempt] = await next.course.attempts();
      assert.deepEqual([attempt?.outcome, attempt?.microdollars, attempt?.milliseconds], ['cut_off', CENT, null]);
      // It was not dead after all, and comes with an end that would give the price back.
      await killed.course.end(1, ending({ outcome: 'overloaded', billed: false }));
      assert.equal((await next.course.attempts())[0]?.outcome, 'cut_off');
      assert.equal(await next.spent(), '0.01');
      await assert.rejects(killed.course.begin(planned(1)), 'two processes cannot make the same call');
      assert.equal(await next.spent(), '0.01');
    });

    it('give their price back once where they are not billed', async () => {
      const { course, spent } = aProcess();
      await course.begin(planned(2));
      assert.equal(await spent(), '0.02');
      const end = ending({ outcome: 'overloaded', retryAfterMs: 4_000, billed: false });
      await Promise.all([course.end(2, end), course.end(2, end)]);
      assert.equal(await spent(), '0.01');
      const attempt = (await course.attempts()).at(-1);
      assert.deepEqual([attempt?.microdollars, attempt?.retryAfterMs, attempt?.milliseconds], [0, 4_000, 1_235]);
    });

    it('say of a picture that came and was thrown away that it was not kept, and keep its price', async () => {
      const { course, spent } = aProcess();
      await course.begin(planned(3));
      await course.end(3, ending());
      await course.turnDown('body_moved');
      assert.equal((await course.attempts()).at(-1)?.outcome, 'not_kept');
      assert.equal(await spent(), '0.02');
      const { code } = await room.database.sql
        .selectFrom('engine_attempts')
        .select('code')
        .where('number', '=', 3)
        .executeTakeFirstOrThrow();
      assert.equal(code, 'body_moved');
    });

    it('never set aside more than the cap, however many begin at once; what costs nothing is always free', async () => {
      const { course, spent } = aProcess(10 * CENT);
      const begun = await Promise.all(Array.from({ length: 20 }, (_, i) => course.begin(planned(10 + i))));
      assert.equal(begun.filter(Boolean).length, 8, 'two cents were spent before');
      assert.equal(await spent(), '0.10');
      assert.equal((await course.attempts()).filter(({ number }) => number >= 10).length, 8);
      assert.ok(await course.begin(planned(40, { microdollars: 0 })));
      assert.ok(!(await aProcess(0).course.begin(planned(41))));
      assert.ok(await aProcess().course.begin(planned(41)));
    });

    it('come to the same by day, product and device as by month', async () => {
      const { sql } = room.database;
      const { microdollars } = await sql.selectFrom('engine_spend').select('microdollars').executeTakeFirstOrThrow();
      const days = await sql.selectFrom('spend_days').select(['product_id', 'device', 'microdollars']).execute();
      assert.deepEqual(days, [{ product_id: A_PRODUCT, device: 'desktop', microdollars }]);
    });

    it('are seen by other processes: newest first, of the models that are asked for', async () => {
      const { course } = aProcess();
      await course.begin(planned(50, { model: null }));
      await course.begin(planned(51, { model: null, engine: 'other' }));
      const recent = await aProcess().course.recent([
        { engine: 'e', model: 'm' },
        { engine: 'e', model: null },
      ]);
      assert.equal(recent.filter(({ model }) => model === null).length, 1);
      const times = recent.filter(({ model }) => model === 'm').map(({ startedAt }) => startedAt.getTime());
      assert.deepEqual(
        times,
        times.toSorted((a, b) => b - a),
      );
      assert.ok(times.length > 8);
    });

    it('outlive their sum by no day: a month’s sum is kept for two years, a call as long as its try-on', async () => {
      const feature = enginesFeature({ ...ground(), spendCap: null });
      const row = { merchant_id: shopper.merchantId, microdollars: 5 };
      await room.database.sql
        .insertInto('engine_spend')
        .values({ ...row, month: '2020-01-01' })
        .execute();
      assert.equal(await feature.retention(new Date()), 1);
      assert.equal(await feature.retention(new Date()), 0);
      await assert.rejects(
        room.database.sql
          .updateTable('engine_attempts')
          .set({ task_id: randomUUID() })
          .where('number', '=', 50)
          .execute(),
        'there is no call without its try-on',
      );
    });
  });
}
