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
  /** Share of orders that come back. */
  returnedShown: number;
  returnedHeldOut: number;
  /** What the arms are really drawn with, where it is not the holdout. */
  drawnWith?: number;
  /** Left out: nobody comes back. */
  comeBack?: {
    /** Chance that one more visit follows, a few days after the last. */
    again: number;
    /** Which visits are timed. A quarter of what lengths differ by is between visitors. */
    timed: 'first' | 'every';
  };
}

const MEASURES = ['conversion', 'seconds', 'returns'] as const;
type Measure = (typeof MEASURES)[number];

/** Of so many experiments, in how many at least one look: */
export interface Tally {
  experiments: number;
  /** said that there is a difference in the direction in which there is none. */
  wrongVerdicts: Record<Measure, number>;
  /** said that there is one. */
  verdicts: Record<Measure, number>;
  /** had an interval of the difference that did not hold the truth. */
  missed: Record<Measure | 'lift' | 'shown' | 'heldOut', number>;
  mismatches: number;
}

export function simulate(truth: Truth, experiments: number, seed: number): Tally {
  const random = seeded(seed);
  const tally: Tally = {
    experiments,
    wrongVerdicts: { conversion: 0, seconds: 0, returns: 0 },
    verdicts: { conversion: 0, seconds: 0, returns: 0 },
    missed: { conversion: 0, seconds: 0, returns: 0, lift: 0, shown: 0, heldOut: 0 },
    mismatches: 0,
  };
  for (let n = 0; n < experiments; n++) {
    const seen = oneExperiment(truth, random);
    for (const name of MEASURES) {
      tally.wrongVerdicts[name] += Number(seen.wrong[name]);
      tally.verdicts[name] += Number(seen.found[name]);
    }
    for (const name of [...MEASURES, 'lift', 'shown', 'heldOut'] as const) {
      tally.missed[name] += Number(seen.missed[name]);
    }
    tally.mismatches += Number(seen.mismatched);
  }
  return tally;
}

function oneExperiment(truth: Truth, random: () => number) {
  const drawn = truth.drawnWith ?? truth.holdout;
  const shown = arm(truth.shown, truth.secondsShown, truth.returnedShown, truth);
  const heldOut = arm(truth.heldOut, truth.secondsHeldOut, truth.returnedHeldOut, truth);
  const wrong = { conversion: false, seconds: false, returns: false };
  const found = { conversion: false, seconds: false, returns: false };
  const missed = { conversion: false, seconds: false, returns: false, lift: false, shown: false, heldOut: false };
  const looks: number[][] = [];
  const holds = (interval: { low: number; high: number } | null | undefined, value: number) =>
    !interval || (interval.low <= value && value <= interval.high);
  for (let day = 0; day < truth.days; day++) {
    const held = binomial(truth.visitorsPerDay, drawn, random);
    heldOut.pass(day, held, random);
    shown.pass(day, truth.visitorsPerDay - held, random);
    looks.push([shown.visitors, heldOut.visitors]);
    const readings = {
      conversion: readExperiment(shown.conversion(), heldOut.conversion(), 'share'),
      seconds: readExperiment(shown.seconds(), heldOut.seconds(), 'mean'),
      returns: readExperiment(shown.returns(), heldOut.returns(), 'share'),
    };
    const differences = {
      conversion: truth.shown - truth.heldOut,
      seconds: truth.secondsShown - truth.secondsHeldOut,
      returns: truth.returnedShown - truth.returnedHeldOut,
    };
    for (const name of MEASURES) {
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

/** What one arm comes to, day by day. */
function arm(conversion: number, seconds: number, returned: number, { days, comeBack }: Truth) {
  let [visitors, purchases, returns, visits, sum, squares] = [0, 0, 0, 0, 0, 0];
  /** Of those who come again on a day, how long they stay on average. */
  const coming: number[][] = Array.from({ length: days }, () => []);
  const time = (mean: number, random: () => number) => {
    const length = -mean * Math.log(1 - random());
    visits++;
    sum += length;
    squares += length * length;
  };
  const comeAgain = (day: number, mean: number, random: () => number) => {
    if (comeBack && random() < comeBack.again) coming[day + 1 + Math.floor(3 * random())]?.push(mean);
  };
  return {
    get visitors() {
      return visitors;
    },
    pass(day: number, count: number, random: () => number) {
      visitors += count;
      const bought = binomial(count, conversion, random);
      purchases += bought;
      returns += binomial(bought, returned, random);
      for (let n = 0; n < count; n++) {
        // A third of the common mean or five thirds of it.
        const mean = comeBack ? seconds * (1 / 3 + (4 / 3) * Number(random() < 0.5)) : seconds;
        time(mean, random);
        comeAgain(day, mean, random);
      }
      for (const mean of coming[day] ?? []) {
        if (comeBack?.timed === 'every') time(mean, random);
        comeAgain(day, mean, random);
      }
    },
    conversion: () => (visitors > 0 ? ofShare(purchases, visitors) : null),
    seconds: () => (visits > 0 ? ofMean(sum, squares, visits) : null),
    returns: () => (purchases > 0 ? ofShare(returns, purchases) : null),
  };
}

function binomial(count: number, share: number, random: () => number): number {
  let successes = 0;
  for (let n = 0; n < count; n++) if (random() < share) successes++;
  return successes;
}
