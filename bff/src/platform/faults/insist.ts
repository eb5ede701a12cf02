// What was dear to come by is not let go because one short write after it failed.
import { setTimeout as wait } from 'node:timers/promises';
import { storageFault } from './storage-fault.ts';

/** A deadlock is over at once, a database that restarts takes some seconds. */
const PAUSES_MS = [50, 250, 1_000, 2_000, 4_000];
/**
 * Others were in the way: PostgreSQL's serialization_failure and deadlock_detected, and foreign_key_violation, where what was
 * found had been deleted when it was to be named. Whoever looks again does not find it.
 */
const IN_THE_WAY = new Set(['40001', '40P01', '23503']);

/**
 * Tries a few times, as long as what fails may pass in a moment.
 * @param write has to come to the same when it is done again: an answer can be lost after everything was written.
 * @param signal ends the trying; the last fault is thrown.
 */
export async function insist<T>(write: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pause of PAUSES_MS) {
    try {
      return await write();
    } catch (fault) {
      if (!mayPass(fault)) throw fault;
      await wait(pause, undefined, { signal }).catch(() => {
        throw fault;
      });
    }
  }
  return write();
}

function mayPass(fault: unknown): boolean {
  if (storageFault(fault)) return true;
  return fault instanceof Error && 'code' in fault && IN_THE_WAY.has(String(fault.code));
}
