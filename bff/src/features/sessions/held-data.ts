// What the sessions feature holds about shoppers.
import type { HeldData } from '../held-data.ts';
import { CUSTOMER_LIFETIME_MS, KEY_LIFETIME_MS, RESUME_LIFETIME_MS, SESSION_LIFETIME_MS } from './lifetime.ts';

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
    title: 'Resume secrets',
    tables: ['resume_secrets'],
    what: 'SHA-256 of what lets a device come back, the page’s origin, when it was given and last used',
    whose: 'shoppers',
    purpose: 'To let a visitor find their pictures again without an account',
    basis: 'Art. 6(1)(b): given with the consent, revoked with it',
    kept: [{ time: RESUME_LIFETIME_MS, from: 'after its last use, or as long as the shop keeps pictures' }],
    protection: 'The secret itself is not kept; it works in one shop, on one origin',
    seenBy: 'Nobody',
    left: 'Deleted',
  },
  {
    title: 'Customers',
    tables: ['customers'],
    what: 'A hash of the shop’s own customer number under a secret of the shop’s, a plan, when they were last here',
    whose: 'shoppers',
    purpose: 'To let a customer whom the shop vouches for find their pictures on any device',
    basis: 'Art. 6(1)(b): the shop’s customers ask for it by signing in',
    kept: [{ time: CUSTOMER_LIFETIME_MS, from: 'after their last visit, longer where the shop gave them a plan' }],
    protection: 'The number itself is not kept; two shops’ hashes of it cannot be compared',
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
    kept: [
      {
        time: KEY_LIFETIME_MS,
        from: 'after they came, longer while they can come back or something of theirs is kept',
      },
    ],
    protection: 'The key only wrapped (AES-256-GCM) by a master key that is not in the database',
    seenBy: 'Nobody',
    left: 'Deleted, the key with it',
  },
];
