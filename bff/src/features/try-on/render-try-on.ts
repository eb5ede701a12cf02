// The worker's side: one task, from the queue to its outcome. Everything here may be cut off by a kill and simply starts again.
import type { z } from 'zod';
import type { RenderReadyData } from '../../contract/webhooks.ts';
import type { Database, Trx } from '../../platform/database/database.ts';
import { insist } from '../../platform/faults/insist.ts';
import type { JobAttempt } from '../../platform/queue/queue.ts';
import type { Fidelity } from '../../renderers/fidelity/fidelity.ts';
import type { DrawnBy, GarmentKind, Renderer, RenderOutcome } from '../../renderers/renderer.ts';
import type { RenderCourse } from '../../renderers/router/course.ts';
import { NoEngineLeft } from '../../renderers/router/no-engine-left.ts';
import { finishErasing } from '../feature.ts';
import type { TellResult } from '../fitting-step.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import type { MerchantId, PhotoId, Shopper, TaskId } from '../shopper.ts';
import type { AnnounceEvent } from '../shopper-event.ts';
import type { ReleasePhoto } from './end-try-ons.ts';
import { BUSY, pauseAfter } from './engine-overload.ts';
import { FAILED, NO_ENGINE } from './no-engine.ts';
import { reportProgress } from './progress.ts';
import { giveBackTryOns } from './quota.ts';
import { type PreviewDeps, previewOf, removePreviews } from './show-preview.ts';
import { type Closing, closeTask, findOpenTask, type OpenTask, takeUpTask } from './store.ts';
import type { TaskChanges } from './task-changes.ts';

export interface FinishedPicture {
  taskId: TaskId;
  productId: string;
  colour: string | null;
  engine: string;
  drawnBy?: DrawnBy | undefined;
  fidelity?: Fidelity | undefined;
  picture: Uint8Array;
  changeMask: Uint8Array | null;
  width: number;
  height: number;
}

interface StoredPicture {
  /** @returns what the merchant is told of it. */
  insertRow(trx: Trx): Promise<Pick<z.infer<typeof RenderReadyData>, 'render_id' | 'fidelity'>>;
  /** Takes the bytes away again, unless they have got a row meanwhile. */
  discard(): Promise<void>;
}

export interface RenderDeps extends PreviewDeps {
  database: Database;
  changes: TaskChanges;
  deleteObjects: DeleteObjects;
  renderer: Renderer;
  /** What was asked of which engine for it, and whom the photo may go to. */
  courseOf(task: { id: TaskId; shopper: Shopper; createdAt: Date }): RenderCourse;
  /** The opened photo, or null where it is gone. */
  openPhoto(shopper: Shopper, photoId: PhotoId): Promise<Uint8Array | null>;
  releasePhoto: ReleasePhoto;
  openGarment(
    merchantId: MerchantId,
    productId: string,
    colour: string | null,
  ): Promise<{ image: Uint8Array; kind: GarmentKind } | null>;
  /** Stores the bytes under names that come from the task's id; their row comes with the closing transaction. */
  storeRender(shopper: Shopper, finished: FinishedPicture): Promise<StoredPicture>;
  announceEvent: AnnounceEvent;
  /** Told of every end that this brought about. */
  measure(end: { outcome: Closing['stage']; engine: string | null; seconds: number }): void;
  tellResult: TellResult;
  /** Once it is committed, and nobody waits for it. */
  tellReady(shopper: Shopper, ready: { task_id: string; render_id: string; product_id: string }): void;
  now(): Date;
}

