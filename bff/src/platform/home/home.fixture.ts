// For tests: a home folder of their own that is gone afterwards, and a second process to meet there.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type LockedHome, lockHome } from './home.ts';

export async function aFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'visionfit-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

export async function aHome(): Promise<LockedHome & AsyncDisposable> {
  const folder = await aFolder();
  const home = await lockHome(folder.path);
  return {
    ...home,
    async [Symbol.asyncDispose]() {
      await home.release();
      await folder[Symbol.asyncDispose]();
    },
  };
}

export interface OtherProcess {
  pid: number;
  /** What it prints, line by line. */
  lines: AsyncIterator<string>;
  /** SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a script in a process of its own. `import(...)` in it takes absolute URLs, e.g. from `import.meta.resolve`. */
export function anotherProcess(script: string, ...args: string[]): OtherProcess {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, '--', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    lines: createInterface(child.stdout)[Symbol.asyncIterator](),
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
