// Any engine that draws whole pictures, with the shopper put back into each of them.
import type { GarmentKind, Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import type { RejectionReason } from './protect.ts';

export interface ProtectRequest {
  /** As `RenderRequest.photo`. */
  photo: Uint8Array;
  /** What an engine made of it: JPEG of any size. */
  picture: Uint8Array;
  garmentKind: GarmentKind;
  signal: AbortSignal;
}

export type ProtectOutcome = { timings: Record<string, number> } & (
  | {
      kind: 'kept';
      /** JPEG of the photo's size: the photo's own pixels but for the garment. */
      picture: Uint8Array;
      /** 8-bit grey PNG of that size, 255 where a pixel was changed. */
      changeMask: Uint8Array;
    }
  | { kind: 'rejected'; why: RejectionReason }
);

export type Protect = (request: ProtectRequest) => Promise<ProtectOutcome>;

/** Pictures that are asked for: the same words drawn again are another picture. Each is paid for. */
const ATTEMPTS = 2;

const NOT_YOU = {
  code: 'pair_not_kept',
  message:
    'The picture that was drawn did not keep you as you are, so it was thrown away: try again, or with a photo that shows you from head to hips, facing the camera.',
};

const NO_GARMENT = {
  code: 'pair_not_drawn',
  message:
    'The garment was not drawn on your photo: try again, or with a photo that shows all of you that the garment covers.',
};

/** Told of every picture that was turned down, before the next one is asked for. */
export type OnRejected = (why: RejectionReason, attempt: number, request: RenderRequest) => void | Promise<void>;

export function protectedRenderer(inner: Renderer, protect: Protect, onRejected: OnRejected): Renderer {
  return {
    engine: inner.engine,
    processors: inner.processors,
    render: (request) => render(inner, protect, onRejected, request),
  };
}

async function render(
  inner: Renderer,
  protect: Protect,
  onRejected: OnRejected,
  request: RenderRequest,
): Promise<RenderOutcome> {
  const { photo, garment, signal } = request;
  for (let attempt = 1; ; attempt++) {
    const drawn = await inner.render(request);
    if (drawn.kind === 'refused') return drawn;
    const outcome = await protect({ photo, picture: drawn.picture, garmentKind: garment.kind, signal });
    const timings = { ...drawn.timings, ...prefixed(outcome.timings), attempts: attempt };
    if (outcome.kind === 'kept') {
      const { picture, changeMask } = outcome;
      return { ...drawn, picture, changeMask, timings };
    }
    await onRejected(outcome.why, attempt, request);
    const { engine, drawnBy } = drawn;
    const last = attempt === ATTEMPTS || outcome.why === 'body_unclear';
    if (last)
      return {
        kind: 'refused',
        ...(outcome.why === 'unchanged' ? NO_GARMENT : NOT_YOU),
        ...(engine && { engine }),
        ...(drawnBy && { drawnBy }),
        timings,
      };
  }
}

/** Names of its own: engines measure a decoding and an encoding too. */
function prefixed(timings: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(timings).map(([step, ms]) => [step.startsWith('protect') ? step : `protect.${step}`, ms]),
  );
}
