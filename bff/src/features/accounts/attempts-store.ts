// SQL of attempts to sign in that have failed, by keyed hashes of whom they were about.
import { sql as template } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';

export interface Patience {
  /** So many failures cost no waiting. */
  free: number;
  /** Every one after that doubles the wait, up to so many seconds. */
  mostSeconds: number;
}

/**
 * Counts an attempt as failed before it is made, in one statement: a thousand at once are counted one after the other.
 * @returns null where it may be made; the seconds to wait where it may not, and then it is not counted.
 */
export async function countAttempt(
  sql: Sql,
  subject: string,
  { free, mostSeconds }: Patience,
  now: Date,
  forgottenBefore: Date,
): Promise<number | null> {
  const { rows } = await template<{ failures: number }>`
    insert into app.sign_in_attempts as known (subject, failures, last_failed_at) values (${subject}, 1, ${now}::timestamptz)
    on conflict (subject) do update set
      failures = case when known.last_failed_at < ${forgottenBefore}::timestamptz then 1 else known.failures + 1 end,
      last_failed_at = excluded.last_failed_at
    where known.failures < ${free}::int
      or known.last_failed_at
        + make_interval(secs => least(${mostSeconds}::float8, power(2, least(known.failures - ${free}::int, 30)))) <= excluded.last_failed_at
    returning failures`.execute(sql);
  if (rows.length > 0) return null;
  const row = await sql
    .selectFrom('sign_in_attempts')
    .select(['failures', 'last_failed_at'])
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (!row) return 1;
  const wait = Math.min(mostSeconds, 2 ** Math.max(0, row.failures - free));
  return Math.max(1, Math.ceil((row.last_failed_at.getTime() - now.getTime()) / 1_000 + wait));
}

/** It did not fail after all. */
export async function uncountAttempt(sql: Sql, subject: string): Promise<void> {
  await sql
    .updateTable('sign_in_attempts')
    .set((eb) => ({ failures: eb('failures', '-', 1) }))
    .where('subject', '=', subject)
    .where('failures', '>', 0)
    .execute();
}

export async function forgetAttempts(sql: Sql, subject: string): Promise<void> {
  await sql.deleteFrom('sign_in_attempts').where('subject', '=', subject).execute();
}

export async function deleteOldAttempts(sql: Sql, before: Date): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('sign_in_attempts')
    .where('last_failed_at', '<', before)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
