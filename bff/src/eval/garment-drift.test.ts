// A short run of what `npm run eval:fidelity` does at length: two pairs, always the same pictures.
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { seeded } from '../engine-stand-in/random.ts';
import { FIDELITY_AXES, type FidelityAxis } from '../renderers/fidelity/fidelity.ts';
import { measureFidelity } from '../renderers/fidelity/measure-fidelity.ts';
import { loadModels } from '../vision/models.ts';
import { GARMENT_DRIFTS } from './garment-drift.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { type Pair, wornPairs } from './worn-pairs.ts';

const STRENGTHS = Array.from({ length: 6 }, (_, k) => k / 5);

describe('the fidelity score of garments that are disturbed by degrees', () => {
  let striped: Pair;
  let words: Pair;
  before(async () => {
    const models = await loadModels();
    const named = async (name: string) => (await wornPairs(models, name))[0] ?? assert.fail(name);
    striped = await named('mei shirt-breton-stripe');
    words = await named('mei words-on-white');
  });

  const axesOf = (pair: Pair, picture = pair.picture) =>
    measureFidelity(pair.photo, pair.person, picture, pair.garment, 'top');

  function follows(pair: Pair, drift: string): void {
    const of = GARMENT_DRIFTS[drift] ?? assert.fail(drift);
    const scores = STRENGTHS.map((strength) => axesOf(pair, of.make(pair, strength * of.most, seeded(7))).axes);
    const own = scores.map((axes) => axes[of.axis].score ?? assert.fail(`${drift} left ${of.axis} unmeasured`));
    const correlation = -rankCorrelation(STRENGTHS, own);
    assert.ok(
      correlation >= 0.9,
      `${pair.name}, ${drift}: ${correlation.toFixed(3)} of ${own.map((s) => s.toFixed(2))}`,
    );
    assert.ok(own[0]! > 0.9 && own.at(-1)! < 0.5, `${pair.name}, ${drift}: from ${own[0]} to ${own.at(-1)}`);
    for (const other of OTHERS[of.axis]) {
      const last = scores.at(-1)![other].score;
      assert.ok(last === null || last > 0.5, `${pair.name}, ${drift}: ${other} fell to ${last}`);
    }
  }

  /** What must not mind; a garment drawn together or out changes its print too. */
  const OTHERS: Record<FidelityAxis, readonly FidelityAxis[]> = {
    colour: ['print', 'length', 'sleeves'],
    print: ['colour', 'length', 'sleeves'],
    length: ['colour', 'sleeves'],
    sleeves: ['colour', 'length'],
  };

  it('is full for the local engine’s own pictures', () => {
    for (const pair of [striped, words]) {
      const { verdict, score, axes } = axesOf(pair);
      assert.equal(verdict, 'faithful');
      assert.ok(score! > 0.95, `${score}`);
      for (const axis of FIDELITY_AXES) assert.notEqual(axes[axis].score, null, axis);
    }
  });

  it('falls with the colour', () => {
    follows(words, 'lighter or darker');
    follows(striped, 'a tint');
  });

  it('falls with the print, and with what becomes of lettering', () => {
    follows(words, 'garbled');
    follows(striped, 'blurred');
  });

  it('falls with the length, either way', () => {
    follows(words, 'hem higher');
    follows(striped, 'hem lower');
  });

  it('falls with the sleeves, either way', () => {
    follows(striped, 'sleeves shorter');
    follows(words, 'sleeves longer');
  });

  it('is below the bar beside another garment’s product picture', () => {
    const { verdict, below } = measureFidelity(striped.photo, striped.person, striped.picture, words.garment, 'top');
    assert.equal(verdict, 'another_garment');
    assert.ok(below.includes('print') && below.includes('sleeves'));
  });
});
