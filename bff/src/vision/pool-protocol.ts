// What the main thread and a vision thread say to each other.

export type ToThread<Task, Notice> =
  | {
      kind: 'task';
      id: number;
      task: Task;
      /** One Int32: not 0 once nobody waits any more. Shared, so that a step can look without waiting for a message. */
      aborted: SharedArrayBuffer;
    }
  | { kind: 'notice'; id: number; notice: Notice };

export type FromThread<Progress, Result> =
  | { kind: 'ready' }
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'done'; id: number; result: Result }
  | { kind: 'fault'; id: number; error: { name: string; message: string; stack: string | undefined } }
  | { kind: 'noticed'; id: number };
