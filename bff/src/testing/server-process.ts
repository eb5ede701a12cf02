// The real server as a process of its own, as `npm start` runs it: for tests that kill it and benches that weigh it.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from './compile-cache.ts';
import { inATest, openTestLog } from './test-logs.ts';

const START = fileURLToPath(new URL('../start.ts', import.meta.url));

export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Resolves with the exit code, or null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** SIGKILL at once; resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and the exit code of its orderly end. */
  stop(): Promise<number | null>;
  /** Sends any other signal. */
  signal(name: NodeJS.Signals): void;
  /** Everything it has printed so far, its log included. */
  printed(): string;
  /** Resident memory, in bytes. Linux only. */
  residentBytes(): number;
}

export interface ServerProcessOptions {
  home: string;
  port: number;
  env?: Record<string, string>;
  /** In place of what `npm start` runs. */
  program?: string;
  /** Of the command line. */
  args?: readonly string[];
  /** Runs it, e.g. in another mount namespace; the program and its arguments come after. */
  through?: readonly string[];
}

/** Starts it and waits until it says it is ready. @throws with what it printed, when it ends before. */
export async function startServerProcess({
  home,
  port,
  env = {},
  program = START,
  args: given = [],
  through = [],
}: ServerProcessOptions): Promise<ServerProcess> {
  // Nothing of the caller's environment: a GEMINI_API_KEY or a LOG_LEVEL of whoever runs this must not matter.
  const [command = '', ...args] = [...through, process.execPath, program, ...given];
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...COMPILE_CACHE,
      VISIONFIT_HOME: home,
      PORT: String(port),
      VISIONFIT_WORKERS: '1',
      ...(inATest && { LOG_LEVEL: 'trace' }),
      ...env,
    },
  });
  if (inATest) {
    const keepLog = openTestLog();
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', keepLog);
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const printed: string[] = [];
  await greeted(child, exited, printed);
  const pid = child.pid ?? 0;
  return {
    url: `http://localhost:${port}`,
    pid,
    exited,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      return exited;
    },
    signal: (name) => void child.kill(name),
    printed: () => printed.join(''),
    residentBytes() {
      const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      return Number(kilobytes) * 1024;
    },
  };
}

/** A port that was free a moment ago: a restarted server must come back under the same origin. */
export async function aFreePort(): Promise<number> {
  const socket = createServer().listen(0, '127.0.0.1');
  await once(socket, 'listening');
  const address = socket.address();
  socket.close();
  await once(socket, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

async function greeted(child: ChildProcess, exited: Promise<unknown>, printed: string[]): Promise<void> {
  if (!child.stdout || !child.stderr) throw new Error('the server was started without pipes');
  child.stderr.on('data', (chunk) => printed.push(String(chunk)));
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout as NodeJS.ReadableStream).on('line', (line) => {
      printed.push(`${line}\n`);
      if (line.includes('VisionFit is ready')) resolve();
    });
  });
  await Promise.race([
    ready,
    exited.then(() => {
      throw new Error(`the server ended before it was ready:\n${printed.join('')}`);
    }),
  ]);
}
