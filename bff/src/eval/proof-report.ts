// `npm run eval:proof`: ten thousand experiments without a difference and thousands with one, looked at every day. Writes
// bff/bench/proof.json and fails where the method is wrong more often than it says.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { visitorsNeeded } from '../statistics/experiment.ts';
import { simulate, type Truth } from './simulate-experiments.ts';

const KEPT = join(import.meta.dirname, '../../bench/proof.json');
const SEED = 20_261_126;
const AA = 10_000;
const AB = 2_000;

const same: Truth = {
  visitorsPerDay: 400,
  days: 45,
  holdout: 0.2,
  shown: 0.03,
  heldOut: 0.03,
  secondsShown: 120,
  secondsHeldOut: 120,
  returnedShown: 0.25,
  returnedHeldOut: 0.25,
};
const better = { ...same, shown: 0.045, secondsShown: 140, returnedShown: 0.15 };
/** 3.3 visits of each visitor: timed together they make the alarms that first visits do not. */
const again = 0.7;
/** Enough purchases to tell how many come back. */
const many = { ...same, holdout: 0.5, shown: 0.25, heldOut: 0.25 };
const long = visitorsNeeded(0.03, 0.5, 0.5) ?? 0;

/** Not how it is done, but why it is not. */
const EVERY = 'A/A, visitors who come back, each visit timed';

const SCENARIOS: Record<string, { truth: Truth; experiments: number }> = {
  'A/A, 20 % held out': { truth: same, experiments: AA },
  'A/A, 5 % held out, few purchases': {
    truth: { ...same, holdout: 0.05, shown: 0.015, heldOut: 0.015 },
    experiments: AB,
  },
  'A/A, half held out': { truth: { ...same, holdout: 0.5 }, experiments: AB },
  'A/A, visitors who come back': { truth: { ...same, comeBack: { again, timed: 'first' } }, experiments: AB },
  [EVERY]: { truth: { ...same, comeBack: { again, timed: 'every' } }, experiments: AB },
  'A/A, many purchases': { truth: many, experiments: AB },
  'A/B, half as many come back': { truth: { ...many, returnedShown: 0.125 }, experiments: AB },
  'A/B, half as many purchases again': { truth: better, experiments: AB },
  'A/B, worse': {
    truth: { ...same, shown: 0.02, secondsShown: 100, returnedShown: 0.4, holdout: 0.5 },
    experiments: AB,
  },
  'A/B, for as long as the meter says': {
    truth: { ...better, holdout: 0.5, visitorsPerDay: Math.ceil(long / 30), days: 30 },
    experiments: AB,
  },
  'one visitor in ten missing': { truth: { ...same, holdout: 0.5, drawnWith: 0.45 }, experiments: 500 },
};

const percent = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(2));
const figures: Record<string, object> = {};
const complaints: string[] = [];
for (const [name, { truth, experiments }] of Object.entries(SCENARIOS)) {
  const tally = simulate(truth, experiments, SEED);
  const of = (counts: Record<string, number>) =>
    Object.fromEntries(Object.entries(counts).map(([what, count]) => [what, percent(count, experiments)]));
  const rates = { wrong: of(tally.wrongVerdicts), missed: of(tally.missed) };
  figures[name] = {
    truth,
    experiments,
    ...rates,
    found: of(tally.verdicts),
    mismatch: percent(tally.mismatches, experiments),
  };
  for (const [kind, found] of Object.entries(rates)) {
    for (const [what, rate] of Object.entries(found))
      if (rate > 5 && name !== EVERY) complaints.push(`${name}: ${kind} ${what} ${rate} %`);
  }
  console.log(name, figures[name]);
}
writeFileSync(
  KEPT,
  `${JSON.stringify({ unit: 'percent of experiments, over all daily looks', seed: SEED, scenarios: figures }, null, 2)}\n`,
);
if (complaints.length > 0) {
  console.error(complaints.join('\n'));
  process.exitCode = 1;
}
