// When a process started, in whatever form the system gives it: two processes that had the same id differ in it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @returns an opaque mark to compare for equality, or null where it cannot be told (no such process, or Windows). */
export function processStart(pid: number): string | null {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Field 22 of /proc/PID/stat, in ticks since boot (proc(5)); the boot id tells one boot from the next. */
function fromProc(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in field 2 may hold spaces and parentheses, so counting starts after the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

function fromPs(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
