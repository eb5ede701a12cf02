import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FidelityAxes } from './fidelity.ts';
import { ANOTHER_GARMENT, BAR, FAITHFUL, judge, measured, scoreOf } from './judge.ts';

const PERFECT: FidelityAxes = {
  colour: measured('colour', 0),
  print: { score: null, why: 'plain' },
  length: measured('length', 0),
  sleeves: { score: null, why: 'edge_unclear' },
};

describe('judging a picture by its axes', () => {
  it('scores a half at the bar, a fifth at twice the bar, and falls with every step', () => {
    for (const axis of ['colour', 'print', 'length', 'sleeves'] as const) {
      assert.equal(scoreOf(axis, 0), 1);
      assert.equal(scoreOf(axis, BAR[axis]), FAITHFUL);
      assert.equal(scoreOf(axis, 2 * BAR[axis]), ANOTHER_GARMENT);
      assert.ok(scoreOf(axis, 0.01 * BAR[axis]) < 1);
    }
  });

  it('lets no strong axis make up for a weak one', () => {
    const fidelity = judge({ ...PERFECT, length: measured('length', 1.5 * BAR.length) });
    assert.equal(fidelity.verdict, 'doubtful');
    assert.equal(fidelity.score, scoreOf('length', 1.5 * BAR.length));
    assert.deepEqual(fidelity.below, ['length']);
  });

  it('names the axes below the bar, weakest first', () => {
    const fidelity = judge({
      ...PERFECT,
      colour: measured('colour', 1.2 * BAR.colour),
      length: measured('length', 3 * BAR.length),
    });
    assert.deepEqual(fidelity.below, ['length', 'colour']);
    assert.equal(fidelity.verdict, 'another_garment');
  });

  it('does not count what could not be measured, for or against', () => {
    assert.equal(judge(PERFECT).verdict, 'faithful');
    assert.equal(judge(PERFECT).score, 1);
    const unmeasured = { score: null, why: 'not_laid' } as const;
    const nothing = judge({ colour: unmeasured, print: unmeasured, length: unmeasured, sleeves: unmeasured });
    assert.deepEqual([nothing.verdict, nothing.score, nothing.below], ['unmeasured', null, []]);
  });
});
