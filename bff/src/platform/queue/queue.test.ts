// The queues, on whichever database: nothing lost, nothing doubled, nothing blamed that was only interrupted.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { databases, type TestDatabase } from '../../testing/databases.ts';
import type { Database } from '../database/database.ts';
import { listDeadLetters, replayDeadLetter } from './dead-letters.ts';
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

    it('listens to nothing any more once it is stopped, though it was just beginning or had not begun', async (t) => {
      const { listen } = database;
      let listening = 0;
      t.mock.method(database, 'listen', async (channel: string, wake: () => void) => {
        const stop = await listen(channel, wake);
        listening++;
        return async () => {
          listening--;
          await stop();
        };
      });
      await using worker = await aWorker();
      const begun = worker.start();
      await worker.stop(0);
      await begun;
      assert.equal(listening, 0);
      await using late = await aWorker();
      await late.stop(0);
      await late.start();
      assert.equal(listening, 0);
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

    it('takes first what somebody waits for, and otherwise what came first', async () => {
      await using worker = await aWorker();
      const [batch, first, second] = [randomUUID(), randomUUID(), randomUUID()];
      await database.transaction((trx) => worker.queue.enqueue(trx, batch, { urgency: 'batch' }));
      await queued(worker.queue, first);
      await queued(worker.queue, second);
      await worker.start();
      await worker.settled(batch);
      assert.deepEqual(worker.ran, [first, second, batch]);
    });

    it('delays nobody by more than one task, however many another shop has waiting, and starves neither', async () => {
      const of = (shop: string, count: number) => Array.from({ length: count }, (_, n) => `${shop}${n}`);
      const jobs = new Map(
        [...of('a', 40), ...of('b', 3), ...of('c', 2)].map((label) => [label, randomUUID() as string]),
      );
      const labels = new Map([...jobs].map(([label, job]) => [job, label]));
      const idOf = (label: string) => jobs.get(label) ?? '';
      const release = Promise.withResolvers<void>();
      await using worker = await aWorker(async ({ jobId }) => {
        if (labels.get(jobId) === 'a20') await release.promise;
      });
      const queue = (wanted: string[]) =>
        database.transaction(async (trx) => {
          for (const label of wanted) await worker.queue.enqueue(trx, idOf(label), { group: label.slice(0, 1) });
        });
      await queue(of('a', 40));
      await queue(of('b', 3));
      await worker.start();
      await worker.started(idOf('a20'));
      await queue(of('c', 2));
      release.resolve();
      await worker.settled(idOf('a39'));
      const order = worker.ran.map((job) => labels.get(job));
      assert.deepEqual(order.slice(0, 8), ['a0', 'b0', 'a1', 'b1', 'a2', 'b2', 'a3', 'a4']);
      assert.deepEqual(order.slice(order.indexOf('a20') + 1).slice(0, 5), ['a21', 'c0', 'a22', 'c1', 'a23']);
    });

    it('shows what was given up and not dealt with, and runs it again when asked to', async () => {
      const job = randomUUID();
      let broken = true;
      await using worker = await aWorkerOn(
        opened.openQueues,
        async () => {
          if (broken) throw new TypeError('a fault');
        },
        'render',
        async () => {
          if (broken) throw new Error('it cannot be closed either');
        },
      );
      await queued(worker.queue, job);
      await worker.start();
      await worker.givenUp(job);
      const [letter, ...others] = (await listDeadLetters(database)).filter(({ closed }) => !closed);
      assert.ok(letter && others.length === 0);
      const { queue, attempts, fault, gave_up_at } = letter;
      assert.deepEqual([letter.job, queue, attempts, fault], [job, 'render', 3, 'TypeError']);
      assert.ok(gave_up_at && Date.now() - gave_up_at.getTime() < 60_000);
      broken = false;
      assert.equal(await replayDeadLetter(database, job), 'replayed');
      while ((await stateOf(job)) !== 'completed') await worker.pause();
      assert.equal(worker.attempts.at(-1), 1);
      assert.equal(await replayDeadLetter(database, job), 'unknown');
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

    it('begins no more at once than it can look after, and the next ones as soon as these wait for somebody else', async () => {
      const tasks = Array.from({ length: 50 }, () => randomUUID());
      const release = Promise.withResolvers<void>();
      const begun: JobAttempt[] = [];
      await using worker = await aWorker(async (attempt) => {
        begun.push(attempt);
        await release.promise;
      });
      await queued(worker.queue, ...tasks);
      await worker.start(100);
      while (begun.length < 20) await worker.pause();
      await worker.pause();
      assert.equal(begun.length, 20);
      for (const attempt of begun.slice(0, 10)) attempt.underway();
      while (begun.length < 30) await worker.pause();
      await worker.pause();
      assert.equal(begun.length, 30);
      for (let n = 10; n < 50; n++) {
        while (!begun[n]) await worker.pause();
        begun[n]?.underway();
      }
      release.resolve();
      await Promise.all(tasks.map(worker.settled));
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
      const letter = async () => (await listDeadLetters(database)).find((one) => one.job === task);
      while (!(await letter())?.closed) await worker.pause();
      assert.equal(await replayDeadLetter(database, task), 'closed');
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
