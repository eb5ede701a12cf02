// What finding the next turn costs, by what the database says it has read: everybody who asks for a try-on pays for it.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../testing/databases.ts';
import { rowsRead } from '../../testing/rows-read.ts';
import { nextTurn } from './turns.ts';

/** After so many the planner begins to think that sorting those who wait, of whom it expects one, is as quick as an index. */
const DONE = 240;
const WAITING = 3_000;
const A_FEW = 10;

for (const engine of databases()) {
  describe(`the next turn, on ${engine.name}`, () => {
    let opened: TestDatabase;
    before(async () => {
      opened = await engine.open();
      const queues = await opened.openQueues(() => {});
      await queues.stop(0);
    });
    after(() => opened[Symbol.asyncDispose]());

    it('is found by a look or two, also where it was asked for first while nobody waited', async () => {
      await opened.database.transaction(async (trx) => {
        const wait = (from: number, to: number) =>
          sql`
            insert into pgboss.job (name, priority, group_id)
            select 'render', -n, 'shop' from generate_series(${from}::int, ${to}::int) n`.execute(trx);
        await wait(1, DONE);
        await sql`update pgboss.job set state = 'completed'`.execute(trx);
        for (let n = 0; n < 10; n++) assert.equal(await nextTurn(trx, 'render', 'shop', 'live'), 0);
        await wait(10, WAITING + 9);
        const before = await rowsRead(trx, 'pgboss', 'job%');
        assert.equal(await nextTurn(trx, 'render', 'shop', 'live'), WAITING + 10);
        assert.equal(await nextTurn(trx, 'render', 'another shop', 'live'), 10);
        const read = (await rowsRead(trx, 'pgboss', 'job%')) - before;
        assert.ok(read <= A_FEW, `${read} read`);
      });
    });
  });
}
