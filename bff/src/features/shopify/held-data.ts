// What is held about demands that came through Shopify or from the shop itself.
import type { HeldData } from '../held-data.ts';
import { REQUEST_LIFETIME_MS } from './lifetime.ts';

export const shopifyHeldData: readonly HeldData[] = [
  {
    title: 'Demands through the shop',
    tables: ['privacy_requests'],
    what: 'That somebody asked the shop for their data or for its deletion, when, whether by way of Shopify, Shopify’s number of the request, the number of the deletion receipt. No e-mail address and no phone number, though Shopify sends them',
    whose: 'shoppers',
    purpose: 'To fulfil the demand and to show that it was',
    basis: 'Art. 6(1)(c): Art. 12, 15 and 17 oblige the shop',
    kept: [{ time: REQUEST_LIFETIME_MS, from: 'after it arrived' }],
    protection: 'Under the shopper’s random number',
    seenBy: 'The shop, which may fetch the shopper’s export where they have asked for it',
    left: 'Cut loose from the shopper',
  },
];
