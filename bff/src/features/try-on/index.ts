// Try-ons: asked for, counted, rendered and followed.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { JobHandlers, JobQueue } from '../../platform/queue/queue.ts';
import type { Feature } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { sweepOrphans } from '../sweep-orphans.ts';
import { type EndReason, endAndRelease, endTryOns } from './end-try-ons.ts';
import { endWaits } from './end-waits.ts';
import { TASK_LIFETIME_MS } from './lifetime.ts';
import { namedPreviews } from './previews-store.ts';
import { deleteOldQuotas } from './quota.ts';
import { giveUpTryOn, type RenderDeps, renderTryOn } from './render-try-on.ts';
import { type TryOnRoutesDeps, tryOnRoutes } from './routes.ts';
import { eraseTasks, exportTasks } from './shoppers-tasks.ts';
import { PREVIEWS } from './show-preview.ts';
import { deleteOldTasks, hasOpenTasks, type WhichTasks } from './store.ts';
import { taskChanges } from './task-changes.ts';

const SWEEP_BATCH = 200;

type TryOnDeps = Omit<TryOnRoutesDeps & RenderDeps, 'changes' | 'pictures'> & {
  queue: Pick<JobQueue, 'forget'>;
  pictures: SignableObjects;
};

export function tryOnFeature(given: TryOnDeps) {
  const deps = { ...given, changes: taskChanges() };
  const { sql } = given.database;
  return {
    routes: tryOnRoutes({ ...deps, sql }),
    jobs: {
      run: (attempt) => renderTryOn(deps, attempt),
      giveUp: (taskId) => giveUpTryOn(deps, taskId),
    } satisfies JobHandlers,
    /** As part of whatever takes away what they stand on. */
    endTryOns: (trx: Trx, shopper: Shopper, which: WhichTasks, why: EndReason) =>
      endTryOns(deps, trx, shopper, which, why),
    /** By the shop; the photos stay the shopper's. */
    endTryOnsOfBlocked: (trx: Trx, shopper: Shopper) =>
      endAndRelease(deps, trx, shopper, 'all', 'shopper_blocked', 'merchant'),
    hasOpenTryOns: hasOpenTasks,
    eraseShopper: (trx: Trx, shopper: Shopper) => eraseTasks(deps, trx, shopper),
    exportShopper: (on: Sql, shopper: Shopper) => exportTasks(on, given.pictures, shopper),
    async everySecond() {
      await endWaits(deps);
      await deps.changes.lookForChanges(sql);
    },
    async retention(now: Date) {
      const tasks = await deleteOldTasks(sql, new Date(now.getTime() - TASK_LIFETIME_MS), SWEEP_BATCH);
      return tasks + (await deleteOldQuotas(sql, now, SWEEP_BATCH));
    },
    sweepOrphans: (storedBefore: Date | null) =>
      sweepOrphans(given.pictures, PREVIEWS, storedBefore, (names) => namedPreviews(sql, names)),
  } satisfies Feature & Record<string, unknown>;
}

export { setLimits, showLimits, tryOnLimits } from './limits.ts';
export type { Limits } from './plans.ts';
