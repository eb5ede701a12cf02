// How a process is started that would stand on another machine: it gets only what of this one's processors nobody else wants,
// at that very moment. A lower priority alone would not do: whoever wakes up still waits for the others' turns to end, and a
// request wakes up thirty times.
import type { ForkOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHRT = '/usr/bin/chrt';

/** For `fork`. Linux's SCHED_IDLE, sched(7); as any other process where there is no chrt. */
export function elsewhere(): ForkOptions {
  if (!existsSync(CHRT)) return {};
  return { execPath: CHRT, execArgv: ['--idle', '0', process.execPath, ...process.execArgv] };
}
