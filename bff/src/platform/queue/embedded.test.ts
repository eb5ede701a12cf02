// The render queue on the embedded database: one process at a time, so a start knows that every running job is a dead one's.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded.ts';
import { aHome } from '../home/home.fixture.ts';
import { openEmbeddedRenderQueue } from './embedded.ts';
import { aWorkerOn, queueTasks } from './queue.fixture.ts';
import type { RenderQueue } from './queue.ts';

describe('the render queue on the embedded database', () => {
  let home: Awaited<ReturnType<typeof aHome>>;
  let database: EmbeddedDatabase;

  before(async () => {
    home = await aHome();
    database = await openEmbeddedDatabase(home);
  });

  after(async () => {
    await database.close();
    await home[Symbol.asyncDispose]();
  });

  const aWorker = () => aWorkerOn((onError) => openEmbeddedRenderQueue(database, onError));
  const queued = (queue: RenderQueue, task: string) => queueTasks(database, queue, task);

  it('runs at the next start what a kill left in the middle, again as a first attempt', async () => {
    const task = randomUUID();
    await using worker = await aWorker();
    await queued(worker.queue, task);
    await leftRunning(task);
    await using next = await aWorker();
    await next.start();
    await next.settled(task);
    assert.deepEqual(next.attempts, [1]);
  });

  it('gives a task up that was being run at five kills', async () => {
    const task = randomUUID();
    const queues: RenderQueue[] = [];
    const first = await aWorker();
    await queued(first.queue, task);
    queues.push(first.queue);
    for (let kill = 1; kill <= 5; kill++) {
      await leftRunning(task);
      const after = await aWorker();
      queues.push(after.queue);
      if (kill < 5) continue;
      await after.start();
      await after.givenUp(task);
      assert.deepEqual(after.ran, []);
    }
    for (const queue of queues) await queue.stop(0);
  });

  /** What a killed process leaves in the table. */
  async function leftRunning(task: string): Promise<void> {
    await sql`update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where id = ${task}`.execute(
      database.sql,
    );
  }
});
