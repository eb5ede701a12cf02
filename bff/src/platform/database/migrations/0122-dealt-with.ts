// What has been done about a report: when its shop said that it was.
import { statements } from './statements.ts';

export const dealtWith = statements('alter table app.reports add column dealt_with_at timestamptz');
