// Whether the page a product was read from, and the pictures that are drawn from, are still what they were.
import { z } from 'zod';
import { Instant } from './common.ts';

export const SourceState = z.enum(['unchanged', 'changed', 'gone']).meta({
  id: 'SourceState',
  description:
    'changed: it says or shows something else than when it was imported; import it again to take that over. gone: it has answered 404 or 410 for a day. One that cannot be reached stays what it was.',
});
export type SourceState = z.infer<typeof SourceState>;

const Seen = z.strictObject({ state: SourceState, since: Instant });

export const ProductSourceState = z
  .strictObject({
    page: Seen.nullable().meta({ description: 'Null: it was not imported from a page' }),
    picture: Seen.nullable().meta({
      description: 'Of its `image_url`. Null: its picture has not been fetched, or is not from elsewhere',
    }),
    pictures: z.array(Seen.extend({ url: z.string() })).meta({
      description: 'The others that have been fetched to be drawn from: of colours, and the best of the gallery',
    }),
  })
  .meta({
    id: 'ProductSourceState',
    description: 'Looked at about once a day. Nothing of it changes the product by itself.',
  });
export type ProductSourceState = z.infer<typeof ProductSourceState>;
