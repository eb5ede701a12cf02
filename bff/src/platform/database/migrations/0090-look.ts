// What a shop says for itself to its shoppers: how its fitting room looks, and its own words beneath the consent text.
import { statements } from './statements.ts';

export const look = statements(
  `alter table app.merchants add column look jsonb,
    add column consent_note text check (char_length(consent_note) <= 600)`,
);
