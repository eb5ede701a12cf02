// How a model has done lately: how often a picture came that could be shown, and how long it took.
import type { GarmentKind } from '../renderer.ts';
import type { RecentAttempt } from './course.ts';

/** What is older says little about now; and so a model that was bad is tried anew after a while. */
export const WINDOW_MS = 30 * 60_000;

/** What is taken to be so of a model until it has shown otherwise, with the weight of so many calls. */
const EXPECTED = { keptShare: 0.95, calls: 10 };
/** One that is overloaded or gone says so at once and costs nothing: that is the breaker's. */
const TAKEN: ReadonlySet<RecentAttempt['outcome']> = new Set([
  'rendered',
  'not_kept',
  'refused',
  'timed_out',
  'broken',
]);
/** Of fewer pictures no percentile is taken. */
const FEWEST = 5;

export interface Figures {
  /** Of the calls for this kind of garment that it took: those that gave a picture that could be shown, 0..1. */
  keptShare: number;
  /** Seconds to a picture, of all kinds; null where there are too few to tell. */
  seconds: { p50: number; p95: number } | null;
}

/** @param recent calls of one model, in any order. */
export function figuresOf(recent: readonly RecentAttempt[], kind: GarmentKind, now: Date): Figures {
  const ended = recent.filter(
    ({ outcome, startedAt }) =>
      outcome !== null && TAKEN.has(outcome) && now.getTime() - startedAt.getTime() < WINDOW_MS,
  );
  const ofKind = ended.filter(({ garmentKind }) => garmentKind === kind);
  const kept = ofKind.filter(({ outcome }) => outcome === 'rendered').length;
  const seconds = ended
    .flatMap(({ outcome, milliseconds }) =>
      milliseconds !== null && (outcome === 'rendered' || outcome === 'not_kept') ? milliseconds / 1_000 : [],
    )
    .sort((a, b) => a - b);
  return {
    keptShare: (kept + EXPECTED.keptShare * EXPECTED.calls) / (ofKind.length + EXPECTED.calls),
    seconds: seconds.length < FEWEST ? null : { p50: percentile(seconds, 0.5), p95: percentile(seconds, 0.95) },
  };
}

/** The nearest rank. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
