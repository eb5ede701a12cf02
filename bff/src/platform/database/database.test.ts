// What the features may count on from the database, whichever it is.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../testing/databases.ts';
import { type Database, TransactionTimeout } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

for (const engine of databases()) {
  describe(`the database on ${engine.name}`, () => {
    let opened: TestDatabase;
    let database: Database;

    before(async () => {
      opened = await engine.open({ transactionLimitMs: 1_000 });
      database = opened.database;
    });

    after(() => opened[Symbol.asyncDispose]());

    it('brings its schema up to date as often as it is asked', async () => {
      await migrate(database.sql);
      const { rows } = await sql<{ name: string }>`select name from app.kysely_migration order by name`.execute(
        database.sql,
      );
      assert.deepEqual(
        rows.map((row) => row.name),
        Object.keys(migrations).sort(),
      );
    });

    it('is there for an older release that starts again while a newer one is rolled out', async () => {
      await sql`insert into app.kysely_migration (name, timestamp) values ('9999-of-tomorrow', now()::text)`.execute(
        database.sql,
      );
      try {
        await migrate(database.sql);
      } finally {
        await sql`delete from app.kysely_migration where name = '9999-of-tomorrow'`.execute(database.sql);
      }
    });

    it('keeps every table behind row level security, for the day someone exposes the schema', async () => {
      const { rows } = await sql<{ relname: string }>`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'app' and c.relkind = 'r' and not c.relrowsecurity`.execute(database.sql);
      assert.deepEqual(rows, []);
    });

    it('gives the same JavaScript values for every type', async () => {
      const { rows } = await sql<Record<string, unknown>>`
      select date '2026-11-23' as day, array[date '2026-11-23', null] as days,
             count(*) as counted, array[1::int8, null] as counts, 7::int4 as number, 1.5::float8 as fraction,
             12.50::numeric as money, true as yes, null as nothing, 'text' as words, array['a', null] as list,
             '0d3e0d3e-0000-4000-8000-000000000001'::uuid as id,
             timestamptz '2026-11-23T10:00:00Z' as at,
             interval '1 day 02:03:04.5' as lasting, '{"a":[1]}'::jsonb as json, '[1]'::json as old_json,
             decode('c0ffee', 'hex') as bytes, current_setting('TimeZone') in ('UTC', 'GMT', 'Etc/UTC') as in_utc`.execute(
        database.sql,
      );
      assert.deepEqual(rows[0], {
        day: '2026-11-23',
        days: ['2026-11-23', null],
        counted: 1,
        counts: [1, null],
        number: 7,
        fraction: 1.5,
        money: '12.50',
        yes: true,
        nothing: null,
        words: 'text',
        list: ['a', null],
        id: '0d3e0d3e-0000-4000-8000-000000000001',
        at: new Date('2026-11-23T10:00:00Z'),
        lasting: '1 day 02:03:04.5',
        json: { a: [1] },
        old_json: [1],
        bytes: new Uint8Array([0xc0, 0xff, 0xee]),
        in_utc: true,
      });
    });

    it('takes Dates, text and JSON as parameters, and lists for any()', async () => {
      const at = new Date('2026-11-23T23:30:00.123Z');
      const id = randomUUID();
      const { rows } = await sql<Record<string, unknown>>`
      select ${at}::timestamptz as at, ${'2026-11-23'}::date as day, ${JSON.stringify([1])}::jsonb as json,
             ${id}::uuid = any(${[id]}::uuid[]) as found, 3 = any(${[1, 3]}::int[]) as three`.execute(database.sql);
      assert.deepEqual(rows[0], { at, day: '2026-11-23', json: [1], found: true, three: true });
    });

    it('takes a transaction back whole when it throws', async () => {
      const scope = randomUUID();
      const failing = database.transaction(async (trx) => {
        await trx.insertInto('quotas').values({ scope, day: '2026-11-23', used: 1 }).execute();
        throw new Error('changed my mind');
      });
      await assert.rejects(failing, /changed my mind/);
      assert.equal(await usedBy(scope), undefined);
    });

    it('admits exactly five of many at once by the quota statement', async () => {
      const scope = randomUUID();
      const admitted = await Promise.all(
        Array.from({ length: 40 }, () =>
          database.transaction(async (trx) => {
            const { rows } = await sql`
            insert into app.quotas (scope, day, used) values (${scope}, '2026-11-23', 1)
            on conflict (scope, day) do update set used = app.quotas.used + 1 where app.quotas.used < 5
            returning used`.execute(trx);
            return rows.length;
          }),
        ),
      );
      assert.equal(
        admitted.reduce((sum, one) => sum + one),
        5,
      );
    });

    it('tells a listener after the commit, and not after a rollback', async () => {
      const heard: string[] = [];
      const last = Promise.withResolvers<void>();
      const stop = await database.listen('a_channel', (payload) => {
        heard.push(payload);
        if (payload === 'committed') last.resolve();
      });
      const rolledBack = database.transaction(async (trx) => {
        await sql`select pg_notify('a_channel', 'rolled back')`.execute(trx);
        throw new Error('no');
      });
      await assert.rejects(rolledBack);
      await database.transaction((trx) => sql`select pg_notify('a_channel', 'committed')`.execute(trx));
      await last.promise;
      assert.deepEqual(heard, ['committed']);
      await stop();
    });

    it('rolls a transaction back that takes too long', async () => {
      const scope = randomUUID();
      const endless = database.transaction(async (trx) => {
        await trx.insertInto('quotas').values({ scope, day: '2026-11-23', used: 1 }).execute();
        await new Promise(() => {});
      });
      await assert.rejects(endless, TransactionTimeout);
      assert.equal(await usedBy(scope), undefined);
    });

    it('makes a row of the same key wait for the other transaction, and see what it left', async () => {
      const scope = randomUUID();
      const take = () =>
        database.transaction(async (trx) => {
          const { rows } = await sql<{ used: number }>`
          insert into app.quotas (scope, day, used) values (${scope}, '2026-11-23', 1)
          on conflict (scope, day) do update set used = app.quotas.used + 1 returning used`.execute(trx);
          return rows[0]?.used;
        });
      const taken = await Promise.all([take(), take(), take()]);
      assert.deepEqual(taken.sort(), [1, 2, 3]);
    });

    it('does not let a row of one shop point at a row of another', async () => {
      const [ours, theirs] = [randomUUID(), randomUUID()];
      const shopper = randomUUID();
      await database.sql
        .insertInto('merchants')
        .values([
          { id: ours, name: 'Ours' },
          { id: theirs, name: 'Theirs' },
        ])
        .execute();
      await database.sql
        .insertInto('shoppers')
        .values({ id: shopper, merchant_id: ours, sealing_key_wrapped: null, master_key_id: 'mk' })
        .execute();
      const foreign = database.sql
        .insertInto('photos')
        .values({
          id: randomUUID(),
          merchant_id: theirs,
          shopper_id: shopper,
          object: 'photo-1',
          width: 1,
          height: 1,
          sha256: null,
          hints: '[]',
          expires_at: new Date(),
        })
        .execute();
      await assert.rejects(foreign, { code: '23503' });
    });

    async function usedBy(scope: string): Promise<number | undefined> {
      const row = await database.sql.selectFrom('quotas').select('used').where('scope', '=', scope).executeTakeFirst();
      return row?.used;
    }
  });
}
