// Whether the tag works on one of the shop's pages, step by step, with what to do where it does not.
import { z } from 'zod';

export const CheckPage = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .meta({ description: 'A product page of the shop', example: 'https://shop.example/products/shirt' }),
  })
  .meta({ id: 'CheckPage' });
export type CheckPage = z.infer<typeof CheckPage>;

/** In the order in which they are put right. */
export const PAGE_CHECKS = [
  'page_opens',
  'tag_is_there',
  'key_is_yours',
  'origin_is_allowed',
  'product_is_known',
  'holdout_is_set',
] as const;

export const PageCheck = z
  .strictObject({
    url: z.string().meta({ description: 'After redirects' }),
    works: z.boolean().meta({ description: 'Whether every step is ok' }),
    steps: z
      .array(
        z.strictObject({
          check: z.enum(PAGE_CHECKS),
          state: z
            .enum(['ok', 'failed', 'unknown'])
            .meta({ description: 'unknown: an earlier step has to work first' }),
          code: z.string().nullable().meta({ description: 'Stable; what exactly is wrong', example: 'origin_missing' }),
          message: z.string().meta({ description: 'What was found and what to do, for a person' }),
        }),
      )
      .length(PAGE_CHECKS.length),
    product_id: z.string().nullable().meta({ description: 'The product of the catalogue that the tag would open' }),
  })
  .meta({ id: 'PageCheck' });
export type PageCheck = z.infer<typeof PageCheck>;
