// A merchant as their own server sees them: what is settled, and which keys and origins work.
import { z } from 'zod';
import { Dollars, Id, Instant } from './common.ts';
import { Plan } from './sessions.ts';
import { WebhookDisabledReason } from './webhooks.ts';

/** How long a shop keeps its shoppers' pictures. */
export const PictureDays = z.int().min(1).max(365);

/** Which pages a shopper's dialog may ask products of: none, those of the shop's own origins, or any shop's. */
export const ShopperLinks = z.enum(['none', 'own', 'any']).meta({ id: 'ShopperLinks' });
export type ShopperLinks = z.infer<typeof ShopperLinks>;

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

export const Spending = z
  .strictObject({
    month: z.string().meta({ description: 'In UTC', example: '2026-11' }),
    spent: Dollars.meta({
      description:
        'What engines of other companies were asked for, at list prices, in US dollars; also pictures that were refused or that nobody waited for, as far as those are billed. The bill may differ.',
      example: '12.4125',
    }),
    cap: Dollars.nullable().meta({
      description:
        'What they may cost in a month; once it is reached, only engines that cost nothing draw. Null: no cap',
      example: '100.00',
    }),
  })
  .meta({ id: 'Spending' });
export type Spending = z.infer<typeof Spending>;

export const SpendCapNear = z
  .strictObject({
    kind: z.literal('spend_cap_near'),
    month: z.string(),
    spent: Dollars,
    cap: Dollars,
    percent: z.int().min(0).max(100).meta({ description: 'From 80 on; 100: used up' }),
    message: z.string().meta({ description: 'What has happened and what to do, for a person' }),
  })
  .meta({ id: 'SpendCapNear' });

/** Something that waits for the shop to act; it goes when it is put right. */
export const MerchantNotice = z
  .discriminatedUnion('kind', [WebhookSwitchedOff, SpendCapNear])
  .meta({ id: 'MerchantNotice' });
export type MerchantNotice = z.infer<typeof MerchantNotice>;

export const Merchant = z
  .strictObject({
    id: Id,
    name: z.string(),
    plan: Plan,
    settings: z.strictObject({
      picture_days: PictureDays.meta({ description: 'Days until a picture is deleted' }),
      shopper_links: ShopperLinks.meta({
        description: 'Whose product pages shoppers may try on from, beside what is in the catalogue',
      }),
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
    spending: Spending,
    notices: z.array(MerchantNotice).meta({
      description:
        'What waits for the shop to act, oldest first; each goes when it is put right. More kinds may come: show their `message`.',
    }),
  })
  .meta({ id: 'Merchant' });
export type Merchant = z.infer<typeof Merchant>;
