// Tells open event streams of this process that a task has changed, so that they need not wait for their next look.
import { EventEmitter } from 'node:events';
import type { TaskId } from '../shopper.ts';

/** A hint only: the row in the database is the truth, and a task may be rendered by another process. */
export interface TaskChanges {
  announce(task: TaskId): void;
  /** Starts listening now, so that nothing between a look and the next wait is missed. */
  follow(task: TaskId): Follower;
}

export interface Follower extends Disposable {
  /** Resolves at the next change since the last call, after `atMostMs`, or when the signal fires. */
  next(atMostMs: number, signal: AbortSignal): Promise<void>;
}

export function taskChanges(): TaskChanges {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    announce: (task) => emitter.emit(task),
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
