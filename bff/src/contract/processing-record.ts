// The record of processing activities (GDPR, Art. 30) of one shop, made from the lists that the server deletes by.
import { z } from 'zod';

export const ProcessingActivity = z
  .strictObject({
    title: z.string().meta({ example: 'Photos' }),
    what: z.string().meta({ description: 'Which data exactly' }),
    whose: z.enum(['shoppers', 'shops']),
    purpose: z.string(),
    basis: z.string().meta({ description: 'Article of the GDPR, and why it applies' }),
    kept: z.array(
      z.strictObject({
        milliseconds: z
          .int()
          .min(0)
          .nullable()
          .meta({ description: '0: only worked with, never stored. Null: for good' }),
        from: z
          .string()
          .meta({ description: 'Counted from what; reads on after the time', example: 'after its last try-on' }),
        chosen: z.boolean().meta({ description: 'Whether it is the shop that has chosen it' }),
      }),
    ),
    protection: z.string(),
    seen_by: z.string(),
    left: z.string().meta({ description: 'What becomes of it when the shopper is erased' }),
  })
  .meta({ id: 'ProcessingActivity' });

export const ProcessingRecord = z.strictObject({ items: z.array(ProcessingActivity) }).meta({ id: 'ProcessingRecord' });
export type ProcessingRecord = z.infer<typeof ProcessingRecord>;
