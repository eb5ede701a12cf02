// The way through the fitting room as one small machine: which step is shown, and which event leads where.
// Pure, so that every path can be tested without a screen. An event that does not belong to a step changes nothing:
// an answer that arrives after the shopper went another way is simply late.
import type { Problem } from '../client/problem.ts';
import type { ConsentText, Photo, Quota, Render, TryOnStatus } from '../client/resources.ts';
import type { CameraWords } from '../i18n/camera.en.ts';

/** A photo on this device: an object URL to show. */
export type Preview = string;
/** Null where this page never had the photo (the picture was asked for before it was loaded) and it is gone by now. */
export type Before = Preview | null;

export type State =
  /** Session and product are on their way. */
  | { step: 'opening' }
  /** The service or the product is not to be had, or not by this shopper today. */
  | { step: 'unavailable'; problem: Problem }
  | { step: 'consent'; text: ConsentText; sending: boolean; problem: Problem | null }
  /** Waiting for a photo; `problem` says why the last one would not do. */
  | { step: 'photo'; problem: Problem | null }
  /** The camera; its words are null until its script is here. */
  | { step: 'camera'; words: CameraWords | null }
  | { step: 'checking'; preview: Preview }
  /** The photo will do, perhaps with hints; the shopper says go. */
  | { step: 'ready'; preview: Preview; photo: Photo }
  | {
      step: 'waiting';
      preview: Before;
      stage: Exclude<TryOnStatus['stage'], 'late'>;
      percent: number;
      /** Address of the quick picture that the service shows meanwhile. */
      drawn: string | null;
      /** It takes longer than anybody should wait for. */
      late: boolean;
      /** Whether it takes one of the shopper's try-ons. */
      counted: boolean;
    }
  | { step: 'result'; preview: Before; render: Render }
  /** No picture came: refused with what to change, or failed and worth another try. Nothing was counted. */
  | { step: 'stopped'; preview: Before; outcome: 'refused' | 'failed'; problem: Problem }
  /** Nothing left for now: of the shopper's own (`quota_exhausted`), the shop's or their network's. */
  | { step: 'quota-used'; quota: Quota; code: string };

export type Happening =
  | { type: 'opening' }
  | { type: 'opened'; text: ConsentText; agreed: boolean; quota: Quota }
  | { type: 'unavailable'; problem: Problem }
  | { type: 'agreeing' }
  | { type: 'agreed' }
  | { type: 'not-recorded'; problem: Problem }
  | { type: 'camera-wanted' }
  | { type: 'camera-loaded'; words: CameraWords }
  | { type: 'photo-chosen'; preview: Preview }
  | { type: 'photo-rejected'; problem: Problem }
  | { type: 'photo-accepted'; photo: Photo }
  | { type: 'asked' }
  /** A picture that was asked for on another page, or before this one was loaded anew. */
  | { type: 'resumed' }
  | { type: 'photo-found'; preview: Preview }
  /** The picture's address had run out. */
  | { type: 'linked-anew'; render: Render }
  | { type: 'heard'; status: TryOnStatus; problem: Problem | null }
  | { type: 'render-failed'; problem: Problem }
  | { type: 'another-photo' };

export const START: State = { step: 'opening' };

export function next(state: State, event: Happening): State {
  switch (event.type) {
    case 'opening':
      return START;
    case 'opened':
      if (state.step !== 'opening') return state;
      if (event.quota.remaining === 0) return { step: 'quota-used', quota: event.quota, code: 'quota_exhausted' };
      if (event.agreed) return { step: 'photo', problem: null };
      return { step: 'consent', text: event.text, sending: false, problem: null };
    case 'unavailable':
      return { step: 'unavailable', problem: event.problem };
    case 'agreeing':
      return state.step === 'consent' ? { ...state, sending: true, problem: null } : state;
    case 'agreed':
      return state.step === 'consent' ? { step: 'photo', problem: null } : state;
    case 'not-recorded':
      return state.step === 'consent' ? { ...state, sending: false, problem: event.problem } : state;
    case 'camera-wanted':
      return takesPhoto(state) ? { step: 'camera', words: null } : state;
    case 'camera-loaded':
      return state.step === 'camera' ? { ...state, words: event.words } : state;
    case 'photo-chosen':
      return takesPhoto(state) ? { step: 'checking', preview: event.preview } : state;
    case 'photo-rejected':
      return ['checking', 'photo', 'camera'].includes(state.step) ? { step: 'photo', problem: event.problem } : state;
    case 'photo-accepted':
      return state.step === 'checking' ? { step: 'ready', preview: state.preview, photo: event.photo } : state;
    case 'asked':
      return ['ready', 'stopped', 'result'].includes(state.step) && 'preview' in state ? waiting(state.preview) : state;
    case 'resumed':
      return state.step === 'opening' ? waiting(null) : state;
    case 'photo-found':
      return 'preview' in state && state.preview === null ? { ...state, preview: event.preview } : state;
    case 'linked-anew':
      return state.step === 'result' ? { ...state, render: event.render } : state;
    case 'heard':
      return state.step === 'waiting' ? heard(state, event.status, event.problem) : state;
    case 'render-failed':
      return state.step === 'waiting' ? stop(state, 'failed', event.problem) : state;
    case 'another-photo':
      return takesPhoto(state) ? { step: 'photo', problem: null } : state;
  }
}

/** Steps in which a photo may be dropped, pasted or picked. */
export function takesPhoto(state: State): boolean {
  return ['photo', 'camera', 'checking', 'ready', 'result', 'stopped'].includes(state.step);
}

/** Whether asking again, or with another photo, is in vain: the shop does not serve this shopper. */
export function bars({ code }: Problem): boolean {
  return code === 'shopper_blocked';
}

type Waiting = Extract<State, { step: 'waiting' }>;

function waiting(preview: Before): Waiting {
  return { step: 'waiting', preview, stage: 'queued', percent: 0, drawn: null, late: false, counted: true };
}

function heard(state: Waiting, status: TryOnStatus, problem: Problem | null): State {
  if (status.stage === 'done' && status.render)
    return { step: 'result', preview: state.preview, render: status.render };
  if (problem) return stop(state, status.stage === 'refused' ? 'refused' : 'failed', problem);
  const { stage, percent, preview, counted } = status;
  return {
    ...state,
    stage: stage === 'late' ? state.stage : stage,
    // A reconnected stream may repeat an older status; a bar never runs backwards.
    percent: Math.max(state.percent, percent),
    // And links the same picture anew, which is here already.
    drawn: state.drawn ?? preview?.url ?? null,
    late: stage === 'late',
    counted,
  };
}

function stop(state: Waiting, outcome: 'refused' | 'failed', problem: Problem): State {
  if (problem.quota?.remaining === 0) return { step: 'quota-used', quota: problem.quota, code: problem.code };
  return { step: 'stopped', preview: state.preview, outcome, problem };
}
