// One loop per queue that keeps as many jobs running as there are slots. pg-boss' own `work` polls once per worker and wakes them all
// for every job; one fetch for all free slots costs the same for one task as for fifty, and where nothing waits there is none.
import type { Job, PgBoss } from 'pg-boss';
import { storageFault } from '../faults/storage-fault.ts';
import type { Tracing } from '../telemetry/tracing.ts';
import type { Glances } from './glances.ts';
import { attemptOf, type JobData } from './job-data.ts';
import { type JobHandlers, JobInterrupted } from './queue.ts';
import { givenUpName, type QueueDefinition } from './queues.ts';

/** A third of the silence after which a job's process is taken for dead, so that one late beat is forgiven. */
const BEAT_MS = 3_000;
/** What an aborted job gets to put its things down. */
const ABORT_MS = 1_000;
/** A job that a full disk has cut off is tried again after this long, however often. */
const STORAGE_PAUSE_MS = 3_000;
/** Until what a full disk did not take is written down again. */
const WRITE_AGAIN_MS = 1_000;

interface DispatcherParts {
  listen(wake: () => void): Promise<() => Promise<void>>;
  glances: Glances;
  /** Says that they are alive. @returns the ids of those that are still ours. */
  beat(attempts: JobAttemptId[]): Promise<ReadonlySet<string>>;
  putBack(attempts: JobAttemptId[], afterMs: number): Promise<void>;
  report(error: unknown): void;
  tracing: Tracing;
}

/** A job as it was fetched: once somebody else has taken it since, it is no longer ours to put back. */
export type JobAttemptId = Pick<Job, 'id' | 'retryCount'>;

interface Running {
  job: Job<JobData>;
  isUnderway: boolean;
  controller: AbortController;
  ended: Promise<void>;
}

export interface Dispatcher {
  /**
   * Resolves when it has looked for the first time: queues that begin one after the other share a connection for that. Does
   * nothing once it was stopped.
   */
  start(handlers: JobHandlers, slots: number): Promise<void>;
  abort(jobId: string): void;
  /** Once: later calls wait for the first. */
  stop(graceMs: number): Promise<void>;
}

