// A merchant as their own server sees them: what is settled, and which keys and origins work.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Plan } from './sessions.ts';

/** How long a shop keeps its shoppers' pictures. */
export const PictureDays = z.int().min(1).max(365);

export const Merchant = z
  .strictObject({
    id: Id,
    name: z.string(),
    plan: Plan,
    settings: z.strictObject({
      picture_days: PictureDays.meta({ description: 'Days until a picture is deleted' }),
      shopify_domain: z.string().nullable().meta({ example: 'example.myshopify.com' }),
    }),
    origins: z.array(z.string()).meta({ description: 'The only pages on which the publishable keys work' }),
    publishable_keys: z.array(z.strictObject({ key: z.string(), created_at: Instant })),
    secret_keys: z
      .array(
        z.strictObject({
          id: Id,
          hint: z.string().meta({ description: 'The last four characters' }),
          created_at: Instant,
          expires_at: Instant.nullable().meta({ description: 'Null: until it is revoked or rotated' }),
          last_used_at: Instant.nullable().meta({ description: 'To the hour' }),
        }),
      )
      .meta({ description: 'Those that still work; a key itself is shown once, when it is made' }),
  })
  .meta({ id: 'Merchant' });
export type Merchant = z.infer<typeof Merchant>;
