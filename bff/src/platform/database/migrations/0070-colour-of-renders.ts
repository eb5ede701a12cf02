// In which colour a picture shows its product; null: the main picture, and every picture of before.
import { statements } from './statements.ts';

export const colourOfRenders = statements('alter table app.renders add column colour text');
