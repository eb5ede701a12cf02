// Size advice: which size of a product would fit, why, and how sure that is. Codes and numbers, no sentences, so that
// whoever shows it can say it in the shopper's language. Nothing that is sent here is kept.
import { z } from 'zod';
import { ProductId } from './products.ts';
import { LengthRange, LengthUnit, Measurement } from './size-charts.ts';

const amount = (example: number) => z.number().min(1).max(300).optional().meta({ example });

export const FitPreference = z.enum(['close', 'regular', 'relaxed']).meta({ id: 'FitPreference' });
export type FitPreference = z.infer<typeof FitPreference>;

/** The letter codes of EN 13402-3, which are defined by one girth: the bust of women, the chest of men. */
export const StandardChart = z.enum(['en13402_women', 'en13402_men']).meta({ id: 'StandardChart' });
export type StandardChart = z.infer<typeof StandardChart>;

const Brand = z.string().min(1).max(500).meta({ example: 'Ferrow' });
const SizeOwned = z.string().min(1).max(20).meta({ example: 'M' });

export const OwnedSize = z
  .union([
    z.strictObject({
      brand: Brand.meta({ description: 'One of those that `GET /v1/sizing/brands` lists; capitals do not matter' }),
      size: SizeOwned,
    }),
    z.strictObject({ standard: StandardChart, size: z.enum(['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL']) }),
    z.strictObject({
      product_id: ProductId.meta({ description: 'Another product of the shop, with a chart' }),
      size: SizeOwned,
    }),
  ])
  .meta({ id: 'OwnedSize', description: 'A size that fits the shopper well' });
export type OwnedSize = z.infer<typeof OwnedSize>;

export const SizedBrandsQuery = z.strictObject({ product_id: ProductId });

export const SizedBrands = z
  .strictObject({
    items: z
      .array(
        z.strictObject({
          brand: Brand,
          sizes: z
            .array(z.string())
            .meta({ description: 'As on the label, in the order of the chart with most of them' }),
        }),
      )
      .meta({ description: 'By name' }),
  })
  .meta({ id: 'SizedBrands' });
export type SizedBrands = z.infer<typeof SizedBrands>;

export const AskSizeAdvice = z
  .strictObject({
    product_id: ProductId,
    unit: LengthUnit.optional().meta({ description: 'Of the measurements, and of the answer; cm where left out' }),
    measurements: z
      .strictObject({
        chest: amount(92),
        waist: amount(76),
        hips: amount(98),
        height: amount(170),
        inseam: amount(78),
        foot: amount(25),
      })
      .optional()
      .meta({ description: "Of the shopper's body; two or three say nearly everything" }),
    owned: OwnedSize.optional().meta({ description: 'Stands in for what was not measured' }),
    preference: FitPreference.optional().meta({ description: 'regular where left out' }),
  })
  .meta({ id: 'AskSizeAdvice' });
export type AskSizeAdvice = z.infer<typeof AskSizeAdvice>;

export const Fit = z.enum(['too_small', 'close', 'regular', 'relaxed', 'too_large']).meta({
  id: 'Fit',
  description:
    'How one measurement sits in one size. close: at the upper end of what the size is made for; relaxed: at its lower end, or up to one size below.',
});
export type Fit = z.infer<typeof Fit>;

export const MeasurementFit = z
  .strictObject({
    measurement: Measurement,
    fit: Fit,
    yours: LengthRange.meta({ description: 'A range where it was concluded from a size' }),
    chart: LengthRange.meta({ description: 'Of this size, as the chart says it' }),
    difference: z.number().meta({
      description:
        'Charts of bodies: by how much yours lies above (or, negative, below) the range; 0 within it. Charts of garments: what is left between garment and body.',
    }),
  })
  .meta({ id: 'MeasurementFit' });
export type MeasurementFit = z.infer<typeof MeasurementFit>;

export const SizeDoubt = z
  .strictObject({
    code: z
      .enum([
        ...(['no_chart', 'measurement_missing', 'implausible', 'below_chart', 'above_chart'] as const),
        ...([
          'measurements_disagree',
          'from_owned_size',
          'owned_size_unknown',
          'ease_assumed',
          'ease_unknown',
          'chart_read',
        ] as const),
      ])
      .meta({
        description:
          "no_chart: the shop has given none. measurement_missing: it would make the advice possible, or surer. implausible: cannot be an adult's, perhaps the unit is wrong. below_chart, above_chart: outside of all sizes. measurements_disagree: no size suits all of them. from_owned_size: concluded, not measured. owned_size_unknown: that size is not in that chart. ease_assumed: the chart is of garments, and how wide they are meant to be is assumed. ease_unknown: it cannot even be assumed. chart_read: a program has copied the chart out of the shop’s text or picture.",
      }),
    measurement: Measurement.nullable(),
  })
  .meta({ id: 'SizeDoubt' });
export type SizeDoubt = z.infer<typeof SizeDoubt>;

export const SizeAdvice = z
  .strictObject({
    product_id: ProductId,
    outcome: z.enum(['size', 'between', 'unsure']).meta({
      description: 'size: this one. between: the smaller sits close, the larger relaxed. unsure: see doubts.',
    }),
    sizes: z.array(z.string()).max(2).meta({ description: 'One, two from the smaller to the larger, or none' }),
    certainty: z.enum(['high', 'medium', 'low', 'none']).meta({
      description:
        'high: everything the chart has was measured and sits as meant. low: something does not sit well, or it was concluded from a rough size.',
    }),
    measures: z.enum(['body', 'garment']).nullable().meta({ description: 'What the chart is of; null without one' }),
    unit: LengthUnit,
    fits: z
      .array(z.strictObject({ size: z.string(), measurements: z.array(MeasurementFit) }))
      .max(4)
      .meta({
        description:
          'Of the sizes advised and their neighbours, from the smallest to the largest; in each the measurement that decides comes first',
      }),
    doubts: z.array(SizeDoubt).meta({ description: 'The weightiest first' }),
  })
  .meta({ id: 'SizeAdvice' });
export type SizeAdvice = z.infer<typeof SizeAdvice>;
