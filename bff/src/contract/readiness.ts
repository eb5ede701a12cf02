// How fit a product is for the fitting room: what is right about it, and the one thing to mend where something is not.
import { z } from 'zod';
import { Instant } from './common.ts';

export const PictureShows = z.enum(['flat', 'worn', 'detail', 'size_chart', 'logo', 'not_garment']).meta({
  id: 'PictureShows',
  description:
    'flat: one thing alone, laid out, hung up or as if on nobody, taken for the garment. worn: somebody wears it. detail: a part of it. not_garment: nothing in it stands out, or what does has the outline of a shoe, a bag or a card; most hats, cups and the like pass as flat.',
});

export const LookedAtPicture = z
  .strictObject({
    url: z.string(),
    shows: PictureShows.nullable().meta({ description: 'Null: it could not be fetched or read' }),
    fit: z.number().min(0).max(1).meta({ description: 'To be drawn from, by the engines of this server' }),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    chosen: z.boolean().meta({ description: 'Whether it is the one that is drawn from' }),
  })
  .meta({ id: 'LookedAtPicture' });

export const ReadinessCheck = z
  .strictObject({
    name: z.enum(['wearable', 'picture', 'resolution', 'size_chart']),
    ok: z.boolean(),
    problem: z
      .strictObject({
        code: z.string(),
        message: z.string().meta({ description: 'One sentence that says what to mend' }),
      })
      .nullable(),
  })
  .meta({ id: 'ReadinessCheck' });

export const ProductReadiness = z
  .strictObject({
    score: z.number().int().min(0).max(100),
    checks: z.array(ReadinessCheck),
    pictures: z.array(LookedAtPicture).meta({ description: 'Those that were looked at, in the order of the product' }),
    looked_at: Instant,
  })
  .meta({ id: 'ProductReadiness' });
export type ProductReadiness = z.infer<typeof ProductReadiness>;

/** By score. */
export const READY_FROM = 75;
export const IMPROVABLE_FROM = 50;

export const ReadinessLevel = z.enum(['ready', 'improvable', 'not_ready', 'unknown']).meta({
  id: 'ReadinessLevel',
  description: `ready: a score of ${READY_FROM} and more. improvable: of ${IMPROVABLE_FROM} and more. unknown: its pictures have not been looked at yet.`,
});
export type ReadinessLevel = z.infer<typeof ReadinessLevel>;
