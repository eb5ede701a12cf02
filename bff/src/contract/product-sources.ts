// Whether the page a product was read from, and the picture that is drawn from, are still what they were.
import { z } from 'zod';
import { Instant } from './common.ts';

export const SourceState = z.enum(['unchanged', 'changed', 'gone']).meta({
  id: 'SourceState',
  description:
    'changed: it says or shows something else than when it was imported; import it again to take that over. gone: it has answered 404 or 410 for a day. One that cannot be reached stays what it was.',
});
export type SourceState = z.infer<typeof SourceState>;

const Seen = z.strictObject({ state: SourceState, since: Instant }).nullable();

export const ProductSourceState = z
  .strictObject({
    page: Seen.meta({ description: 'Null: it was not imported from a page' }),
    picture: Seen.meta({ description: 'Null: its picture has not been fetched, or is not from elsewhere' }),
  })
  .meta({
    id: 'ProductSourceState',
    description: 'Looked at about once a day. Nothing of it changes the product by itself.',
  });
export type ProductSourceState = z.infer<typeof ProductSourceState>;
