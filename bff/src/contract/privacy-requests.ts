// What shoppers demand through their shop: it arrives as a webhook of Shopify's and is fulfilled here.
import { z } from 'zod';
import { Id, Instant } from './common.ts';

/** The three that every app of Shopify's has to answer. */
export const ShopifyTopic = z.enum(['customers/data_request', 'customers/redact', 'shop/redact']);
export type ShopifyTopic = z.infer<typeof ShopifyTopic>;

const ShopDomain = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,254}$/i)
  .meta({ example: 'example.myshopify.com' });

export const ShopifyHeaders = z.object({
  'x-shopify-topic': ShopifyTopic,
  'x-shopify-shop-domain': ShopDomain,
  'x-shopify-webhook-id': z.string().regex(/^[\x21-\x7e]{1,128}$/),
  'x-shopify-hmac-sha256': z
    .string()
    .max(128)
    .optional()
    .meta({ description: 'HMAC-SHA-256 of the raw body under the secret of the app, base64' }),
});

/** A number in Shopify's JSON. */
const ShopifyId = z.union([z.int().positive(), z.string().regex(/^\d{1,20}$/)]).transform(String);
const ofShop = { shop_id: ShopifyId, shop_domain: ShopDomain };
/** With more in it, such as e-mail and phone, which is not read. */
const Customer = z.object({ id: ShopifyId });

/**
 * By topic, which stands in a header that is not signed: each has what the others have not, so that none can be passed off
 * as another. Fields that are not named here are dropped.
 */
export const ShopifyPayload = {
  'customers/data_request': z.object({
    ...ofShop,
    customer: Customer,
    data_request: z.object({ id: ShopifyId }),
    orders_to_redact: z.undefined().optional(),
  }),
  'customers/redact': z.object({
    ...ofShop,
    customer: Customer,
    orders_to_redact: z.array(z.unknown()).max(10_000),
    data_request: z.undefined().optional(),
  }),
  'shop/redact': z.object({ ...ofShop, customer: z.undefined().optional(), data_request: z.undefined().optional() }),
} as const satisfies Record<ShopifyTopic, z.ZodType>;

export const ShopifyReceived = z.strictObject({ received: z.literal(true) }).meta({ id: 'ShopifyReceived' });

const CustomerId = z.string().min(1).max(128).meta({ description: "The shop's own id of a customer it vouches for" });

/** Whoever asks the shop, by what the shop or they themselves know. */
export const CreatePrivacyRequest = z
  .union([
    z.strictObject({ kind: z.enum(['export', 'erase']), customer_id: CustomerId }),
    z.strictObject({
      kind: z.enum(['export', 'erase']),
      consent_receipt_id: Id.meta({ description: 'The number that the shopper was given when they agreed' }),
    }),
  ])
  .meta({ id: 'CreatePrivacyRequest' });
export type CreatePrivacyRequest = z.infer<typeof CreatePrivacyRequest>;

export const PrivacyRequest = z
  .strictObject({
    id: Id,
    kind: z.enum(['data_request', 'customer_redaction', 'shop_redaction']),
    asked_by: z
      .enum(['shopify', 'shop'])
      .meta({ description: 'Whether it came by way of Shopify or from the shop itself' }),
    found: z.boolean().meta({ description: 'Whether there was a shopper of that customer' }),
    status: z.enum(['open', 'done']).meta({
      description: 'A data request is done once it was fetched, a redaction once everything is deleted',
    }),
    shopify_data_request_id: z.string().nullable(),
    receipt_id: Id.nullable().meta({ description: 'Of the deletion receipt' }),
    received_at: Instant,
    due_at: Instant.meta({ description: 'When the shopper has to have their answer (GDPR, Art. 12(3))' }),
    done_at: Instant.nullable(),
    expires_at: Instant.meta({ description: 'When this entry is deleted, and the export can no longer be fetched' }),
  })
  .meta({ id: 'PrivacyRequest' });
export type PrivacyRequest = z.infer<typeof PrivacyRequest>;

export const PrivacyRequestPage = z
  .strictObject({ items: z.array(PrivacyRequest), next_cursor: z.string().nullable() })
  .meta({ id: 'PrivacyRequestPage' });
