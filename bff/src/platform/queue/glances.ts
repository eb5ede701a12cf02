// One look a second for all queues of a process: whether anything waits there that may be begun. It is the floor under the
// notifications, which miss retries and what was queued while a connection was lost. A look for each queue, and for each queue
// of what was given up, would be a dozen statements a second in every worker that has nothing to do.
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';

const LOOK_MS = 1_000;

export interface Glances {
  /** @param queue its name in pg-boss. @param onWaiting told at every look that finds something. @returns how to stop. */
  watch(queue: string, onWaiting: () => void): () => void;
}

export function glances(database: Database, report: (error: unknown) => void): Glances {
  const watched = new Map<string, () => void>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const queue of await whereSomethingWaits(database, [...watched.keys()])) watched.get(queue)?.();
    } catch (error) {
      report(error);
    } finally {
      isLooking = false;
    }
  }

  return {
    watch(queue, onWaiting) {
      watched.set(queue, onWaiting);
      timer ??= setInterval(look, LOOK_MS);
      return () => {
        watched.delete(queue);
        if (watched.size > 0) return;
        clearInterval(timer);
        timer = undefined;
      };
    },
  };
}

async function whereSomethingWaits(database: Database, queues: string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select queue.name from unnest(${queues}::text[]) as queue (name)
    where exists (select from pgboss.job
      where job.name = queue.name and state < 'active' and not blocked and start_after <= now())`.execute(database.sql);
  return rows.map(({ name }) => name);
}
