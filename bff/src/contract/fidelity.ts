// How faithfully a picture shows the garment that was chosen: what the merchant reads of it, and what the shopper is warned of.
import { z } from 'zod';

export const FidelityUnmeasured = z.enum(['not_for_this_kind', 'not_laid', 'plain', 'edge_unclear']).meta({
  id: 'FidelityUnmeasured',
  description:
    'not_for_this_kind: such a garment is not laid on the body, so there is nothing to hold the picture against. not_laid: the product picture, or how the shopper stands, does not let it be laid. plain: nothing is on the cloth that could be told from folds. edge_unclear: the edge lies outside the picture, or borders on the same colour.',
});

const axis = (off: string) =>
  z.discriminatedUnion('measured', [
    z.strictObject({
      measured: z.literal(true),
      score: z.number().min(0).max(1).meta({ description: '1 is just as in the product picture, 0.5 is the bar' }),
      off: z.number().min(0).meta({ description: off }),
    }),
    z.strictObject({ measured: z.literal(false), why: FidelityUnmeasured }),
  ]);

export const Fidelity = z
  .strictObject({
    score: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .meta({ description: 'Of the weakest axis; null where none could be measured' }),
    verdict: z.enum(['faithful', 'doubtful', 'unmeasured']).meta({
      description:
        'doubtful: an axis is below the bar, and the shopper is told which. Worse ones are not shown at all.',
    }),
    colour: axis('CIEDE2000 between product picture and render, lightness counting half, median over the garment'),
    print: axis(
      '1 less the structural similarity of what is on the cloth; the edges of lettering count half where there is any',
    ),
    length: axis('How far the hem lies from where the product picture puts it, in torso lengths (shoulders to hips)'),
    sleeves: axis('How far the cuffs lie from where the product picture puts them, in arm lengths (armhole to wrist)'),
  })
  .meta({ id: 'Fidelity' });
export type Fidelity = z.infer<typeof Fidelity>;

/** For the shopper: what of the picture may not be as the garment is. */
export const PictureWarning = z
  .strictObject({
    code: z.enum(['colour_may_differ', 'print_may_differ', 'length_may_differ', 'sleeves_may_differ']),
    message: z.string().meta({ description: 'One sentence for the shopper' }),
  })
  .meta({ id: 'PictureWarning' });
export type PictureWarning = z.infer<typeof PictureWarning>;
