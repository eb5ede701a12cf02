// The queues, on whichever database: nothing lost, nothing doubled, nothing blamed that was only interrupted.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { databases, type TestDatabase } from '../../testing/databases.ts';
import type { Database } from '../database/database.ts';
import { aWorkerOn, jobState, queueJobs, untilAborted } from './queue.fixture.ts';
import { type JobAttempt, JobInterrupted, type JobQueue } from './queue.ts';

for (const engine of databases()) {
  describe(`the queues on ${engine.name}`, () => {
    let opened: TestDatabase;
    let database: Database;
    before(async () => {
      opened = await engine.open();
      database = opened.database;
    });
    after(() => opened[Symbol.asyncDispose]());

    const aWorker = (run?: (attempt: JobAttempt) => Promise<void>) => aWorkerOn(opened.openQueues, run);
    const aSender = (run?: (attempt: JobAttempt) => Promise<void>) => aWorkerOn(opened.openQueues, run, 'webhook');
    const queued = (queue: JobQueue, ...tasks: string[]) => queueJobs(database, queue, ...tasks);
    const stateOf = (task: string) => jobState(database, task);

    it('runs a task once it is committed, and no task of a rolled back transaction', async () => {
      await using worker = await aWorker();
      const [kept, dropped] = [randomUUID(), randomUUID()];
      const rolledBack = database.transaction(async (trx) => {
        await worker.queue.enqueue(trx, dropped);
        throw new Error('no');
      });
      await assert.rejects(rolledBack, /no/);
      await worker.start();
      await queued(worker.queue, kept);
      await worker.settled(kept);
      assert.deepEqual(worker.ran, [kept]);
    });

    it('takes the same task only once', async () => {
      await using worker = await aWorker();
      const task = randomUUID();
      await queued(worker.queue, task, task);
      await queued(worker.queue, task);
      await worker.start();
      const last = randomUUID();
      await queued(worker.queue, last);
      await worker.settled(last);
      assert.deepEqual(worker.ran, [task, last]);
    });

    it('takes higher priorities first, equal ones in the order they came', async () => {
      await using worker = await aWorker();
      const [first, second, urgent] = [randomUUID(), randomUUID(), randomUUID()];
      await queued(worker.queue, first);
      await queued(worker.queue, second);
      await database.transaction((trx) => worker.queue.enqueue(trx, urgent, { priority: 5 }));
      await worker.start();
      await worker.settled(second);
      assert.deepEqual(worker.ran, [urgent, first, second]);
    });

    it('never runs more tasks at once than it has slots', async () => {
      const tasks = Array.from({ length: 9 }, () => randomUUID());
      let [now, most] = [0, 0];
      await using worker = await aWorker(async () => {
        most = Math.max(most, ++now);
        await database.sql.selectFrom('quotas').selectAll().execute();
        now--;
      });
      await queued(worker.queue, ...tasks);
      await worker.start(3);
      await Promise.all(tasks.map(worker.settled));
      assert.equal(most, 3);
      assert.equal(worker.ran.length, 9);
    });

    it('tries a task that throws three times, then asks to give it up until that worked', async () => {
      const task = randomUUID();
      await using worker = await aWorker(async () => {
        throw new Error('a fault');
      });
      await queued(worker.queue, task);
      await worker.start();
      await worker.givenUp(task);
      assert.deepEqual(worker.ran, [task, task, task]);
      assert.deepEqual(worker.attempts, [1, 2, 3]);
      assert.ok(worker.errors.every((error) => error.message === 'a fault'));
    });

    it('aborts a running task that is cancelled, and does not repeat it', async () => {
      const task = randomUUID();
      await using worker = await aWorker(({ signal }) => untilAborted(signal));
      await queued(worker.queue, task);
      await worker.start();
      await worker.started(task);
      await worker.queue.cancel(task);
      assert.deepEqual(await worker.settled(task), new JobInterrupted('cancelled'));
      assert.equal(await stateOf(task), 'cancelled');
    });

    it('never runs a task that was cancelled while it waited', async () => {
      await using worker = await aWorker();
      const [cancelled, other] = [randomUUID(), randomUUID()];
      await queued(worker.queue, cancelled, other);
      await worker.queue.cancel(cancelled);
      await worker.start();
      await worker.settled(other);
      assert.deepEqual(worker.ran, [other]);
    });

    it('lets a running task end when it stops', async () => {
      const task = randomUUID();
      const release = Promise.withResolvers<void>();
      const worker = await aWorker(() => release.promise);
      await queued(worker.queue, task);
      await worker.start();
      await worker.started(task);
      const stopped = worker.stop(10_000);
      release.resolve();
      await stopped;
      assert.equal(await stateOf(task), 'completed');
    });

    it('puts a task back that a shutdown cut short, as a first attempt', async () => {
      const task = randomUUID();
      const worker = await aWorker(({ signal }) => untilAborted(signal));
      await queued(worker.queue, task);
      await worker.start();
      await worker.started(task);
      await worker.stop(0);
      await using next = await aWorker();
      await next.start();
      await next.settled(task);
      assert.deepEqual(next.attempts, [1]);
    });

    it('runs a job again after the time it asked for, as a first attempt', async () => {
      const job = randomUUID();
      const began: number[] = [];
      await using worker = await aSender(async ({ runAgainIn }) => {
        if (began.push(Date.now()) < 3) runAgainIn(1_100);
      });
      await queued(worker.queue, job);
      await worker.start();
      while (began.length < 3) await worker.pause();
      assert.deepEqual(worker.attempts, [1, 1, 1]);
      const [first = 0, second = 0] = began;
      assert.ok(second - first >= 1_100, `${second - first} ms`);
      while ((await stateOf(job)) !== 'completed') await worker.pause();
      assert.deepEqual(worker.errors, []);
    });

    it('leaves slots to others, however many jobs one group has in front of them', async () => {
      const release = Promise.withResolvers<void>();
      const slow = Array.from({ length: 30 }, () => randomUUID());
      const quick = randomUUID();
      const begun: string[] = [];
      await using worker = await aSender(async ({ jobId }) => {
        begun.push(jobId);
        if (jobId !== quick) await release.promise;
      });
      await database.transaction(async (trx) => {
        for (const job of slow) await worker.queue.enqueue(trx, job, { group: 'slow' });
        await worker.queue.enqueue(trx, quick, { group: 'quick' });
      });
      await worker.start(10);
      await worker.settled(quick);
      assert.equal(begun.length, 3, 'two of the slow group and the quick one');
      release.resolve();
      await Promise.all(slow.map(worker.settled));
    });

    it('shares the tasks between two workers, each to one of them', async () => {
      const tasks = Array.from({ length: 12 }, () => randomUUID());
      const slow = async () => {
        await database.sql.selectFrom('quotas').selectAll().execute();
      };
      await using one = await aWorker(slow);
      await using two = await aWorker(slow);
      await one.start();
      await two.start();
      await queued(one.queue, ...tasks);
      await Promise.all(tasks.map((task) => Promise.race([one.settled(task), two.settled(task)])));
      assert.deepEqual([...one.ran, ...two.ran].sort(), tasks.toSorted());
    });
  });
}
