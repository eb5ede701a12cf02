// What happens around a fitting room, as counts: told by pages without naming anybody, and by the shop's own server.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { ProductId } from './products.ts';

/** Everything that is counted. */
export const EVENT_TYPES = [
  'seen',
  'opened',
  'consented',
  'photo',
  'try_on',
  'result',
  'compared',
  'size_asked',
  'added_to_cart',
  'purchased',
  'returned',
  'left',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const Arm = z.enum(['shown', 'held_out']).meta({
  id: 'Arm',
  description: "Which half of the shop's experiment a visitor is in: `shown` sees the button, `held_out` does not",
});
export type Arm = z.infer<typeof Arm>;

/** As the tag keeps it. */
export const DrawnArm = z
  .string()
  .max(40)
  .regex(/^(shown|held_out)(-.*)?$/)
  .meta({
    id: 'DrawnArm',
    description:
      "A visitor's arm and the percent it was drawn with, just as the tag keeps it in `localStorage['visionfit:arm']`. Of an experiment are only those drawn with its own percentage",
    example: 'shown-10',
  });

/** The shop's own number of an order. */
export const OrderId = z
  .string()
  .regex(/^[\x21-\x7e]{1,64}$/)
  .meta({ description: "The shop's own order number", example: '1001' });

const told = {
  id: Id.meta({ description: 'Made by the page, fresh for each event: the same one twice is counted once' }),
  at: Instant.meta({ description: "When it happened, by the page's own clock" }),
  product_id: ProductId.optional(),
  arm: DrawnArm.optional(),
  first: z.boolean().default(false).meta({ description: "This visitor's first of its type, as far as the page knows" }),
};
/** Four hours: whoever leaves a page open for longer is not looking at it. */
const Seconds = z.int().min(0).max(14_400);

/** What a page may tell. The steps inside the fitting room are known to the server itself. */
export const PageEvent = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.enum(['seen', 'opened', 'compared', 'added_to_cart']), ...told }),
    z.strictObject({ type: z.literal('purchased'), ...told, order_id: OrderId }),
    z
      .strictObject({
        type: z.literal('left'),
        ...told,
        seconds: Seconds.meta({ description: 'How long the visit has lasted by now' }),
        before: Seconds.meta({ description: 'How long it had lasted when this was last told; 0 at first' }),
        drawn: DrawnArm.optional().meta({
          description:
            "The arm, where it was drawn in this very visit. Only such a visit, a visitor's first, is timed in an experiment",
        }),
      })
      .refine(({ seconds, before }) => seconds >= before, 'A visit does not get shorter'),
  ])
  .meta({ id: 'PageEvent' });
export type PageEvent = z.infer<typeof PageEvent>;

export const EventBatch = z
  .strictObject({
    sent_at: Instant.meta({ description: "Now, by the page's own clock: what it is off by is made good" }),
    events: z.array(PageEvent).min(1).max(50),
  })
  .meta({ id: 'EventBatch' });

export const EventBatchQuery = z.strictObject({
  key: z
    .string()
    .regex(/^[\w-]{1,128}$/)
    .optional()
    .meta({
      description: 'The publishable key, for `navigator.sendBeacon`, which can send no Authorization header',
    }),
});

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
export const Currency = z
  .string()
  .refine((code) => CURRENCIES.has(code), 'Not a currency of ISO 4217')
  .meta({ description: 'ISO 4217', example: 'EUR' });

const Lately = Instant.refine((at) => at >= '2000', 'Too long ago');
const OrderItem = z.strictObject({ product_id: ProductId, quantity: z.int().min(1).max(9_999) });

export const RecordOrder = z
  .strictObject({
    order_id: OrderId,
    items: z.array(OrderItem).min(1).max(200),
    amount: z
      .string()
      .regex(/^\d{1,12}(\.\d{1,4})?$/)
      .meta({ description: 'What was paid, a decimal as text', example: '49.90' }),
    currency: Currency,
    purchased_at: Lately.optional().meta({ description: 'Left out: now' }),
    arm: DrawnArm.optional().meta({
      description:
        'Where the shop has kept it with the cart; it outweighs what a page says of the same order. Without a percentage it is taken for the one that is set',
    }),
    first: z.boolean().optional().meta({
      description:
        "Whether it is this visitor's first in the experiment: only that one counts there. Left out: yes, unless a page says no",
    }),
  })
  .meta({ id: 'RecordOrder' });

const WHY_ASIDE = [
  'too_late',
  'in_future',
  'clock_wrong',
  'bot',
  'arm_disputed',
  'no_purchase',
  'already_returned',
] as const;
export const AsideReason = z.enum(WHY_ASIDE).meta({
  id: 'AsideReason',
  description:
    "too_late: older than 7 days. in_future: more than 5 minutes ahead. clock_wrong: the page's clock is more than a day off. bot: told by a program. arm_disputed: two pages told two arms of one order. no_purchase: a return of an order nobody has told of. already_returned: the same return again.",
});
export type AsideReason = z.infer<typeof AsideReason>;

export const Recorded = z
  .strictObject({
    order_id: OrderId,
    outcome: z.enum(['counted', 'known', 'set_aside']),
    reason: AsideReason.nullable(),
  })
  .meta({ id: 'Recorded' });
export type Recorded = z.infer<typeof Recorded>;

export const RecordReturn = z
  .strictObject({
    order_id: OrderId,
    returned_at: Lately.optional().meta({ description: 'Left out: now' }),
  })
  .meta({ id: 'RecordReturn' });

/** Not counted, and why: by day and reason, and by order where there is one. */
export const AsideList = z
  .strictObject({
    items: z.array(
      z.strictObject({
        day: z.iso.date(),
        type: z.enum(EVENT_TYPES),
        reason: AsideReason,
        order_id: OrderId.nullable(),
        count: z.int().min(1),
      }),
    ),
  })
  .meta({ id: 'AsideList' });
