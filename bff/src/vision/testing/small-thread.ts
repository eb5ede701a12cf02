// A thread without models, so that the pool's own promises can be tested in milliseconds.
import { threadId } from 'node:worker_threads';
import { serveTasks } from '../pool-thread.ts';

export type SmallTask =
  | { kind: 'double'; numbers: Float32Array<ArrayBuffer> }
  | { kind: 'die' }
  | { kind: 'fail' }
  | { kind: 'hang' }
  | { kind: 'until-aborted' }
  | { kind: 'noticed' };
export type SmallResult = { numbers: Float32Array<ArrayBuffer> } | { noticed: string[]; thread: number };

const noticed: string[] = [];

await serveTasks<SmallTask, string, SmallResult, string>(async () => ({
  notice: (notice) => void noticed.push(notice),
  async handle(task, context) {
    switch (task.kind) {
      case 'double': {
        const numbers = task.numbers.map((number) => number * 2);
        context.progress('doubled');
        return { result: { numbers }, transfer: [numbers.buffer] };
      }
      case 'die':
        return process.exit(7);
      case 'hang':
        for (;;);
      case 'fail':
        throw new RangeError('no such thing');
      case 'until-aborted':
        context.progress('started');
        for (;;) {
          context.stopIfAborted();
          await new Promise((resolve) => setImmediate(resolve));
        }
      case 'noticed':
        return { result: { noticed: [...noticed], thread: threadId }, transfer: [] };
    }
  },
}));
