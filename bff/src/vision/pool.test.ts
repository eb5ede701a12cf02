// What the pool promises: order, moves instead of copies, aborts that free the thread, deaths that lose one task only.
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createPool, defaultThreads, type Pool, TaskDropped, ThreadFault } from './pool.ts';
import type { SmallResult, SmallTask } from './testing/small-thread.ts';

const pools: { close(): Promise<void> }[] = [];
after(() => Promise.all(pools.map((pool) => pool.close())));

function aPool(size = 1, taskLimitMs?: number, calmMs?: number): Pool<SmallTask, string, SmallResult, string> {
  const pool = createPool<SmallTask, string, SmallResult, string>(
    new URL('./testing/small-thread.ts', import.meta.url),
    size,
    taskLimitMs,
    calmMs,
  );
  pools.push(pool);
  return pool;
}

describe('the vision pool', () => {
  it('hands a task to a thread and brings back its result and its progress', async () => {
    const told: string[] = [];
    const numbers = new Float32Array([1, 2, 3]);
    const result = await aPool().run({ kind: 'double', numbers }, { onProgress: (progress) => told.push(progress) });
    assert.deepEqual(result, { numbers: new Float32Array([2, 4, 6]) });
    assert.deepEqual(told, ['doubled']);
  });

  it('moves the buffers it is told to move', async () => {
    const numbers = new Float32Array([1]);
    await aPool().run({ kind: 'double', numbers }, { transfer: [numbers.buffer] });
    assert.equal(numbers.length, 0);
  });

  it('gives a task to the thread that knows what it is about, where that is free', async () => {
    const pool = aPool(2);
    await pool.warmUp();
    const threadOf = async (about?: string) => {
      const result = await pool.run({ kind: 'noticed' }, { about });
      return 'thread' in result ? result.thread : assert.fail('no thread');
    };
    const [one, other] = await Promise.all([threadOf('one'), threadOf('other')]);
    assert.notEqual(one, other);
    assert.deepEqual([await threadOf('other'), await threadOf('one'), await threadOf('other')], [other, one, other]);
    await pool.notify('forget', 'other');
    assert.equal(await threadOf('other'), await threadOf(), 'it is as new as any');
  });

  it('lets a dispensable task wait for that thread, and no other', async () => {
    const pool = aPool(2);
    await pool.warmUp();
    const busy = new AbortController();
    const started = Promise.withResolvers<void>();
    const running = pool.run(
      { kind: 'until-aborted' },
      { about: 'one', signal: busy.signal, onProgress: () => started.resolve() },
    );
    await started.promise;
    const order: string[] = [];
    const courtesy = pool
      .run({ kind: 'noticed' }, { about: 'one', rank: 'dispensable' })
      .then(() => order.push('courtesy'));
    await pool.run({ kind: 'noticed' }, { about: 'one' }).then(() => order.push('prompt'));
    busy.abort();
    await assert.rejects(running, { name: 'AbortError' });
    await courtesy;
    assert.deepEqual(order, ['prompt', 'courtesy']);
  });

  it('reports a failing task and goes on with the same thread', async () => {
    const pool = aPool();
    const before = await pool.run({ kind: 'noticed' });
    await assert.rejects(pool.run({ kind: 'fail' }), {
      name: 'ThreadFault',
      message: 'no such thing',
      retryable: true,
    });
    assert.deepEqual(await pool.run({ kind: 'noticed' }), before);
  });

  it('rejects the one task whose thread died, replaces the thread and does those that waited', async () => {
    const pool = aPool();
    const before = await pool.run({ kind: 'noticed' });
    const dying = pool.run({ kind: 'die' });
    const waiting = pool.run({ kind: 'noticed' });
    await assert.rejects(dying, (error) => error instanceof ThreadFault && error.retryable);
    const after = await waiting;
    assert.ok('thread' in before && 'thread' in after);
    assert.notEqual(after.thread, before.thread);
  });

  it('ends a thread whose task does not end, replaces it and does what waited', async () => {
    const pool = aPool(1, 100);
    const hanging = pool.run({ kind: 'hang' });
    const waiting = pool.run({ kind: 'noticed' });
    await assert.rejects(hanging, ThreadFault);
    assert.deepEqual(await waiting, await pool.run({ kind: 'noticed' }));
  });

  it('lets go of a task at once when it is aborted, and its thread takes the next', async () => {
    const pool = aPool();
    const abort = new AbortController();
    const running = pool.run({ kind: 'until-aborted' }, { signal: abort.signal, onProgress: () => abort.abort() });
    await assert.rejects(running, { name: 'AbortError' });
    assert.deepEqual(await pool.run({ kind: 'double', numbers: new Float32Array([4]) }), {
      numbers: new Float32Array([8]),
    });
  });

  it('never starts a task that was aborted while it waited', async () => {
    const pool = aPool();
    const first = new AbortController();
    const second = new AbortController();
    const running = pool.run(
      { kind: 'until-aborted' },
      {
        signal: first.signal,
        onProgress: () => {
          second.abort();
          first.abort();
        },
      },
    );
    const told: string[] = [];
    const waiting = pool.run(
      { kind: 'until-aborted' },
      { signal: second.signal, onProgress: (progress) => told.push(progress) },
    );
    await Promise.all([
      assert.rejects(running, { name: 'AbortError' }),
      assert.rejects(waiting, { name: 'AbortError' }),
    ]);
    await pool.run({ kind: 'noticed' });
    assert.deepEqual(told, []);
  });

  it('does what is prompt before what is patient, however long that has waited', async () => {
    const pool = aPool();
    await pool.warmUp();
    const order: string[] = [];
    const first = pool.run({ kind: 'noticed' });
    const told = (name: string) => () => void order.push(name);
    const patient = pool.run({ kind: 'noticed' }, { rank: 'patient' }).then(told('patient'));
    const prompt = pool.run({ kind: 'noticed' }).then(told('prompt'));
    await Promise.all([first, patient, prompt]);
    assert.deepEqual(order, ['prompt', 'patient']);
  });

  it('drops a running dispensable task for a prompt one, and not for a patient one', async () => {
    const pool = aPool();
    const patientIsDone = Promise.withResolvers<unknown>();
    const started = Promise.withResolvers<void>();
    const dispensable = pool.run(
      { kind: 'until-aborted' },
      { rank: 'dispensable', onProgress: () => started.resolve() },
    );
    const dropped = assert.rejects(dispensable, TaskDropped);
    await started.promise;
    pool.run({ kind: 'noticed' }, { rank: 'patient' }).then(patientIsDone.resolve);
    const early = await Promise.race([
      patientIsDone.promise.then(() => 'done'),
      new Promise((resolve) => setTimeout(resolve, 50, 'waits')),
    ]);
    assert.equal(early, 'waits');
    await pool.run({ kind: 'noticed' });
    await dropped;
    await patientIsDone.promise;
  });

  it('drops no more dispensable tasks than prompt ones wait', async () => {
    const pool = aPool(2);
    await pool.warmUp();
    const abort = new AbortController();
    const options = { rank: 'dispensable', signal: abort.signal } as const;
    const both = [1, 2].map(() => pool.run({ kind: 'until-aborted' }, options).catch((error) => error.name));
    await pool.run({ kind: 'noticed' });
    await pool.run({ kind: 'noticed' });
    abort.abort();
    assert.deepEqual((await Promise.all(both)).sort(), ['AbortError', 'TaskDropped']);
  });

  it('lets as many dispensable tasks wait as there are threads', async () => {
    const pool = aPool();
    await pool.warmUp();
    const abort = new AbortController();
    const running = pool.run({ kind: 'until-aborted' }, { signal: abort.signal }).catch(() => {});
    const waiting = pool.run({ kind: 'noticed' }, { rank: 'dispensable' });
    await assert.rejects(pool.run({ kind: 'noticed' }, { rank: 'dispensable' }), TaskDropped);
    abort.abort();
    await Promise.all([running, waiting]);
  });

  it('runs an idle task once nothing else has run for a while, and drops it for anything else', async () => {
    const pool = aPool(2, undefined, 100);
    await pool.warmUp();
    const atWork = pool.run({ kind: 'noticed' });
    await assert.rejects(pool.run({ kind: 'noticed' }, { rank: 'idle' }), TaskDropped);
    await atWork;
    await assert.rejects(pool.run({ kind: 'noticed' }, { rank: 'idle' }), TaskDropped);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await pool.run({ kind: 'noticed' }, { rank: 'idle' });
    const started = Promise.withResolvers<void>();
    const idle = pool.run({ kind: 'until-aborted' }, { rank: 'idle', onProgress: () => started.resolve() });
    const dropped = assert.rejects(idle, TaskDropped);
    await started.promise;
    await pool.run({ kind: 'noticed' }, { rank: 'patient' });
    await dropped;
  });

  it('refuses a task whose signal has fired already', async () => {
    await assert.rejects(aPool().run({ kind: 'noticed' }, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });

  it('notifies every thread before it says so', async () => {
    const pool = aPool(2);
    await pool.warmUp();
    await pool.notify('forget');
    const answers = await Promise.all([pool.run({ kind: 'noticed' }), pool.run({ kind: 'noticed' })]);
    assert.deepEqual(
      answers.map((answer) => 'noticed' in answer && answer.noticed),
      [['forget'], ['forget']],
    );
  });

  it('has no more threads than a container’s memory bears, however much the machine has', (t) => {
    t.mock.method(process, 'constrainedMemory', () => 2 * 1024 ** 3);
    assert.equal(defaultThreads(8), 1);
  });

  it('says why its threads cannot start, at warm-up and to every task', async () => {
    const pool = createPool<unknown, unknown, unknown, unknown>(
      new URL('./testing/broken-thread.ts', import.meta.url),
      1,
    );
    pools.push(pool);
    await assert.rejects(pool.warmUp(), /nothing to work with/);
    await assert.rejects(pool.run({}), /nothing to work with/);
  });

  it('ends running tasks before it closes, and takes no more', async () => {
    const pool = aPool();
    await pool.warmUp();
    const running = pool.run({ kind: 'double', numbers: new Float32Array([1]) });
    const waiting = pool.run({ kind: 'noticed' });
    const refused = assert.rejects(waiting, /closing/);
    await pool.close();
    assert.deepEqual(await running, { numbers: new Float32Array([2]) });
    await refused;
    await assert.rejects(pool.run({ kind: 'noticed' }), /closing/);
  });
});
