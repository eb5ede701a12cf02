// Engines as the product remembers them: what was asked of whom for which try-on, how they have done lately, and what it has
// cost each shop.
import type { Database, Sql } from '../../platform/database/database.ts';
import type { RenderCourse } from '../../renderers/router/course.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { AuthenticateMerchant, MerchantId, Shopper, TaskId } from '../shopper.ts';
import { beginAttempt, closeCutOff, endAttempt, listAttempts, listAttemptsOf, turnDownLast } from './attempts-store.ts';
import { SPEND_LIFETIME_MS } from './lifetime.ts';
import { recentAttempts } from './recent-attempts.ts';
import { enginesRoutes } from './routes.ts';
import { deleteOldSpend } from './spend-store.ts';
import { showSpending } from './spending.ts';

export interface EnginesDeps {
  database: Database;
  /** Of a shop in a month, in millionths of a dollar, where none is set for it; null: none. */
  spendCap: number | null;
  authenticateMerchant: AuthenticateMerchant;
  now(): Date;
}

/** A try-on on its way through the engines. */
export interface Journey {
  id: TaskId;
  shopper: Shopper;
  createdAt: Date;
}

export function enginesFeature({ database, spendCap, authenticateMerchant, now }: EnginesDeps) {
  const { sql } = database;
  const recent = recentAttempts(sql, now);
  return {
    routes: enginesRoutes(sql, authenticateMerchant),
    /** @param agreedTo names of the companies that the shopper agreed may get the photo. */
    courseOf({ id, shopper, createdAt }: Journey, agreedTo: () => Promise<readonly string[]>): RenderCourse {
      return {
        agreedTo,
        askedAt: createdAt,
        async attempts() {
          // The queue gives a try-on to one process at a time.
          await closeCutOff(sql, id);
          return listAttempts(sql, id);
        },
        recent: recent.list,
        async begin(planned) {
          const begun = await beginAttempt(sql, { shopper, taskId: id }, planned, spendCap, now());
          if (planned.probe) recent.forget();
          return begun;
        },
        async end(number, ending) {
          await endAttempt(sql, id, number, ending);
          if (ending.outcome !== 'rendered') recent.forget();
        },
        turnDown: (why) => turnDownLast(sql, id, why),
      };
    },
    spendingOf: (merchant: MerchantId) => showSpending(sql, merchant, spendCap, now()),
    exportShopper: exportAttempts,
    retention: (at: Date) => deleteOldSpend(sql, new Date(at.getTime() - SPEND_LIFETIME_MS)),
  } satisfies Feature & Record<string, unknown>;
}

/** They go with their try-on. */
async function* exportAttempts(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'engines.json',
    about: 'Which engine was asked for each of your pictures, why, what came of it, how long it took and what it cost',
    content: await listAttemptsOf(sql, shopper),
  };
}

export { putSpendCap } from './spend-store.ts';
export { showSpending, spendNotices } from './spending.ts';
