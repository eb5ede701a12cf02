// What the webhooks feature holds about shoppers.
import type { HeldData } from '../held-data.ts';
import { EVENT_LIFETIME_MS } from './lifetime.ts';

export const webhooksHeldData: readonly HeldData[] = [
  {
    title: 'Events told to the shop',
    tables: ['webhook_events', 'webhook_deliveries'],
    what: 'That a try-on was ready or failed (numbers of try-on, picture and product, the reason’s code), that consent was withdrawn, that a shopper was erased; a reference that stands for the shopper in this one shop; whether the shop’s server has answered. No picture and no link to one. Only where the shop has asked to be told',
    whose: 'shoppers',
    purpose: 'To tell the shop’s own server what concerns it, and to repeat what did not arrive',
    basis: 'Art. 6(1)(f): a shop must know when a shopper has withdrawn or was erased',
    kept: [{ time: EVENT_LIFETIME_MS, from: 'after it happened' }],
    protection: 'The reference is a hash keyed with the shopper’s random number; it cannot be led back',
    seenBy: 'The shop',
    left: 'Deleted, but for the news of the erasure itself, whose reference leads nowhere any more',
  },
];
