// The render queue in the product's words: a task is queued inside the transaction that accepts it and handled once per attempt.
import type { Trx } from '../database/database.ts';

export interface RenderQueue {
  /**
   * Queues a task as part of `trx`: with the commit it exists, with a rollback it never did.
   * Queueing the same task twice does nothing the second time.
   * @param options.priority higher first; 0 when absent. Equal ones in the order they came.
   */
  enqueue(trx: Trx, taskId: string, options?: { priority?: number }): Promise<void>;

  /** Takes a waiting task out of the queue, or aborts the signal of one being handled. Unknown ids do nothing. */
  cancel(taskId: string): Promise<void>;

  /** Starts handling tasks, at most `slots` at the same time. Call it once. */
  work(handlers: TaskHandlers, options: { slots: number }): Promise<void>;

  /**
   * Takes no more tasks, gives running ones `graceMs` to end by themselves, aborts the rest and puts them back
   * unharmed for the next start.
   */
  stop(graceMs: number): Promise<void>;
}

export interface TaskHandlers {
  /**
   * Does the task. Returning means it is settled, with whatever outcome; a throw is a fault and is tried again
   * (twice, after 1-4 s). Must be safe to repeat: a killed process leaves the task to the next start.
   */
  run(attempt: TaskAttempt): Promise<void>;

  /** Called once the last attempt has failed: closes the task. Repeated until it returns. */
  giveUp(taskId: string): Promise<void>;
}

export interface TaskAttempt {
  taskId: string;
  /** 1 for the first. Starts that a kill or a shutdown cut short are not counted. */
  attempt: number;
  /** Fires on cancel and on shutdown; the reason is a `TaskInterrupted`. */
  signal: AbortSignal;
}

/** Why a running attempt was told to end: its signal's reason. */
export class TaskInterrupted extends Error {
  readonly why: 'cancelled' | 'shutdown' | 'claim lost';
  constructor(why: TaskInterrupted['why']) {
    super(`the task was interrupted: ${why}`);
    // What `fetch` and friends throw on abort, so that one check recognises both.
    this.name = 'AbortError';
    this.why = why;
  }
}
