// Size charts: what a shop says its sizes measure. The same shape comes from the shop, lies in the database and goes to
// shoppers, and is held to the same rules on each way: what is not plausible is no chart.
import { z } from 'zod';

/** As ISO 8559-1 defines them on the body; `chest` is the bust girth where there is one. */
export const Measurement = z.enum(['chest', 'waist', 'hips', 'height', 'inseam', 'foot']).meta({
  id: 'Measurement',
  description:
    'Measured on the body as ISO 8559-1 says: chest (or bust), waist and hips are girths; height, inseam (inside leg) and foot (its length) are lengths.',
});
export type Measurement = z.infer<typeof Measurement>;

export const LengthUnit = z.enum(['cm', 'in']).meta({ id: 'LengthUnit' });
export type LengthUnit = z.infer<typeof LengthUnit>;

export const CM_PER_UNIT: Record<LengthUnit, number> = { cm: 1, in: 2.54 };

export const LengthRange = z
  .strictObject({ min: z.number().min(-300).max(300), max: z.number().min(-300).max(300) })
  .meta({ id: 'LengthRange', description: 'Both the same where there is one number.' });
export type LengthRange = z.infer<typeof LengthRange>;

const Ranges = z.strictObject({
  chest: LengthRange.optional(),
  waist: LengthRange.optional(),
  hips: LengthRange.optional(),
  height: LengthRange.optional(),
  inseam: LengthRange.optional(),
  foot: LengthRange.optional(),
});

export const SIZE_NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ./½⅓⅔+-]{0,18}[\p{L}\p{N}½⅓⅔+])?$/u;

const SizeName = z.string().regex(SIZE_NAME).meta({ description: 'As on the label', example: 'M' });

/** Centimetres that an adult, or what fits one, can measure: far outside of them somebody has mixed up units or columns. */
const PLAUSIBLE: Record<Measurement, { body: LengthRange; garment: LengthRange | null }> = {
  chest: { body: { min: 60, max: 190 }, garment: { min: 60, max: 240 } },
  waist: { body: { min: 45, max: 190 }, garment: { min: 45, max: 240 } },
  hips: { body: { min: 60, max: 200 }, garment: { min: 60, max: 260 } },
  height: { body: { min: 120, max: 230 }, garment: null },
  inseam: { body: { min: 50, max: 110 }, garment: { min: 4, max: 120 } },
  foot: { body: { min: 18, max: 36 }, garment: null },
};

/** In centimetres; null for what is not measured there. */
export function plausibleLengths(measurement: Measurement, measures: 'body' | 'garment'): LengthRange | null {
  return PLAUSIBLE[measurement][measures];
}

/** @param centimetres of a body, not of a garment. */
export function isPlausible(measurement: Measurement, centimetres: number): boolean {
  const { min, max } = PLAUSIBLE[measurement].body;
  return centimetres >= min && centimetres <= max;
}

export const SizeChart = z
  .strictObject({
    measures: z.enum(['body', 'garment']).meta({
      description:
        'body: of those whom a size is made for. garment: of the finished garment itself; girths all the way round, not laid flat.',
    }),
    unit: LengthUnit,
    sizes: z
      .array(z.strictObject({ size: SizeName, measurements: Ranges }))
      .min(1)
      .max(40)
      .meta({ description: 'From the smallest to the largest, each with the same measurements' }),
    ease: Ranges.optional().meta({
      description:
        'For charts of garments: by how much the garment is meant to be wider than the body (less than nothing where it stretches)',
    }),
  })
  .superRefine((chart, context) => {
    for (const fault of chartFaults(chart)) context.addIssue({ code: 'custom', ...fault });
  })
  .meta({ id: 'SizeChart' });
export type SizeChart = z.infer<typeof SizeChart>;

export interface ChartFault {
  path: (string | number)[];
  message: string;
}

/** What makes a chart of the right shape wrong all the same. None: it can be reckoned with. */
export function chartFaults({ measures, unit, sizes, ease = {} }: SizeChart): ChartFault[] {
  const named = Measurement.options.filter((measurement) => sizes.some((one) => one.measurements[measurement]));
  const faults: ChartFault[] = [];
  if (named.length === 0) faults.push({ path: ['sizes'], message: 'Must hold at least one measurement' });
  if (new Set(sizes.map(({ size }) => size.toLowerCase())).size < sizes.length)
    faults.push({ path: ['sizes'], message: 'Must name each size once' });
  for (const measurement of named) {
    const limits = plausibleLengths(measurement, measures);
    if (!limits) faults.push({ path: ['sizes'], message: `Of garments no ${measurement} is measured` });
    let before: LengthRange | null = null;
    for (const [i, { measurements }] of sizes.entries()) {
      const range = measurements[measurement];
      const path = ['sizes', i, 'measurements', measurement];
      if (!range) {
        faults.push({ path, message: 'Must be there for every size, or for none' });
        continue;
      }
      if (range.min > range.max) faults.push({ path, message: 'Must not end before it begins' });
      const [least, most] = [range.min * CM_PER_UNIT[unit], range.max * CM_PER_UNIT[unit]];
      if (limits && (least < limits.min || most > limits.max))
        faults.push({ path, message: `Must lie between ${limits.min} and ${limits.max} cm; check the unit` });
      if (before && (range.min < before.min || range.max < before.max))
        faults.push({ path, message: 'Must not be smaller than that of the size before' });
      before = range;
    }
  }
  for (const measurement of Measurement.options) {
    const range = ease[measurement];
    if (range && (measures === 'body' || range.min > range.max))
      faults.push({ path: ['ease', measurement], message: 'Is for charts of garments, from the least to the most' });
  }
  return faults;
}
