// Insights: what the fitting room does for a shop, as figures of a period beside the period before. In the shop's own days,
// each currency for itself.
import { z } from 'zod';
import { Dollars } from './common.ts';
import { Arm, Currency, EVENT_TYPES } from './events.ts';
import { ProductId } from './products.ts';

/** A year beside the year before: counts are kept for no longer. */
export const MOST_DAYS = 366;

export const Device = z.enum(['phone', 'tablet', 'desktop', 'unknown']).meta({
  id: 'Device',
  description: 'unknown: an order that the shop’s server alone has told of',
});
export type Device = z.infer<typeof Device>;

const Day = z.iso.date();
const filters = {
  from: Day.optional().meta({ description: 'First day, in the shop’s time zone. Left out: 28 days up to `to`' }),
  to: Day.optional().meta({ description: 'Last day, inclusive. Left out, or ahead: today' }),
  days: z.coerce
    .number()
    .int()
    .min(1)
    .max(MOST_DAYS)
    .optional()
    .meta({ description: 'How many days up to `to`, in place of `from`', example: 7 }),
  product: ProductId.optional(),
  device: Device.optional(),
  arm: z
    .enum([...Arm.options, 'none'])
    .optional()
    .meta({ description: 'none: visitors in no experiment' }),
};
/** For a link, which can send no Accept header. */
const format = z.enum(['json', 'csv']).optional().meta({ description: 'As `Accept: text/csv`' });

export const InsightsQuery = z.strictObject({ ...filters, format });
export type InsightsQuery = z.infer<typeof InsightsQuery>;

/** The steps of the funnel, in its order. */
export const STEPS = EVENT_TYPES.filter((type) => type !== 'left');
export type Step = Exclude<(typeof EVENT_TYPES)[number], 'left'>;

const Count = z.int().min(0);
const StepCount = z
  .strictObject({
    count: Count.meta({ description: 'How often' }),
    visitors: Count.meta({ description: 'Of these, how many were a visitor’s first' }),
  })
  .meta({ id: 'StepCount' });
const Share = z.number().min(0);
const Amount = z
  .string()
  .regex(/^\d+(\.\d{1,4})?$/)
  .meta({ description: 'A decimal as text', example: '1049.90' });

export const Revenue = z
  .strictObject({
    currency: Currency,
    orders: Count,
    amount: Amount,
    returned: Count.meta({ description: 'Of these orders, how many have come back' }),
    returned_amount: Amount,
  })
  .meta({ id: 'Revenue' });
export type Revenue = z.infer<typeof Revenue>;

/** Of one period and one part: everything, one day, one device or one product. */
export const Figures = z
  .strictObject({
    steps: z
      .strictObject({
        seen: StepCount,
        opened: StepCount,
        consented: StepCount.nullable(),
        photo: StepCount.nullable(),
        try_on: StepCount,
        result: StepCount,
        compared: StepCount,
        size_asked: StepCount,
        added_to_cart: StepCount,
        purchased: StepCount,
        returned: StepCount,
      })
      .meta({
        description:
          'The funnel. result: pictures that came. returned: orders bought in this period that have come back since. consented and photo belong to no product: null where one is chosen or they are shown by product.',
      }),
    conversion: Share.nullable().meta({
      description: 'First purchases per visitor who has seen the button. Null: nobody has',
    }),
    visit_seconds: z.number().min(0).nullable().meta({ description: 'Average length of a visit' }),
    return_rate: Share.nullable().meta({ description: 'Orders that came back, per order' }),
    wait_ms: z
      .strictObject({ p50: Count, p95: Count, p99: Count })
      .nullable()
      .meta({ description: 'From asking to the picture; within 5 %. Null: no picture came' }),
    refused: Count.meta({ description: 'Try-ons that ended without a picture' }),
    spent: Dollars.meta({ description: 'On engines for try-ons, at list price, in US dollars' }),
    cost_per_try_on: Dollars.nullable().meta({ description: '`spent` per picture that came; null: none came' }),
    revenue: z.array(Revenue).meta({
      description:
        'Each currency for itself; as told by the shop’s server. Empty by product: an order’s amount is not split among what is in it.',
    }),
  })
  .meta({ id: 'Figures' });
export type Figures = z.infer<typeof Figures>;

const Range = z.strictObject({ from: Day, to: Day });
const compared = { now: Figures, before: Figures.meta({ description: 'Of the same length, just before' }) };

/** What every answer begins with: of which days it is. */
const about = {
  time_zone: z.string().meta({ example: 'Europe/Paris' }),
  period: Range,
  period_before: Range,
  purchases_from: z.enum(['server', 'pages']).meta({
    description: 'server: the shop’s own server tells of purchases, and only those count. pages: it does not',
  }),
};

export const InsightsOverview = z.strictObject({ ...about, ...compared }).meta({ id: 'InsightsOverview' });
export type InsightsOverview = z.infer<typeof InsightsOverview>;

export const InsightsByDay = z
  .strictObject({
    ...about,
    items: z.array(
      z.strictObject({ day: Day, day_before: Day.meta({ description: 'What it is compared with' }), ...compared }),
    ),
  })
  .meta({ id: 'InsightsByDay', description: 'Every day of the period, oldest first, also those on which nothing was' });
export type InsightsByDay = z.infer<typeof InsightsByDay>;

export const InsightsByDevice = z
  .strictObject({ ...about, items: z.array(z.strictObject({ device: Device, ...compared })) })
  .meta({ id: 'InsightsByDevice' });
export type InsightsByDevice = z.infer<typeof InsightsByDevice>;

/** What a list of products may be ordered by, the most first. */
export const PRODUCT_ORDERS = [
  'seen',
  'opened',
  'try_on',
  'added_to_cart',
  'purchased',
  'returned',
  'refused',
] as const;

export const InsightsByProductQuery = z.strictObject({
  ...InsightsQuery.shape,
  order: z.enum(PRODUCT_ORDERS).default('try_on').meta({ description: 'The most first' }),
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50).meta({ description: 'A CSV has them all' }),
});
export type InsightsByProductQuery = z.output<typeof InsightsByProductQuery>;

export const InsightsByProduct = z
  .strictObject({
    ...about,
    total: Count.meta({ description: 'Products that anything happened with in either period' }),
    items: z.array(
      z.strictObject({
        product_id: z.string().nullable().meta({ description: 'Null: what belongs to no product of the shop' }),
        title: z.string().nullable().meta({ description: 'Null: not in the catalogue any more' }),
        ...compared,
      }),
    ),
  })
  .meta({ id: 'InsightsByProduct' });
export type InsightsByProduct = z.infer<typeof InsightsByProduct>;

const Refused = z.strictObject({ count: Count, share: Share.meta({ description: 'Of all try-ons that ended' }) });
export const InsightsRefusals = z
  .strictObject({
    ...about,
    items: z.array(
      z.strictObject({
        reason: z.string().meta({ description: 'Code of a problem', example: 'engine_failed' }),
        now: Refused,
        before: Refused,
      }),
    ),
  })
  .meta({ id: 'InsightsRefusals', description: 'Why try-ons ended without a picture, the most frequent first' });
export type InsightsRefusals = z.infer<typeof InsightsRefusals>;
