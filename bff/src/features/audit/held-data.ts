// What the audit log holds.
import type { HeldData } from '../held-data.ts';
import { AUDIT_LIFETIME_MS } from './lifetime.ts';

export const auditHeldData: readonly HeldData[] = [
  {
    title: 'Audit log',
    tables: ['audit_log'],
    what: 'Who had personal data in hand (the shopper, which key or which person of the shop, the operator, the server), what was done, when, and a keyed hash in place of the shopper; no address, no browser. Also what the operator or the shop’s own people have changed about a shop, its keys or its team, without the values',
    whose: 'shoppers',
    purpose: 'To be able to say who has accessed what',
    basis: 'Art. 5(2) and 32: accountability and security',
    kept: [{ time: AUDIT_LIFETIME_MS, from: 'after the access' }],
    protection: 'Append only: the database refuses changes, and removal by anything but the yearly limit',
    seenBy: 'The shopper in their export, the owners of the shop, and the operator',
    left: 'Entries without anyone: with the shopper’s number gone, the hash leads nowhere',
  },
];
