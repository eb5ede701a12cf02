// Tells a shopper how their try-on is going: once, or at every change until there is an outcome.
import type { Render, TryOnPreview, TryOnStatus } from '../../contract/try-on.ts';
import type { Sql } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { type Audit, byShopper } from '../access.ts';
import { problem } from '../problem.ts';
import type { Shopper, TaskId } from '../shopper.ts';
import type { TryOnLimits } from './limits.ts';
import type { Preview } from './previews-store.ts';
import { isCounted, isOutcome, sentence, shownStage } from './stages.ts';
import { findTaskState, type TaskState } from './store.ts';
import type { TaskChanges } from './task-changes.ts';

/**
 * A floor only: every change is announced within a second, whichever process made it. With three thousand streams, a look of
 * each every 15 s was a third of what the process and its database did.
 */
const LOOK_AGAIN_MS = 60_000;
/** Of a preview: it is loaded at once, and gone in a minute or two. */
const LINK_SECONDS = 300;

export interface FollowDeps {
  sql: Sql;
  audit: Audit;
  changes: TaskChanges;
  pictures: Pick<SignableObjects, 'signUrl'>;
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
  return describe(deps, shopper, task, await stateOf(deps, shopper, task), baseUrl, null);
}

/** Yields the status now and after every change; ends with the outcome or when `signal` fires. */
export async function* followTryOn(
  deps: FollowDeps,
  shopper: Shopper,
  task: TaskId,
  baseUrl: string,
  signal: AbortSignal,
): AsyncGenerator<TryOnStatus> {
  using changes = deps.changes.follow(task);
  let seen = '';
  let shown: TryOnStatus | null = null;
  let known: TaskState | null = null;
  while (!signal.aborted) {
    const state = known ?? (await stateOf(deps, shopper, task));
    const look = JSON.stringify([shownStage(state), state.percent, state.preview]);
    if (look !== seen) {
      shown = await describe(deps, shopper, task, state, baseUrl, shown);
      yield shown;
    }
    if (isOutcome(state.stage)) return;
    seen = look;
    known = await changes.next(LOOK_AGAIN_MS, signal);
  }
}

/** @throws Problem not_found */
export async function stateOf({ sql }: Pick<FollowDeps, 'sql'>, shopper: Shopper, task: TaskId): Promise<TaskState> {
  const state = await findTaskState(sql, shopper, task);
  if (!state) throw problem('not_found', { detail: 'This shopper has no try-on of that id.' });
  return state;
}

/** @param shown what whoever asks was shown last: one link to the preview will do, and what is counted changes at few steps. */
async function describe(
  deps: FollowDeps,
  shopper: Shopper,
  task: TaskId,
  state: TaskState,
  baseUrl: string,
  shown: TryOnStatus | null,
): Promise<TryOnStatus> {
  const render = state.stage === 'done' ? await deps.renderOfTask(shopper, task, baseUrl) : null;
  const counted = isCounted(state);
  const preview = state.preview && (shown?.preview ?? (await linkTo(deps, state.preview, baseUrl)));
  if (render || (preview && !shown?.preview)) await deps.audit(deps.sql, byShopper('picture_linked', shopper));
  return {
    task_id: task,
    stage: shownStage(state),
    percent: state.percent,
    message: sentence(state),
    render,
    preview,
    counted,
    reason: state.reason,
    quota:
      shown?.counted === counted && !isOutcome(state.stage)
        ? shown.quota
        : (await deps.limits.standingOf(deps.sql, shopper, deps.now())).quota,
  };
}

async function linkTo({ pictures }: FollowDeps, preview: Preview, baseUrl: string): Promise<TryOnPreview> {
  const { object, width, height } = preview;
  const { url, expiresAt } = await pictures.signUrl(object, LINK_SECONDS);
  return { url: new URL(url, baseUrl).href, url_expires_at: expiresAt.toISOString(), width, height };
}
