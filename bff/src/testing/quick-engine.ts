// An engine for tests of everything around engines: quick, honest about its stages, and steered by what it is given.
// It draws a real picture (the garment laid over the middle of the photo), so that all bytes on the way are real.
import sharp from 'sharp';
import type { Engine } from '../engine.ts';
import type { Fidelity } from '../renderers/fidelity/fidelity.ts';
import type { RenderOutcome, RenderRequest } from '../renderers/renderer.ts';

export interface QuickEngine extends Engine {
  /** From now on the same try-on has the same picture; without this each is drawn anew, and tests need no new photo. */
  repeats(): void;
  /** How many renders have begun. */
  readonly begun: number;
  /** SHA-256 of the photos it was told to forget. */
  readonly forgotten: readonly string[];
  /** The next renders wait in the beginning of that stage until the returned function is called. */
  hold(stage?: 'preparing' | 'rendering'): () => void;
  /** The next photo check waits until `go`; `reached` resolves when it has begun. */
  holdCheck(): { reached: Promise<void>; go(): void };
  /** The next render ends this way instead. */
  next(outcome: 'refused' | 'fault' | Refusal): void;
  /** The next picture is as faithful as this says. */
  judgeNext(fidelity: Fidelity): void;
  /** The next photo check refuses. */
  refuseNextPhoto(refusal: Refusal): void;
}

/** As an engine that looks at what is in a photo would put it. */
export interface Refusal {
  code: string;
  message: string;
}

/** A test that fails before it lets go would make all behind it wait for ever. */
const LONGEST_HOLD_MS = 60_000;

export function quickEngine(): QuickEngine {
  const plans: ('refused' | 'fault' | Refusal)[] = [];
  const judgements: Fidelity[] = [];
  const photoRefusals: Refusal[] = [];
  const forgotten: string[] = [];
  let begun = 0;
  let versions = 0;
  let repeating = false;
  let held = Promise.resolve();
  let heldIn: 'preparing' | 'rendering' = 'preparing';
  let checking = async () => {};
  return {
    get begun() {
      return begun;
    },
    forgotten,
    drawingVersion: () => (repeating ? 'quick' : `quick-${++versions}-${process.pid}`),
    repeats() {
      repeating = true;
    },
    hold(stage = 'preparing') {
      heldIn = stage;
      const { promise, resolve } = Promise.withResolvers<void>();
      held = promise;
      setTimeout(resolve, LONGEST_HOLD_MS).unref();
      return resolve;
    },
    holdCheck() {
      const [began, may] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      setTimeout(may.resolve, LONGEST_HOLD_MS).unref();
      checking = () => {
        began.resolve();
        return may.promise;
      };
      return { reached: began.promise, go: may.resolve };
    },
    next: (outcome) => void plans.push(outcome),
    judgeNext: (fidelity) => void judgements.push(fidelity),
    refuseNextPhoto: (refusal) => void photoRefusals.push(refusal),
    renderer: {
      engine: 'quick',
      processors: [],
      async render(request) {
        begun++;
        const plan = plans.shift();
        request.onProgress('preparing', 0.1);
        if (heldIn === 'rendering') request.onProgress('rendering', 0.2);
        await untilAborted(held, request.signal);
        if (plan === 'fault') throw new Error('the engine has a bad day');
        if (plan === 'refused') {
          return {
            kind: 'refused',
            code: 'pair_arms_cross_torso',
            message: 'Let your arms hang and take the photo again.',
            timings: { total: 1 },
          };
        }
        if (plan) return { kind: 'refused', ...plan, timings: { total: 1 } };
        const fidelity = judgements.shift();
        return { ...(await draw(request)), ...(fidelity && { fidelity }) };
      },
    },
    async checkPhoto(photo) {
      await checking();
      const refusal = photoRefusals.shift();
      if (refusal) return { kind: 'refused', ...refusal };
      const { width = 0, height = 0 } = await sharp(photo).metadata();
      return Math.min(width, height) < 240
        ? { kind: 'refused', code: 'photo_too_small', message: 'Use a photo of at least 240 pixels.' }
        : { kind: 'ok', hints: [{ code: 'dim', message: 'A little more light would help.' }] };
    },
    forgetPhoto: async (sha256) => void forgotten.push(sha256),
    warmUp: async () => {},
    close: async () => {},
  };
}

async function draw({
  photo,
  garment,
  onProgress,
}: RenderRequest): Promise<Extract<RenderOutcome, { kind: 'rendered' }>> {
  const { width, height } = await sharp(photo).metadata();
  onProgress('rendering', 0.5);
  const box = { left: Math.round(width / 4), top: Math.round(height / 4) };
  const size = { width: Math.round(width / 2), height: Math.round(height / 2) };
  const cloth = await sharp(garment.image).resize(size.width, size.height, { fit: 'fill' }).toBuffer();
  const picture = await sharp(photo)
    .composite([{ input: cloth, ...box }])
    .jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    .toBuffer();
  onProgress('finishing', 0.9);
  const changed = await sharp({ create: { ...size, channels: 3, background: '#fff' } })
    .extend({
      ...box,
      right: width - box.left - size.width,
      bottom: height - box.top - size.height,
      background: '#000',
    })
    .toColourspace('b-w')
    .png()
    .toBuffer();
  return { kind: 'rendered', picture, width, height, changeMask: changed, timings: { total: 1 } };
}

function untilAborted(wait: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    wait.then(resolve, reject);
  });
}
