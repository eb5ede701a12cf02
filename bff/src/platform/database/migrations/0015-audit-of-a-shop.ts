// The audit log is looked up by shop too, newest first.
import { statements } from './statements.ts';

export const auditOfAShop = statements('create index audit_log_merchant on app.audit_log (merchant_id, id)');
