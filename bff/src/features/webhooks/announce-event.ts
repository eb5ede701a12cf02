// Tells a merchant that something has happened, as part of the transaction in which it does: with the commit the event and
// one delivery per endpoint exist and are queued, with a rollback nothing was ever said.
import { randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database/database.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import type { ShopEvent } from '../shop-event.ts';
import type { MerchantId, Shopper } from '../shopper.ts';
import type { ShopperEvent } from '../shopper-event.ts';
import { insertDelivery } from './deliveries-store.ts';
import { findSubscribers } from './endpoints-store.ts';
import { type EndpointEvent, shopperReference } from './events.ts';
import { insertEvent } from './events-store.ts';

export interface AnnounceDeps {
  queue: Pick<JobQueue, 'enqueue'>;
  /** Whether the merchant has vouched for the shopper as their customer. */
  isVouched(trx: Trx, shopper: Shopper): Promise<boolean>;
  now(): Date;
}

export async function announceEvent(
  deps: AnnounceDeps,
  trx: Trx,
  merchant: MerchantId,
  event: ShopperEvent | ShopEvent | Extract<EndpointEvent, { type: 'webhook.disabled' }>,
): Promise<void> {
  const endpoints = await findSubscribers(trx, merchant, event.type);
  // Most shops listen to little or nothing; then nothing is kept either.
  if (endpoints.length > 0) await sendEvent(deps, trx, merchant, event, endpoints);
}

/** @param endpoints where to, whatever they have subscribed to. @returns the ids of the deliveries, in their order. */
export async function sendEvent(
  deps: AnnounceDeps,
  trx: Trx,
  merchant: MerchantId,
  event: ShopperEvent | ShopEvent | EndpointEvent,
  endpoints: readonly string[],
): Promise<string[]> {
  const about = 'shopper' in event ? await aboutShopper(deps, trx, event.shopper) : null;
  const eventId = randomUUID();
  await insertEvent(trx, merchant, {
    id: eventId,
    type: event.type,
    shopperReference: about?.shopper ?? null,
    data: { ...event.data, ...about },
    occurredAt: deps.now(),
  });
  const deliveries: string[] = [];
  for (const endpoint of endpoints) deliveries.push(await queueDelivery(deps, trx, merchant, endpoint, eventId));
  return deliveries;
}

async function aboutShopper({ isVouched }: AnnounceDeps, trx: Trx, shopper: Shopper) {
  return { shopper: shopperReference(shopper), vouched: await isVouched(trx, shopper) };
}

/** A replay is a new delivery of the same event. @returns its id. */
export async function queueDelivery(
  { queue, now }: AnnounceDeps,
  trx: Trx,
  merchant: MerchantId,
  endpointId: string,
  eventId: string,
): Promise<string> {
  const id = randomUUID();
  await insertDelivery(trx, merchant, { id, endpointId, eventId, now: now() });
  await queue.enqueue(trx, id, { group: endpointId });
  return id;
}
