// SQL of waits that have become too long.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { TaskId } from '../shopper.ts';
import type { Charge } from './counters.ts';

/** A look that holds nothing and nobody. */
export async function hasOverdueTasks(sql: Sql, askedBefore: Date): Promise<boolean> {
  const row = await sql
    .selectFrom('tasks')
    .select('id')
    .where('finished_at', 'is', null)
    .where('late_at', 'is', null)
    .where('created_at', '<=', askedBefore)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Each once; free where there is no preview. One that is just being closed is left alone. */
export async function markLate(
  trx: Trx,
  { askedBefore, now, limit }: { askedBefore: Date; now: Date; limit: number },
): Promise<{ id: TaskId; isFree: boolean; charge: Charge | null }[]> {
  const { rows } = await template<{ id: TaskId; free: boolean; day: string | null; scopes: string[] | null }>`
    with overdue as (
      select id from app.tasks
      where finished_at is null and late_at is null and created_at <= ${askedBefore}
      order by created_at limit ${limit} for update skip locked
    )
    update app.tasks task
    set late_at = ${now}, updated_at = ${now}, free = task.preview_object is null
    from overdue where task.id = overdue.id
    returning task.id, task.free, task.charged_day as day, task.charged_scopes as scopes`.execute(trx);
  return rows.map(({ id, free, day, scopes }) => ({
    id,
    isFree: free,
    charge: day !== null && scopes !== null ? { day, scopes } : null,
  }));
}
