// The rules of size advice: what they say at the borders, what they never do whatever the chart, and when they say nothing.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type LengthRange, type Measurement, SizeChart } from '../../../contract/size-charts.ts';
import type { Fit } from '../../../contract/sizing.ts';
import { type Advice, advise, type Question } from './advise.ts';
import { bandsOf, fitIn } from './bands.ts';
import { LETTER_CODES } from './letter-codes.ts';

type Row = Partial<Record<Measurement, [number, number]>>;

function aChart(sizes: Record<string, Row>, more: Partial<SizeChart> = {}): SizeChart {
  const range = ([min, max]: [number, number]): LengthRange => ({ min, max });
  const ranges = (row: Row) =>
    Object.fromEntries(Object.entries(row).map(([measurement, pair]) => [measurement, range(pair)]));
  const rows = Object.entries(sizes).map(([size, row]) => ({ size, measurements: ranges(row) }));
  return SizeChart.parse({ measures: 'body', unit: 'cm', sizes: rows, ...more });
}

/** Bust and waist; EN 13402-3 letters for the bust. */
const TOP = aChart({
  S: { chest: [82, 90], waist: [66, 74] },
  M: { chest: [90, 98], waist: [74, 82] },
  L: { chest: [98, 107], waist: [82, 91] },
});

function ask(measured: Partial<Record<Measurement, number>>, more: Partial<Question> = {}): Advice {
  const body = Object.fromEntries(Object.entries(measured).map(([one, value]) => [one, { min: value, max: value }]));
  return advise({ chart: TOP, kind: 'top', body, preference: 'regular', ...more });
}

const said = ({ outcome, sizes, certainty }: Advice) => [outcome, ...sizes, certainty];
const doubts = (advice: Advice) => advice.doubts.map(({ code, measurement }) => `${code} ${measurement ?? ''}`.trim());
const fitsIn = (advice: Advice, size: string) =>
  Object.fromEntries(
    advice.fits.find((one) => one.size === size)?.measurements.map(({ measurement, fit }) => [measurement, fit]) ?? [],
  );

describe('size advice', () => {
  it('is one size, and sure of it, where everything measured lies within it', () => {
    const advice = ask({ chest: 94, waist: 78 });
    assert.deepEqual(said(advice), ['size', 'M', 'high']);
    assert.deepEqual(doubts(advice), []);
    assert.deepEqual(
      advice.fits.map(({ size }) => size),
      ['S', 'M', 'L'],
    );
    assert.deepEqual(fitsIn(advice, 'S'), { chest: 'too_small', waist: 'too_small' });
    assert.deepEqual(fitsIn(advice, 'L'), { chest: 'relaxed', waist: 'relaxed' });
  });

  it('is two sizes at the border between them: the smaller close, the larger relaxed', () => {
    const advice = ask({ chest: 98, waist: 82 });
    assert.deepEqual(said(advice), ['between', 'M', 'L', 'medium']);
    assert.deepEqual(fitsIn(advice, 'M'), { chest: 'close', waist: 'close' });
    assert.deepEqual(fitsIn(advice, 'L'), { chest: 'relaxed', waist: 'relaxed' });
  });

  it('follows the shopper’s liking there', () => {
    assert.deepEqual(said(ask({ chest: 98 }, { preference: 'close' })).slice(0, 2), ['size', 'M']);
    assert.deepEqual(said(ask({ chest: 98 }, { preference: 'relaxed' })).slice(0, 2), ['size', 'L']);
    assert.deepEqual(said(ask({ chest: 94 }, { preference: 'relaxed' })).slice(0, 2), ['size', 'L']);
  });

  it('takes a waist that needs the larger size at its word, though the chest would do with the smaller', () => {
    const advice = ask({ chest: 94, waist: 86 });
    assert.deepEqual(said(advice), ['size', 'L', 'medium']);
    assert.deepEqual(fitsIn(advice, 'M'), { chest: 'regular', waist: 'too_small' });
    assert.deepEqual(fitsIn(advice, 'L'), { chest: 'relaxed', waist: 'regular' });
  });

  it('names what would make it surer', () => {
    assert.deepEqual(said(ask({ chest: 94 })), ['size', 'M', 'medium']);
    assert.deepEqual(doubts(ask({ chest: 94 })), ['measurement_missing waist']);
  });

  it('says that it is not sure, and why', () => {
    const why = (advice: Advice) => [...said(advice), doubts(advice)[0]];
    assert.deepEqual(why(ask({})), ['unsure', 'none', 'measurement_missing chest']);
    assert.deepEqual(why(ask({ waist: 78 })), ['unsure', 'none', 'measurement_missing chest']);
    assert.deepEqual(why(ask({ chest: 120 })), ['unsure', 'none', 'above_chart chest']);
    assert.deepEqual(why(ask({ chest: 70 })), ['unsure', 'none', 'below_chart chest']);
    assert.deepEqual(fitsIn(ask({ chest: 120 }), 'L'), { chest: 'too_small' });
    assert.deepEqual(why(ask({ chest: 84, waist: 100 })), ['unsure', 'none', 'measurements_disagree']);
  });

  it('takes nobody for 37 cm round the chest: that is inches', () => {
    const advice = ask({ chest: 37, waist: 78 });
    assert.deepEqual(said(advice), ['unsure', 'none']);
    assert.deepEqual(doubts(advice), ['implausible chest']);
  });

  it('reads one number per size as everybody nearest to it', () => {
    const chart = aChart({ '38': { chest: [88, 88] }, '40': { chest: [92, 92] }, '42': { chest: [96, 96] } });
    assert.deepEqual(said(ask({ chest: 92.5 }, { chart })), ['size', '40', 'high']);
    assert.deepEqual(said(ask({ chest: 94 }, { chart })), ['between', '40', '42', 'medium']);
  });

  it('leaves nobody out between 87 and 88', () => {
    const chart = aChart({ S: { chest: [84, 87] }, M: { chest: [88, 91] } });
    assert.deepEqual(said(ask({ chest: 87.5 }, { chart })), ['between', 'S', 'M', 'medium']);
  });

  it('lets the leg of trousers be too short, but never their waist', () => {
    const chart = aChart({ '30': { waist: [74, 79], inseam: [76, 80] }, '32': { waist: [79, 84], inseam: [76, 80] } });
    const advice = ask({ waist: 77, inseam: 88 }, { chart, kind: 'bottom' });
    assert.deepEqual(said(advice), ['size', '30', 'low']);
    assert.deepEqual(fitsIn(advice, '30'), { waist: 'regular', inseam: 'too_small' });
  });

  it('allows for ease where a chart measures garments, and says when it had to assume it', () => {
    const garment = { M: { chest: [100, 100] }, L: { chest: [108, 108] } } satisfies Record<string, Row>;
    const fits = (chest: number) =>
      fitsIn(ask({ chest }, { chart: aChart(garment, { measures: 'garment' }) }), 'M').chest;
    // Craft Yarn Council: from 1, 2, 4 and to 6 inches wider.
    assert.deepEqual([98, 96, 92, 88, 84].map(fits), ['too_small', 'close', 'regular', 'relaxed', 'too_large']);
    const assumed = ask({ chest: 92 }, { chart: aChart(garment, { measures: 'garment' }) });
    assert.deepEqual([...said(assumed), ...doubts(assumed)], ['size', 'M', 'medium', 'ease_assumed chest']);
    assert.equal(assumed.fits[0]?.measurements[0]?.difference, 8);
    const stretchy = aChart(garment, { measures: 'garment', ease: { chest: { min: -4, max: 2 } } });
    assert.deepEqual(said(ask({ chest: 101 }, { chart: stretchy })), ['size', 'M', 'high']);
  });

  it('does not guess how wide the waist of a garment is meant to be', () => {
    const chart = aChart({ M: { waist: [90, 90] } }, { measures: 'garment' });
    const advice = ask({ waist: 80 }, { chart });
    assert.deepEqual([...said(advice), ...doubts(advice)], ['unsure', 'none', 'ease_unknown waist']);
  });

  it('is less sure of a body that was concluded from a size', () => {
    const chest = LETTER_CODES.en13402_women.M as LengthRange;
    const same = advise({ chart: TOP, kind: 'top', body: { chest }, preference: 'regular' });
    assert.deepEqual(said(same), ['size', 'M', 'medium']);
    assert.deepEqual(doubts(same), ['from_owned_size chest', 'measurement_missing waist']);
    const fine = aChart({ '38': { chest: [90, 94] }, '40': { chest: [94, 98] } });
    assert.equal(advise({ chart: fine, kind: 'top', body: { chest }, preference: 'regular' }).certainty, 'low');
  });
});

