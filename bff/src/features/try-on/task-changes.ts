// Tells open event streams of this process that a task has changed, so that they need not ask the database themselves.
import { EventEmitter } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from '../../platform/database/database.ts';
import type { TaskId } from '../shopper.ts';
import { listTaskStates, type TaskState } from './store.ts';

/** A hint only: the row in the database is the truth. */
export interface TaskChanges {
  announce(task: TaskId): void;
  /** Of many at once: within a second, so that no request waits behind all their looks. */
  announceAll(tasks: readonly TaskId[]): void;
  /** Starts listening now, so that nothing between a look and the next wait is missed. */
  follow(task: TaskId): Follower;
  /**
   * Announces what other processes have changed, and how it stands since: one statement for a hundred tasks that are followed
   * here, where one for each stream was a thousand a second with a thousand renders in flight.
   */
  lookForChanges(sql: Sql): Promise<void>;
}

export interface Follower extends Disposable {
  /**
   * Resolves at the next change since the last call, after `atMostMs`, or when the signal fires.
   * @returns how it stands; null where the follower has to look for itself.
   */
  next(atMostMs: number, signal: AbortSignal): Promise<TaskState | null>;
}

/** Of a second, what looking takes at most, and then telling what was seen. */
const LOOKS_SPREAD_MS = 300;
const SPREAD_MS = 600;
const LONGEST_GAP_MS = 5;
/** So many tasks are looked at in one go: thousands of rows at once are 10 ms and more in which no request is answered. */
const LOOKED_AT_ONCE = 100;
/** By then a follower has what it has looked for itself. */
const OWN_LOOK_MS = 1_000;

/** What was seen of a task, and when whoever saw it began to look. */
interface Seen {
  state: TaskState;
  at: number;
}

export function taskChanges(): TaskChanges {
  const emitter = new EventEmitter().setMaxListeners(0);
  /** As they looked when they were last looked at. */
  let looks = new Map<TaskId, string>();

  /** All in the same instant, their followers would keep every request waiting behind them. */
  async function announceOneByOne(
    changed: readonly TaskId[],
    seen?: (task: TaskId) => Seen | undefined,
  ): Promise<void> {
    const gapMs = Math.min(LONGEST_GAP_MS, SPREAD_MS / changed.length);
    for (const task of changed) {
      emitter.emit(task, seen?.(task));
      await wait(gapMs, undefined, { ref: false });
    }
  }

  return {
    announce: (task) => emitter.emit(task),
    announceAll: (tasks) => void announceOneByOne(tasks),

    async lookForChanges(sql) {
      const followed = emitter.eventNames() as TaskId[];
      const found: typeof looks = new Map();
      const changed = new Map<TaskId, Seen | undefined>();
      const gapMs = Math.min(LONGEST_GAP_MS, (LOOKS_SPREAD_MS * LOOKED_AT_ONCE) / followed.length);
      for (let from = 0; from < followed.length; from += LOOKED_AT_ONCE) {
        const tasks = followed.slice(from, from + LOOKED_AT_ONCE).filter((task) => emitter.listenerCount(task) > 0);
        // Whoever stops the server has ended all streams, and waits for this look.
        if (tasks.length === 0) continue;
        if (from > 0) await wait(gapMs);
        const at = performance.now();
        const states = await listTaskStates(sql, tasks);
        for (const task of tasks) {
          const state = states.get(task);
          if (state) found.set(task, JSON.stringify(state));
          // Whoever has followed it since the last look may have missed what came in between.
          if (looks.get(task) !== found.get(task)) changed.set(task, state && { state, at });
        }
      }
      looks = found;
      void announceOneByOne([...changed.keys()], (task) => changed.get(task));
    },

    follow(task) {
      let changed = false;
      let latest: TaskState | null = null;
      /** What was seen earlier may be older than what the follower knows. */
      let newFrom = performance.now() + OWN_LOOK_MS;
      let wake = () => {};
      const onChange = (seen?: Seen) => {
        changed = true;
        const isNew = seen !== undefined && seen.at > newFrom;
        latest = isNew ? seen.state : null;
        if (isNew) newFrom = seen.at;
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
          const state = latest;
          changed = false;
          latest = null;
          if (!state) newFrom = performance.now() + OWN_LOOK_MS;
          return state;
        },
        [Symbol.dispose]: () => void emitter.off(task, onChange),
      };
    },
  };
}
