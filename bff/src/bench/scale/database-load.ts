// What the database server has had to do between two looks: what decides how far one server reaches.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Query } from './shop.ts';

export interface DatabaseLoad {
  /** Of all its processes; null where the server is somebody else's. */
  processorMs: number | null;
  transactions: number;
  walBytes: number;
}

/** @param folder of a server of our own. */
export async function databaseLoad(query: Query, folder: string | null): Promise<DatabaseLoad> {
  // Backends report to the statistics when they are idle.
  await query('select pg_stat_clear_snapshot()');
  const [found] = await query<{ transactions: number; wal: number }>(`
    select (xact_commit + xact_rollback)::float8 as transactions,
      pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as wal
    from pg_stat_database where datname = current_database()`);
  return {
    processorMs: folder === null ? null : processorMsOf(folder),
    transactions: found?.transactions ?? 0,
    walBytes: found?.wal ?? 0,
  };
}

const TICK_MS = 10;

/** The postmaster with all it has waited for, and its children. Linux only. */
function processorMsOf(folder: string): number | null {
  try {
    const postmaster = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
    let ticks = 0;
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const [parent = 0, own = 0, waited = 0] = timesOf(pid);
      if (Number(pid) === postmaster) ticks += own + waited;
      else if (parent === postmaster) ticks += own;
    }
    return ticks * TICK_MS;
  } catch {
    return null;
  }
}

/** Parent, ticks of its own, ticks of children that have ended. proc(5), fields 4 and 14 to 17. */
function timesOf(pid: string): number[] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    return [fields[1] ?? 0, (fields[11] ?? 0) + (fields[12] ?? 0), (fields[13] ?? 0) + (fields[14] ?? 0)];
  } catch {
    return [];
  }
}

export function perRender(before: DatabaseLoad, after: DatabaseLoad, renders: number) {
  const each = (value: number) => Math.round((value / renders) * 100) / 100;
  return {
    processor_ms:
      before.processorMs !== null && after.processorMs !== null ? each(after.processorMs - before.processorMs) : null,
    transactions: each(after.transactions - before.transactions),
    wal_kb: each((after.walBytes - before.walBytes) / 1_024),
  };
}