/** @throws whatever the engine or the store throws: a fault, and the queue's to try again. */
export async function renderTryOn(deps: RenderDeps, attempt: JobAttempt): Promise<void> {
  const { jobId: taskId, signal } = attempt;
  const task = await takeUpTask(deps.database.sql, taskId as TaskId, deps.now());
  if (!task) return;
  deps.changes.announce(task.id);

  // An engine's answer is paid for by then. After a commit whose answer was lost the task is closed, and its picture has a row.
  const end = (closing: Closing, stored?: StoredPicture) => insist(() => close(deps, task, closing, stored), signal);
  const progress = reportProgress(deps, task.id);
  const [photo, garment] = await Promise.all([
    task.photoId && deps.openPhoto(task.shopper, task.photoId),
    deps.openGarment(task.shopper.merchantId, task.productId, task.colour),
  ]);
  if (!photo) {
    await end(failed('photo_gone', 'The photo was deleted meanwhile; add it again.', deps));
    return;
  }
  if (!garment) {
    await end(failed('product_gone', 'The shop has taken this product down.', deps));
    return;
  }

  const preview = previewOf(deps, task, { photo, garment, signal });
  let outcome: RenderOutcome;
  try {
    outcome = await deps.renderer.render({
      photo,
      garment,
      course: deps.courseOf(task),
      signal,
      onProgress(stage, fraction) {
        // Not before the engine has got all it waits for.
        if (stage === 'rendering') {
          attempt.underway();
          preview.begin();
        }
        progress.report(stage, fraction);
      },
    });
  } catch (fault) {
    if (fault instanceof NoEngineLeft) {
      const { code, message } = NO_ENGINE[fault.reason];
      preview.stop();
      await Promise.all([progress.settled(), preview.settled()]);
      await end(failed(code, message, deps));
      return;
    }
    const pause = pauseAfter(fault, task.createdAt, deps.now());
    // While the engine is to be asked again, a preview is worth most.
    if (pause === 'too long') preview.stop();
    else preview.begin();
    await Promise.all([progress.settled(), preview.settled()]);
    if (pause === 'none') throw fault;
    if (pause === 'too long') await end(failed(BUSY.code, BUSY.message, deps));
    else attempt.runAgainIn(pause.milliseconds);
    return;
  }
  preview.stop();
  await Promise.all([progress.settled(), preview.settled()]);
  signal.throwIfAborted();

  if (outcome.kind === 'refused') {
    await end(refused(outcome, deps));
    return;
  }
  const finished: FinishedPicture = {
    ...outcome,
    taskId: task.id,
    productId: task.productId,
    colour: task.colour,
    engine: outcome.engine ?? deps.renderer.engine,
  };
  const stored = await insist(() => deps.storeRender(task.shopper, finished), signal);
  const { engine = deps.renderer.engine, drawnBy, timings } = outcome;
  // Whom nobody would have chosen: the next time it is to be drawn by whom it was asked of.
  const isStopGap = engine === 'local' && deps.renderer.engine !== 'local';
  const done: Closing = { stage: 'done', reason: null, engine, drawnBy, timings, isStopGap, now: deps.now() };
  // Ended by somebody else while we were drawing, e.g. by the shopper: nobody may find the picture.
  if (!(await end(done, stored))) await stored.discard();
}

/** The last attempt has failed: the shopper is told and nothing is charged. */
export async function giveUpTryOn(deps: RenderDeps, taskId: string): Promise<void> {
  const task = await findOpenTask(deps.database.sql, taskId as TaskId);
  if (!task) return;
  await close(deps, task, failed(FAILED.code, FAILED.message, deps));
}

/** The one closing transaction: outcome, picture and charge together, by whoever gets there first. @returns whether we did. */
async function close(
  { database, changes, releasePhoto, announceEvent, deleteObjects, measure, tellResult, tellReady }: RenderDeps,
  task: OpenTask,
  closing: Closing,
  stored?: StoredPicture,
): Promise<boolean> {
  const closed = await database.transaction(async (trx) => {
    const was = await closeTask(trx, task.id, closing);
    if (!was) return null;
    const told = { task_id: task.id, product_id: task.productId };
    const ready = stored && { ...told, ...(await stored.insertRow(trx)) };
    if (ready) {
      await announceEvent(trx, { type: 'render.ready', shopper: task.shopper, data: ready });
    } else {
      const data = { ...told, reason: closing.reason?.code ?? 'unknown' };
      await announceEvent(trx, { type: 'render.failed', shopper: task.shopper, data });
    }
    const released = task.photoId ? await releasePhoto(trx, task.shopper, task.photoId, 'worker') : [];
    if (was.preview) released.push(await removePreviews({ deleteObjects }, trx, [was.preview]));
    if (closing.stage !== 'done' && was.charge) await giveBackTryOns(trx, [was.charge]);
    return { released, ready };
  });
  // Before anyone hears that it has ended: a photo for one try-on is gone by then.
  if (closed) await finishErasing(closed.released);
  if (closed) {
    const seconds = secondsSince(task.createdAt, closing.now);
    measure({ outcome: closing.stage, engine: closing.engine, seconds });
    const outcome = closing.stage === 'done' ? 'done' : (closing.reason?.code ?? 'unknown');
    tellResult({ ...task, outcome, milliseconds: Math.max(0, Math.round(seconds * 1_000)) });
  }
  changes.announce(task.id);
  if (closed?.ready) {
    const { task_id, render_id, product_id } = closed.ready;
    tellReady(task.shopper, { task_id, render_id, product_id });
  }
  return closed !== null;
}

function secondsSince(begun: Date, now: Date): number {
  return (now.getTime() - begun.getTime()) / 1_000;
}

function refused(outcome: Extract<RenderOutcome, { kind: 'refused' }>, { renderer, now }: RenderDeps): Closing {
  const { code, message, engine = renderer.engine, drawnBy, timings } = outcome;
  return { stage: 'refused', reason: { code, message }, engine, drawnBy, timings, now: now() };
}

function failed(code: string, message: string, { now }: RenderDeps): Closing {
  return { stage: 'failed', reason: { code, message }, engine: null, timings: {}, now: now() };
}
