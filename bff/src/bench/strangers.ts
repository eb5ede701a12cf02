// Processes that know nothing of the server and take as much of the machine as its workers do: what whoever asks waits longer
// beside them is what it costs to share two processors, and no doing of ours.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ALLOCATOR } from '../allocator.ts';
import { COMPILE_CACHE } from '../testing/compile-cache.ts';
import { elsewhere } from './elsewhere.ts';
import type { Member } from './server-child.ts';

const SCRIPT = fileURLToPath(import.meta.url);
const TURN_MS = 20;

export interface StrangerOptions {
  /** Share of one processor. */
  processor: number;
  residentBytes: number;
}

/** Resolves when it is at it. As a worker, on what nobody else wants: see `elsewhere`. */
export async function startStranger(options: StrangerOptions): Promise<Member> {
  const child = fork(SCRIPT, [JSON.stringify(options)], { env: { ...ALLOCATOR, ...COMPILE_CACHE }, ...elsewhere() });
  const exited = once(child, 'exit');
  const [started] = await Promise.race([once(child, 'message'), exited]);
  if (started !== 'ready') throw new Error('a stranger did not start');
  const kill = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  return { pid: child.pid ?? 0, kill, stop: kill };
}

async function main({ processor, residentBytes }: StrangerOptions): Promise<void> {
  // To start takes a worker as long.
  await import('../main.ts');
  const held: Buffer[] = [];
  while (process.memoryUsage.rss() < residentBytes) held.push(Buffer.alloc(1024 ** 2, 1));
  setInterval(() => {
    const end = performance.now() + TURN_MS * processor;
    while (performance.now() < end) Array.from({ length: 500 }, (_, at) => ({ at, text: String(at) }));
  }, TURN_MS);
  process.send?.('ready');
}

if (process.argv[1] === SCRIPT) await main(JSON.parse(process.argv[2] ?? '{}'));
