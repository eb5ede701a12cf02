// A repeated request is answered from what was kept of the first (idempotency_keys), in whose transaction the answer is
// written; the task need not know the key a second time.
import { statements } from './statements.ts';

export const tasksWithoutKey = statements('alter table app.tasks drop column idempotency_key');
