// Events: what happens around the fitting room, counted without naming anybody; purchases and returns as the shop tells them.
import { Router } from 'express';
import type { Trx } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import type { Feature } from '../feature.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import { STEPS, stepCounting, visitorStep } from './count-step.ts';
import { experimentTotals } from './experiment-store.ts';
import { figuresOf, lookForDue, recountJobs } from './figures/index.ts';
import { ASIDE_LIFETIME_MS, COUNT_LIFETIME_MS, MARK_LIFETIME_MS, ORDER_LIFETIME_MS } from './lifetime.ts';
import { asMark } from './mark.ts';
import { type OrderListRoutesDeps, orderListJobs, orderListRoutes, sweepOrderLists } from './order-lists/index.ts';
import { type EventRoutesDeps, eventsRoutes } from './routes.ts';
import { deleteMarks, deleteOldDays, deleteOldMarks } from './store.ts';
import { openTally } from './tally.ts';

export { recountAll } from './figures/index.ts';

const SWEEP_BATCH = 1_000;

export interface EventsDeps extends Omit<EventRoutesDeps, 'tally'>, OrderListRoutesDeps {
  /** Of something about a shopper, hex: under the active key, and under every one there has been. */
  hashes: { one(value: string): string; all(value: string): string[] };
  figuresQueue: JobQueue;
  /** Whether this process does what is waiting, and not only what is asked of it. */
  looksForMore: boolean;
  /** Fires when the server begins to stop. */
  stopping: AbortSignal;
}

export function eventsFeature(deps: EventsDeps) {
  const { database, hashes, now } = deps;
  const tally = openTally(database, now);
  deps.stopping.addEventListener('abort', () => void tally.settled());
  return {
    routes: Router().use(eventsRoutes({ ...deps, tally }), orderListRoutes(deps)),
    orderListJobs: orderListJobs(deps),
    ...stepCounting({ tally, hash: hashes.one, now }),
    /** Resolves when everything told so far is counted. */
    settled: tally.settled,
    /** Of the shop's experiment, since it began. */
    experimentTotals: (merchantId: MerchantId) => experimentTotals(database.sql, merchantId, now()),
    figures: figuresOf(deps),
    figuresJobs: recountJobs(deps),
    ...(deps.looksForMore && { everySecond: lookForDue(deps) }),
    async eraseShopper(trx: Trx, shopper: Shopper) {
      const marks = STEPS.flatMap((step) => hashes.all(visitorStep(shopper, step)).map(asMark));
      await deleteMarks(trx, shopper.merchantId, marks);
      return { counts: {} };
    },
    async retention(at: Date) {
      const before = (lifetime: number) => new Date(at.getTime() - lifetime);
      const { sql } = database;
      return (
        (await sweepOrderLists(deps, at)) +
        (await deleteOldMarks(sql, before(MARK_LIFETIME_MS), SWEEP_BATCH)) +
        (await deleteOldDays(sql, 'events_aside', before(ASIDE_LIFETIME_MS), SWEEP_BATCH)) +
        (await deleteOldDays(sql, 'orders', before(ORDER_LIFETIME_MS), SWEEP_BATCH)) +
        (await deleteOldDays(sql, 'experiment_days', before(ORDER_LIFETIME_MS), SWEEP_BATCH)) +
        (await deleteOldDays(sql, 'event_counts', before(COUNT_LIFETIME_MS), SWEEP_BATCH)) +
        (await deleteOldDays(sql, 'figures', before(COUNT_LIFETIME_MS), SWEEP_BATCH)) +
        (await deleteOldDays(sql, 'revenue_days', before(COUNT_LIFETIME_MS), SWEEP_BATCH))
      );
    },
  } satisfies Feature & Record<string, unknown>;
}
