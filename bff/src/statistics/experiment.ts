// What an experiment says today: both arms, their difference, and a lift only once it is one.
import {
  type Estimate,
  type Interval,
  intervalOf,
  intervalOfDifference,
  intervalOfLift,
  intervalOfShare,
  reach,
} from './confidence-sequence.ts';

/** In each arm; before that an interval that leans on the central limit theorem says nothing. */
export const LEAST_OBSERVATIONS = 100;
/** Of whatever happens more rarely: purchases, or visitors who do not purchase. In each arm. */
export const LEAST_EVENTS = 10;

export interface ArmReading {
  mean: number;
  interval: Interval;
}

export interface Reading {
  shown: ArmReading | null;
  heldOut: ArmReading | null;
  /** Of shown less held out; null where there is too little to say how far off it may be. */
  difference: Interval | null;
  /** better: larger; worse: smaller; open: it may be either. */
  verdict: 'larger' | 'smaller' | 'open' | 'too_early';
  /** Relative to held out; null unless the verdict is larger or smaller. */
  lift: { mean: number; interval: Interval } | null;
}

/** @param kind whether it is a share, of which there are to be enough of either kind. */
export function readExperiment(shown: Estimate | null, heldOut: Estimate | null, kind: 'share' | 'mean'): Reading {
  const arm = (estimate: Estimate | null): ArmReading | null =>
    estimate && isEnough(estimate, kind)
      ? { mean: estimate.mean, interval: kind === 'share' ? intervalOfShare(estimate) : intervalOf(estimate) }
      : null;
  const arms = { shown: arm(shown), heldOut: arm(heldOut) };
  if (!shown || !heldOut || !arms.shown || !arms.heldOut) {
    return { ...arms, difference: null, verdict: 'too_early', lift: null };
  }
  const difference = intervalOfDifference(shown, heldOut);
  const verdict = difference.low > 0 ? 'larger' : difference.high < 0 ? 'smaller' : 'open';
  return { ...arms, difference, verdict, lift: verdict === 'open' ? null : liftOf(shown, heldOut, verdict) };
}

/** Cut where it would contradict the difference: both say the same of the sign, and the difference decides. */
function liftOf(shown: Estimate, heldOut: Estimate, verdict: 'larger' | 'smaller'): Reading['lift'] {
  const interval = intervalOfLift(shown, heldOut);
  if (!interval) return null;
  const cut =
    verdict === 'larger'
      ? { low: Math.max(0, interval.low), high: interval.high }
      : { low: interval.low, high: Math.min(0, interval.high) };
  return { mean: shown.mean / heldOut.mean - 1, interval: cut };
}

function isEnough({ mean, observations }: Estimate, kind: 'share' | 'mean'): boolean {
  if (observations < LEAST_OBSERVATIONS) return false;
  const rarer = Math.min(mean, 1 - mean) * observations;
  return kind === 'mean' || rarer >= LEAST_EVENTS - 1e-9;
}

/** One-sided 80 % of the normal distribution: four of five such effects have been seen by then. */
const FOUR_OF_FIVE = 0.8416;
const MOST_VISITORS = 1e9;

/**
 * How many visitors, of both arms together, it takes until a lift of at least `smallest` will have been seen in four of five
 * experiments.
 * @param conversion of those to whom the button is not shown.
 * @param holdout share of visitors to whom it is not shown.
 * @param smallest lift worth knowing, e.g. 0.1 for a tenth more.
 * @returns null where it would take more than a thousand million.
 */
export function visitorsNeeded(conversion: number, holdout: number, smallest: number): number | null {
  const better = Math.min(1, conversion * (1 + smallest));
  const perVisitor = (better * (1 - better)) / (1 - holdout) + (conversion * (1 - conversion)) / holdout;
  const isSeen = (visitors: number) =>
    (reach(visitors) + FOUR_OF_FIVE) * Math.sqrt(perVisitor / visitors) <= better - conversion;
  if (!isSeen(MOST_VISITORS)) return null;
  let [few, many] = [1, MOST_VISITORS];
  while (many - few > 1) {
    const half = Math.floor((few + many) / 2);
    if (isSeen(half)) many = half;
    else few = half;
  }
  return many;
}
