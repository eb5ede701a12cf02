// The bench's end of the server under test: starts it, asks it, ends it.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ALLOCATOR } from '../allocator.ts';
import { aFolder } from '../platform/home/home.fixture.ts';
import { aFreePort } from '../testing/server-process.ts';
import type { Question, ServerUnderTestOptions, Vitals } from './server-under-test.ts';

const SCRIPT = fileURLToPath(new URL('./server-under-test.ts', import.meta.url));

export interface ServerChild {
  readonly url: string;
  readonly workers: number;
  vitals(): Promise<Vitals>;
  /** Starts a new period of measuring. */
  reset(): Promise<void>;
}

/** Runs `use` against a fresh server with an empty home, and leaves nothing behind. */
export async function withServer<T>(
  workers: number,
  use: (server: ServerChild) => Promise<T>,
  engine: ServerUnderTestOptions['engine'] = 'local',
): Promise<T> {
  await using folder = await aFolder();
  const port = await aFreePort();
  const options: ServerUnderTestOptions = { home: folder.path, port, workers, engine };
  const child = fork(SCRIPT, [JSON.stringify(options)], { env: ALLOCATOR });
  const ask = async (question: Question) => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0];
  };
  const exited = once(child, 'exit');
  const started = await Promise.race([once(child, 'message'), exited]);
  if (started[0] !== 'ready') throw new Error('the server under test did not start');
  try {
    return await use({
      url: `http://localhost:${port}`,
      workers,
      vitals: async () => (await ask('vitals')) as Vitals,
      reset: async () => void (await ask('reset')),
    });
  } finally {
    child.send('stop' satisfies Question);
    await exited;
  }
}
