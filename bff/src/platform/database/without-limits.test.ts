// What changes the schema takes as long as the tables are large, and whoever starts meanwhile waits for it: neither our own
// limits nor those that the database came with end it.
import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { postgresServer } from '../../testing/postgres-server.ts';
import { openPostgresQueues } from '../queue/postgres.ts';
import { MIGRATION_LOCK, openPostgresDatabase } from './postgres.ts';

const LIMIT_MS = 100;

describe('bringing the schema up to date', () => {
  it('waits for a process that migrates for longer than the database lets a statement take', async (t) => {
    const { url, owner } = await aDatabaseWithLimits(t);
    await owner.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    let hasFailed = false;
    const opening = openPostgresDatabase({ url, connections: 2, onError: () => {} });
    opening.catch(() => {
      hasFailed = true;
    });
    while (!hasFailed && !(await waitsTooLong(owner))) await wait(20);
    await owner.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await (await opening).close();
  });

  it('gives pg-boss’ migrations and its builds of indexes all the time they take', async (t) => {
    const { url, owner } = await aDatabaseWithLimits(t);
    const open = () => openPostgresDatabase({ url, connections: 2, onError: () => {} });
    const start = async (told: (error: Error) => void) => {
      const database = await open();
      return { database, queues: await openPostgresQueues(database, told) };
    };
    const first = await start(() => {});
    await first.queues.stop(0);
    await first.database.close();
    // The last migration once more, and an index that fails with the limit under which it is built.
    await owner.query(`
      create table limits (set_to text);
      create function told() returns trigger language plpgsql as $$
        begin insert into public.limits values (current_setting('statement_timeout')); return new; end $$;
      create function tell(version int) returns int immutable language plpgsql as $$
        begin raise 'limit: %', current_setting('statement_timeout'); end $$;
      update pgboss.version set version = version - 1;
      create trigger told before update on pgboss.version for each row when (new.version > old.version) execute function told();
      insert into pgboss.bam (name, version, table_name, command, created_on) select 'tell', version, 'version',
        'create index concurrently if not exists tells on pgboss.version (public.tell(version))', '2000-01-01' from pgboss.version;
      update pgboss.version set bam_on = null`);
    const said = Promise.withResolvers<Error>();
    const again = await start(said.resolve);
    t.after(() => again.queues.stop(0).then(() => again.database.close()));
    assert.deepEqual((await owner.query('select * from limits')).rows, [{ set_to: '0' }]);
    assert.equal((await said.promise).message, 'limit: 0');
  });
});

/** As a project at Supabase has them. */
async function aDatabaseWithLimits(t: TestContext) {
  const url = await (await postgresServer()).newDatabase();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  t.after(() => owner.end());
  const name = owner.escapeIdentifier(new URL(url).pathname.slice(1));
  for (const limit of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout']) {
    await owner.query(`alter database ${name} set ${limit} = ${LIMIT_MS}`);
  }
  return { url, owner };
}

async function waitsTooLong(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`
    select from pg_stat_activity where wait_event = 'advisory' and datname = current_database()
      and now() - query_start > '${3 * LIMIT_MS} ms'`);
  return rowCount === 1;
}
