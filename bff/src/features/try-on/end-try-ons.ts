// Ends a shopper's open try-ons as part of someone's transaction: closed and not counted now, their work stopped after it.
import type { Trx } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { type Erased, finishErasing } from '../feature.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import type { PhotoId, Shopper } from '../shopper.ts';
import type { AnnounceEvent } from '../shopper-event.ts';
import { giveBackTryOns } from './quota.ts';
import { removePreviews } from './show-preview.ts';
import { type Closed, closeTask, lockOpenTasks, type WhichTasks } from './store.ts';
import type { TaskChanges } from './task-changes.ts';

const REASONS = {
  cancelled: 'You stopped this try-on; it was not counted.',
  photo_deleted: 'Its photo was deleted, so this try-on was stopped; it was not counted.',
  shopper_blocked: 'The shop has ended this try-on; it was not counted.',
  consent_withdrawn: 'You withdrew your agreement, so this try-on was stopped; it was not counted.',
};
export type EndReason = keyof typeof REASONS;

export interface EndTryOnsDeps {
  queue: Pick<JobQueue, 'cancel'>;
  changes: TaskChanges;
  deleteObjects: DeleteObjects;
  announceEvent: AnnounceEvent;
  now(): Date;
}

/** A try-on with it has ended: deletes the photo or lets it live on, as the shopper chose. */
export type ReleasePhoto = (
  trx: Trx,
  shopper: Shopper,
  photo: PhotoId,
  by: 'worker' | 'shopper' | 'merchant',
) => Promise<Erased[]>;

export interface EndedTryOns extends Erased {
  counts: { try_ons_stopped: number };
  /** What they were made from, as far as it is still there. */
  photos: PhotoId[];
  /** Call it as the transaction's last step: everybody locks counts after tasks and photos. */
  giveBack(trx: Trx): Promise<void>;
}

/** Where the photos stay with the shopper: each is released as after any other try-on. @param by who ends them. */
export async function endAndRelease(
  deps: EndTryOnsDeps & { releasePhoto: ReleasePhoto },
  trx: Trx,
  shopper: Shopper,
  which: WhichTasks,
  code: EndReason,
  by: 'shopper' | 'merchant',
): Promise<EndedTryOns> {
  const ended = await endTryOns(deps, trx, shopper, which, code);
  const released: Erased[] = [];
  for (const photo of ended.photos) released.push(...(await deps.releasePhoto(trx, shopper, photo, by)));
  return { ...ended, afterwards: () => finishErasing([ended, ...released]) };
}

/** Where the photos go too, by whoever asks for this. */
export async function endTryOns(
  { queue, changes, deleteObjects, announceEvent, now }: EndTryOnsDeps,
  trx: Trx,
  shopper: Shopper,
  which: WhichTasks,
  code: EndReason,
): Promise<EndedTryOns> {
  const tasks = await lockOpenTasks(trx, shopper, which);
  const closed: Closed[] = [];
  for (const { id, productId } of tasks) {
    const reason = { code, message: REASONS[code] };
    const was = await closeTask(trx, id, { stage: 'failed', reason, engine: null, timings: {}, now: now() });
    if (was) closed.push(was);
    const data = { task_id: id, product_id: productId, reason: code };
    await announceEvent(trx, { type: 'render.failed', shopper, data });
  }
  const previews = closed.flatMap(({ preview }) => preview ?? []);
  const removed = await removePreviews({ deleteObjects }, trx, previews);
  return {
    counts: { try_ons_stopped: tasks.length },
    photos: tasks.flatMap(({ photoId }) => photoId ?? []),
    giveBack: (within) =>
      giveBackTryOns(
        within,
        closed.flatMap(({ charge }) => charge ?? []),
      ),
    async afterwards() {
      for (const { id } of tasks) changes.announce(id);
      await finishErasing([removed]);
      // Not in the transaction, and no harm if it never happens: a worker does nothing for a task that is closed.
      for (const { id } of tasks) await queue.cancel(id);
    },
  };
}
