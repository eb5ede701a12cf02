// pg-boss on a PostgreSQL server, shared by any number of processes. None of them can tell at its start whose the running
// jobs are, so a killed process' work comes back when its heartbeat has stopped for ten seconds.
import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { PostgresDatabase } from '../database/postgres.ts';
import { storageFault } from '../faults/storage-fault.ts';
import { NO_TRACING } from '../telemetry/tracing.ts';
import { returnInterrupted } from './interrupted.ts';
import { jobQueues } from './job-queues.ts';
import type { JobQueues } from './queue.ts';
import { createQueues } from './queues.ts';

/** Three heartbeats: a process that is busy or has lost its connection for a moment keeps what it is at. */
const DEAD_AFTER_SECONDS = 10;
/** By every process, along an index of what runs, so that work goes on 10 to 12 s after a kill. */
const LOOK_FOR_DEAD_MS = 2_000;
/** So many processes may die around a job that has nothing to do with it, e.g. while all of them are replaced. */
const MOST_INTERRUPTIONS = 10;
/** What pg-boss does in the background after a new release of it; on a large table it takes longer than a statement may. */
const INDEX_BUILD = /\bindex concurrently\b/i;
/** For jobs that hang and what else pg-boss looks after; it lets one process at a time do so. */
const SUPERVISE_SECONDS = 5;

/** Opens the queues on the database's own pool. @param onError background faults of the queues themselves; they do not stop them. */
export async function openPostgresQueues(
  database: PostgresDatabase,
  onError: (error: Error) => void,
  tracing = NO_TRACING,
): Promise<JobQueues> {
  let query = database.connections.query;
  const boss = new PgBoss({
    db: {
      executeSql: (text, values) =>
        INDEX_BUILD.test(text) ? database.withoutLimits((own) => own(text, values)) : query(text, values),
    },
    schedule: false,
    superviseIntervalSeconds: SUPERVISE_SECONDS,
    monitorIntervalSeconds: SUPERVISE_SECONDS,
    // Autovacuum does as well for a table of a day's renders.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', onError);
  // Brings its schema up to date, or waits for the process that does.
  await database.withoutLimits(async (own) => {
    query = own;
    await boss.start().finally(() => {
      query = database.connections.query;
    });
  });
  await createQueues(boss, database);
  const queues = jobQueues(boss, database, onError, tracing);
  const stopLooking = lookForDead(database, boss, onError);
  return {
    ...queues,
    async stop(graceMs) {
      await stopLooking();
      await queues.stop(graceMs);
    },
  };
}

/**
 * Nobody can write a beat into a database that is away, and whoever comes back first would take all the others for dead. So
 * each process judges only once the database has answered it for as long as that takes; one that starts has seen no outage.
 * @returns how to stop; resolves when the look at hand has ended.
 */
function lookForDead(database: PostgresDatabase, boss: PgBoss, onError: (error: Error) => void): () => Promise<void> {
  let answersSince = Number.NEGATIVE_INFINITY;
  /** What fails or hangs, as what is sent into an outage does, breaks the time for which the database has answered. */
  async function watched<T>(answer: Promise<T>): Promise<void> {
    const askedAt = performance.now();
    try {
      await answer;
      if (performance.now() - askedAt > LOOK_FOR_DEAD_MS) answersSince = performance.now();
    } catch (error) {
      answersSince = performance.now();
      throw error;
    }
  }
  async function look(): Promise<void> {
    await watched(sql`select 1`.execute(database.sql));
    if (performance.now() - answersSince < DEAD_AFTER_SECONDS * 1_000) return;
    await watched(returnInterrupted(database, boss, { silentSeconds: DEAD_AFTER_SECONDS, most: MOST_INTERRUPTIONS }));
  }
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking
      .then(look)
      // While the database is away, the dispatchers say so.
      .catch((error) => (storageFault(error) ? undefined : onError(error)));
  }, LOOK_FOR_DEAD_MS).unref();
  return () => {
    clearInterval(timer);
    return looking;
  };
}
