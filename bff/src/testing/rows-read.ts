// What a statement costs, by what the database says it has read: the same on every machine, however busy.
import { sql } from 'kysely';
import type { Trx } from '../platform/database/database.ts';

/** Since the transaction began, by table and by index. @param tables as `like` has it. */
export async function rowsRead(trx: Trx, schema: string, tables: string): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
    from pg_stat_xact_user_tables where schemaname = ${schema} and relname like ${tables}`.execute(trx);
  return rows[0]?.read ?? 0;
}
