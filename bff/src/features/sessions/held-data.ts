// What the sessions feature holds about shoppers.
import type { HeldData } from '../held-data.ts';
import { KEY_LIFETIME_MS, SESSION_LIFETIME_MS } from './lifetime.ts';

export const sessionsHeldData: readonly HeldData[] = [
  {
    title: 'Sessions',
    tables: ['sessions'],
    what: 'SHA-256 of the session’s token, the page’s origin, language, when it began and ends',
    whose: 'shoppers',
    purpose: 'To know that two requests come from the same visitor',
    basis: 'Art. 6(1)(b): steps the shopper asks for',
    kept: [{ time: SESSION_LIFETIME_MS, from: 'after it began' }],
    protection: 'The token itself is not kept',
    seenBy: 'Nobody',
    left: 'Deleted',
  },
  {
    title: 'Shoppers',
    tables: ['shoppers'],
    what: 'A random number in place of a name, and the key for their photos, wrapped by the master key',
    whose: 'shoppers',
    purpose: 'To tell one visitor’s things from another’s and to keep their photos unreadable',
    basis: 'Art. 6(1)(b), and 32 for the key',
    kept: [{ time: KEY_LIFETIME_MS, from: 'after they came, while they have a session' }],
    protection: 'The key only wrapped (AES-256-GCM) by a master key that is not in the database',
    seenBy: 'Nobody',
    left: 'Deleted, the key with it',
  },
];
