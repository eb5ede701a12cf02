// What was asked of which engine for a shop's try-ons, as its own server may read it: nothing of who they are.
import { z } from 'zod';
import { Dollars, Id, Instant } from './common.ts';
import { GarmentKind, PageQuery } from './products.ts';

export const EngineCallOutcome = z
  .enum(['rendered', 'not_kept', 'refused', 'overloaded', 'timed_out', 'broken', 'gone', 'aborted', 'cut_off'])
  .meta({
    id: 'EngineCallOutcome',
    description:
      'not_kept: a picture came that did not pass our checks. gone: the model is not there any more. aborted: nobody waited for it any more. cut_off: the server was ended in the middle of it.',
  });

export const EngineCall = z
  .strictObject({
    task_id: Id,
    number: z.int().min(1).meta({ description: '1 for the first call of its try-on' }),
    engine: z.string().meta({ example: 'gemini' }),
    model: z.string().nullable().meta({ example: 'gemini-nano-banana-2.1' }),
    garment_kind: GarmentKind,
    why: z.string().meta({ description: 'Why this one was asked, for a person', example: 'preferred' }),
    started_at: Instant,
    outcome: EngineCallOutcome.nullable().meta({ description: 'Null while it runs' }),
    code: z.string().nullable().meta({ description: 'Of a refusal, or why the picture did not pass' }),
    milliseconds: z.int().min(0).nullable(),
    cost: Dollars.meta({ description: 'At list price, in US dollars; 0 where it is not billed', example: '0.0375' }),
  })
  .meta({ id: 'EngineCall' });

export const EngineCallPage = z
  .strictObject({ items: z.array(EngineCall), next_cursor: z.string().nullable() })
  .meta({ id: 'EngineCallPage' });

export const EngineCallQuery = z.strictObject({
  ...PageQuery.shape,
  task_id: Id.optional().meta({ description: 'Of this try-on alone' }),
});
