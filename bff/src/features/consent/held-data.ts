// What the consent feature holds about shoppers.
import type { HeldData } from '../held-data.ts';

export const consentHeldData: readonly HeldData[] = [
  {
    title: 'Consent receipts',
    tables: ['consent_receipts'],
    what: 'Version and SHA-256 of the words shown, language and jurisdiction, the boxes ticked, whether the browser sent Global Privacy Control, the times of giving and withdrawing, and a keyed hash of the network address',
    whose: 'shoppers',
    purpose: 'To prove what was agreed to',
    basis: 'Art. 7(1) and 6(1)(c): consent must be provable',
    kept: [{ time: null, from: 'without anything that leads to the shopper once they are erased' }],
    protection: 'The address only as an HMAC under a key of the server; it cannot be read back',
    seenBy: 'The shopper; whoever they give the receipt’s number to sees it without the address',
    left: 'Cut loose from the shopper: their number and the hash of the address go, the proof that somebody agreed stays',
  },
];
