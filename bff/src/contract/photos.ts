// Photo intake: one image in, a stored photo and an honest word on how well it will work out.
import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** Hints never stop a shopper; what would spoil the picture is refused as a problem instead. */
export const PhotoHint = z
  .strictObject({
    code: z.enum(['dim', 'bright', 'soft', 'arms_close', 'hips_cropped', 'small_person', 'turned']),
    message: z.string(),
  })
  .meta({ id: 'PhotoHint' });
export type PhotoHint = z.infer<typeof PhotoHint>;

/** How long a photo is kept, as the shopper chooses. */
export const PhotoLifetime = z.enum(['render', 'visit', 'kept']).meta({
  id: 'PhotoLifetime',
  description:
    'render: deleted as soon as its first try-on has ended. visit: until 30 minutes after its last try-on, 2 hours at most. kept: for next time, until 30 days after its last try-on; needs the keep_photo scope.',
});
export type PhotoLifetime = z.infer<typeof PhotoLifetime>;

export const CreatePhotoQuery = z.strictObject({ lifetime: PhotoLifetime.default('visit') });

export const Photo = z
  .strictObject({
    id: Id,
    lifetime: PhotoLifetime,
    width: z.int().meta({ description: 'Pixels, after turning upright and fitting into 1536 x 1536' }),
    height: z.int(),
    hints: z.array(PhotoHint),
    expires_at: Instant.meta({ description: 'When the photo is deleted at the latest' }),
  })
  .meta({ id: 'Photo' });
export type Photo = z.infer<typeof Photo>;

export const PhotoList = z.strictObject({ items: z.array(Photo) }).meta({ id: 'PhotoList' });
export type PhotoList = z.infer<typeof PhotoList>;
