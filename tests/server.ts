// Starts the real server as its own process on a free port and a fresh state folder, as a merchant's machine would.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

export interface RunningServer extends AsyncDisposable {
  url: string;
  process: ChildProcess;
  /** Everything the server has printed so far, both streams. */
  output(): string;
}

/** @throws Error with the server's own words when it is not ready within `patience` milliseconds. */
export async function startServer(patience = 60_000): Promise<RunningServer> {
  const home = await mkdtemp(join(tmpdir(), 'visionfit-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['bff/src/start.ts'], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), VISIONFIT_HOME: home, VISIONFIT_DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const url = `http://localhost:${port}`;
  const server: RunningServer = {
    url,
    process: child,
    output: () => printed,
    async [Symbol.asyncDispose]() {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill('SIGTERM');
        await ended;
      }
      await rm(home, { recursive: true, force: true });
    },
  };
  const until = Date.now() + patience;
  while (!(await isReady(url))) {
    if (child.exitCode !== null || Date.now() > until) {
      await server[Symbol.asyncDispose]();
      throw new Error(`The server did not get ready:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return server;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
