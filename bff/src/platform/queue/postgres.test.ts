// The queues on a server: many processes, so a start must leave running jobs alone, and a stopped heartbeat decides.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { postgresServer } from '../../testing/postgres-server.ts';
import { openPostgresDatabase, type PostgresDatabase } from '../database/postgres.ts';
import { DatabaseAway } from '../faults/storage-fault.ts';
import { lookAt } from './job-queues.ts';
import { openPostgresQueues } from './postgres.ts';
import { aWorkerOn, jobState, queueJobs, untilAborted } from './queue.fixture.ts';
import type { JobAttempt } from './queue.ts';
import { QUEUE_NAMES } from './queues.ts';

describe('the queues on a server that several processes share', () => {
  let database: PostgresDatabase;

  before(async () => {
    const url = await (await postgresServer()).newDatabase();
    database = await openPostgresDatabase({ url, connections: 5, onError: () => {} });
  });
  after(() => database.close());

  const aWorker = (run?: (attempt: JobAttempt) => Promise<void>) =>
    aWorkerOn((onError) => openPostgresQueues(database, onError), run);

  it('can be started by many processes at once', async () => {
    const url = await (await postgresServer()).newDatabase();
    const processes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const own = await openPostgresDatabase({ url, connections: 2, onError: () => {} });
        return { own, queues: await openPostgresQueues(own, () => {}) };
      }),
    );
    const task = randomUUID();
    const [first] = processes;
    assert.ok(first);
    await queueJobs(first.own, first.queues.render, task);
    assert.equal(await jobState(first.own, task), 'created');
    for (const { own, queues } of processes) {
      await queues.stop(0);
      await own.close();
    }
  });

  it('does not take a running task from another process when it starts', async () => {
    const task = randomUUID();
    const release = Promise.withResolvers<void>();
    await using busy = await aWorker(() => release.promise);
    await queueJobs(database, busy.queue, task);
    await busy.start();
    await busy.started(task);
    await using starting = await aWorker();
    await starting.start();
    const other = randomUUID();
    await queueJobs(database, starting.queue, other);
    await starting.settled(other);
    assert.equal(await jobState(database, task), 'active');
    release.resolve();
    await busy.settled(task);
    assert.deepEqual(starting.ran, [other]);
  });

  // Side by side: almost all of their time is waiting for what looks after the queues.
  describe('give a killed process’ job', { concurrency: true }, () => {
    for (const name of QUEUE_NAMES) {
      it(`to another process once its heartbeat has stopped: ${name}`, async () => {
        const job = randomUUID();
        await using worker = await aWorkerOn((onError) => openPostgresQueues(database, onError), undefined, name);
        await queueJobs(database, worker.queue, job);
        // What a process leaves that was killed eleven seconds ago.
        await sql`
          update pgboss.job set state = 'active', started_on = now() - interval '11 s', heartbeat_on = now() - interval '11 s'
          where id = ${job}`.execute(database.sql);
        await worker.start();
        await worker.settled(job);
        assert.deepEqual(worker.ran, [job]);
        assert.deepEqual(worker.attempts, [1], 'a kill takes none of the attempts');
      });
    }

    for (const [outage, answer] of [
      ['away', () => Promise.reject(new DatabaseAway(new Error('connect ECONNREFUSED')))],
      // Longer than between two looks.
      ['silent', () => wait(2_100)],
    ] as const) {
      it(`to nobody before it was there for ten seconds again, after a database was ${outage}: others could not say that they live`, async (t) => {
        const url = await (await postgresServer()).newDatabase();
        const own = await openPostgresDatabase({ url, connections: 5, onError: () => {} });
        t.after(() => own.close());
        await using worker = await aWorkerOn((onError) => openPostgresQueues(own, onError));
        const job = randomUUID();
        await queueJobs(own, worker.queue, job);
        // The next look is the first of what takes its connections by itself.
        const { connect } = own.connections;
        const met = Promise.withResolvers<number>();
        const looks = t.mock.method(own.connections, 'connect', async () => {
          looks.mock.restore();
          met.resolve(performance.now());
          await answer();
          return connect();
        });
        const outageAt = await met.promise;
        await sql`
          update pgboss.job set state = 'active', started_on = now() - interval '11 s', heartbeat_on = now() - interval '11 s'
          where id = ${job}`.execute(own.sql);
        while ((await jobState(own, job)) !== 'retry') await worker.pause();
        const silence = performance.now() - outageAt;
        assert.ok(silence > 10_000, `${silence} ms`);
      });
    }
  });

  it('give a job up that ten processes died of, and not one that faults after nine', {
    concurrency: true,
  }, async () => {
    const [deadly, unlucky] = [randomUUID(), randomUUID()];
    await using worker = await aWorker(async () => {
      throw new TypeError('a fault');
    });
    await queueJobs(database, worker.queue, deadly, unlucky);
    const diedOf = (job: string, times: number) =>
      sql`
      update pgboss.job set state = 'active', started_on = now() - interval '11 s', heartbeat_on = now() - interval '11 s',
        data = data || jsonb_build_object('interruptions', ${times - 1}::int), retry_count = ${times - 1}::int,
        retry_limit = retry_limit + ${times - 1}::int
      where id = ${job}`.execute(database.sql);
    await diedOf(deadly, 10);
    await diedOf(unlucky, 9);
    await worker.start();
    await Promise.all([worker.givenUp(deadly), worker.givenUp(unlucky)]);
    assert.deepEqual(worker.ran, [unlucky, unlucky, unlucky]);
    assert.deepEqual(worker.attempts, [1, 2, 3]);
  });

  it('leave a task to whoever took it when its process was stopped, however late the cut off attempt ends', async (t) => {
    const release = Promise.withResolvers<void>();
    // One connection: whoever asks on it later sees what was written before.
    const url = await (await postgresServer()).newDatabase();
    const own = await openPostgresDatabase({ url, connections: 1, onError: () => {} });
    t.after(() => own.close());
    const leaving = await aWorkerOn(
      (onError) => openPostgresQueues(own, onError),
      async ({ signal }) => {
        await release.promise;
        signal.throwIfAborted();
      },
    );
    const task = randomUUID();
    await queueJobs(own, leaving.queue, task);
    await leaving.start();
    await leaving.started(task);
    await leaving.stop(0);

    const finish = Promise.withResolvers<void>();
    await using next = await aWorkerOn(
      (onError) => openPostgresQueues(own, onError),
      () => finish.promise,
    );
    await next.start();
    await next.started(task);
    release.resolve();
    await leaving.settled(task);
    await leaving.pause();
    assert.equal(await jobState(own, task), 'active');
    finish.resolve();
    while ((await jobState(own, task)) !== 'completed') await next.pause();
    assert.deepEqual(next.ran, [task]);
  });

  it('are looked at along an index, however many jobs were done today', async () => {
    await sql`
      insert into pgboss.job (name, state, completed_on)
      select 'render', 'completed', now() from generate_series(1, 20000)`.execute(database.sql);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain (costs off) ${lookAt('render')}`.execute(database.sql);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    assert.match(plan, /job_common_i14/);
    assert.doesNotMatch(plan, /Seq Scan|Filter/);
  });

  it('tells a worker in another process that its task was cancelled', async () => {
    const task = randomUUID();
    await using worker = await aWorker(({ signal }) => untilAborted(signal));
    await using elsewhere = await aWorker();
    await queueJobs(database, worker.queue, task);
    await worker.start();
    await worker.started(task);
    await elsewhere.queue.cancel(task);
    await worker.settled(task);
    assert.equal(await jobState(database, task), 'cancelled');
    assert.deepEqual(elsewhere.ran, []);
  });
});
