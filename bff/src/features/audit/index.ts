// The audit log: who has had whose data in hand. Append only, about nobody by name, readable by whoever it is about.
import { keyedHash, keyedHashes } from '../../platform/crypto/keyed-hashes.ts';
import type { MasterKeys } from '../../platform/crypto/master-keys.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { currentRequestId } from '../../platform/http/request-id.ts';
import type { Access } from '../access.ts';
import type { ExportedFile, Feature } from '../feature.ts';
import type { Shopper, ShopperId } from '../shopper.ts';
import { AUDIT_LIFETIME_MS } from './lifetime.ts';
import { type LookUp, lookUpAccesses } from './look-up-accesses.ts';
import { insertEntries, listEntries, pruneEntries } from './store.ts';

const SWEEP_BATCH = 500;

export interface AuditDeps {
  database: Database;
  keys: MasterKeys;
  now(): Date;
}

export function auditFeature({ database, keys, now }: AuditDeps) {
  /** What may stand for a shopper in the log: under the key of today, or under one that was active before. */
  const subjectsOf = (shopper: ShopperId) => keyedHashes(keys, 'audit-subjects', shopper);
  async function audit(sql: Sql, ...accesses: Access[]): Promise<void> {
    const at = now();
    const request_id = currentRequestId();
    await insertEntries(
      sql,
      accesses.map(({ actor, action, merchantId, shopperId, keyId = null, accountId = null, items = 1 }) => {
        const subject = shopperId && keyedHash(keys, 'audit-subjects', shopperId);
        return {
          at,
          actor,
          action,
          merchant_id: merchantId,
          subject,
          key_id: keyId,
          account_id: accountId,
          items,
          request_id,
        };
      }),
    );
  }
  return {
    audit,

    /** For the operator. The look itself is written down. */
    lookUp: (asked: LookUp) => lookUpAccesses({ database, subjectsOf, audit }, asked),

    async *exportShopper(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
      yield {
        path: 'accesses.json',
        about: 'Who has had your data in hand, when, and for what: you, the shop, this server or whoever runs it',
        content: await listEntries(sql, shopper.merchantId, subjectsOf(shopper.id)),
      };
    },

    retention: (at: Date) => pruneEntries(database.sql, new Date(at.getTime() - AUDIT_LIFETIME_MS), SWEEP_BATCH),
  } satisfies Feature & Record<string, unknown>;
}

export type { LookUp } from './look-up-accesses.ts';
export { auditRoutes } from './routes.ts';
