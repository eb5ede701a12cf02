// A few threads that do the heavy work on pictures, so that the server's own thread never waits for pixels.
// One task at a time per thread; what waits stands in one queue, by its rank; a thread that dies is replaced.
import { availableParallelism, totalmem } from 'node:os';
import { type Transferable, Worker } from 'node:worker_threads';
import type { FromThread, ToThread } from './pool-protocol.ts';

export interface Pool<Task, Progress, Result, Notice> {
  /**
   * @throws DOMException AbortError as soon as `signal` fires; the thread stops at its next step.
   * @throws ThreadFault when the task failed or its thread died. Nothing was kept: it may be tried again.
   * @throws TaskDropped where it was dispensable or idle and others needed the threads.
   */
  run(task: Task, options?: RunOptions<Progress>): Promise<Result>;
  /** Tells every thread; resolves when each has taken note, however busy it was, or is gone. @param about as `RunOptions`: nothing more is kept of it. */
  notify(notice: Notice, about?: string): Promise<void>;
  /** Resolves when every thread is ready. @throws ThreadFault when one cannot start. */
  warmUp(): Promise<void>;
  /** Lets running tasks end, refuses those that wait, ends the threads. */
  close(): Promise<void>;
}

/**
 * - prompt: somebody waits for it. In the order they came, and before all others.
 * - patient: whenever nothing prompt waits.
 * - dispensable: nice to have. Runs when a patient task would, but is dropped as soon as a prompt one needs its thread, and
 *   at once where as many wait as there are threads.
 * - idle: runs only where the threads have had nothing else to do for a while, and is dropped for anything else; tried at another
 *   time it throws TaskDropped at once. Without that a busy server would begin it between any two shoppers, drop it for the
 *   second, and begin it anew.
 */
export type Rank = 'prompt' | 'patient' | 'dispensable' | 'idle';

export interface RunOptions<Progress> {
  /**
   * What the task works on. The thread that did the last one on the same knows things about it, so it is given this one too
   * where it is free; a dispensable task waits for it.
   */
  about?: string | undefined;
  /** Prompt when absent. */
  rank?: Rank | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Buffers in `task` that move to the thread instead of being copied; the caller cannot use them afterwards. */
  transfer?: Transferable[];
}

/** A thread or the work in it failed; the cause says how. Worth a retry. */
export class ThreadFault extends Error {
  readonly retryable = true;
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ThreadFault';
  }
}

/** There was more important work. Not a fault, and not to be tried again. */
export class TaskDropped extends Error {
  constructor() {
    super('the vision threads had more important work');
    this.name = 'TaskDropped';
  }
}

/** The slowest machine's honest work on the largest photo takes a tenth of it; beyond it the thread hangs. */
const TASK_LIMIT_MS = 60_000;

/** Longer than a shopper needs from the photo to the click, so that the calm of a try-on's middle is not taken for an idle server. */
const CALM_MS = 10_000;

/** Of short-lived objects. Pixels and tensors are not among them; V8's own limit let each thread keep 70 MB more for nothing. */
const YOUNG_MB = 8;

/** More have not been worked on for a while by then. */
const MOST_REMEMBERED = 256;

const BYTES_PER_THREAD = 2 * 1024 ** 3;
const MOST_THREADS = 4;

/**
 * One core stays with HTTP and the database, and every thread needs about 0.5 GB for models and planes, which should
 * never be more than a quarter of the memory that there is, or that a container is given. Two cores: one thread. Past four,
 * run more processes.
 */
export function defaultThreads(cores = availableParallelism()): number {
  const memory = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
  const byMemory = Math.floor(memory / BYTES_PER_THREAD);
  return Math.max(1, Math.min(cores - 1, byMemory, MOST_THREADS));
}

interface Job<Task, Progress, Result> {
  id: number;
  task: Task;
  rank: Rank;
  aborted: Int32Array<SharedArrayBuffer>;
  options: RunOptions<Progress>;
  resolve(result: Result): void;
  reject(error: unknown): void;
  /** The thread is free again, also where the caller gave up earlier. */
  over: PromiseWithResolvers<void>;
}

