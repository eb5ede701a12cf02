// What is held so that a repeated request gets the same answer.
import type { HeldData } from '../held-data.ts';
import { ANSWER_LIFETIME_MS } from './lifetime.ts';

export const idempotencyHeldData: readonly HeldData[] = [
  {
    title: 'Answers to repeatable requests',
    tables: ['idempotency_keys'],
    what: 'Hashes of a request and of the key that its sender chose for it, when it came, and the answer it got',
    whose: 'shoppers',
    purpose: 'That a request which is repeated because its answer was lost does nothing twice',
    basis: 'Art. 6(1)(b): steps the shopper asks for',
    kept: [{ time: ANSWER_LIFETIME_MS, from: 'after the request' }],
    protection:
      'The answer is sealed (AES-256-GCM) under a key of the server and opens only for the same caller and key',
    seenBy: 'Whoever sent the request',
    left: 'Deleted',
  },
];
