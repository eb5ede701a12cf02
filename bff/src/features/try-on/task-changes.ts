// Tells open event streams of this process that a task has changed, so that they need not ask the database themselves.
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from '../../platform/database/database.ts';
import type { TaskId } from '../shopper.ts';
import { listLooks } from './store.ts';

/** A hint only: the row in the database is the truth. */
export interface TaskChanges {
  announce(task: TaskId): void;
  /** Of many at once: within a second, so that no request waits behind all their looks. */
  announceAll(tasks: readonly TaskId[]): void;
  /** Starts listening now, so that nothing between a look and the next wait is missed. */
  follow(task: TaskId): Follower;
  /**
   * Announces what other processes have changed: one statement for all tasks that are followed here, where one for each
   * stream was a thousand a second with a thousand renders in flight.
   */
  lookForChanges(sql: Sql): Promise<void>;
}

export interface Follower extends Disposable {
  /** Resolves at the next change since the last call, after `atMostMs`, or when the signal fires. */
  next(atMostMs: number, signal: AbortSignal): Promise<void>;
}

/** Of the second until the next look. */
const SPREAD_MS = 900;
const LONGEST_GAP_MS = 5;

export function taskChanges(): TaskChanges {
  const emitter = new EventEmitter().setMaxListeners(0);
  /** As they looked when they were last looked at. */
  let seen = new Map<string, string>();

  /** Each has its follower look for itself. All in the same instant, they would keep every request waiting behind them. */
  async function announceOneByOne(changed: readonly TaskId[]): Promise<void> {
    const gapMs = Math.min(LONGEST_GAP_MS, SPREAD_MS / changed.length);
    for (const task of changed) {
      emitter.emit(task);
      await wait(gapMs, undefined, { ref: false });
    }
  }

  return {
    announce: (task) => emitter.emit(task),
    announceAll: (tasks) => void announceOneByOne(tasks),

    async lookForChanges(sql) {
      const followed = emitter.eventNames() as TaskId[];
      if (followed.length === 0) return;
      const looks = await listLooks(sql, followed);
      const before = seen;
      seen = looks;
      // Whoever has followed it since the last look may have missed what came in between.
      void announceOneByOne(followed.filter((task) => before.get(task) !== looks.get(task)));
    },

    follow(task) {
      let changed = false;
      let wake = () => {};
      const onChange = () => {
        changed = true;
        wake();
      };
      emitter.on(task, onChange);
      return {
        async next(atMostMs, signal) {
          if (!changed && !signal.aborted) {
            await new Promise<void>((resolve) => {
              const timer = setTimeout(done, atMostMs);
              signal.addEventListener('abort', done, { once: true });
              wake = done;
              function done() {
                clearTimeout(timer);
                signal.removeEventListener('abort', done);
                resolve();
              }
            });
          }
          changed = false;
        },
        [Symbol.dispose]: () => void emitter.off(task, onChange),
      };
    },
  };
}
