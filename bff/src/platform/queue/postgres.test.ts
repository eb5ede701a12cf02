// The render queue on a server: many processes, so a start must leave running jobs alone, and a stopped heartbeat decides.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { postgresServer } from '../../testing/postgres-server.ts';
import { openPostgresDatabase, type PostgresDatabase } from '../database/postgres.ts';
import { openPostgresRenderQueue } from './postgres.ts';
import { aWorkerOn, jobState, queueTasks, untilAborted } from './queue.fixture.ts';
import type { TaskAttempt } from './queue.ts';

describe('the render queue on a server that several processes share', () => {
  let database: PostgresDatabase;

  before(async () => {
    const url = await (await postgresServer()).newDatabase();
    database = await openPostgresDatabase({ url, connections: 5, onError: () => {} });
  });
  after(() => database.close());

  const aWorker = (run?: (attempt: TaskAttempt) => Promise<void>) =>
    aWorkerOn((onError) => openPostgresRenderQueue(database, onError), run);

  it('can be started by many processes at once', async () => {
    const url = await (await postgresServer()).newDatabase();
    const processes = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const own = await openPostgresDatabase({ url, connections: 2, onError: () => {} });
        return { own, queue: await openPostgresRenderQueue(own, () => {}) };
      }),
    );
    const task = randomUUID();
    const [first] = processes;
    assert.ok(first);
    await queueTasks(first.own, first.queue, task);
    assert.equal(await jobState(first.own, task), 'created');
    for (const { own, queue } of processes) {
      await queue.stop(0);
      await own.close();
    }
  });

  it('does not take a running task from another process when it starts', async () => {
    const task = randomUUID();
    const release = Promise.withResolvers<void>();
    await using busy = await aWorker(() => release.promise);
    await queueTasks(database, busy.queue, task);
    await busy.start();
    await busy.started(task);
    await using starting = await aWorker();
    await starting.start();
    const other = randomUUID();
    await queueTasks(database, starting.queue, other);
    await starting.settled(other);
    assert.equal(await jobState(database, task), 'active');
    release.resolve();
    await busy.settled(task);
    assert.deepEqual(starting.ran, [other]);
  });

  it('gives a killed process’ task to another one once its heartbeat has stopped', async () => {
    const task = randomUUID();
    await using worker = await aWorker();
    await queueTasks(database, worker.queue, task);
    // What a process leaves that was killed eleven seconds ago.
    await sql`
      update pgboss.job set state = 'active', started_on = now() - interval '11 s', heartbeat_on = now() - interval '11 s'
      where id = ${task}`.execute(database.sql);
    await worker.start();
    await worker.settled(task);
    assert.deepEqual(worker.ran, [task]);
    assert.deepEqual(worker.attempts, [2]);
  });

  it('tells a worker in another process that its task was cancelled', async () => {
    const task = randomUUID();
    await using worker = await aWorker(({ signal }) => untilAborted(signal));
    await using elsewhere = await aWorker();
    await queueTasks(database, worker.queue, task);
    await worker.start();
    await worker.started(task);
    await elsewhere.queue.cancel(task);
    await worker.settled(task);
    assert.equal(await jobState(database, task), 'cancelled');
    assert.deepEqual(elsewhere.ran, []);
  });
});
