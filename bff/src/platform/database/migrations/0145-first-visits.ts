// An experiment times one visit of each visitor, the one in which their arm was drawn; until now it has timed every visit, and of
// those nobody can tell any more which were first.
import { statements } from './statements.ts';

export const firstVisits = statements('update app.experiment_days set visits = 0, seconds = 0, squares = 0');
