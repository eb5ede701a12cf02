// Webhooks: what a shop's own server is told, in the form of Standard Webhooks, and how the shop manages where to.
import { z } from 'zod';
import { Id, Instant } from './common.ts';
import { Fidelity } from './fidelity.ts';
import { SourceState } from './product-sources.ts';
import { ProductId } from './products.ts';

/** What can be subscribed to. */
export const WebhookEventType = z
  .enum([
    'render.ready',
    'render.failed',
    'consent.withdrawn',
    'shopper.erased',
    'product.source_changed',
    'webhook.disabled',
  ])
  .meta({ id: 'WebhookEventType' });
export type WebhookEventType = z.infer<typeof WebhookEventType>;

/** Who an event is about, as far as a shop may know. */
const aboutAShopper = {
  shopper: z
    .string()
    .regex(/^shp_[\w-]{22}$/)
    .meta({
      description:
        'Stands for one shopper of this shop, the same in every event, and for nobody elsewhere. It cannot be led back to a person, by us least of all once they are erased.',
      example: 'shp_1cK0gY7m2wXhTq9ZrVb4Ng',
    }),
  vouched: z.boolean().meta({ description: 'Whether the shop has vouched for them as its customer' }),
};

export const RenderReadyData = z
  .strictObject({
    task_id: Id,
    render_id: Id,
    product_id: ProductId,
    fidelity: Fidelity.nullable().meta({
      description: 'How faithfully the picture shows the garment; null where it is not measured: of the local engine',
    }),
    ...aboutAShopper,
  })
  .meta({ id: 'RenderReadyData' });
export const RenderFailedData = z
  .strictObject({
    task_id: Id,
    product_id: ProductId,
    reason: z.string().meta({ description: 'Code of the reason the shopper was told', example: 'photo_gone' }),
    ...aboutAShopper,
  })
  .meta({ id: 'RenderFailedData' });
export const ConsentWithdrawnData = z
  .strictObject({ receipt_id: Id, ...aboutAShopper })
  .meta({ id: 'ConsentWithdrawnData' });
export const ShopperErasedData = z
  .strictObject({
    receipt_id: Id.meta({ description: 'Of the deletion receipt, for anyone to verify' }),
    ...aboutAShopper,
  })
  .meta({ id: 'ShopperErasedData' });

export const ProductSourceChangedData = z
  .strictObject({
    product_id: ProductId,
    part: z.enum(['page', 'picture']),
    url: z
      .string()
      .meta({ description: 'Of the page or the picture: of the main one, or of another that is drawn from' }),
    state: SourceState,
    since: Instant,
  })
  .meta({ id: 'ProductSourceChangedData' });

export const WebhookDisabledReason = z
  .enum(['gone', 'failing'])
  .meta({ description: 'gone: it answered 410. failing: every attempt of a whole day failed.' });
export const WebhookDisabledData = z
  .strictObject({ webhook_id: Id, reason: WebhookDisabledReason })
  .meta({ id: 'WebhookDisabledData' });
export const WebhookTestData = z.strictObject({ webhook_id: Id }).meta({ id: 'WebhookTestData' });

const payload = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), timestamp: Instant, data });

/** The body of every webhook. */
export const WebhookPayload = z
  .discriminatedUnion('type', [
    payload('render.ready', RenderReadyData),
    payload('render.failed', RenderFailedData),
    payload('consent.withdrawn', ConsentWithdrawnData),
    payload('shopper.erased', ShopperErasedData),
    payload('product.source_changed', ProductSourceChangedData),
    payload('webhook.disabled', WebhookDisabledData),
    payload('webhook.test', WebhookTestData),
  ])
  .meta({ id: 'WebhookPayload' });
export type WebhookPayload = z.infer<typeof WebhookPayload>;

/** Of the request that carries it (standardwebhooks.com). */
export const WebhookHeaders = z.object({
  'webhook-id': Id.meta({ description: 'Of the event: the same in every attempt, to tell repetitions' }),
  'webhook-timestamp': z.string().meta({ description: 'Unix seconds of this attempt' }),
  'webhook-signature': z
    .string()
    .meta({ description: '`v1,` and an HMAC-SHA-256 in base64; two with a space between while a secret is rotated' }),
});

export const CreateWebhook = z
  .strictObject({
    url: z.string().min(1).max(2048).meta({
      description: 'https, on port 443, of a host on the public internet; it may not redirect',
      example: 'https://shop.example/hooks/visionfit',
    }),
    events: z
      .array(WebhookEventType)
      .min(1)
      .max(WebhookEventType.options.length)
      .optional()
      .meta({ description: 'Left out: all' }),
  })
  .meta({ id: 'CreateWebhook' });

export const Webhook = z
  .strictObject({
    id: Id,
    url: z.string(),
    events: z.array(WebhookEventType),
    created_at: Instant,
    failing_since: Instant.nullable().meta({ description: 'Of the first failure since the last success' }),
    disabled: z
      .strictObject({ at: Instant, reason: WebhookDisabledReason })
      .nullable()
      .meta({ description: 'Nothing is sent until it is enabled again' }),
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

export const WebhookList = z.strictObject({ items: z.array(Webhook) }).meta({ id: 'WebhookList' });

const Secret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{43}=$/)
  .meta({ description: 'What the signatures are checked with. Shown this once.' });

export const CreatedWebhook = z.strictObject({ ...Webhook.shape, secret: Secret }).meta({ id: 'CreatedWebhook' });
export type CreatedWebhook = z.infer<typeof CreatedWebhook>;

export const RotatedWebhookSecret = z
  .strictObject({
    secret: Secret,
    previous_valid_until: Instant.meta({ description: 'Until then every webhook is signed with both' }),
  })
  .meta({ id: 'RotatedWebhookSecret' });
export type RotatedWebhookSecret = z.infer<typeof RotatedWebhookSecret>;

export const WebhookFault = z
  .enum(['status', 'redirected', 'timeout', 'unreachable', 'answer_invalid', 'webhook_disabled', 'internal'])
  .meta({
    id: 'WebhookFault',
    description:
      'status: answered, but not with 2xx. unreachable: no connection to a public address with a valid certificate. webhook_disabled: it was its turn while the webhook was disabled. internal: our own fault.',
  });
export type WebhookFault = z.infer<typeof WebhookFault>;

/** One event on its way to one webhook. */
export const WebhookDelivery = z
  .strictObject({
    id: Id,
    event_id: Id.meta({ description: 'The `webhook-id` header of every attempt, replays included' }),
    type: z.string(),
    status: z.enum(['waiting', 'delivered', 'dead']).meta({ description: 'dead: given up after a day; replay it' }),
    attempts: z.int().min(0),
    last_status: z.int().nullable().meta({ description: 'HTTP status of the last answer' }),
    last_fault: WebhookFault.nullable(),
    next_attempt_at: Instant.nullable(),
    delivered_at: Instant.nullable(),
    created_at: Instant,
  })
  .meta({ id: 'WebhookDelivery' });
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

export const WebhookDeliveryPage = z
  .strictObject({ items: z.array(WebhookDelivery), next_cursor: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryPage' });
