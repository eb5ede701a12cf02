// What the shop's experiment says today: with the button and without it, and a lift only once it is one.
import { z } from 'zod';

const Range = z.strictObject({ low: z.number(), high: z.number() });
const Estimated = z.strictObject({ value: z.number(), ...Range.shape });

export const Reading = z
  .strictObject({
    verdict: z.enum(['too_early', 'open', 'larger', 'smaller', 'mismatched']).meta({
      description:
        'too_early: too little in one of the arms. open: it may be larger, smaller or the same. larger, smaller: with the button than without. mismatched: the arms are not as large as they were to be, so nothing is compared.',
    }),
    shown: Estimated.nullable(),
    held_out: Estimated.nullable(),
    difference: Range.nullable().meta({ description: 'Of shown less held out' }),
    lift: Estimated.nullable().meta({
      description: 'Relative to held out, 0.1 being a tenth more; null unless the verdict is larger or smaller',
    }),
  })
  .meta({
    id: 'Reading',
    description: 'Every interval holds at 95 % over all looks together, however often and for how long one looks',
  });
export type Reading = z.infer<typeof Reading>;

const Arms = z.strictObject({ shown: z.int().min(0), held_out: z.int().min(0) });

export const Proof = z
  .strictObject({
    holdout: z.int().min(0).max(50).meta({ description: 'Percent of visitors to whom the button is not shown' }),
    since: z.iso.date().nullable().meta({
      description:
        "When the experiment began, a day in the shop's time zone; null: there is none. It is read over the last 400 days at most",
    }),
    visitors: Arms.meta({ description: 'Since then, whose arm was drawn with this percentage' }),
    mismatched: z.boolean().meta({ description: 'Somebody is missing in one of the arms: nothing can be compared' }),
    elsewhere: z.array(z.strictObject({ holdout: z.int().min(0).max(50), seen: z.int().min(1) })).meta({
      description:
        'Percentages that pages have drawn with since yesterday, other than the one that is set, and how often such a page was seen: they count in no experiment until their tag is given the one that is set',
    }),
    purchases_from: z.enum(['server', 'pages']).meta({
      description: "server: the shop's own server tells of purchases, and only those count. pages: it does not",
    }),
    conversion: Reading.meta({ description: 'Share of visitors who purchase' }),
    visit_seconds: Reading.meta({
      description: "How long a visitor's first visit lasts, the one in which their arm was drawn",
    }),
    return_rate: Reading.meta({
      description: "Share of visitors' first orders returned, of those the shop's server has told of",
    }),
    smallest: z.number().meta({ description: 'The lift of conversion that is worth knowing, as asked' }),
    visitors_needed: z.int().min(0).nullable().meta({
      description:
        'How many more it takes until such a lift will have been seen in four of five experiments; null: not known yet',
    }),
  })
  .meta({ id: 'Proof' });
export type Proof = z.infer<typeof Proof>;

export const ProofQuery = z.strictObject({
  smallest: z.coerce.number().min(0.01).max(5).default(0.1).meta({ example: 0.1 }),
});