interface Thread<Task, Progress, Result> {
  worker: Worker;
  ready: PromiseWithResolvers<void>;
  isReady: boolean;
  job: Job<Task, Progress, Result> | null;
  /** Ends the thread where its task does not end. */
  limit: NodeJS.Timeout | undefined;
  ended: Promise<void>;
}

/**
 * @param entry module that calls `serveTasks`. Threads start with the first task or with `warmUp`.
 * @param taskLimitMs of one task on its thread, waiting not counted; then it fails and the thread is replaced.
 * @param calmMs without any other task before an idle one runs.
 */
export function createPool<Task, Progress, Result, Notice>(
  entry: URL,
  size: number,
  taskLimitMs = TASK_LIMIT_MS,
  calmMs = CALM_MS,
): Pool<Task, Progress, Result, Notice> {
  type J = Job<Task, Progress, Result>;
  type T = Thread<Task, Progress, Result>;
  const threads = new Set<T>();
  const waiting: J[] = [];
  /** Which thread worked on what last; the latest come last. */
  const homes = new Map<string, T>();
  const unanswered = new Map<number, { thread: T; done(): void }>();
  let lastId = 0;
  let closing = false;
  let busyUntil = Number.NEGATIVE_INFINITY;

  function startThreads(): void {
    while (!closing && threads.size < size) startThread();
  }

  function startThread(): void {
    const worker = new Worker(entry, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
    const exited = Promise.withResolvers<void>();
    const thread: T = {
      worker,
      ready: Promise.withResolvers(),
      isReady: false,
      job: null,
      limit: undefined,
      ended: exited.promise,
    };
    // Whoever waits for readiness hears of a failure; nobody has to.
    thread.ready.promise.catch(() => undefined);
    threads.add(thread);
    let cause: unknown;
    worker.on('message', (message: FromThread<Progress, Result>) => hear(thread, message));
    worker.on('error', (error) => {
      cause = error;
    });
    worker.once('exit', (code) => {
      threads.delete(thread);
      clearTimeout(thread.limit);
      exited.resolve();
      bury(thread, code, cause);
    });
  }

  function hear(thread: T, message: FromThread<Progress, Result>): void {
    if (message.kind === 'ready') {
      thread.isReady = true;
      thread.ready.resolve();
      handOut();
      return;
    }
    if (message.kind === 'noticed') {
      unanswered.get(message.id)?.done();
      return;
    }
    const job = thread.job;
    if (job?.id !== message.id) return;
    if (message.kind === 'progress') {
      if (!Atomics.load(job.aborted, 0)) job.options.onProgress?.(message.progress);
      return;
    }
    thread.job = null;
    clearTimeout(thread.limit);
    if (job.rank !== 'idle') busyUntil = performance.now();
    job.over.resolve();
    if (message.kind === 'done') job.resolve(message.result);
    else job.reject(new ThreadFault(message.error.message, { cause: message.error }));
    handOut();
  }

  function bury(thread: T, code: number, cause: unknown): void {
    const reason = cause instanceof Error ? cause.message : `exit code ${code}`;
    const fault = new ThreadFault(`a vision thread ended: ${reason}`, { cause });
    thread.ready.reject(fault);
    thread.job?.reject(fault);
    thread.job?.over.resolve();
    for (const notice of unanswered.values()) if (notice.thread === thread) notice.done();
    if (closing) return;
    // A thread that never got ready (no weights, no memory) would fail again at once: say so to all who wait instead.
    if (thread.isReady) startThreads();
    else if (threads.size === 0) for (const job of waiting.splice(0)) job.reject(fault);
  }

  function handOut(): void {
    const inOrder = [
      ...waiting.filter(({ rank }) => rank === 'prompt'),
      ...waiting.filter(({ rank }) => rank !== 'prompt'),
    ];
    for (const job of inOrder) {
      const thread = threadFor(job);
      if (thread) begin(thread, job);
    }
  }

  function threadFor({ rank, options: { about } }: J): T | undefined {
    const free = [...threads].filter(({ isReady, job }) => isReady && !job);
    const home = about === undefined ? undefined : homes.get(about);
    if (!home || !threads.has(home)) return free[0];
    if (free.includes(home)) return home;
    return rank === 'dispensable' ? undefined : free[0];
  }

  function begin(thread: T, job: J): void {
    waiting.splice(waiting.indexOf(job), 1);
    thread.job = job;
    if (job.options.about !== undefined) settle(job.options.about, thread);
    thread.limit = setTimeout(() => thread.worker.terminate(), taskLimitMs).unref();
    const message: ToThread<Task, Notice> = { kind: 'task', id: job.id, task: job.task, aborted: job.aborted.buffer };
    thread.worker.postMessage(message, job.options.transfer ?? []);
  }

  function settle(about: string, thread: T): void {
    homes.delete(about);
    homes.set(about, thread);
    for (const oldest of homes.keys()) {
      if (homes.size <= MOST_REMEMBERED) break;
      homes.delete(oldest);
    }
  }

  function isCalm(): boolean {
    const atWork = [...waiting, ...[...threads].flatMap(({ job }) => job ?? [])].some(({ rank }) => rank !== 'idle');
    return !atWork && performance.now() - busyUntil >= calmMs;
  }

  /** A thread whose task was aborted is free at that task's next step: no more are dropped than prompt ones wait. */
  function dropForPrompt(): void {
    const running = [...threads].flatMap(({ job }) => job ?? []);
    const becomeFree = running.filter((job) => Atomics.load(job.aborted, 0)).length;
    const needed = waiting.filter(({ rank }) => rank === 'prompt').length - becomeFree;
    const dispensable = running.filter((job) => job.rank === 'dispensable' && !Atomics.load(job.aborted, 0));
    for (const job of dispensable.slice(0, Math.max(0, needed))) drop(job);
  }

  /** Also where another thread is free: they share the processor. */
  function dropIdle(): void {
    for (const { job } of threads) if (job?.rank === 'idle' && !Atomics.load(job.aborted, 0)) drop(job);
  }

  function drop(job: J): void {
    Atomics.store(job.aborted, 0, 1);
    job.reject(new TaskDropped());
  }

  return {
    async run(task, options = {}) {
      if (closing) throw new ThreadFault('the vision pool is closing');
      const { signal, rank = 'prompt' } = options;
      if (signal?.aborted) throw aborted(signal);
      if (rank === 'dispensable' && waiting.filter((job) => job.rank === rank).length >= size) throw new TaskDropped();
      if (rank === 'idle' && !isCalm()) throw new TaskDropped();
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      const job: J = {
        id: ++lastId,
        task,
        rank,
        aborted: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
        options,
        resolve,
        reject,
        over: Promise.withResolvers(),
      };
      const abort = () => {
        Atomics.store(job.aborted, 0, 1);
        const place = waiting.indexOf(job);
        if (place >= 0) waiting.splice(place, 1);
        reject(aborted(signal));
      };
      signal?.addEventListener('abort', abort, { once: true });
      waiting.push(job);
      startThreads();
      handOut();
      if (rank !== 'idle') dropIdle();
      dropForPrompt();
      try {
        return await promise;
      } finally {
        signal?.removeEventListener('abort', abort);
      }
    },

    async notify(notice, about) {
      if (about !== undefined) homes.delete(about);
      await Promise.all(
        [...threads].map((thread) => {
          const { promise, resolve } = Promise.withResolvers<void>();
          const id = ++lastId;
          unanswered.set(id, { thread, done: resolve });
          const message: ToThread<Task, Notice> = { kind: 'notice', id, notice };
          thread.worker.postMessage(message);
          return promise.finally(() => unanswered.delete(id));
        }),
      );
    },

    async warmUp() {
      startThreads();
      await Promise.all([...threads].map((thread) => thread.ready.promise));
    },

    async close() {
      closing = true;
      for (const job of waiting.splice(0)) job.reject(new ThreadFault('the vision pool is closing'));
      await Promise.all(
        [...threads].map(async (thread) => {
          await thread.job?.over.promise;
          await thread.worker.terminate();
          await thread.ended;
        }),
      );
    },
  };
}

function aborted(signal: AbortSignal | undefined): DOMException {
  return new DOMException('Nobody waits for this picture any more', { name: 'AbortError', cause: signal?.reason });
}
