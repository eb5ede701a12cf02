// Are the two arms as large as they were to be? If not, somebody is missing in one of them, and no comparison holds. The
// sequential multinomial test of Lindon and Malek ("Anytime-valid inference for multinomial count data", NeurIPS 2022;
// arXiv:2011.03567, 2020): a Bayes factor that may be looked at any time, for under the null it passes 1/u with a
// probability of u at most (Ville's inequality).

/** A false alarm in a thousand experiments: it is about broken pages, which are far off. */
export const ALARM_AT = 1_000;
/** How near to the planned shares the alternative is sought. */
const CONCENTRATION = 1_000;

/** Logarithm of the evidence that the shares are other than planned. */
export function mismatchEvidence(counts: readonly number[], shares: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce(
    (evidence, count, arm) => {
      const share = shares[arm] ?? 0;
      const prior = CONCENTRATION * share;
      return evidence + logGamma(prior + count) - logGamma(prior) - count * Math.log(share);
    },
    logGamma(CONCENTRATION) - logGamma(CONCENTRATION + total),
  );
}

/** Whether on any of the looks there was enough of it. @param looks counts per arm so far, one look after the other. */
export function isMismatched(looks: readonly (readonly number[])[], shares: readonly number[]): boolean {
  return looks.some((counts) => mismatchEvidence(counts, shares) >= Math.log(ALARM_AT));
}

/** Stirling's series; exact to 1e-10 from 1 upwards, shifted there from below. */
function logGamma(x: number): number {
  let shift = 0;
  let y = x;
  while (y < 10) {
    shift -= Math.log(y);
    y += 1;
  }
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1_260 * y ** 5);
  return shift + (y - 0.5) * Math.log(y) - y + 0.5 * Math.log(2 * Math.PI) + series;
}
