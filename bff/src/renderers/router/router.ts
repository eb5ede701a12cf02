// The engine of engines: asks the best of them, writes down what it asked and why, and goes on where that costs nothing.
// Tries that cost something belong to the queue: what is thrown here comes back, and whom it asks then is another.
import { insist } from '../../platform/faults/insist.ts';
import type { Logger } from '../../platform/telemetry/logger.ts';
import { NO_TRACING, type Tracing } from '../../platform/telemetry/tracing.ts';
import { EngineFault } from '../engine-fault.ts';
import type { Renderer, RenderOutcome, RenderRequest } from '../renderer.ts';
import { tracedRenderer } from '../traced-renderer.ts';
import type { Candidate } from './candidate.ts';
import { choose } from './choose.ts';
import type { Attempt, AttemptEnding } from './course.ts';
import { NoEngineLeft } from './no-engine-left.ts';

export interface RouterParts {
  /** In the operator's order; may change as models go. */
  candidates(): readonly Candidate[];
  log: Logger;
  now(): Date;
  tracing?: Tracing;
}

/** The one refusal that is about what the model can do. Whatever is about what may be drawn is the same everywhere. */
const ANOTHER_MAY_DRAW = 'pair_not_drawn';

export function router(parts: RouterParts): Renderer {
  const processors = new Map(
    parts.candidates().flatMap((candidate) => candidate.processors.map((processor) => [processor.name, processor])),
  );
  return {
    engine: 'router',
    processors: [...processors.values()],
    /** @throws NoEngineLeft, beside what engines throw. */
    render: (request) => render(parts, request),
  };
}

async function render(
  { candidates, log, now, tracing = NO_TRACING }: RouterParts,
  request: RenderRequest,
): Promise<RenderOutcome> {
  const { course, garment } = request;
  if (!course) throw new NoEngineLeft('not_agreed');
  const [attempts, agreedTo] = await Promise.all([course.attempts(), course.agreedTo()]);
  const overloaded: Candidate[] = [];
  const tooDear: Candidate[] = [];
  let refusal: RenderOutcome | null = null;
  while (true) {
    request.signal.throwIfAborted();
    const all = candidates();
    const recent = await course.recent(all);
    const ballot = { candidates: all, kind: garment.kind, agreedTo, attempts, overloaded, tooDear, recent, now: now() };
    const choice = choose(ballot);
    if (choice.kind !== 'ask') {
      if (refusal) return refusal;
      if (choice.kind === 'none') throw new NoEngineLeft(choice.reason);
      throw new EngineFault('overloaded', 'all engines ask to be left alone', {
        retryAfterMs: choice.milliseconds,
      });
    }

    const { candidate, why, probe } = choice;
    const { engine, model, microdollars } = candidate;
    const number = (attempts.at(-1)?.number ?? 0) + 1;
    const planned = { number, engine, model, garmentKind: garment.kind, why, probe, microdollars };
    if (!(await course.begin(planned))) {
      tooDear.push(candidate);
      continue;
    }
    const startedAt = now();
    const { outcome, ending, fault } = await ask(candidate, request, tracing);
    // What it has drawn is paid for by now.
    await insist(() => course.end(number, ending), request.signal);
    const { milliseconds, retryAfterMs, billed } = ending;
    const paid = billed ? microdollars : 0;
    const asked = { number, engine, model, garmentKind: garment.kind, startedAt, milliseconds, retryAfterMs };
    attempts.push({ ...asked, outcome: ending.outcome, microdollars: paid } satisfies Attempt);
    if (outcome?.kind === 'rendered') return { ...outcome, engine };
    if (outcome) {
      refusal = { ...outcome, engine };
      if (outcome.code !== ANOTHER_MAY_DRAW) return refusal;
    } else if (ending.outcome === 'overloaded' || ending.outcome === 'gone') {
      if (ending.outcome === 'gone') log.error({ engine, model }, 'this model does not exist any more');
      else log.info({ engine, model, retryAfterMs }, 'an engine is overloaded; another one is asked');
      overloaded.push(candidate);
    } else throw fault;
  }
}

interface Answer {
  outcome: RenderOutcome | null;
  ending: AttemptEnding;
  fault: unknown;
}

async function ask({ renderer }: Candidate, request: RenderRequest, tracing: Tracing): Promise<Answer> {
  const start = performance.now();
  const took = () => performance.now() - start;
  try {
    const outcome = await tracedRenderer(renderer, tracing, 'engine call').render(request);
    const refused = outcome.kind === 'refused';
    // A picture that was refused has come over the wire with HTTP 200, and what was sent for it is billed. Where the shop's
    // own picture was unreadable, nothing was sent.
    const billed = !refused || outcome.drawnBy !== undefined;
    const code = refused ? outcome.code : null;
    const ending = { outcome: outcome.kind, code, milliseconds: took(), retryAfterMs: null, billed };
    return { outcome, ending, fault: null };
  } catch (fault) {
    return { outcome: null, ending: endingOf(fault, request.signal, took()), fault };
  }
}

/** Where nobody knows, it is billed: what is counted here is never less than what has to be paid. */
function endingOf(fault: unknown, signal: AbortSignal, milliseconds: number): AttemptEnding {
  const ending = { code: null, milliseconds, retryAfterMs: null };
  if (fault instanceof EngineFault) {
    const { kind, retryAfterMs, billed } = fault;
    return { ...ending, outcome: kind, retryAfterMs, billed };
  }
  if (!signal.aborted) return { ...ending, outcome: 'broken', billed: true };
  const { reason } = signal;
  const tooLong = reason instanceof Error && reason.name === 'TimeoutError';
  return { ...ending, outcome: tooLong ? 'timed_out' : 'aborted', billed: true };
}
