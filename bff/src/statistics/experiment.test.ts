// The readings of an experiment, held to what they promise by experiments whose truth is known. `npm run eval:proof` is the
// long form of this.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { simulate, type Truth } from '../eval/simulate-experiments.ts';
import { ofShare, reach } from './confidence-sequence.ts';
import { readExperiment, visitorsNeeded } from './experiment.ts';
import { isMismatched, mismatchEvidence } from './sample-ratio.ts';

const same: Truth = {
  visitorsPerDay: 150,
  days: 25,
  holdout: 0.3,
  shown: 0.05,
  heldOut: 0.05,
  secondsShown: 60,
  secondsHeldOut: 60,
  returnedShown: 0.3,
  returnedHeldOut: 0.3,
};
const better = { ...same, holdout: 0.5, shown: 0.12, secondsShown: 80, returnedShown: 0.1 };

describe('the reading of an experiment', () => {
  it('looked at every day shows a lift that is none in at most 5 of 100 experiments', () => {
    const { wrongVerdicts, missed, mismatches, experiments } = simulate(same, 300, 1);
    for (const count of [...Object.values(wrongVerdicts), ...Object.values(missed)]) {
      assert.ok(count <= 0.05 * experiments, JSON.stringify({ wrongVerdicts, missed }));
    }
    assert.equal(mismatches, 0);
  });

  it('of visitors who come back holds for the first visit of each, and would not for every visit', () => {
    const alarms = (timed: 'first' | 'every') =>
      simulate({ ...same, days: 45, comeBack: { again: 0.7, timed } }, 200, 7).wrongVerdicts.seconds / 200;
    assert.ok(alarms('first') <= 0.05);
    assert.ok(alarms('every') > 0.05);
  });

  it('finds a lift that is one, and its intervals hold the truth', () => {
    const { verdicts, wrongVerdicts, missed, experiments } = simulate(better, 200, 2);
    assert.ok(verdicts.conversion > 0.9 * experiments);
    assert.equal(wrongVerdicts.conversion, 0);
    for (const count of Object.values(missed)) assert.ok(count <= 0.05 * experiments, JSON.stringify(missed));
  });

  it('says nothing of a lift while it may be none, however good it looks', () => {
    const reading = readExperiment(ofShare(40, 400), ofShare(12, 200), 'share');
    assert.equal(reading.verdict, 'open');
    assert.equal(reading.lift, null);
    assert.equal(readExperiment(ofShare(9, 90), ofShare(5, 90), 'share').verdict, 'too_early');
    assert.equal(readExperiment(null, ofShare(50, 900), 'share').verdict, 'too_early');
    const certain = readExperiment(ofShare(400, 2_000), ofShare(100, 2_000), 'share');
    assert.equal(certain.verdict, 'larger');
    assert.ok(certain.lift && certain.lift.interval.low > 0 && certain.lift.interval.low < 3);
  });

  it('is wider than that of a single look, always', () => {
    for (const observations of [100, 1_000, 20_000, 1e6]) assert.ok(reach(observations) > 1.96);
  });

  it('needs as many visitors as it says to find such a lift in four of five experiments', () => {
    const needed = visitorsNeeded(0.1, 0.5, 0.6) ?? 0;
    const truth = { ...better, heldOut: 0.1, shown: 0.16, visitorsPerDay: Math.ceil(needed / 20), days: 20 };
    const { verdicts, experiments } = simulate(truth, 150, 3);
    assert.ok(verdicts.conversion >= 0.72 * experiments, `${verdicts.conversion} of ${experiments} with ${needed}`);
    assert.ok(Number(visitorsNeeded(0.03, 0.05, 0.1)) > Number(visitorsNeeded(0.03, 0.5, 0.1)));
    assert.equal(visitorsNeeded(0.03, 0.5, 0), null);
  });
});

describe('the alarm for arms of the wrong size', () => {
  it('sounds where one in ten is missing, and not by chance', () => {
    assert.ok(simulate({ ...same, holdout: 0.5, drawnWith: 0.4 }, 40, 4).mismatches > 36);
    assert.equal(isMismatched([[70, 30]], [0.7, 0.3]), false);
    assert.equal(
      isMismatched(
        [
          [5_000, 5_000],
          [9_000, 4_000],
        ],
        [0.5, 0.5],
      ),
      true,
    );
  });

  it('weighs the evidence as the beta-binomial does', () => {
    // One visitor: the prior's mean is the planned share, so that one says nothing.
    assert.ok(Math.abs(mismatchEvidence([1, 0], [0.8, 0.2])) < 1e-9);
    // Two of the same: (1000 p + 1) / (1001 p) against 1.
    assert.ok(Math.abs(mismatchEvidence([0, 2], [0.8, 0.2]) - Math.log(201 / (1_001 * 0.2))) < 1e-9);
  });
});
