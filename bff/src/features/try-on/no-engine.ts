// How a shopper hears that no engine is left to draw their picture; nothing is charged.
import type { NoEngineReason } from '../../renderers/router/no-engine-left.ts';

interface Reason {
  code: string;
  message: string;
}

export const FAILED: Reason = {
  code: 'engine_failed',
  message: 'Something went wrong on our side; this try-on was not counted. Please try again.',
};

export const NO_ENGINE: Record<NoEngineReason, Reason> = {
  spend_cap: {
    code: 'shop_budget_used_up',
    message:
      'This shop has used up what it set aside for pictures this month; this try-on was not counted. Come back next month.',
  },
  not_agreed: {
    code: 'engine_not_agreed',
    message:
      'The service that draws this garment may not get your photo, by where you are or by what you agreed to; this try-on was not counted. Try another garment.',
  },
  kind: {
    code: 'garment_kind_unsupported',
    message: 'This kind of garment cannot be drawn here yet; this try-on was not counted.',
  },
  not_kept: {
    code: 'pair_not_kept',
    message:
      'The pictures that were drawn did not keep you as you are, so they were thrown away; this try-on was not counted. Try again with a photo that shows you from head to hips, facing the camera.',
  },
  tried_all: FAILED,
};
