// How a process is started, and ends, that would stand on another machine: it gets only what of this one's processors nobody else wants,
// at that very moment. A lower priority alone would not do: whoever wakes up still waits for the others' turns to end, and a
// request wakes up thirty times.
import { execFileSync, type ForkOptions } from 'node:child_process';
import { existsSync } from 'node:fs';

const CHRT = '/usr/bin/chrt';
const TASKSET = '/usr/bin/taskset';

/** For `fork`. Linux's SCHED_IDLE, sched(7); as any other process where there is no chrt. */
export function elsewhere(): ForkOptions {
  if (!existsSync(CHRT)) return {};
  return { execPath: CHRT, execArgv: ['--idle', '0', process.execPath, ...process.execArgv] };
}

/**
 * For one that is about to be killed. A kernel that is not preemptible clears away its memory before it lets anybody else have
 * that processor, whatever the priority of who was killed: some 100 ms on all that its threads were on. So it gets one of them.
 */
export function endsElsewhere(pid: number): void {
  if (!existsSync(TASKSET)) return;
  execFileSync(TASKSET, ['--all-tasks', '--cpu-list', '--pid', '0', String(pid)], { stdio: 'ignore' });
}
