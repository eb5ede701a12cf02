// Queues of work in the product's words: a job is queued inside the transaction that asks for it and handled once per attempt.
import type { Trx } from '../database/database.ts';
import type { QueueName } from './queues.ts';
import type { Urgency } from './turns.ts';

/** All queues, by name. */
export interface JobQueues extends Readonly<Record<QueueName, JobQueue>> {
  /**
   * Takes no more jobs, gives running ones `graceMs` to end by themselves, aborts the rest and puts them back
   * unharmed for whoever is there next. Jobs can still be queued.
   */
  stopWorking(graceMs: number): Promise<void>;

  /** Stops working, and then everything else about the queues. */
  stop(graceMs: number): Promise<void>;
}

export interface JobQueue {
  /**
   * Queues a job as part of `trx`: with the commit it exists, with a rollback it never did.
   * Queueing the same job twice does nothing the second time.
   * @param jobId UUID of what the job is about, such as a try-on's task.
   */
  enqueue(trx: Trx, jobId: string, options?: EnqueueOptions): Promise<void>;

  /** Takes a waiting job out of the queue, or aborts the signal of one being handled. Unknown ids do nothing. */
  cancel(jobId: string): Promise<void>;

  /**
   * Deletes every trace of these jobs as part of `trx`: also done and cancelled ones, which are otherwise known for a day.
   * One that is being handled goes on until it is cancelled.
   */
  forget(trx: Trx, jobIds: string[]): Promise<void>;

  /** How much there is to do, over all processes. */
  look(): Promise<QueueLook>;

  /** Starts handling jobs, at most `slots` at the same time. Call it once. */
  work(handlers: JobHandlers, options: { slots: number }): Promise<void>;
}

export interface QueueLook {
  /** Jobs that nobody has begun. */
  waiting: number;
  running: number;
  /** How long the job has waited that could have been begun first; 0 where none waits. */
  longestWaitSeconds: number;
}

export interface EnqueueOptions {
  /** In a queue that takes turns: whether somebody waits for it, which is so when absent. Batch jobs wait for all who do. */
  urgency?: Urgency;
  /** Whose turn or slots it takes, in a queue that shares these out among groups. */
  group?: string;
}

export interface JobHandlers {
  /**
   * Does the job. Returning means it is settled, with whatever outcome; a throw is a fault and is tried again as often
   * as the queue says. Must be safe to repeat: a killed process leaves the job to the next start.
   */
  run(attempt: JobAttempt): Promise<void>;

  /** Called once the last attempt has failed: closes what the job is about. Repeated until it returns. */
  giveUp(jobId: string): Promise<void>;
}

export interface JobAttempt {
  jobId: string;
  /** 1 for the first. Starts that a kill or a shutdown cut short are not counted. */
  attempt: number;
  /** Fires on cancel and on shutdown; the reason is a `JobInterrupted`. */
  signal: AbortSignal;
  /** It has what it needs from here and waits for somebody else's answer: another job may begin. */
  underway(): void;
  /** Not settled yet and no fault: when `run` returns, the job waits so many milliseconds and is run anew. */
  runAgainIn(milliseconds: number): void;
}

/** Why a running attempt was told to end: its signal's reason. */
export class JobInterrupted extends Error {
  readonly why: 'cancelled' | 'shutdown' | 'claim lost';
  constructor(why: JobInterrupted['why']) {
    super(`the job was interrupted: ${why}`);
    // What `fetch` and friends throw on abort, so that one check recognises both.
    this.name = 'AbortError';
    this.why = why;
  }
}
