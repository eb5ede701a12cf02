// What a shopper gets who has waited long enough: a quick picture to look at until the final one comes, and their try-on
// back where there is none.
import { statements } from './statements.ts';

export const previews = statements(
  `alter table app.tasks
    add column late_at timestamptz,
    add column free boolean not null default false,
    add column preview_object text,
    add column preview_width integer,
    add column preview_height integer,
    add constraint tasks_preview_is_whole
      check ((preview_object is null) = (preview_width is null) and (preview_object is null) = (preview_height is null)),
    add constraint tasks_preview_while_open check (preview_object is null or finished_at is null)`,
  'create unique index tasks_preview on app.tasks (preview_object) where preview_object is not null',
  // Who has been waiting for how long is looked at every second.
  'create index tasks_waiting on app.tasks (created_at) where finished_at is null and late_at is null',
);