describe('whatever the chart', () => {
  const ORDER: Fit[] = ['too_large', 'relaxed', 'regular', 'close', 'too_small'];
  const step = fc.record({ begins: fc.integer({ min: 0, max: 9 }), ends: fc.integer({ min: 0, max: 9 }) });
  const charts = fc
    .record({
      measures: fc.constantFrom('body' as const, 'garment' as const),
      width: fc.integer({ min: 0, max: 12 }),
      steps: fc.array(step, { minLength: 1, maxLength: 8 }),
    })
    .map(({ measures, width, steps }) => {
      let [min, max] = [76, 76 + width];
      const rows = steps.map(({ begins, ends }, i) => {
        [min, max] = [min + begins, Math.max(min + begins, max + ends)];
        return [`size ${i}`, { chest: [min, max] as [number, number] }];
      });
      return aChart(Object.fromEntries(rows), { measures });
    });
  const girth = fc.integer({ min: 600, max: 1900 }).map((millimetres) => millimetres / 10);

  it('a wider body never sits looser in a size, nor a larger size tighter on a body', () => {
    fc.assert(
      fc.property(charts, girth, girth, (chart, one, other) => {
        const bands = bandsOf(chart, 'chest');
        const level = (i: number, value: number) => ORDER.indexOf(fitIn(bands[i]!, value));
        for (const i of bands.keys()) {
          assert.ok(level(i, Math.max(one, other)) >= level(i, Math.min(one, other)));
          if (i > 0) assert.ok(level(i, one) <= level(i - 1, one));
        }
      }),
    );
  });

  it('no size is advised that is too small or too large, and every silence has its reason', () => {
    fc.assert(
      fc.property(charts, girth, fc.constantFrom('close', 'regular', 'relaxed'), (chart, chest, preference) => {
        const advice = ask({ chest }, { chart, preference });
        for (const size of advice.sizes) assert.ok(!/^too_/.test(fitsIn(advice, size).chest ?? 'too_'));
        assert.equal(advice.outcome === 'unsure', advice.sizes.length === 0);
        assert.equal(advice.outcome === 'unsure', advice.certainty === 'none');
        if (advice.outcome === 'unsure') assert.ok(advice.doubts.length > 0);
      }),
    );
  });

  it('liking it wider never leads to a smaller size', () => {
    fc.assert(
      fc.property(charts, girth, (chart, chest) => {
        const place = (preference: Question['preference']) => {
          const [size] = ask({ chest }, { chart, preference }).sizes;
          return chart.sizes.findIndex((one) => one.size === size);
        };
        assert.ok(place('close') <= place('relaxed'));
      }),
    );
  });
});
