// Intervals that hold however often one looks: asymptotic confidence sequences (Waudby-Smith, Arbour, Sinha, Kennedy and
// Ramdas, "Time-uniform central limit theory and asymptotic confidence sequences", Annals of Statistics 52, 2024; first
// arXiv:2103.06476, 2021, theorem 2.2). An ordinary interval is right at one look that was planned beforehand; whoever looks
// every day would see a lift that is none in one of four experiments.

export interface Interval {
  low: number;
  high: number;
}

/** What is wrong at most so often, over all looks together. */
export const ALPHA = 0.05;

/** The intervals are tightest around so many observations; fixed beforehand, as the method demands. */
const TIGHTEST_AT = 20_000;
const RHO_SQUARED = (-2 * Math.log(ALPHA) + Math.log(-2 * Math.log(ALPHA)) + 1) / TIGHTEST_AT;

/** By how many standard errors an estimate from `observations` may be off; 1.96 where one looks once. */
export function reach(observations: number): number {
  const spread = observations * RHO_SQUARED + 1;
  return Math.sqrt(((2 * spread) / (observations * RHO_SQUARED)) * Math.log(Math.sqrt(spread) / ALPHA));
}

export function around(estimate: number, standardError: number, observations: number): Interval {
  const far = reach(observations) * standardError;
  return { low: estimate - far, high: estimate + far };
}

/** A mean and how sure it is. */
export interface Estimate {
  mean: number;
  /** Of the mean, squared. */
  variance: number;
  observations: number;
}

/** Of so many, so many did. With one more of either kind in the variance, or none in a hundred would seem certain. */
export function ofShare(successes: number, observations: number): Estimate {
  const smoothed = (successes + 1) / (observations + 2);
  return {
    mean: successes / observations,
    variance: (smoothed * (1 - smoothed)) / observations,
    observations,
  };
}

export function ofMean(sum: number, sumOfSquares: number, observations: number): Estimate {
  const mean = sum / observations;
  const spread = Math.max(0, sumOfSquares - sum * mean) / Math.max(1, observations - 1);
  return { mean, variance: spread / observations, observations };
}

/** Within 0 and 1, as a share is. */
export function intervalOfShare(estimate: Estimate): Interval {
  const { low, high } = intervalOf(estimate);
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

export function intervalOf({ mean, variance, observations }: Estimate): Interval {
  return around(mean, Math.sqrt(variance), observations);
}

/** Of `a` less `b`. */
export function intervalOfDifference(a: Estimate, b: Estimate): Interval {
  return around(a.mean - b.mean, Math.sqrt(a.variance + b.variance), a.observations + b.observations);
}

/** Of `a` over `b`, less one, by the logarithm of their ratio. @returns null where one of them is 0. */
export function intervalOfLift(a: Estimate, b: Estimate): Interval | null {
  if (a.mean <= 0 || b.mean <= 0) return null;
  const standardError = Math.sqrt(a.variance / a.mean ** 2 + b.variance / b.mean ** 2);
  const { low, high } = around(Math.log(a.mean / b.mean), standardError, a.observations + b.observations);
  return { low: Math.exp(low) - 1, high: Math.exp(high) - 1 };
}
