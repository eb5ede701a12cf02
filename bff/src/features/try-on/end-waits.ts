// Ends the shopper's wait after 15 s: the try-on is late. Looked for every second in the database, by every process, so that
// it holds whichever process renders, and across its death.
import type { Database } from '../../platform/database/database.ts';
import { type Charge, parted } from './counters.ts';
import { hasOverdueTasks, markLate } from './late-tasks-store.ts';
import { SHOPPER_WAITS_MS } from './patience.ts';
import { giveBackTryOns } from './quota.ts';
import type { TaskChanges } from './task-changes.ts';

/** In one transaction; the next ones a second later. */
const BATCH = 100;

interface EndWaitsDeps {
  database: Database;
  changes: TaskChanges;
  now(): Date;
}

/**
 * Where there is no preview to look at, the shopper's own try-on is given back; what counts for the shop and the network
 * is not, or a slow engine would mean that nothing is limited.
 */
export async function endWaits({ database, changes, now }: EndWaitsDeps): Promise<void> {
  const askedBefore = new Date(now().getTime() - SHOPPER_WAITS_MS);
  if (!(await hasOverdueTasks(database.sql, askedBefore))) return;
  const late = await database.transaction(async (trx) => {
    const tasks = await markLate(trx, { askedBefore, now: now(), limit: BATCH });
    await giveBackTryOns(
      trx,
      tasks.flatMap(({ isFree, charge }): Charge[] => (isFree && charge ? [parted(charge).own] : [])),
    );
    return tasks;
  });
  changes.announceAll(late.map(({ id }) => id));
}
