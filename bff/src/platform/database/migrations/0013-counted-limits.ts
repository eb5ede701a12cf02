// A counter knows how high it may rise, so that counting needs nothing but the rows it counts in.
import { statements } from './statements.ts';

export const countedLimits = statements('alter table app.quotas add column most integer');
