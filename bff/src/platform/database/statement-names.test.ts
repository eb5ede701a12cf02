// What the server keeps of the statements that go over our connections, on a real one.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { postgresServer } from '../../testing/postgres-server.ts';
import { type PostgresConnections, sayingWhenAway } from './postgres-connections.ts';

describe('statements on a PostgreSQL server', () => {
  let connections: PostgresConnections;
  before(async () => {
    // One connection: what it keeps is the server's answer.
    const pool = new pg.Pool({ connectionString: await (await postgresServer()).newDatabase(), max: 1 });
    connections = sayingWhenAway(pool);
    await connections.query('create table hats (id int primary key, size int)');
  });
  after(() => connections.end?.());

  const kept = async () => {
    const { rows } = await connections.query('select statement from pg_prepared_statements order by name');
    return (rows as { statement: string }[]).map(({ statement }) => statement);
  };

  it('are kept from their second use on, and run with other values', async () => {
    const text = 'select $1::int + 1 as sum';
    await connections.query(text, [1]);
    assert.deepEqual(await kept(), []);
    for (const value of [2, 3]) assert.deepEqual((await connections.query(text, [value])).rows, [{ sum: value + 1 }]);
    assert.deepEqual(await kept(), [text]);
  });

  it('go on where a newer release has added a column', async () => {
    const all = 'select * from hats where id = $1';
    await connections.query('insert into hats (id, size) values ($1, $2)', [1, 58]);
    for (let n = 0; n < 3; n++) await connections.query(all, [1]);
    const some = 'select size from hats where id = $1';
    for (let n = 0; n < 3; n++) await connections.query(some, [1]);
    await connections.query('alter table hats add column colour text');
    assert.deepEqual((await connections.query(some, [1])).rows, [{ size: 58 }]);
    assert.deepEqual((await connections.query(all, [1])).rows, [{ id: 1, size: 58, colour: null }]);
  });

  it('are kept where only what they insert is selected as all columns', async () => {
    const copied =
      'insert into hats (id, size) select id + $1, size from (select * from hats) all_of_them returning id';
    for (const more of [10, 100]) await connections.query(copied, [more]);
    assert.ok((await kept()).includes(copied));
    const told = copied.replace('returning id', 'returning *');
    for (const more of [1_000, 10_000]) await connections.query(told, [more]);
    assert.ok(!(await kept()).includes(told));
  });

  it('of changing length are not kept beyond a bound', async () => {
    const listOf = (length: number) =>
      `select ${Array.from({ length }, (_, n) => `$${n + 1}::int`).join(' + ')} as sum`;
    for (let length = 1; length <= 320; length++) {
      for (let n = 0; n < 2; n++) await connections.query(listOf(length), Array(length).fill(1));
    }
    assert.equal((await kept()).length, 300);
    assert.deepEqual((await connections.query(listOf(320), Array(320).fill(1))).rows, [{ sum: 320 }]);
  });
});
