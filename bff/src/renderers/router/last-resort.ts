// The engine on this very server, for when no other one is left or all of them are busy: a plainer picture is better than
// none, and no photo leaves for it.
import { EngineFault } from '../engine-fault.ts';
import type { GarmentKind, Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import { NoEngineLeft } from './no-engine-left.ts';

/** With this engine there, nobody waits longer than so for one that is busy, from when they asked. */
const LONGEST_WAIT_MS = 10_000;
/** What the local engine draws. */
const KINDS: readonly GarmentKind[] = ['top'];

export function withLastResort(first: Renderer, local: Renderer, now: () => Date): Renderer {
  return {
    engine: first.engine,
    processors: first.processors,
    async render(request) {
      try {
        return await first.render(request);
      } catch (fault) {
        const why = whyLocal(fault, request, now());
        if (why === null || !KINDS.includes(request.garment.kind)) throw fault;
        return drawHere(local, request, why);
      }
    },
  };
}

function whyLocal(fault: unknown, { course }: RenderRequest, now: Date): string | null {
  if (fault instanceof NoEngineLeft) return `no other engine is left: ${fault.reason}`;
  if (!(fault instanceof EngineFault) || fault.kind !== 'overloaded' || !course) return null;
  const waited = now.getTime() - course.askedAt.getTime();
  return waited + (fault.retryAfterMs ?? 0) > LONGEST_WAIT_MS ? 'the others are busy for too long' : null;
}

async function drawHere(local: Renderer, request: RenderRequest, why: string): Promise<RenderOutcome> {
  const { course, garment } = request;
  const { engine } = local;
  const number = ((await course?.attempts())?.at(-1)?.number ?? 0) + 1;
  const planned = { number, engine, model: null, garmentKind: garment.kind, why, probe: false, microdollars: 0 };
  await course?.begin(planned);
  const start = performance.now();
  const ended = { retryAfterMs: null, billed: false };
  try {
    const outcome = await local.render(request);
    const code = outcome.kind === 'refused' ? outcome.code : null;
    await course?.end(number, { ...ended, outcome: outcome.kind, code, milliseconds: performance.now() - start });
    return { ...outcome, engine };
  } catch (fault) {
    const outcome = request.signal.aborted ? 'aborted' : 'broken';
    await course?.end(number, { ...ended, outcome, code: null, milliseconds: performance.now() - start });
    throw fault;
  }
}
