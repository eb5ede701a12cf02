// Experiments with a known truth, looked at every day: how often is the reading wrong? For the test and for `npm run eval:proof`.
import { seeded } from '../engine-stand-in/random.ts';
import { ofMean, ofShare } from '../statistics/confidence-sequence.ts';
import { readExperiment } from '../statistics/experiment.ts';
import { isMismatched } from '../statistics/sample-ratio.ts';

export interface Truth {
  /** Of both arms together. */
  visitorsPerDay: number;
  days: number;
  /** Share of visitors to whom the button is not shown. */
  holdout: number;
  /** Share of visitors who purchase. */
  shown: number;
  heldOut: number;
  /** Mean length of a visit, in seconds; exponential, as skewed as real ones. */
  secondsShown: number;
  secondsHeldOut: number;
  /** What the arms are really drawn with, where it is not the holdout. */
  drawnWith?: number;
}

/** Of so many experiments, in how many at least one look: */
export interface Tally {
  experiments: number;
  /** said that there is a difference in the direction in which there is none. */
  wrongVerdicts: { conversion: number; seconds: number };
  /** said that there is one. */
  verdicts: { conversion: number; seconds: number };
  /** had an interval of the difference that did not hold the truth. */
  missed: { conversion: number; seconds: number; lift: number; shown: number; heldOut: number };
  mismatches: number;
}

export function simulate(truth: Truth, experiments: number, seed: number): Tally {
  const random = seeded(seed);
  const tally: Tally = {
    experiments,
    wrongVerdicts: { conversion: 0, seconds: 0 },
    verdicts: { conversion: 0, seconds: 0 },
    missed: { conversion: 0, seconds: 0, lift: 0, shown: 0, heldOut: 0 },
    mismatches: 0,
  };
  for (let n = 0; n < experiments; n++) {
    const seen = oneExperiment(truth, random);
    for (const name of ['conversion', 'seconds'] as const) {
      tally.wrongVerdicts[name] += Number(seen.wrong[name]);
      tally.verdicts[name] += Number(seen.found[name]);
    }
    for (const name of ['conversion', 'seconds', 'lift', 'shown', 'heldOut'] as const) {
      tally.missed[name] += Number(seen.missed[name]);
    }
    tally.mismatches += Number(seen.mismatched);
  }
  return tally;
}

function oneExperiment(truth: Truth, random: () => number) {
  const drawn = truth.drawnWith ?? truth.holdout;
  const shown = arm(truth.shown, truth.secondsShown);
  const heldOut = arm(truth.heldOut, truth.secondsHeldOut);
  const wrong = { conversion: false, seconds: false };
  const found = { conversion: false, seconds: false };
  const missed = { conversion: false, seconds: false, lift: false, shown: false, heldOut: false };
  const looks: number[][] = [];
  const holds = (interval: { low: number; high: number } | null | undefined, value: number) =>
    !interval || (interval.low <= value && value <= interval.high);
  for (let day = 0; day < truth.days; day++) {
    const held = binomial(truth.visitorsPerDay, drawn, random);
    heldOut.pass(held, random);
    shown.pass(truth.visitorsPerDay - held, random);
    looks.push([shown.visitors, heldOut.visitors]);
    const readings = {
      conversion: readExperiment(shown.conversion(), heldOut.conversion(), 'share'),
      seconds: readExperiment(shown.seconds(), heldOut.seconds(), 'mean'),
    };
    const differences = { conversion: truth.shown - truth.heldOut, seconds: truth.secondsShown - truth.secondsHeldOut };
    for (const name of ['conversion', 'seconds'] as const) {
      const { verdict, difference } = readings[name];
      const says = verdict === 'larger' ? 1 : verdict === 'smaller' ? -1 : 0;
      if (says !== 0) found[name] = true;
      if (says !== 0 && says !== Math.sign(differences[name])) wrong[name] = true;
      if (!holds(difference, differences[name])) missed[name] = true;
    }
    const { lift, shown: a, heldOut: b } = readings.conversion;
    if (!holds(lift?.interval, truth.shown / truth.heldOut - 1)) missed.lift = true;
    if (!holds(a?.interval, truth.shown)) missed.shown = true;
    if (!holds(b?.interval, truth.heldOut)) missed.heldOut = true;
  }
  return { wrong, found, missed, mismatched: isMismatched(looks, [1 - truth.holdout, truth.holdout]) };
}

function arm(conversion: number, seconds: number) {
  let [visitors, purchases, sum, squares] = [0, 0, 0, 0];
  return {
    get visitors() {
      return visitors;
    },
    pass(count: number, random: () => number) {
      visitors += count;
      purchases += binomial(count, conversion, random);
      for (let n = 0; n < count; n++) {
        const length = -seconds * Math.log(1 - random());
        sum += length;
        squares += length * length;
      }
    },
    conversion: () => (visitors > 0 ? ofShare(purchases, visitors) : null),
    seconds: () => (visitors > 0 ? ofMean(sum, squares, visitors) : null),
  };
}

function binomial(count: number, share: number, random: () => number): number {
  let successes = 0;
  for (let n = 0; n < count; n++) if (random() < share) successes++;
  return successes;
}
