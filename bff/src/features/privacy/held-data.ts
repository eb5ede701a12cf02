// What the privacy feature holds.
import type { HeldData } from '../held-data.ts';

export const privacyHeldData: readonly HeldData[] = [
  {
    title: 'Deletion receipts',
    tables: ['deletion_receipts'],
    what: 'When a shopper was erased and how many of what were deleted, signed; nothing that leads to them',
    whose: 'shoppers',
    purpose: 'To prove an erasure',
    basis: 'Art. 5(2): accountability',
    kept: [{ time: null, from: 'since nothing personal is in it' }],
    protection: 'Signed with Ed25519',
    seenBy: 'Whoever has the receipt’s number',
    left: 'This is what is left',
  },
];
