// By which model, told in which words, a picture was drawn or refused; null where the engine has neither.
import { statements } from './statements.ts';

export const drawnBy = statements(
  'alter table app.tasks add column model text, add column prompt_version text',
  'alter table app.renders add column model text, add column prompt_version text',
);
