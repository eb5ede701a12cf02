// A task is kept as long as its picture. Which have none any more stands in the task, so that the sweep that looks for them
// every minute need not go through all that have one.
import { statements } from './statements.ts';

export const tasksWithoutPicture = statements(
  'alter table app.tasks add column has_picture boolean not null default false',
  'update app.tasks set has_picture = true where id in (select task_id from app.renders)',

  // By the database, so that no way of deleting a picture can forget it.
  `create function app.task_has_picture() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' then
      update app.tasks set has_picture = false where id = old.task_id;
    else
      update app.tasks set has_picture = true where id = new.task_id;
    end if;
    return null;
  end $$`,
  `create trigger renders_of_tasks after insert or delete on app.renders
    for each row execute function app.task_has_picture()`,

  `create index tasks_without_picture on app.tasks (finished_at)
    where finished_at is not null and not has_picture`,
);
