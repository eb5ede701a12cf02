// The stages of a try-on: which may follow which, and what the shopper is told in each.
//
//   queued -> preparing -> rendering -> finishing -> done        the worker, as the engine reports; a repeated attempt may
//      |          |            |            |                    begin anew at `preparing`
//      +----------+------------+------------+-----> refused      the engine will not draw this pair
//      |          |            |            |
//      +----------+------------+------------+-----> failed       the shopper stopped it, took away what it stands on, or
//                                                                every attempt failed
//
// Beside these, an open try-on may be `late` (end-waits.ts): 15 s have passed. That is shown in place of the first four, is
// never taken back, and changes nothing in how the try-on goes on and ends. Where there was no preview at that moment, the
// shopper's own count is given back, and nothing that comes later is counted for them; the counts that protect the shop stay
// as they are until it is known whether a picture came.
//
// A preview (show-preview.ts) may come at any time before the outcome, and goes with it.
//
// Only the first who closes a task closes it: `closeTask` in store.ts is the one door to the last three.
import type { TryOnStage } from '../../contract/try-on.ts';

/** As the task's row has it. */
export type Stage = Exclude<TryOnStage, 'late'>;

export interface Standing {
  stage: Stage;
  isLate: boolean;
  isFree: boolean;
  preview: unknown;
  reason: { message: string } | null;
}

export function isOutcome(stage: TryOnStage): boolean {
  return stage === 'done' || stage === 'refused' || stage === 'failed';
}

/** As the shopper is shown it. */
export function shownStage({ stage, isLate }: Pick<Standing, 'stage' | 'isLate'>): TryOnStage {
  return isLate && !isOutcome(stage) ? 'late' : stage;
}

/** Whether it takes one of the shopper's try-ons, as far as is known. */
export function isCounted({ stage, isFree }: Pick<Standing, 'stage' | 'isFree'>): boolean {
  return !isFree && stage !== 'refused' && stage !== 'failed';
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
const PREVIEW = 'A quick preview; the final picture is coming.';
const LATE = {
  counted:
    'This takes longer than usual. Meanwhile this is a quick preview; the final picture will be in your pictures.',
  free: 'This takes longer than it should, so it was not counted. Your picture will be in your pictures when it is done.',
};

/** One for the shopper. */
export function sentence(standing: Standing): string {
  const { stage, isFree, preview, reason } = standing;
  if (reason) return reason.message;
  if (shownStage(standing) === 'late') return LATE[isFree ? 'free' : 'counted'];
  return preview ? PREVIEW : SENTENCES[stage];
}
