// The embedded database: what the features may count on, and what a kill may not cost.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { aFolder, aHome, anotherProcess } from '../home/home.fixture.ts';
import { lockHome } from '../home/home.ts';
import { TransactionTimeout } from './database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';

describe('the embedded database', () => {
  let home: Awaited<ReturnType<typeof aHome>>;
  let database: EmbeddedDatabase;

  before(async () => {
    home = await aHome();
    // What a kill during the very first start leaves behind.
    await mkdir(join(home.path, 'database.unfinished'));
    await writeFile(join(home.path, 'database.unfinished', 'PG_VERSION'), '18');
    database = await openEmbeddedDatabase(home, { transactionLimitMs: 1_000 });
  });

  after(async () => {
    await database.close();
    await home[Symbol.asyncDispose]();
  });

  it('starts over where the first start was cut short', () => {
    assert.ok(!existsSync(join(home.path, 'database.unfinished')));
  });

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

  it('keeps every table behind row level security, for the day someone exposes the schema', async () => {
    const { rows } = await sql<{ relname: string }>`
      select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'app' and c.relkind = 'r' and not c.relrowsecurity and c.relname not like 'kysely_%'`.execute(
      database.sql,
    );
    assert.deepEqual(rows, []);
  });

  it('gives days as text, counts as numbers, instants as Dates and JSON parsed', async () => {
    const { rows } = await sql<Record<string, unknown>>`
      select date '2026-11-23' as day, count(*) as counted, timestamptz '2026-11-23T10:00:00Z' as at,
             '{"a":[1]}'::jsonb as json`.execute(database.sql);
    assert.deepEqual(rows[0], {
      day: '2026-11-23',
      counted: 1,
      at: new Date('2026-11-23T10:00:00Z'),
      json: { a: [1] },
    });
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

  it('names the mistake of using the database inside a transaction, and works on', async () => {
    const impatient = database.transaction(async () => {
      await database.sql.selectFrom('quotas').selectAll().execute();
    });
    await assert.rejects(impatient, TransactionTimeout);
    assert.equal(await usedBy('nobody'), undefined);
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
    const stop = await database.listen('a_channel', (payload) => heard.push(payload));
    const rolledBack = database.transaction(async (trx) => {
      await sql`select pg_notify('a_channel', 'rolled back')`.execute(trx);
      throw new Error('no');
    });
    await assert.rejects(rolledBack);
    await database.transaction((trx) => sql`select pg_notify('a_channel', 'committed')`.execute(trx));
    await database.sql.selectFrom('quotas').selectAll().execute();
    assert.deepEqual(heard, ['committed']);
    await stop();
  });

  it('gives everybody else a turn between two statements, inside a transaction too', async () => {
    let turns = 0;
    let working = true;
    const everyTurn = () => {
      turns++;
      if (working) setImmediate(everyTurn);
    };
    setImmediate(everyTurn);
    for (let n = 0; n < 10; n++) await database.sql.selectFrom('quotas').selectAll().execute();
    const outside = turns;
    await database.transaction(async (trx) => {
      for (let n = 0; n < 10; n++) await trx.selectFrom('quotas').selectAll().execute();
    });
    working = false;
    assert.ok(outside >= 10);
    assert.ok(turns - outside >= 10);
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

const WRITE_UNTIL_KILLED = `
  const { lockHome } = await import(${JSON.stringify(import.meta.resolve('../home/home.ts'))});
  const { openEmbeddedDatabase } = await import(${JSON.stringify(import.meta.resolve('./embedded.ts'))});
  const { sql } = await openEmbeddedDatabase(await lockHome(process.argv.at(-1)));
  for (let n = 1; ; n++) {
    await sql.insertInto('quotas').values({ scope: String(n), day: '2026-11-23', used: n }).execute();
    console.log(n);
  }
`;

describe('the embedded database, killed while it writes', () => {
  it('has every row it had confirmed, when it is opened again', async () => {
    await using folder = await aFolder();
    const writer = anotherProcess(WRITE_UNTIL_KILLED, folder.path);
    let confirmed = 0;
    while (confirmed < 200) confirmed = Number((await writer.lines.next()).value);
    await writer.kill();
    const home = await lockHome(folder.path);
    const database = await openEmbeddedDatabase(home);
    const rows = await database.sql.selectFrom('quotas').select('used').orderBy('used').execute();
    assert.ok(rows.length >= confirmed);
    assert.deepEqual(
      rows.map((row) => row.used),
      rows.map((_, index) => index + 1),
    );
    await database.close();
    await home.release();
  });
});
