// What a consent receipt says about the terms it was given on, and how long a shopper wants each photo kept.
import { statements } from './statements.ts';

export const consentTerms = statements(
  // Receipts from before are about one text for everyone, given without a word about Global Privacy Control.
  `alter table app.consent_receipts
    add column jurisdiction text not null default 'other' check (jurisdiction in ('eu', 'us', 'other')),
    add column gpc boolean not null default false`,
  `alter table app.photos
    add column lifetime text not null default 'visit' check (lifetime in ('render', 'visit', 'kept'))`,
);
