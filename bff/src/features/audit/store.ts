// SQL of the audit log. There is no update and no delete: the table refuses both.
import { sql as template } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';
import type { Action, Actor } from '../access.ts';
import type { MerchantId } from '../shopper.ts';

export interface Entry {
  at: Date;
  actor: Actor;
  action: Action;
  merchant_id: string | null;
  subject: string | null;
  key_id: string | null;
  account_id: string | null;
  items: number;
  request_id: string | null;
}

export async function insertEntries(sql: Sql, entries: Entry[]): Promise<void> {
  if (entries.length > 0) await sql.insertInto('audit_log').values(entries).execute();
}

/** Oldest first. @param subjects the shopper's hash under every key there has been. */
export async function listEntries(sql: Sql, merchant: MerchantId, subjects: string[]) {
  return sql
    .selectFrom('audit_log')
    .select(['at', 'actor', 'action', 'items', 'request_id'])
    .where('merchant_id', '=', merchant)
    .where('subject', 'in', subjects)
    .orderBy('id')
    .execute();
}

/** Newest first. @param subjects null: whoever they are about. @param before the id of an entry; only older ones. */
export async function listNewest(
  sql: Sql,
  merchant: MerchantId,
  {
    subjects,
    since,
    before,
    limit,
  }: { subjects: string[] | null; since: Date | null; before: number | null; limit: number },
) {
  return sql
    .selectFrom('audit_log')
    .select(['id', 'at', 'actor', 'key_id', 'account_id', 'action', 'items', 'subject', 'request_id'])
    .where('merchant_id', '=', merchant)
    .$if(subjects !== null, (list) => list.where('subject', 'in', subjects))
    .$if(since !== null, (list) => list.where('at', '>=', since))
    .$if(before !== null, (list) => list.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** @returns how many. */
export async function pruneEntries(sql: Sql, before: Date, limit: number): Promise<number> {
  const { rows } = await template<{ pruned: number }>`select app.prune_audit(${before}, ${limit}) as pruned`.execute(
    sql,
  );
  return rows[0]?.pruned ?? 0;
}
