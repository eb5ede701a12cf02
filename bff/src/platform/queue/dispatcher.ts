// One loop that keeps as many tasks running as there are slots. pg-boss' own `work` polls once per worker and wakes them all
// for every job; one fetch for all free slots costs the same for one task as for fifty.
import type { Job, PgBoss } from 'pg-boss';
import { type TaskHandlers, TaskInterrupted } from './queue.ts';
import { GIVEN_UP_QUEUE, RENDER_QUEUE } from './queues.ts';

/** The floor under the notifications: retries and missed wake-ups are seen after this long. */
const POLL_MS = 1_000;
/** A third of the queue's heartbeat, so that one late beat is forgiven. */
const BEAT_MS = 3_000;
/** What an aborted task gets to put its things down. */
const ABORT_MS = 1_000;

interface DispatcherParts {
  listen(wake: () => void): Promise<() => Promise<void>>;
  release(taskIds: string[]): Promise<void>;
  onError(error: Error): void;
}

interface TaskData {
  taskId: string;
}

interface Running {
  job: Job<TaskData>;
  controller: AbortController;
  ended: Promise<void>;
}

export interface Dispatcher {
  start(handlers: TaskHandlers, slots: number): Promise<void>;
  abort(taskId: string): void;
  stop(graceMs: number): Promise<void>;
}

export function dispatch(boss: PgBoss, parts: DispatcherParts): Dispatcher {
  const running = new Map<string, Running>();
  let stopping = false;
  let wake = () => {};
  let loop = Promise.resolve();
  let beat: NodeJS.Timeout | undefined;
  let unlisten = async () => {};

  async function start(handlers: TaskHandlers, slots: number): Promise<void> {
    unlisten = await parts.listen(() => wake());
    beat = setInterval(() => heartbeat().catch(report), BEAT_MS).unref();
    loop = run(handlers, slots);
  }

  async function run(handlers: TaskHandlers, slots: number): Promise<void> {
    while (!stopping) {
      // Armed before looking, so that a task queued while we look is not slept over.
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      try {
        await fill(handlers, slots);
        await closeGivenUp(handlers);
      } catch (error) {
        report(error);
      }
      await within(POLL_MS, woken);
    }
  }

  async function fill(handlers: TaskHandlers, slots: number): Promise<void> {
    const free = slots - running.size;
    if (free <= 0) return;
    const jobs = await boss.fetch<TaskData>(RENDER_QUEUE, { batchSize: free });
    for (const job of jobs) {
      const controller = new AbortController();
      const ended = handle(handlers, job, controller).catch(report);
      running.set(job.id, { job, controller, ended });
      void ended.then(() => {
        running.delete(job.id);
        wake();
      });
    }
  }

  async function handle(handlers: TaskHandlers, job: Job<TaskData>, controller: AbortController): Promise<void> {
    try {
      await handlers.run({ taskId: job.id, attempt: job.retryCount + 1, signal: controller.signal });
    } catch (error) {
      if (!controller.signal.aborted) {
        report(error);
        // Only the kind of fault is stored: messages of decoders and models may quote what they were fed.
        await boss.fail(RENDER_QUEUE, job, { error: error instanceof Error ? error.name : 'unknown' });
      } else if (stopping) {
        await parts.release([job.id]);
      }
      return;
    }
    await boss.complete(RENDER_QUEUE, job);
  }

  /** A task whose attempts are used up arrives here as a job of its own, and stays until its closing worked. */
  async function closeGivenUp(handlers: TaskHandlers): Promise<void> {
    for (const job of await boss.fetch<TaskData>(GIVEN_UP_QUEUE, { batchSize: 10 })) {
      try {
        await handlers.giveUp(job.data.taskId);
        await boss.complete(GIVEN_UP_QUEUE, job);
      } catch (error) {
        report(error);
        await boss.fail(GIVEN_UP_QUEUE, job, {});
      }
    }
  }

  async function heartbeat(): Promise<void> {
    const held = [...running.values()];
    if (held.length === 0) return;
    const jobs = held.map((task) => task.job);
    await boss.touch(RENDER_QUEUE, jobs);
    for (const { job, controller } of held) {
      const [now] = await boss.findJobs(RENDER_QUEUE, { id: job.id });
      const ours = now?.state === 'active' && now.retryCount === job.retryCount;
      // Cancelled elsewhere or taken for dead: whatever this attempt would still do is not wanted.
      if (!ours && running.has(job.id)) controller.abort(new TaskInterrupted('claim lost'));
    }
  }

  async function stop(graceMs: number): Promise<void> {
    stopping = true;
    wake();
    await loop;
    await unlisten();
    const ended = Promise.all([...running.values()].map((task) => task.ended));
    await within(graceMs, ended);
    for (const { controller } of running.values()) controller.abort(new TaskInterrupted('shutdown'));
    await within(ABORT_MS, ended);
    clearInterval(beat);
    // Whoever did not even listen to the abort is put back all the same.
    if (running.size > 0) await parts.release([...running.keys()]);
  }

  function report(error: unknown): void {
    parts.onError(error instanceof Error ? error : new Error(String(error)));
  }

  return {
    start,
    stop,
    abort: (taskId) => running.get(taskId)?.controller.abort(new TaskInterrupted('cancelled')),
  };
}

/** Waits for `done`, but no longer than this; leaves no timer behind. */
async function within(milliseconds: number, done: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([done, late]);
  clearTimeout(timer);
}
