// Engines as the product remembers them: what was asked of whom for which try-on, how they have done lately, and what it has
// cost each shop.
import type { Database, Sql } from '../../platform/database/database.ts';
import type { RenderCourse } from '../../renderers/router/course.ts';
import { dollars } from '../dollars.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { AuthenticateMerchant, MerchantId, Shopper, TaskId } from '../shopper.ts';
import { beginAttempt, closeCutOff, endAttempt, listAttempts, listAttemptsOf, turnDownLast } from './attempts-store.ts';
import { SPEND_LIFETIME_MS } from './lifetime.ts';
import { recentAttempts } from './recent-attempts.ts';
import { enginesRoutes } from './routes.ts';
import { deleteOldSpendDays, readSpent, type SpendQuery } from './spend-days-store.ts';
import { deleteOldSpend, findSpendCap, giveBack, monthOf, putSpendCap, setAside, spentInMonth } from './spend-store.ts';
import { showSpending } from './spending.ts';

const SWEEP_BATCH = 1_000;

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

export interface Spent {
  takeBack(): Promise<void>;
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
          const attempts = await listAttempts(sql, id);
          // The queue gives a try-on to one process at a time: one that is open was cut off.
          if (attempts.every(({ outcome }) => outcome !== null)) return attempts;
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
    putSpendCap,
    /** As it is set for the shop itself. */
    async spendCapOf(merchant: MerchantId): Promise<string | 'none' | 'default'> {
      const cap = await findSpendCap(sql, merchant);
      return typeof cap === 'number' ? dollars(cap) : cap;
    },
    /** What this month has cost so far, over all shops, in dollars. */
    spentThisMonth: async () => (await spentInMonth(sql, monthOf(now()))) / 1_000_000,
    spendingOf: (merchant: MerchantId) => showSpending(sql, merchant, spendCap, now()),
    /**
     * Counts a call that belongs to no try-on, before it is made. @param microdollars the most that it can cost.
     * @returns how to take it back where nobody bills it; null where the shop's cap leaves no room.
     */
    async spend(merchant: MerchantId, microdollars: number): Promise<Spent | null> {
      const month = monthOf(now());
      if (!(await setAside(sql, merchant, month, microdollars, spendCap))) return null;
      return { takeBack: () => giveBack(sql, merchant, month, microdollars) };
    },
    /** On try-ons, in two periods that follow each other. */
    spentOf: (query: SpendQuery, by: Parameters<typeof readSpent>[2]) => readSpent(sql, query, by),
    exportShopper: exportAttempts,
    async retention(at: Date) {
      const before = new Date(at.getTime() - SPEND_LIFETIME_MS);
      return (await deleteOldSpend(sql, before)) + (await deleteOldSpendDays(sql, before, SWEEP_BATCH));
    },
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
