// Several limits on one try-on.
import { statements } from './statements.ts';

export const limits = statements(
  // What an operator sets for one shop in place of its plan's.
  `alter table app.merchants add column limits jsonb not null default '{}'`,

  // The counters that an open task is charged to, so that all of them get it back where no picture comes.
  'alter table app.tasks add column charged_scopes jsonb',
  `update app.tasks set charged_scopes = jsonb_build_array('shopper:' || shopper_id)
    where finished_at is null and charged_day is not null`,
);
