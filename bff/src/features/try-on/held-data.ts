// What the try-on feature holds about shoppers.
import type { HeldData } from '../held-data.ts';
import { QUOTA_LIFETIME_MS, TASK_LIFETIME_MS } from './lifetime.ts';
import { PREVIEWS } from './show-preview.ts';

export const tryOnHeldData: readonly HeldData[] = [
  {
    title: 'Try-ons',
    // Calls of engines go with their try-on, by the database itself.
    tables: ['tasks', 'engine_attempts'],
    objects: { store: 'signable', prefixes: [PREVIEWS] },
    what: 'Which product was tried on with which photo, how far it came, why it was refused, by which engine and model, told in which words, how long each step took; a hash of what it is made from; which engines were asked for it, when and why, what came of each call and what it cost; until it ends also a quick preview of the picture, and a keyed hash of the network address, so that the try-on can be given back there',
    whose: 'shoppers',
    purpose: 'To make each picture once, and to tell the shopper how it is going',
    basis: 'Art. 6(1)(b): steps the shopper asks for',
    kept: [{ time: TASK_LIFETIME_MS, from: 'after it ended, or as long as its picture' }],
    protection: 'Under the shopper’s random number',
    seenBy: 'The shopper',
    left: 'Deleted, and the job in the queue with it',
  },
  {
    title: 'Daily counts',
    tables: ['quotas'],
    what: 'How many try-ons were counted on which day and in which hour, per shopper, per keyed hash of a network address in a shop, and per shop',
    whose: 'shoppers',
    purpose: 'To keep to what the shop’s plan allows',
    basis: 'Art. 6(1)(f): that one visitor does not use up what is there for all',
    kept: [{ time: QUOTA_LIFETIME_MS, from: 'after the day' }],
    protection: 'Under the shopper’s random number; of addresses only an HMAC under a key of the server',
    seenBy: 'The shopper sees their own',
    left: 'The shopper’s are deleted; those of addresses and shops name no shopper and go after their two days',
  },
];
