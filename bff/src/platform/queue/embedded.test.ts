// The queues on the embedded database: one process at a time, so a start knows that every running job is a dead one's.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded.ts';
import { aHome } from '../home/home.fixture.ts';
import { openEmbeddedQueues } from './embedded.ts';
import { aWorkerOn, queueJobs, type TestWorker } from './queue.fixture.ts';
import type { JobQueue } from './queue.ts';
import { QUEUE_NAMES, type QueueName } from './queues.ts';

describe('the queues on the embedded database', () => {
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

  const aWorker = (name?: QueueName) => aWorkerOn((onError) => openEmbeddedQueues(database, onError), undefined, name);
  const queued = (queue: JobQueue, task: string) => queueJobs(database, queue, task);

  for (const name of QUEUE_NAMES) {
    it(`runs at the next start what a kill left in the middle, again as a first attempt: ${name}`, async () => {
      const job = randomUUID();
      await using worker = await aWorker(name);
      await queued(worker.queue, job);
      await leftRunning(job);
      await using next = await aWorker(name);
      await next.start();
      await next.settled(job);
      assert.deepEqual(next.ran, [job]);
      assert.deepEqual(next.attempts, [1]);
    });
  }

  it('gives a task up that was being run at five kills', async () => {
    const task = randomUUID();
    const workers: TestWorker[] = [];
    const first = await aWorker();
    await queued(first.queue, task);
    workers.push(first);
    for (let kill = 1; kill <= 5; kill++) {
      await leftRunning(task);
      const after = await aWorker();
      workers.push(after);
      if (kill < 5) continue;
      await after.start();
      await after.givenUp(task);
      assert.deepEqual(after.ran, []);
    }
    for (const worker of workers) await worker.stop(0);
  });

  /** What a killed process leaves in the table. */
  async function leftRunning(task: string): Promise<void> {
    await sql`update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where id = ${task}`.execute(
      database.sql,
    );
  }
});
