// Test renders: how a product looks on a house model, drawn for its merchant and kept nowhere.
import { z } from 'zod';
import { GarmentPoints } from './garment-points.ts';

const HouseModelId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/)
  .meta({ example: 'ana' });

export const HouseModelList = z
  .strictObject({ items: z.array(z.strictObject({ id: HouseModelId, name: z.string() })) })
  .meta({ id: 'HouseModelList' });

export const TestRenderBody = z
  .strictObject({
    model: HouseModelId.meta({ description: 'Which house model wears it' }),
    points: GarmentPoints.optional().meta({
      description: 'To see what they do before they are saved. Left out: as they were found or put right',
    }),
  })
  .meta({ id: 'TestRenderBody' });
export type TestRenderBody = z.infer<typeof TestRenderBody>;
