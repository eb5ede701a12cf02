// The rules of size advice: from a chart and a body to a size, the reasons, and how sure that is. Pure; in centimetres.
import type { GarmentKind } from '../../../contract/products.ts';
import type { LengthRange, Measurement, SizeChart } from '../../../contract/size-charts.ts';
import type { Fit, FitPreference, SizeAdvice, SizeDoubt } from '../../../contract/sizing.ts';
import { type Bands, bandsOf, fitIn, statedRanges, usableMeasurements } from './bands.ts';
import { type Body, isConcluded, isKnown, middle } from './body.ts';
import { doubtsOf } from './doubts.ts';
import { isGirth, primaryOf } from './primary-measurement.ts';

export interface Question {
  chart: SizeChart;
  kind: GarmentKind;
  body: Body;
  preference: FitPreference;
}

export type Advice = Pick<SizeAdvice, 'outcome' | 'sizes' | 'certainty' | 'fits' | 'doubts'>;

/** One size with how each measurement sits in it. */
interface Candidate {
  index: number;
  fits: Map<Measurement, Fit>;
  cost: number;
  /** Of the primary measurement from the middle of what the size is made for. */
  distance: number;
}

const LEVEL: Record<Fit, number> = { too_small: -3, close: -1, regular: 0, relaxed: 1, too_large: 3 };
const WANTED: Record<FitPreference, number> = { close: -1, regular: 0, relaxed: 1 };
/** EN 13402-2 sizes by the primary dimension; the secondary ones decide where it leaves a choice. */
const PRIMARY_WEIGHT = 2;

export function advise(question: Question): Advice {
  const { chart, kind, body } = question;
  const usable = usableMeasurements(chart);
  const doubts = doubtsOf(chart, body, usable);
  if (usable.length === 0) return unsure(doubts);
  const primary = primaryOf(kind, usable);
  const known = [primary, ...usable.filter((measurement) => measurement !== primary)].filter((measurement) =>
    isKnown(body, measurement),
  );
  const missing = (measurement: Measurement): SizeDoubt => ({ code: 'measurement_missing', measurement });
  const others = usable.filter((measurement) => isGirth(measurement) && !known.includes(measurement));
  if (!known.includes(primary)) {
    const asked = [primary, ...others.filter((measurement) => measurement !== primary)].map(missing);
    // What could not be believed has to be corrected, not added.
    const toAdd = asked.filter(({ measurement }) => measurement && !body[measurement]);
    return unsure([...toAdd, ...doubts], fitsOf(question, known, sizesInReach(question, known)));
  }

  const ranked = rank(question, known, primary);
  const [best, second] = ranked.filter((one) => isWearable(one, primary));
  if (!best) {
    const off = offChart(ranked, primary);
    if (!off) {
      const why: SizeDoubt = { code: 'measurements_disagree', measurement: null };
      return unsure([why, ...doubts], fitsOf(question, known, sizesInReach(question, known)));
    }
    const nearest = off === 'below_chart' ? 0 : chart.sizes.length - 1;
    return unsure([{ code: off, measurement: primary }, ...doubts], fitsOf(question, known, [nearest]));
  }
  const all = [...doubts, ...others.filter((measurement) => !body[measurement]).map(missing)];
  if (second && isTie(best, second, primary)) {
    const between = [best.index, second.index].sort((a, b) => a - b);
    return answer(question, known, 'between', between, roughness(question, known) ?? 'medium', all);
  }
  return answer(question, known, 'size', [best.index], certaintyOf(question, best, known, all), all);
}

function answer(
  question: Question,
  known: Measurement[],
  outcome: 'size' | 'between',
  indices: number[],
  certainty: Advice['certainty'],
  doubts: SizeDoubt[],
): Advice {
  const { sizes } = question.chart;
  const [first, last] = [Math.min(...indices) - 1, Math.max(...indices) + 1];
  const shown = sizes.flatMap((_, i) => (i >= first && i <= last ? [i] : []));
  return {
    outcome,
    sizes: indices.map((i) => sizes[i]!.size),
    certainty,
    fits: fitsOf(question, known, shown),
    doubts,
  };
}

