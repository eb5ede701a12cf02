// The audit log: who has had whose data in hand. Append only, about nobody by name, readable by whoever it is about.
import type { Database, Sql } from '../../platform/database/database.ts';
import type { Access } from '../access.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { Shopper, ShopperId } from '../shopper.ts';
import { AUDIT_LIFETIME_MS } from './lifetime.ts';
import { insertEntries, listEntries, pruneEntries } from './store.ts';

const SWEEP_BATCH = 500;

export interface AuditDeps {
  database: Database;
  /** What stands for a shopper in the log. */
  subjectOf(shopper: ShopperId): string;
  /** What may stand for them in older entries, too. */
  subjectsOf(shopper: ShopperId): string[];
  /** Of the request at hand; null where there is none. */
  requestId(): string | null;
  now(): Date;
}

export function auditFeature({ database, subjectOf, subjectsOf, requestId, now }: AuditDeps) {
  return {
    async audit(sql: Sql, ...accesses: Access[]): Promise<void> {
      const at = now();
      const request_id = requestId();
      await insertEntries(
        sql,
        accesses.map(({ actor, action, merchantId, shopperId, keyId = null, items = 1 }) => {
          const subject = shopperId && subjectOf(shopperId);
          return { at, actor, action, merchant_id: merchantId, subject, key_id: keyId, items, request_id };
        }),
      );
    },

    /** For the operator, who knows the shopper's id, while there is one. Oldest first. */
    accessesTo: (sql: Sql, shopper: ShopperId) => listEntries(sql, subjectsOf(shopper)),

    async *exportShopper(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
      yield {
        path: 'accesses.json',
        about: 'Who has had your data in hand, when, and for what: you, the shop, this server or whoever runs it',
        content: await listEntries(sql, subjectsOf(shopper.id)),
      };
    },

    retention: (at: Date) => pruneEntries(database.sql, new Date(at.getTime() - AUDIT_LIFETIME_MS), SWEEP_BATCH),
  } satisfies Feature & Record<string, unknown>;
}