export function dispatch(boss: PgBoss, queue: QueueDefinition, parts: DispatcherParts): Dispatcher {
  const { name, slotsPerGroup, startsAtOnce = Number.POSITIVE_INFINITY } = queue;
  const givenUp = givenUpName(queue);
  const running = new Map<string, Running>();
  let stopping = false;
  let wake = () => {};
  /** Not after a look that has found fewer than there were slots: a slot that falls free then is nobody's yet. */
  let mayWait = true;
  /** Nothing is given up because something was queued, and that is what most wake-ups are about. */
  let mayBeGivenUp = true;
  let begun = Promise.resolve();
  let loop = Promise.resolve();
  let beat: NodeJS.Timeout | undefined;
  let unlisten = async () => {};
  const { report } = parts;

  function start(handlers: JobHandlers, slots: number): Promise<void> {
    if (!stopping) begun = beginLooking(handlers, slots);
    return begun;
  }

  async function beginLooking(handlers: JobHandlers, slots: number): Promise<void> {
    const queued = () => {
      mayWait = true;
      wake();
    };
    const stopListening = await parts.listen(queued);
    const stopGlances = [
      parts.glances.watch(name, queued),
      parts.glances.watch(givenUp, () => {
        mayBeGivenUp = true;
        wake();
      }),
    ];
    unlisten = async () => {
      for (const stopGlance of stopGlances) stopGlance();
      await stopListening();
    };
    beat = setInterval(() => heartbeat().catch(report), BEAT_MS).unref();
    const looked = Promise.withResolvers<void>();
    loop = run(handlers, slots, looked.resolve);
    await looked.promise;
  }

  async function run(handlers: JobHandlers, slots: number, onLooked: () => void): Promise<void> {
    while (!stopping) {
      // Armed before looking, so that a job queued while we look is not slept over.
      const woken = new Promise<void>((resolve) => {
        wake = resolve;
      });
      try {
        await fill(handlers, slots);
        if (mayBeGivenUp) {
          mayBeGivenUp = false;
          await closeGivenUp(handlers);
        }
      } catch (error) {
        report(error);
      }
      onLooked();
      await woken;
    }
    onLooked();
  }

  async function fill(handlers: JobHandlers, slots: number): Promise<void> {
    let taken: Job<JobData>[];
    do {
      const free = Math.min(slots - running.size, startsAtOnce - starting());
      if (free <= 0 || !mayWait) return;
      // Before looking, as above.
      mayWait = false;
      taken = await boss.fetch(name, { batchSize: free, ...(slotsPerGroup && { groupConcurrency: slotsPerGroup }) });
      mayWait ||= taken.length === free || slotsPerGroup !== undefined;
      for (const job of taken) begin(handlers, job);
      // Whoever stands first in line may have come with more than their share: what is left is for those behind them.
    } while (slotsPerGroup && taken.length > 0);
  }

  function begin(handlers: JobHandlers, job: Job<JobData>): void {
    const controller = new AbortController();
    const one: Running = { job, isUnderway: false, controller, ended: Promise.resolve() };
    running.set(job.id, one);
    one.ended = handle(handlers, one).catch(report);
    void one.ended.then(() => {
      running.delete(job.id);
      wake();
    });
  }

  function starting(): number {
    let count = 0;
    for (const { isUnderway } of running.values()) if (!isUnderway) count++;
    return count;
  }

  function underway(one: Running): void {
    if (one.isUnderway) return;
    one.isUnderway = true;
    // Several are fetched as quickly as one.
    if (starting() <= startsAtOnce / 2) wake();
  }

  async function handle(handlers: JobHandlers, one: Running): Promise<void> {
    const { job, controller } = one;
    let againInMs: number | undefined;
    try {
      const attempt = attemptOf(job);
      await parts.tracing.resume(job.data?.traceparent, `job ${name}`, { 'visionfit.attempt': attempt }, () =>
        handlers.run({
          jobId: job.id,
          attempt,
          signal: controller.signal,
          underway: () => underway(one),
          runAgainIn: (milliseconds) => {
            againInMs = milliseconds;
          },
        }),
      );
    } catch (error) {
      if (!controller.signal.aborted && storageFault(error)) {
        report(error);
        // No attempt is lost: it was not the job's fault, and it will not be over by the third.
        await untilStored(one, () => parts.putBack([job], STORAGE_PAUSE_MS));
      } else if (!controller.signal.aborted) {
        report(error);
        // Only the kind of fault is stored: messages of decoders and models may quote what they were fed.
        const output = { error: error instanceof Error ? error.name : 'unknown' };
        await untilStored(one, () => boss.fail(name, job, output));
        // It may have been the last one.
        mayBeGivenUp = true;
      } else if (stopping) {
        await letGo([one]);
      }
      return;
    }
    const againIn = againInMs;
    await untilStored(one, () => (againIn === undefined ? boss.complete(name, job) : parts.putBack([job], againIn)));
  }

  function holds(one: Running): boolean {
    return running.get(one.job.id) === one;
  }

  /** Once each: whoever has fetched it since has the same count, and would lose it to a second time. */
  async function letGo(ones: Running[]): Promise<void> {
    const held = ones.filter((one) => holds(one) && running.delete(one.job.id));
    if (held.length === 0) return;
    await parts.putBack(
      held.map(({ job }) => job),
      0,
    );
  }

  /** What has become of a job is written down as soon as the storage takes it again; until then it holds its slot. */
  async function untilStored(one: Running, write: () => Promise<unknown>): Promise<void> {
    while (holds(one)) {
      try {
        await write();
        return;
      } catch (error) {
        if (stopping || !storageFault(error)) throw error;
        report(error);
        await within(WRITE_AGAIN_MS, new Promise(() => {}));
      }
    }
  }

  /** A job whose attempts are used up arrives here as one of its own, and stays until its closing worked. */
  async function closeGivenUp(handlers: JobHandlers): Promise<void> {
    for (const job of await boss.fetch<JobData>(givenUp, { batchSize: 10 })) {
      try {
        await handlers.giveUp(job.data.jobId);
        await boss.complete(givenUp, job);
      } catch (error) {
        report(error);
        await boss.fail(givenUp, job, {});
      }
    }
  }

  async function heartbeat(): Promise<void> {
    const held = [...running.values()];
    if (held.length === 0) return;
    const ours = await parts.beat(held.map(({ job }) => job));
    for (const one of held) {
      // Cancelled elsewhere or taken for dead: whatever this attempt would still do is not wanted.
      if (!ours.has(one.job.id) && holds(one)) one.controller.abort(new JobInterrupted('claim lost'));
    }
  }

  let stopped: Promise<void> | undefined;
  function stop(graceMs: number): Promise<void> {
    stopped ??= end(graceMs);
    return stopped;
  }

  async function end(graceMs: number): Promise<void> {
    stopping = true;
    wake();
    // Whoever has begun it hears why that failed.
    await begun.catch(() => {});
    await loop;
    await unlisten();
    const ended = Promise.all([...running.values()].map(({ ended }) => ended));
    await within(graceMs, ended);
    for (const { controller } of running.values()) controller.abort(new JobInterrupted('shutdown'));
    await within(ABORT_MS, ended);
    clearInterval(beat);
    // Whoever did not even listen to the abort is put back all the same.
    await letGo([...running.values()]);
  }

  return {
    start,
    stop,
    abort: (jobId) => running.get(jobId)?.controller.abort(new JobInterrupted('cancelled')),
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
