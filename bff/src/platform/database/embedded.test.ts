// The embedded database: what it alone can get wrong, having one connection on the server's own thread, and what a kill may
// not cost. What the features may count on is in database.test.ts.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { sql as template } from 'kysely';
import { aFolder, aHome, anotherProcess } from '../home/home.fixture.ts';
import { lockHome } from '../home/home.ts';
import { type Sql, TransactionTimeout } from './database.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './embedded.ts';

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

  it('names the mistake of using the database inside a transaction, and works on', async () => {
    const impatient = database.transaction(async () => {
      await database.sql.selectFrom('quotas').selectAll().execute();
    });
    await assert.rejects(impatient, TransactionTimeout);
    assert.deepEqual(await database.sql.selectFrom('quotas').selectAll().execute(), []);
  });

  it('gives everybody else a turn between two statements that take their time, inside a transaction too', async () => {
    let turns = 0;
    let working = true;
    const everyTurn = () => {
      turns++;
      if (working) setImmediate(everyTurn);
    };
    setImmediate(everyTurn);
    const take3ms = (sql: Sql) => template`select pg_sleep(0.003)`.execute(sql);
    for (let n = 0; n < 10; n++) await take3ms(database.sql);
    const outside = turns;
    await database.transaction(async (trx) => {
      for (let n = 0; n < 10; n++) await take3ms(trx);
    });
    working = false;
    // Ten statements have nine gaps: before the first of them a turn may just have been.
    assert.ok(outside >= 9, `${outside} turns`);
    assert.ok(turns - outside >= 9, `${turns - outside} turns inside the transaction`);
  });
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
