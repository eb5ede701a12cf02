// The words that shoppers were shown, so that a receipt can be proved years later; what each session was shown; and which
// photos have had the one try-on they were given for.
import { statements } from './statements.ts';

export const consentTexts = statements(
  // Nothing personal: the text and the first time anybody was shown it.
  `create table app.consent_texts (
    sha256 text primary key,
    version text not null,
    locale text not null,
    jurisdiction text not null check (jurisdiction in ('eu', 'us', 'other')),
    text jsonb not null,
    first_shown_at timestamptz not null
  )`,
  'alter table app.consent_texts enable row level security',

  // Null in sessions from before: whoever agrees in one of those is asked to begin anew.
  `alter table app.sessions
    add column jurisdiction text not null default 'other' check (jurisdiction in ('eu', 'us', 'other')),
    add column gpc boolean not null default false,
    add column consent_text_sha256 text`,

  'alter table app.photos add column used_at timestamptz',
  // A shop may shorten the life of its pictures; those that are older by then are found per shop.
  'create index renders_age on app.renders (merchant_id, created_at)',
);
