// A merchant as their own server sees them: what is settled, and which keys and origins work.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Plan } from './sessions.ts';
import { WebhookDisabledReason } from './webhooks.ts';

/** How long a shop keeps its shoppers' pictures. */
export const PictureDays = z.int().min(1).max(365);

export const WebhookSwitchedOff = z
  .strictObject({
    kind: z.literal('webhook_switched_off'),
    webhook_id: Id,
    url: z.string(),
    since: Instant,
    reason: WebhookDisabledReason,
    dead_letters: z.int().min(0).meta({
      description: 'Events that were given up and have not been delivered since, of the last 30 days; replay them',
    }),
    message: z.string().meta({ description: 'What has happened and what to do, for a person' }),
  })
  .meta({ id: 'WebhookSwitchedOff' });
export type WebhookSwitchedOff = z.infer<typeof WebhookSwitchedOff>;

/** Something that waits for the shop to act; it goes when it is put right. */
export const MerchantNotice = z.discriminatedUnion('kind', [WebhookSwitchedOff]).meta({ id: 'MerchantNotice' });
export type MerchantNotice = z.infer<typeof MerchantNotice>;

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
    notices: z.array(MerchantNotice).meta({
      description:
        'What waits for the shop to act, oldest first; each goes when it is put right. More kinds may come: show their `message`.',
    }),
  })
  .meta({ id: 'Merchant' });
export type Merchant = z.infer<typeof Merchant>;
