// From what a chart says to what a body may measure: per size and measurement the four borders between too small, close,
// regular, relaxed and too large. All in centimetres.
import { CM_PER_UNIT, type LengthRange, Measurement, type SizeChart } from '../../../contract/size-charts.ts';
import type { Fit } from '../../../contract/sizing.ts';
import { isGirth } from './primary-measurement.ts';

/** Above `most` it is too small, above `upper` close, below `lower` relaxed, below `least` too large. */
export interface Bands {
  most: number;
  upper: number;
  lower: number;
  least: number;
}

/**
 * How exactly a tape tells: ISO 20685 allows two ways of measuring the same large girth to differ by 9 mm and feet by
 * 2 mm. Nobody can tell more about themselves at home, so this near to a border both sides of it are true.
 */
const TAPE_ERROR: Record<Measurement, number> = { chest: 1, waist: 1, hips: 1, height: 1, inseam: 1, foot: 0.2 };

/**
 * Half a step of sizes, where a chart has one number and no other size to tell its step: EN 13402-3 goes in steps of 4 cm
 * of a girth and 8 cm of height; shoes in Paris points of two thirds of a centimetre.
 */
const HALF_STEP: Record<Measurement, number> = { chest: 2, waist: 2, hips: 2, height: 4, inseam: 2, foot: 1 / 3 };

/** A chart that leaves more than this open between two sizes is not meant to serve those in between. */
const FILLED_GAP = 2;

/**
 * How much wider than the body a garment is meant to be, where its chart does not say: no standard tells, so this is what
 * the trade calls a standard fit, 2 to 4 inches of the chest (fit chart of the Craft Yarn Council). Half the span less is
 * its close fit (from 1 inch), one span more its loose fit (to 6 inches). Of waist and hips nobody says as much.
 */
const ASSUMED_EASE: Partial<Record<Measurement, LengthRange>> = { chest: { min: 5, max: 10 } };

export type EaseKnown = 'given' | 'assumed' | 'unknown' | 'not_needed';

export function easeKnown(chart: SizeChart, measurement: Measurement): EaseKnown {
  if (chart.measures === 'body' || !isGirth(measurement)) return 'not_needed';
  if (chart.ease?.[measurement]) return 'given';
  return ASSUMED_EASE[measurement] ? 'assumed' : 'unknown';
}

/** Those a chart has and can be reckoned with. */
export function usableMeasurements(chart: SizeChart): Measurement[] {
  return Measurement.options.filter(
    (measurement) => chart.sizes[0]?.measurements[measurement] && easeKnown(chart, measurement) !== 'unknown',
  );
}

/** @param measurement usable in this chart. @returns per size, in the chart's order. */
export function bandsOf(chart: SizeChart, measurement: Measurement): Bands[] {
  return easeKnown(chart, measurement) === 'not_needed'
    ? bandsOfBodies(rangesMadeFor(chart, measurement), measurement)
    : bandsOfGarments(statedRanges(chart, measurement), easeOf(chart, measurement));
}

/** As the chart says them, in centimetres. */
export function statedRanges({ sizes, unit }: SizeChart, measurement: Measurement): LengthRange[] {
  return sizes.map(({ measurements }) => inCentimetres(measurements[measurement] as LengthRange, CM_PER_UNIT[unit]));
}

export function fitIn({ most, upper, lower, least }: Bands, value: number): Fit {
  if (value > most) return 'too_small';
  if (value > upper) return 'close';
  if (value >= lower) return 'regular';
  return value >= least ? 'relaxed' : 'too_large';
}

/** Of a chart of bodies, in centimetres: everybody whom each size is for, also between two numbers of it. */
export function rangesMadeFor(chart: SizeChart, measurement: Measurement): LengthRange[] {
  const stated = statedRanges(chart, measurement);
  return withoutGaps(stated.map((range, i) => (range.min < range.max ? range : aroundOne(stated, i, measurement))));
}

function bandsOfBodies(ranges: LengthRange[], measurement: Measurement): Bands[] {
  // Narrow sizes have no room for the whole error on both sides.
  const error = Math.min(TAPE_ERROR[measurement], ...ranges.map(({ min, max }) => (max - min) / 4));
  return ranges.map(({ min, max }, i) => ({
    most: max + error,
    upper: max - error,
    lower: min + error,
    // Whoever would fall short of the size below, too, finds this one too large.
    least: ranges[i - 1]?.min ?? min - (max - min),
  }));
}

/** One number means everybody nearer to it than to the next size's (EN 13402-3). */
function aroundOne(stated: LengthRange[], i: number, measurement: Measurement): LengthRange {
  const { min: value } = stated[i] as LengthRange;
  const below = (value - (stated[i - 1]?.max ?? value)) / 2;
  const above = ((stated[i + 1]?.min ?? value) - value) / 2;
  const known = Math.max(below, above) > 0 ? Math.max(below, above) : HALF_STEP[measurement];
  return { min: value - (below > 0 ? below : known), max: value + (above > 0 ? above : known) };
}

/** Charts in whole numbers (84-87, 88-91) leave nobody out: each side takes half of what lies between. */
function withoutGaps(ranges: LengthRange[]): LengthRange[] {
  const half = (lower?: LengthRange, upper?: LengthRange) =>
    lower && upper ? Math.min(Math.max(0, upper.min - lower.max) / 2, FILLED_GAP) : 0;
  return ranges.map((range, i) => ({
    min: range.min - half(ranges[i - 1], range),
    max: range.max + half(range, ranges[i + 1]),
  }));
}

function bandsOfGarments(stated: LengthRange[], ease: LengthRange): Bands[] {
  const span = Math.max(ease.max - ease.min, 2);
  return stated.map(({ min, max }) => ({
    most: max - ease.min + span / 2,
    upper: max - ease.min,
    lower: min - ease.max,
    least: min - ease.max - span,
  }));
}

function easeOf(chart: SizeChart, measurement: Measurement): LengthRange {
  const given = chart.ease?.[measurement];
  return given ? inCentimetres(given, CM_PER_UNIT[chart.unit]) : (ASSUMED_EASE[measurement] as LengthRange);
}

function inCentimetres({ min, max }: LengthRange, factor: number): LengthRange {
  return { min: min * factor, max: max * factor };
}
