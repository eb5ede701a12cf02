// Tells a shopper how their try-on is going: once, or at every change until there is an outcome.
import type { Render, TryOnStatus } from '../../contract/try-on.ts';
import type { Sql } from '../../platform/database/database.ts';
import { type Audit, byShopper } from '../access.ts';
import { problem } from '../problem.ts';
import type { Shopper, TaskId } from '../shopper.ts';
import type { TryOnLimits } from './limits.ts';
import { findTaskState, type Stage, type TaskState } from './store.ts';
import type { TaskChanges } from './task-changes.ts';

/** How long another process' progress may go unseen. */
const LOOK_AGAIN_MS = 1_000;

export interface FollowDeps {
  sql: Sql;
  audit: Audit;
  changes: TaskChanges;
  limits: Pick<TryOnLimits, 'standingOf'>;
  renderOfTask(shopper: Shopper, task: TaskId, baseUrl: string): Promise<Render | null>;
  now(): Date;
}

/**
 * @param baseUrl what signed URLs start with.
 * @throws Problem not_found
 */
export async function tryOnStatus(
  deps: FollowDeps,
  shopper: Shopper,
  task: TaskId,
  baseUrl: string,
): Promise<TryOnStatus> {
  const state = await findTaskState(deps.sql, shopper, task);
  if (!state) throw problem('not_found', { detail: 'This shopper has no try-on of that id.' });
  const render = state.stage === 'done' ? await deps.renderOfTask(shopper, task, baseUrl) : null;
  if (render) await deps.audit(deps.sql, byShopper('picture_linked', shopper));
  return {
    task_id: task,
    stage: state.stage,
    percent: state.percent,
    message: sentence(state),
    render,
    reason: state.reason,
    quota: (await deps.limits.standingOf(deps.sql, shopper, deps.now())).quota,
  };
}

/** Yields the status now and after every change of stage or percent; ends with the outcome or when `signal` fires. */
export async function* followTryOn(
  deps: FollowDeps,
  shopper: Shopper,
  task: TaskId,
  baseUrl: string,
  signal: AbortSignal,
): AsyncGenerator<TryOnStatus> {
  using changes = deps.changes.follow(task);
  let seen = '';
  while (!signal.aborted) {
    const status = await tryOnStatus(deps, shopper, task, baseUrl);
    const state = `${status.stage} ${status.percent}`;
    if (state !== seen) yield status;
    if (isOutcome(status.stage)) return;
    seen = state;
    await changes.next(LOOK_AGAIN_MS, signal);
  }
}

function isOutcome(stage: Stage): boolean {
  return stage === 'done' || stage === 'refused' || stage === 'failed';
}

const SENTENCES: Record<Stage, string> = {
  queued: 'Waiting for a free fitting room.',
  preparing: 'Looking at your photo and the garment.',
  rendering: 'Fitting the garment to you.',
  finishing: 'Finishing your picture.',
  done: 'Here you are.',
  refused: 'This try-on did not work out and was not counted.',
  failed: 'Something went wrong on our side; this try-on was not counted.',
};

function sentence({ stage, reason }: TaskState): string {
  return reason?.message ?? SENTENCES[stage];
}
