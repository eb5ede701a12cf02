// What is held about those whom a shop has shut out.
import type { HeldData } from '../held-data.ts';
import { ADDRESS_BLOCK_LIFETIME_MS, BLOCK_LIFETIME_MS } from './lifetime.ts';

export const blocksHeldData: readonly HeldData[] = [
  {
    title: 'Block list',
    tables: ['blocks'],
    what: 'Keyed hashes of a shopper’s number, their last address and, where the shop vouched for them, their customer number; the shop’s reason',
    whose: 'shoppers',
    purpose: 'To keep out whom the shop has shut out for misuse',
    basis: 'Art. 6(1)(f) and 17(3)(e): the shop’s interest in stopping misuse outlasts an erasure, as hashes only',
    kept: [
      { time: BLOCK_LIFETIME_MS, from: 'after the shop blocked them' },
      {
        time: ADDRESS_BLOCK_LIFETIME_MS,
        from: 'after the shop blocked them for the address, since addresses change hands',
      },
    ],
    protection: 'Nothing but hashes under a key that is not in the database',
    seenBy: 'The shop sees its reason and the day, nobody the hashes',
    left: 'The hashes: whoever is blocked cannot undo it by being erased',
  },
];
