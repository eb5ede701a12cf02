// The database on a server: what only many processes, a network and a provider's other roles can get wrong.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { postgresServer } from '../../testing/postgres-server.ts';
import { DatabaseAway } from '../faults/storage-fault.ts';
import { openPostgresQueues } from '../queue/postgres.ts';
import { DatabaseUnreachable, openPostgresDatabase, type PostgresDatabase } from './postgres.ts';

describe('the database on a server', () => {
  let url: string;
  let database: PostgresDatabase;
  let onLoss = (_error: Error) => {};

  before(async () => {
    url = await (await postgresServer()).newDatabase();
    database = await openPostgresDatabase({ url, connections: 3, onError: (error) => onLoss(error) });
  });
  after(() => database.close());

  it('gets its schema once from many processes that start together', async () => {
    const fresh = await (await postgresServer()).newDatabase();
    const opened = await Promise.all(
      Array.from({ length: 5 }, () => openPostgresDatabase({ url: fresh, connections: 2, onError: () => {} })),
    );
    const ids = await Promise.all(
      opened.map(({ sql }) => sql.selectFrom('installation').select('id').executeTakeFirstOrThrow()),
    );
    assert.equal(new Set(ids.map(({ id }) => id)).size, 1);
    await Promise.all(opened.map((one) => one.close()));
  });

  it('is another installation than every other database', async () => {
    const fresh = await (await postgresServer()).newDatabase();
    const other = await openPostgresDatabase({ url: fresh, connections: 2, onError: () => {} });
    const ids = await Promise.all(
      [database, other].map(({ sql }) => sql.selectFrom('installation').select('id').executeTakeFirstOrThrow()),
    );
    assert.notEqual(ids[0]?.id, ids[1]?.id);
    await other.close();
  });

  it('is left as it is by every further start, so that nobody else has to plan their statements anew', async () => {
    const url = await (await postgresServer()).newDatabase();
    const start = async () => {
      const opened = await openPostgresDatabase({ url, connections: 2, onError: () => {} });
      const queues = await openPostgresQueues(opened, () => {});
      const { rows } = await sql<{ relname: string; xmin: string }>`
        select relname, c.xmin::text from pg_class c
        where relnamespace in ('app'::regnamespace, 'pgboss'::regnamespace) order by 1`.execute(opened.sql);
      await queues.stop(0);
      await opened.close();
      return rows;
    };
    const first = await start();
    assert.ok(first.length > 100);
    assert.deepEqual(await start(), first);
  });

  it('is closed to the roles that a provider’s API answers as, whatever the project grants them by default', async () => {
    const generous = await (await postgresServer()).newDatabase();
    const owner = new pg.Client({ connectionString: generous });
    await owner.connect();
    for (const schema of ['app', 'pgboss']) {
      await owner.query(`create schema ${schema}; grant usage on schema ${schema} to anon, authenticated, public`);
    }
    await owner.query('alter default privileges grant all on tables to anon, authenticated');
    const opened = await openPostgresDatabase({ url: generous, connections: 2, onError: () => {} });
    const queues = await openPostgresQueues(opened, () => {});
    try {
      for (const role of ['anon', 'authenticated']) {
        await owner.query(`set role ${role}`);
        for (const table of ['app.shoppers', 'app.kysely_migration', 'pgboss.job', 'pgboss.version']) {
          await assert.rejects(owner.query(`select from ${table}`), /permission denied for schema/, table);
        }
        await owner.query('reset role');
        const { rows } = await owner.query(
          `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('app', 'pgboss') and c.relkind in ('r', 'p', 'v')
            and has_table_privilege($1, c.oid, 'select, insert, update, delete, truncate')`,
          [role],
        );
        assert.deepEqual(rows, []);
      }
    } finally {
      await queues.stop(0);
      await opened.close();
      await owner.end();
    }
  });

  it('ends a statement that takes far too long, and one that waits for a forgotten transaction', async () => {
    const { rows } = await sql<{ name: string; setting: string }>`
      select name, setting from pg_settings
      where name in ('statement_timeout', 'idle_in_transaction_session_timeout') order by name`.execute(database.sql);
    assert.deepEqual(
      rows.map(({ setting }) => setting),
      ['30000', '10000'],
    );
  });

  it('works on after the server has dropped every connection, and says that they were lost', async () => {
    const loss = Promise.withResolvers<Error>();
    onLoss = loss.resolve;
    await Promise.all([1, 2, 3].map(() => sql`select 1`.execute(database.sql)));
    await dropConnections();
    assert.match((await loss.promise).message, /terminat/);
    await untilAnswered();
  });

  it('hears again after the server has dropped the listening connection', async () => {
    const heard = Promise.withResolvers<string>();
    const stop = await database.listen('a_channel', heard.resolve);
    await dropConnections();
    await untilAnswered();
    let payload: string | undefined;
    heard.promise.then((text) => {
      payload = text;
    });
    // The new connection is there after a second; nobody is told what was said meanwhile.
    while (payload === undefined) await sql`select pg_notify('a_channel', 'again')`.execute(database.sql);
    assert.equal(payload, 'again');
    await stop();
  });

  it('lets a process end that is still connecting again', async () => {
    const own = await openPostgresDatabase({ url, connections: 2, onError: () => {} });
    await own.listen('a_channel', () => {});
    await dropConnections();
    await own.close();
    await untilAnswered();
  });

  it('gives up a connection that says nothing any more, and has room for the next statement', async (t) => {
    const line = await aLineTo(url);
    t.after(line.close);
    const own = await openPostgresDatabase({ url: line.url, connections: 1, silenceLimitMs: 2_000, onError: () => {} });
    t.after(() => own.close());
    await untilAnswered(own);
    const { made } = line;
    await wait(2_500);
    await sql`select 1`.execute(own.sql);
    assert.equal(line.made, made, 'one that is not asked anything is kept');

    line.silence();
    await assert.rejects(sql`select 1`.execute(own.sql), (error) => {
      assert.ok(error instanceof DatabaseAway);
      assert.match(String(error.cause), /said nothing for 2000 ms/);
      return true;
    });
    await untilAnswered(own);

    const inTransaction = own.transaction(async (trx) => {
      await sql`select 1`.execute(trx);
      line.silence();
      await sql`select 1`.execute(trx);
    });
    await assert.rejects(inTransaction, DatabaseAway);
    await untilAnswered(own);
  });

  it('waits for as long as it takes where nothing is limited', async (t) => {
    const own = await openPostgresDatabase({ url, connections: 1, silenceLimitMs: 1_000, onError: () => {} });
    t.after(() => own.close());
    await own.withoutLimits((query) => query('select pg_sleep(1.5)'));
  });

  it('says why it cannot be opened, without the password', async () => {
    const [wrong, nobody] = [new URL(url), new URL(url)];
    wrong.password = 'a-wrong-secret';
    nobody.port = '1';
    for (const [given, reason] of [
      [wrong, /authentication failed/],
      [nobody, /ECONNREFUSED/],
    ] as const) {
      await assert.rejects(openPostgresDatabase({ url: given.href, connections: 2, onError: () => {} }), (error) => {
        assert.ok(error instanceof DatabaseUnreachable);
        assert.match(error.message, reason);
        assert.ok(!error.message.includes(given.password));
        return true;
      });
    }
  });

  /** What a provider's maintenance does. */
  async function dropConnections(): Promise<void> {
    await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(database.sql);
  }

  /** A statement may meet a connection of which nobody has noticed yet that it is gone. */
  async function untilAnswered(asked = database): Promise<void> {
    while (true) {
      try {
        await sql`select 1`.execute(asked.sql);
        return;
      } catch {
        // Then the next one gets a new connection.
      }
    }
  }
});

/** A way to a server on which packets can be lost, as when its host is gone or a firewall has forgotten a connection. */
async function aLineTo(url: string) {
  const server = new URL(url);
  const sockets = new Set<Socket>();
  let made = 0;
  const line = createServer((here) => {
    made++;
    const there = connect(Number(server.port), server.hostname);
    for (const socket of [here, there]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => sockets.delete(socket));
    }
    here.pipe(there).pipe(here);
  });
  await once(line.listen(0, '127.0.0.1'), 'listening');
  const { port } = line.address() as AddressInfo;
  return {
    url: Object.assign(new URL(url), { port }).href,
    /** Connections so far. */
    get made() {
      return made;
    },
    /** Of all connections there are; later ones work. */
    silence() {
      for (const socket of sockets) socket.unpipe().resume();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      line.close();
    },
  };
}
