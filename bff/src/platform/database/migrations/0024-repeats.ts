// What a try-on is made from, so that the same one is not made twice; null where its picture may not stand for another.
import { statements } from './statements.ts';

export const repeats = statements(
  'alter table app.tasks add column made_from text',
  'create index tasks_made_from on app.tasks (shopper_id, made_from)',
  // Of two that are asked for at the same moment one is made.
  'create unique index tasks_being_made on app.tasks (shopper_id, made_from) where finished_at is null',
);