function unsure(doubts: SizeDoubt[], fits: Advice['fits'] = []): Advice {
  return { outcome: 'unsure', sizes: [], certainty: 'none', fits, doubts };
}

/** Every size, the best first. */
function rank({ chart, body, preference }: Question, known: Measurement[], primary: Measurement): Candidate[] {
  const bands = new Map(known.map((measurement) => [measurement, bandsOf(chart, measurement)]));
  const candidates = chart.sizes.map((_, index) => {
    const fits = new Map(known.map((one) => [one, fitIn(bands.get(one)![index]!, middle(body[one]!))]));
    const cost = known.reduce((sum, one) => {
      const weight = one === primary ? PRIMARY_WEIGHT : 1;
      return sum + weight * Math.abs(LEVEL[fits.get(one)!] - WANTED[preference]);
    }, 0);
    const { upper, lower } = bands.get(primary)![index] as Bands;
    return { index, fits, cost, distance: Math.abs(middle(body[primary]!) - (upper + lower) / 2) };
  });
  return candidates.sort((a, b) => a.cost - b.cost || a.distance - b.distance || a.index - b.index);
}

function isWearable({ fits }: Candidate, primary: Measurement): boolean {
  if (fits.get(primary) === 'too_large') return false;
  return (
    ![...fits].some(([measurement, fit]) => fit === 'too_small' && isGirth(measurement)) &&
    fits.get(primary) !== 'too_small'
  );
}

/** Both serve as well, one a little close, the other a little wide. */
function isTie(best: Candidate, second: Candidate, primary: Measurement): boolean {
  const levels = [best, second].map(({ fits }) => fits.get(primary));
  return best.cost === second.cost && levels.includes('close') && levels.includes('relaxed');
}

function offChart(ranked: Candidate[], primary: Measurement): 'below_chart' | 'above_chart' | null {
  const fits = ranked.map((one) => one.fits.get(primary));
  if (fits.every((fit) => fit === 'too_small')) return 'above_chart';
  return fits.every((fit) => fit === 'too_large') ? 'below_chart' : null;
}

function certaintyOf(
  question: Question,
  best: Candidate,
  known: Measurement[],
  doubts: SizeDoubt[],
): Advice['certainty'] {
  const fits = [...best.fits.values()];
  if (fits.some((fit) => fit === 'too_small' || fit === 'too_large')) return 'low';
  const rough = roughness(question, known);
  if (rough) return rough;
  return fits.every((fit) => fit === 'regular') && doubts.length === 0 ? 'high' : 'medium';
}

/** Sizes as wide as what they are to tell say little. Null where everything was measured. */
function roughness({ chart, body }: Question, known: Measurement[]): 'medium' | 'low' | null {
  const concluded = known.filter((measurement) => isConcluded(body[measurement]));
  if (concluded.length === 0) return null;
  const isRough = concluded.some((measurement) => {
    const { min, max } = body[measurement]!;
    return bandsOf(chart, measurement).every(({ most, lower }) => max - min > most - lower);
  });
  return isRough ? 'low' : 'medium';
}

/** Up to four sizes in which something sits well: there is no advice, but there are reasons. */
function sizesInReach({ chart, body }: Question, known: Measurement[]): number[] {
  const reach = chart.sizes.flatMap((_, index) => {
    const fits = known.map((one) => fitIn(bandsOf(chart, one)[index]!, middle(body[one]!)));
    return fits.some((fit) => fit !== 'too_small' && fit !== 'too_large') ? [index] : [];
  });
  return reach.slice(0, 4);
}

function fitsOf({ chart, body }: Question, known: Measurement[], indices: number[]): Advice['fits'] {
  return indices.map((index) => ({
    size: chart.sizes[index]!.size,
    measurements: known.map((measurement) => {
      const yours = body[measurement]!;
      const stated = statedRanges(chart, measurement)[index]!;
      const fit = fitIn(bandsOf(chart, measurement)[index]!, middle(yours));
      return { measurement, fit, yours, chart: stated, difference: differenceOf(chart, stated, middle(yours)) };
    }),
  }));
}

function differenceOf({ measures }: SizeChart, { min, max }: LengthRange, value: number): number {
  if (measures === 'garment') return (min + max) / 2 - value;
  return value > max ? value - max : Math.min(0, value - min);
}
