// Any engine that draws whole pictures, with the shopper put back into each of them and the garment held against its product picture.
import { EngineFault } from '../engine-fault.ts';
import type { Fidelity } from '../fidelity/fidelity.ts';
import type { Garment, Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import { NoEngineLeft } from '../router/no-engine-left.ts';
import type { RejectionReason } from './protect.ts';

export interface ProtectRequest {
  /** As `RenderRequest.photo`. */
  photo: Uint8Array;
  /** What an engine made of it: JPEG of any size. */
  picture: Uint8Array;
  /** What it was to draw. */
  garment: Garment;
  signal: AbortSignal;
}

export type ProtectOutcome = { timings: Record<string, number> } & (
  | {
      kind: 'kept';
      /** JPEG of the photo's size: the photo's own pixels but for the garment. */
      picture: Uint8Array;
      /** 8-bit grey PNG of that size, 255 where a pixel was changed. */
      changeMask: Uint8Array;
      fidelity: Fidelity;
    }
  | { kind: 'rejected'; why: RejectionReason }
);

export interface Protector {
  protect(request: ProtectRequest): Promise<ProtectOutcome>;
  /** Told while the picture is drawn, it has less to do when it comes. A courtesy: nothing follows from its failing. */
  expect(request: Omit<ProtectRequest, 'picture'>): Promise<void>;
}

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

const ANOTHER_GARMENT = {
  code: 'pair_not_faithful',
  message:
    'The picture that was drawn did not show this garment as it is, so it was thrown away: try again, or with another photo.',
};

/** Why a picture was not shown as it came: what putting back says, or how its garment was judged. */
export type TurnedDown = RejectionReason | 'doubtful' | 'another_garment';

/** Told of every picture that was turned down, before the next one is asked for. A doubtful one may be shown after all. */
export type OnRejected = (why: TurnedDown, attempt: number, request: RenderRequest) => void | Promise<void>;

export function protectedRenderer(inner: Renderer, protector: Protector, onRejected: OnRejected): Renderer {
  return {
    engine: inner.engine,
    processors: inner.processors,
    render: (request) => render(expecting(inner, protector), protector, onRejected, request),
  };
}

/** The same engine, with the time it draws put to use. */
function expecting(inner: Renderer, { expect }: Protector): Renderer {
  return {
    ...inner,
    async render(request) {
      const { photo, garment } = request;
      const drawing = new AbortController();
      const signal = AbortSignal.any([request.signal, drawing.signal]);
      let told = false;
      const onProgress: RenderRequest['onProgress'] = (stage, fraction) => {
        request.onProgress(stage, fraction);
        if (stage !== 'rendering' || told) return;
        told = true;
        expect({ photo, garment, signal }).catch(() => {});
      };
      try {
        return await inner.render({ ...request, onProgress });
      } finally {
        drawing.abort();
      }
    },
  };
}

type Rendered = Extract<RenderOutcome, { kind: 'rendered' }> & { fidelity: Fidelity };

async function render(
  inner: Renderer,
  { protect }: Protector,
  onRejected: OnRejected,
  request: RenderRequest,
): Promise<RenderOutcome> {
  const { photo, garment, signal } = request;
  /** Shown if nothing better comes: its garment is doubtful. */
  let doubtful: Rendered | null = null;
  for (let attempt = 1; ; attempt++) {
    const drawn: RenderOutcome = await inner.render(request).catch((fault: unknown) => {
      // A picture with a warning is more than a fault.
      if (doubtful && (fault instanceof EngineFault || fault instanceof NoEngineLeft)) return doubtful;
      throw fault;
    });
    if (drawn === doubtful) return drawn;
    if (drawn.kind === 'refused') return doubtful ?? drawn;
    const outcome = await protect({ photo, picture: drawn.picture, garment, signal });
    const timings = { ...drawn.timings, ...prefixed(outcome.timings), attempts: attempt };
    let why: TurnedDown;
    if (outcome.kind === 'kept') {
      const { picture, changeMask, fidelity } = outcome;
      const rendered: Rendered = { ...drawn, picture, changeMask, fidelity, timings };
      const { verdict } = fidelity;
      if (verdict === 'faithful' || verdict === 'unmeasured') return rendered;
      if (verdict === 'doubtful') doubtful = better(doubtful, rendered);
      why = verdict;
    } else {
      why = outcome.why;
    }
    const last = attempt === ATTEMPTS || why === 'body_unclear';
    if (!last || why !== 'doubtful') await onRejected(why, attempt, request);
    if (!last) continue;
    if (doubtful) return { ...doubtful, timings: { ...doubtful.timings, attempts: attempt } };
    const { engine, drawnBy } = drawn;
    return { kind: 'refused', ...inWords(why), ...(engine && { engine }), ...(drawnBy && { drawnBy }), timings };
  }
}

function inWords(why: TurnedDown): { code: string; message: string } {
  if (why === 'another_garment') return ANOTHER_GARMENT;
  return why === 'unchanged' ? NO_GARMENT : NOT_YOU;
}

const better = (one: Rendered | null, other: Rendered): Rendered =>
  one && (one.fidelity.score ?? 0) >= (other.fidelity.score ?? 0) ? one : other;

/** Names of its own: engines measure a decoding and an encoding too. */
function prefixed(timings: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(timings).map(([step, ms]) => [/^(protect|fidelity)/.test(step) ? step : `protect.${step}`, ms]),
  );
}
