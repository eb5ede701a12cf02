// The render queue on the embedded database: nothing lost, nothing doubled, nothing blamed that was only interrupted.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../database/embedded.ts';
import { aHome } from '../home/home.fixture.ts';
import { openEmbeddedRenderQueue } from './embedded.ts';
import { type RenderQueue, type TaskAttempt, TaskInterrupted } from './queue.ts';

describe('the render queue', () => {
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
    assert.deepEqual(await worker.settled(task), new TaskInterrupted('cancelled'));
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
    const stopped = worker.queue.stop(10_000);
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
    await worker.queue.stop(0);
    await using next = await aWorker();
    await next.start();
    await next.settled(task);
    assert.deepEqual(next.attempts, [1]);
  });

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

  /** A queue of its own on the shared database, with a handler that keeps a diary. */
  async function aWorker(run: (attempt: TaskAttempt) => Promise<void> = async () => {}) {
    const errors: Error[] = [];
    const ran: string[] = [];
    const attempts: number[] = [];
    const moments = new Map<string, PromiseWithResolvers<unknown>>();
    const moment = (name: string) => {
      const known = moments.get(name) ?? Promise.withResolvers<unknown>();
      moments.set(name, known);
      return known;
    };
    const queue = await openEmbeddedRenderQueue(database, (error) => errors.push(error));
    return {
      queue,
      errors,
      ran,
      attempts,
      started: (task: string) => moment(`started ${task}`).promise,
      /** Resolves with what the handler threw, if anything. */
      settled: (task: string) => moment(`settled ${task}`).promise,
      givenUp: (task: string) => moment(`given up ${task}`).promise,
      start: (slots = 1) =>
        queue.work(
          {
            async run(attempt) {
              ran.push(attempt.taskId);
              attempts.push(attempt.attempt);
              moment(`started ${attempt.taskId}`).resolve(undefined);
              try {
                await run(attempt);
                moment(`settled ${attempt.taskId}`).resolve(undefined);
              } catch (error) {
                moment(`settled ${attempt.taskId}`).resolve(error);
                throw error;
              }
            },
            giveUp: async (taskId) => moment(`given up ${taskId}`).resolve(undefined),
          },
          { slots },
        ),
      [Symbol.asyncDispose]: () => queue.stop(1_000),
    };
  }

  async function queued(queue: RenderQueue, ...tasks: string[]): Promise<void> {
    await database.transaction(async (trx) => {
      for (const task of tasks) await queue.enqueue(trx, task);
    });
  }

  /** What a killed process leaves in the table. */
  async function leftRunning(task: string): Promise<void> {
    await sql`update pgboss.job set state = 'active', started_on = now(), heartbeat_on = now() where id = ${task}`.execute(
      database.sql,
    );
  }

  async function stateOf(task: string): Promise<string | undefined> {
    const { rows } = await sql<{ state: string }>`select state from pgboss.job where id = ${task}`.execute(
      database.sql,
    );
    return rows[0]?.state;
  }
});

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
