// The bench's end of the server under test: starts it, asks it, ends it.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ALLOCATOR } from '../allocator.ts';
import { aFolder } from '../platform/home/home.fixture.ts';
import { COMPILE_CACHE } from '../testing/compile-cache.ts';
import { aFreePort } from '../testing/server-process.ts';
import { elsewhere } from './elsewhere.ts';
import type { Question, ServerUnderTestOptions, Vitals } from './server-under-test.ts';

const SCRIPT = fileURLToPath(new URL('./server-under-test.ts', import.meta.url));

export interface ServerChild {
  readonly url: string;
  readonly workers: number;
  vitals(): Promise<Vitals>;
  /** A new one of the demo shop. */
  secretKey(): Promise<string>;
  /** Starts a new period of measuring. */
  reset(): Promise<void>;
}

/** One of several processes that come and go. */
export interface Member {
  readonly pid: number;
  /** As somebody pulls the plug. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** One of several on a database. */
export interface ServerMember extends Member {
  vitals(): Promise<Vitals>;
  /** Starts a new period of measuring. */
  reset(): Promise<void>;
  secretKey(): Promise<string>;
}

/** Runs `use` against a fresh server with an empty home, and leaves nothing behind. */
export async function withServer<T>(
  workers: number,
  use: (server: ServerChild) => Promise<T>,
  engine: ServerUnderTestOptions['engine'] = 'local',
  databaseUrl?: string,
): Promise<T> {
  await using folder = await aFolder();
  const port = await aFreePort();
  const { vitals, secretKey, reset, stop } = await startServer({
    home: folder.path,
    port,
    workers,
    engine,
    ...(databaseUrl && { databaseUrl }),
  });
  try {
    return await use({ url: `http://localhost:${port}`, workers, vitals, secretKey, reset });
  } finally {
    await stop();
  }
}

/** Resolves when it is ready. @param how on another machine's processors, see `elsewhere`. */
export async function startServer(options: ServerUnderTestOptions, how?: 'elsewhere'): Promise<ServerMember> {
  const child = fork(SCRIPT, [JSON.stringify(options)], {
    env: { ...ALLOCATOR, ...COMPILE_CACHE },
    ...(how && elsewhere()),
  });
  const ask = async (question: Question) => {
    const answer = once(child, 'message');
    child.send(question);
    return (await answer)[0];
  };
  const exited = once(child, 'exit');
  const started = await Promise.race([once(child, 'message'), exited]);
  if (started[0] !== 'ready') throw new Error('the server under test did not start');
  return {
    pid: child.pid ?? 0,
    vitals: async () => (await ask('vitals')) as Vitals,
    secretKey: async () => String(await ask('secretKey')),
    reset: async () => void (await ask('reset')),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.send('stop' satisfies Question);
      await exited;
    },
  };
}
