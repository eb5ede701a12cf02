// The thread's side of the pool: gets ready once, then does one task after the other and says how it went.

import type { Transferable } from 'node:worker_threads';
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './pool-protocol.ts';

export interface TaskContext<Progress> {
  progress(progress: Progress): void;
  /** To be called between steps. @throws DOMException AbortError when nobody waits for the result any more. */
  stopIfAborted(): void;
}

export interface TaskResult<Result> {
  result: Result;
  /** Buffers in `result` that move instead of being copied. */
  transfer: Transferable[];
}

export interface TaskHandlers<Task, Progress, Result, Notice> {
  handle(task: Task, context: TaskContext<Progress>): Promise<TaskResult<Result>>;
  /** Runs between tasks or while one awaits something. */
  notice(notice: Notice): void;
}

/** @param prepare loads what every task needs; when it throws, the thread ends and the pool reports why. */
export async function serveTasks<Task, Progress, Result, Notice>(
  prepare: () => Promise<TaskHandlers<Task, Progress, Result, Notice>>,
): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('this module runs in a worker thread');
  const say = (message: FromThread<Progress, Result>, transfer: Transferable[] = []) =>
    port.postMessage(message, transfer);
  const handlers = await prepare();

  port.on('message', (message: ToThread<Task, Notice>) => {
    if (message.kind === 'notice') {
      handlers.notice(message.notice);
      return say({ kind: 'noticed', id: message.id });
    }
    const { id, task } = message;
    const flag = new Int32Array(message.aborted);
    const context: TaskContext<Progress> = {
      progress: (progress) => say({ kind: 'progress', id, progress }),
      stopIfAborted() {
        if (Atomics.load(flag, 0) !== 0) throw new DOMException('nobody waits for this task', 'AbortError');
      },
    };
    handlers.handle(task, context).then(
      ({ result, transfer }) => say({ kind: 'done', id, result }, transfer),
      (error: unknown) => say({ kind: 'fault', id, error: described(error) }),
    );
  });
  say({ kind: 'ready' });
}

function described(error: unknown): { name: string; message: string; stack: string | undefined } {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack };
  return { name: 'Error', message: String(error), stack: undefined };
}
