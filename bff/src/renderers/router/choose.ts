// Whom to ask next for one picture: of those that may and can, the best by the last half hour's figures. The same figures
// give the same choice.
import type { GarmentKind } from '../renderer.ts';
import { breakerOf } from './breaker.ts';
import { type Candidate, isSame, nameOf } from './candidate.ts';
import type { Attempt, RecentAttempt } from './course.ts';
import { type Figures, figuresOf } from './figures.ts';
import type { NoEngineReason } from './no-engine-left.ts';
import { scoreOf, typical } from './score.ts';

/**
 * Of one try-on, whatever came of them: about what the queue's three attempts cost when each asked once. At list prices that
 * is $0.11 with the default model, $0.41 with the dearest. Calls that our own end has cut off are paid for and do not count
 * here: how often a job may be interrupted is the queue's to say.
 */
export const MOST_PAID_CALLS = 3;
/** Whoever has failed, or drawn what could not be shown, is asked once more where nobody else is left: chance plays a part. */
const MOST_OF_ONE = 2;

export interface Ballot {
  /** In the operator's order. */
  candidates: readonly Candidate[];
  kind: GarmentKind;
  agreedTo: readonly string[];
  /** All that was asked for this picture. */
  attempts: readonly Attempt[];
  /** Asked in this very attempt of the queue's, and overloaded. */
  overloaded: readonly Candidate[];
  /** Those that the shop has no money left for. */
  tooDear: readonly Candidate[];
  /** Newest first for each. */
  recent: readonly RecentAttempt[];
  now: Date;
}

export type Choosing =
  | { kind: 'ask'; candidate: Candidate; why: string; probe: boolean }
  /** All that are left ask to be left alone. */
  | { kind: 'wait'; milliseconds: number | null }
  | { kind: 'none'; reason: NoEngineReason };

export function choose(ballot: Ballot): Choosing {
  const { candidates, kind, agreedTo, attempts, tooDear, overloaded, recent, now } = ballot;
  const drawing = candidates.filter(({ kinds }) => kinds.includes(kind));
  if (drawing.length === 0) return { kind: 'none', reason: 'kind' };
  const allowed = drawing.filter(({ processors }) => processors.every(({ name }) => agreedTo.includes(name)));
  if (allowed.length === 0) return { kind: 'none', reason: 'not_agreed' };
  const nobody = attempts.at(-1)?.outcome === 'not_kept' ? 'not_kept' : 'tried_all';
  if (attempts.filter((attempt) => attempt.microdollars > 0 && !isCutOff(attempt)).length >= MOST_PAID_CALLS) {
    return { kind: 'none', reason: nobody };
  }

  const known = allowed.map((candidate) => {
    const own = recent.filter((attempt) => isSame(attempt, candidate));
    return { candidate, breaker: breakerOf(own, now), figures: figuresOf(own, kind, now) };
  });
  const quickest = quickestOf(known.map(({ figures }) => figures));
  const passedOver = new Map<Candidate, string>();
  const waits: (number | null)[] = [];
  const possible: Possible[] = [];
  for (const [place, { candidate, breaker, figures }] of known.entries()) {
    const before = attempts.filter((attempt) => isSame(attempt, candidate));
    const last = before.at(-1);
    const over = (why: string) => passedOver.set(candidate, why);
    if (isDoneWith(before)) over(`has had its turn (${last?.outcome})`);
    else if (tooDear.includes(candidate)) over('costs more than is left this month');
    else if (overloaded.includes(candidate)) {
      waits.push(last?.retryAfterMs ?? null);
      over('is overloaded');
    } else if (breaker.state === 'open') {
      waits.push(breaker.until.getTime() - now.getTime());
      over('is shut out after faults');
    } else {
      const { microdollars } = candidate;
      const score = scoreOf(figures, { place, microdollars, quickest });
      possible.push({ candidate, failed: before.some(hasNotDrawn), probe: breaker.state === 'half-open', score });
    }
  }
  // Whoever has not failed at this picture yet comes first.
  const [best, ...others] = possible.toSorted((a, b) => Number(a.failed) - Number(b.failed) || a.score - b.score);
  if (best) {
    for (const { candidate, failed } of others)
      passedOver.set(candidate, failed ? 'has failed already' : 'does worse lately');
    const preferred = allowed.slice(0, allowed.indexOf(best.candidate));
    return { kind: 'ask', candidate: best.candidate, why: whyOf(best, preferred, passedOver), probe: best.probe };
  }
  if (waits.length > 0) {
    const said = waits.filter((wait) => wait !== null);
    return { kind: 'wait', milliseconds: said.length > 0 ? Math.min(...said) : null };
  }
  return { kind: 'none', reason: tooDear.length > 0 ? 'spend_cap' : nobody };
}

interface Possible {
  candidate: Candidate;
  /** At this very picture. */
  failed: boolean;
  probe: boolean;
  score: number;
}

/** @param preferred those before it in the operator's order. */
function whyOf(best: Possible, preferred: readonly Candidate[], passedOver: ReadonlyMap<Candidate, string>): string {
  const reasons = [
    ...(best.probe ? ['to see whether it is well again'] : []),
    ...(best.failed ? ['once more, for want of another'] : []),
    ...preferred.map((candidate) => `${nameOf(candidate)} ${passedOver.get(candidate)}`),
  ];
  return reasons.length > 0 ? reasons.join('; ') : 'preferred';
}

/** Where nothing is known of anybody, which it then makes no difference to. */
const USUAL_SECONDS = 8;

function quickestOf(figures: readonly Figures[]): number {
  const known = figures.flatMap(({ seconds }) => (seconds ? typical(seconds) : []));
  return known.length > 0 ? Math.min(...known) : USUAL_SECONDS;
}

const isFailure = ({ outcome }: Attempt) => outcome === 'broken' || outcome === 'not_kept';

/** Our process has ended, or was told to: that says nothing of the engine, and takes none of its turns. */
const isCutOff = ({ outcome }: Attempt) => outcome === 'cut_off' || outcome === 'aborted';

/** Another one comes first even then: should it be this engine's answer that our process ends of, one try has shown it. */
const hasNotDrawn = (attempt: Attempt) => isFailure(attempt) || isCutOff(attempt);

/** A refusal is never repeated, nor a call that took too long: it would only be paid for again. */
function isDoneWith(before: readonly Attempt[]): boolean {
  return (
    before.some(({ outcome }) => outcome === 'refused' || outcome === 'timed_out' || outcome === 'gone') ||
    before.filter(isFailure).length >= MOST_OF_ONE
  );
}
