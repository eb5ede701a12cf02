// What is sent beside news of shoppers, and what stands for a shopper in all of it.
import { createHmac } from 'node:crypto';
import type { z } from 'zod';
import type { WebhookDisabledData, WebhookTestData } from '../../contract/webhooks.ts';
import type { Shopper } from '../shopper.ts';

export type EndpointEvent =
  | { type: 'webhook.disabled'; data: z.infer<typeof WebhookDisabledData> }
  | { type: 'webhook.test'; data: z.infer<typeof WebhookTestData> };

/**
 * What the merchant knows the shopper by: the same for good, another one in another shop. A hash keyed with the shopper's own
 * number, which is random, never told and deleted with them; nobody can lead the reference back to it, nor make it again.
 */
export function shopperReference({ id, merchantId }: Shopper): string {
  return `shp_${createHmac('sha256', id).update(`merchant ${merchantId}`).digest('base64url').slice(0, 22)}`;
}
