// What is held about the people who work for shops.
import type { HeldData } from '../held-data.ts';
import {
  ATTEMPTS_LIFETIME_MS,
  INVITATION_LIFETIME_MS,
  PERSON_WITHOUT_SHOP_MS,
  SESSION_IDLE_MS,
  SESSION_MAX_AGE_MS,
} from './lifetime.ts';

const left = 'Left as it is: it is about the people of the shop';

export const accountsHeldData: readonly HeldData[] = [
  {
    title: 'Accounts of the people who work for a shop',
    tables: ['accounts', 'account_tokens', 'people', 'members', 'invitations'],
    what: 'E-mail address, name where they have given one, a hash of the password (where Supabase keeps the accounts, not that), which shops they work for and as what, and who has been asked to',
    whose: 'shops',
    purpose: 'To let in whoever works for the shop, and nobody else',
    basis: 'Art. 6(1)(b): the contract with the shop',
    kept: [
      { time: null, from: 'as long as they work for a shop' },
      { time: PERSON_WITHOUT_SHOP_MS, from: 'after they were made, for whoever works for none' },
      { time: INVITATION_LIFETIME_MS, from: 'after an invitation' },
    ],
    protection: 'Passwords as argon2id hashes, links and tokens as hashes',
    seenBy: 'The people of the same shop: address, name and role',
    left,
  },
  {
    title: 'Where the people of a shop are signed in',
    tables: ['account_sessions'],
    what: 'Browser and system by name, when the session began and when it was last used; no address of the network',
    whose: 'shops',
    purpose: 'So that they stay signed in, and can see and end it',
    basis: 'Art. 6(1)(b): the contract with the shop',
    kept: [
      { time: SESSION_IDLE_MS, from: 'after its last use' },
      { time: SESSION_MAX_AGE_MS, from: 'after signing in at the latest' },
    ],
    protection: 'Tokens as hashes; the cookie can be read by no page',
    seenBy: 'They themselves',
    left,
  },
  {
    title: 'Attempts to sign in that have failed',
    tables: ['sign_in_attempts'],
    what: 'Keyed hashes of e-mail address and network address, with how often and when last',
    whose: 'shops',
    purpose: 'To slow down whoever tries passwords',
    basis: 'Art. 6(1)(f): security of the accounts',
    kept: [{ time: ATTEMPTS_LIFETIME_MS, from: 'after the last failure' }],
    protection: 'Hashes that lead nowhere without the server’s key',
    seenBy: 'Nobody',
    left,
  },
];
