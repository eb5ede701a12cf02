// A shop's own words beneath the consent text, in languages in which it has others than in all.
import { statements } from './statements.ts';

export const consentNotes = statements(
  "alter table app.merchants add column consent_note_in jsonb not null default '{}'",
);
