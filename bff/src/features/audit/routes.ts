// GET /v1/merchant/audit
import { Router } from 'express';
import { z } from 'zod';
import { AuditPage } from '../../contract/audit.ts';
import { PageQuery } from '../../contract/products.ts';
import type { Database, Sql } from '../../platform/database/database.ts';
import { query } from '../../platform/http/input.ts';
import { sendJson } from '../../platform/http/output.ts';
import { type Audit, byMerchant } from '../access.ts';
import { decodeCursor, encodeCursor, page } from '../cursor.ts';
import type { AuthenticateMerchant } from '../shopper.ts';
import { listNewest } from './store.ts';

export interface AuditRoutesDeps {
  database: Database;
  authenticateMerchant: AuthenticateMerchant;
  audit: Audit;
  /** Of those who are still there. */
  emailsOf(sql: Sql, accounts: readonly string[]): Promise<Map<string, string>>;
}

/** Enough to tell one shopper of a page from another. */
const SHOWN_OF_SUBJECT = 16;

export function auditRoutes({ database, authenticateMerchant, audit, emailsOf }: AuditRoutesDeps): Router {
  const { sql } = database;
  const router = Router();
  router.get('/v1/merchant/audit', async (req, res) => {
    const caller = await authenticateMerchant(req);
    const { cursor, limit } = query(req, PageQuery);
    const before = decodeCursor(cursor, z.int().min(1));
    const asked = { subjects: null, since: null, before, limit: limit + 1 };
    const { items, next } = page(await listNewest(sql, caller.id, asked), limit, ({ id }) => encodeCursor(id));
    // Whoever looks is seen looking.
    await audit(sql, { ...byMerchant('audit_read', caller, null), items: items.length });
    const accounts = new Set(items.flatMap(({ account_id }) => account_id ?? []));
    const emails = await emailsOf(sql, [...accounts]);
    sendJson(res, 200, AuditPage, {
      items: items.map(({ at, account_id, subject, ...entry }) => ({
        ...entry,
        at: at.toISOString(),
        account: account_id === null ? null : { id: account_id, email: emails.get(account_id) ?? null },
        shopper: subject?.slice(0, SHOWN_OF_SUBJECT) ?? null,
      })),
      next_cursor: next,
    });
  });
  return router;
}
