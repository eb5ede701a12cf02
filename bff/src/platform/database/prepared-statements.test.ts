import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { PGlite } from '@electric-sql/pglite';
import { prepareStatements } from './prepared-statements.ts';

describe('a statement that is kept', () => {
  let pglite: PGlite;

  before(async () => {
    pglite = prepareStatements(await PGlite.create());
    await pglite.exec('create table shelf (id int primary key, name text)');
    await pglite.query('insert into shelf values ($1, $2), ($3, $4)', [1, 'coat', 2, null]);
  });

  after(() => pglite.close());

  const NAME = 'select name from shelf where id = $1';
  const keptByPostgres = async () =>
    (await pglite.query<{ n: number }>('select count(*)::int as n from pg_prepared_statements')).rows[0]?.n ?? 0;

  it('is prepared once, however often and with whatever it is run', async () => {
    await pglite.query(NAME, [1]);
    const before = await keptByPostgres();
    for (const [id, rows] of [
      [1, [{ name: 'coat' }]],
      [2, [{ name: null }]],
      [3, []],
    ] as const) {
      assert.deepEqual((await pglite.query(NAME, [id])).rows, rows);
    }
    assert.equal(await keptByPostgres(), before);
  });

  it('says how many rows it changed', async () => {
    const rename = 'update shelf set name = $1 where id <= $2';
    assert.equal((await pglite.query(rename, ['jacket', 2])).affectedRows, 2);
    assert.equal((await pglite.query(rename, ['jacket', 0])).affectedRows, 0);
  });

  it('can be run again after it was refused, in the next transaction too', async () => {
    const add = 'insert into shelf values ($1, $2)';
    for (let n = 0; n < 2; n++) {
      await assert.rejects(pglite.query(add, [1, 'again']), { code: '23505' });
      await assert.rejects(
        pglite.transaction(async (trx) => {
          await trx.query(add, [3, 'scarf']);
          await trx.query(add, [1, 'again']);
        }),
        { code: '23505' },
      );
      assert.deepEqual((await pglite.query(NAME, [3])).rows, []);
    }
    await assert.rejects(pglite.query(NAME, ['no number']), { code: '22P02' });
    await assert.rejects(pglite.query('select nothing from nowhere'), { code: '42P01' });
  });

  it('answers each of several at once in one transaction with its own rows', async () => {
    const numbers = await pglite.transaction((trx) =>
      Promise.all([1, 2, 3, 4].map((n) => trx.query<{ n: number }>(`select $1::int + ${n % 2} as n`, [n]))),
    );
    assert.deepEqual(
      numbers.map(({ rows }) => rows[0]?.n),
      [2, 2, 4, 4],
    );
  });

  it('cannot be run in a transaction that is over', async () => {
    const trx = await pglite.transaction(async (trx) => trx);
    await assert.rejects(trx.query(NAME, [1]), /over/);
  });

  it('is made anew when the schema has changed', async () => {
    const all = 'select * from shelf where id = 2';
    await pglite.query(all);
    await pglite.query('alter table shelf add column size text');
    assert.deepEqual(Object.keys((await pglite.query<object>(all)).rows[0] ?? {}), ['id', 'name', 'size']);
  });

  it('makes room for the others', async () => {
    for (let n = 0; n < 600; n++) await pglite.query(`select ${n} as n`);
    const kept = await keptByPostgres();
    assert.ok(kept > 400 && kept <= 501, `${kept}`);
    assert.deepEqual((await pglite.query('select 0 as n')).rows, [{ n: 0 }]);
  });

  it('is planned for what the tables have become', async () => {
    await pglite.query(NAME, [1]);
    await pglite.exec('discard plans; checkpoint');
    assert.deepEqual((await pglite.query(NAME, [1])).rows, [{ name: 'jacket' }]);
  });
});
