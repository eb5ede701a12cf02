// The pictures that were made in a shop, as its own server sees them: by what, of which product and how faithful. Never the picture
// itself, and nothing of whom it shows.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Fidelity } from './fidelity.ts';
import { ProductId } from './products.ts';

export const MerchantRender = z
  .strictObject({
    id: Id,
    product_id: ProductId,
    engine: z.string().meta({ example: 'gemini' }),
    model: z.string().nullable().meta({ example: 'gemini-nano-banana-2.1' }),
    prompt_version: z.string().nullable().meta({ example: 'top-1' }),
    fidelity: Fidelity.nullable().meta({ description: 'Null where it is not measured: of the local engine' }),
    created_at: Instant,
  })
  .meta({ id: 'MerchantRender' });

export const MerchantRenderPage = z
  .strictObject({ items: z.array(MerchantRender), next_cursor: z.string().nullable() })
  .meta({ id: 'MerchantRenderPage' });
export type MerchantRenderPage = z.infer<typeof MerchantRenderPage>;
