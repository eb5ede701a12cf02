// SQL of calls: written down with their price before they are made, closed once.
import { sql as template } from 'kysely';
import type { Sql } from '../../platform/database/database.ts';
import type { Attempt, AttemptEnding, Choice, PlannedAttempt, RecentAttempt } from '../../renderers/router/course.ts';
import type { MerchantId, Shopper, TaskId } from '../shopper.ts';
import { givenBackOnDay, spentOnDay } from './spend-days-store.ts';
import { monthOf, paid } from './spend-store.ts';

/**
 * One statement, so that a price is set aside exactly when its call is written down: whoever comes at the same moment waits
 * for the month's row, and is held against what is there then.
 * @param defaultCap of shops for which nothing is set, in millionths of a dollar; null: none.
 * @returns false where the shop's cap leaves no room for it.
 */
export async function beginAttempt(
  sql: Sql,
  { shopper, taskId }: { shopper: Shopper; taskId: TaskId },
  planned: PlannedAttempt,
  defaultCap: number | null,
  now: Date,
): Promise<boolean> {
  const { number, engine, model, garmentKind, why, microdollars } = planned;
  const month = monthOf(now);
  const { rows } = await template`
    with ${paid(shopper.merchantId, month, microdollars, defaultCap)}, begun as (
      insert into app.engine_attempts
        (task_id, number, merchant_id, shopper_id, engine, model, garment_kind, why, started_at, month, day, microdollars)
      select ${taskId}::uuid, ${number}::integer, m.id, ${shopper.id}::uuid, ${engine}::text, ${model}::text,
        ${garmentKind}::text, ${why}::text, ${now}::timestamptz, ${month}::date,
        (${now}::timestamptz at time zone m.time_zone)::date, ${microdollars}::bigint
      from app.merchants m
      where m.id = ${shopper.merchantId}::uuid and (${microdollars}::bigint = 0 or exists (select 1 from paid))
      returning merchant_id, task_id, day, microdollars
    ), ${spentOnDay}
    select 1 from begun`.execute(sql);
  return rows.length > 0;
}

/** Once: whoever comes second, e.g. a process that was taken for dead, changes nothing and gives nothing back. */
export async function endAttempt(sql: Sql, taskId: TaskId, number: number, ending: AttemptEnding): Promise<void> {
  const { outcome, code, milliseconds, retryAfterMs, billed } = ending;
  await template`
    with open as (
      select task_id, number, merchant_id, month, day, microdollars from app.engine_attempts
      where task_id = ${taskId}::uuid and number = ${number}::integer and outcome is null for update
    ), closed as (
      update app.engine_attempts attempt set outcome = ${outcome}::text, code = ${code}::text,
        milliseconds = ${Math.round(milliseconds)}::integer,
        retry_after_ms = ${retryAfterMs === null ? null : Math.round(retryAfterMs)}::bigint,
        microdollars = case when ${billed}::boolean then attempt.microdollars else 0 end
      from open where attempt.task_id = open.task_id and attempt.number = open.number
    ), ${givenBackOnDay(billed)}
    update app.engine_spend spend set microdollars = spend.microdollars - open.microdollars
    from open where not ${billed}::boolean and open.microdollars > 0
      and spend.merchant_id = open.merchant_id and spend.month = open.month`.execute(sql);
}

/** Runs where nobody else can be at it: what is open then was cut off by a kill. It may have been billed, so it counts. */
export async function closeCutOff(sql: Sql, taskId: TaskId): Promise<void> {
  await sql
    .updateTable('engine_attempts')
    .set({ outcome: 'cut_off' })
    .where('task_id', '=', taskId)
    .where('outcome', 'is', null)
    .execute();
}

/** The picture that came last is thrown away. */
export async function turnDownLast(sql: Sql, taskId: TaskId, why: string): Promise<void> {
  await template`
    update app.engine_attempts set outcome = 'not_kept', code = ${why}::text
    where task_id = ${taskId}::uuid and outcome = 'rendered' and number = (
      select max(number) from app.engine_attempts where task_id = ${taskId}::uuid
    )`.execute(sql);
}

const COLUMNS = ['engine', 'model', 'garment_kind', 'started_at', 'outcome', 'milliseconds', 'retry_after_ms'] as const;

/** Oldest first. */
export async function listAttempts(sql: Sql, taskId: TaskId): Promise<Attempt[]> {
  const rows = await sql
    .selectFrom('engine_attempts')
    .select(COLUMNS)
    .select(['number', 'microdollars'])
    .where('task_id', '=', taskId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...asRecent(row), number: row.number, microdollars: row.microdollars }));
}

/** The last ones of each choice since then, newest first: by the index, however many there were. */
export async function listRecent(
  sql: Sql,
  choices: readonly Choice[],
  since: Date,
  most: number,
): Promise<RecentAttempt[]> {
  const each = choices.map(({ engine, model }) =>
    sql
      .selectFrom('engine_attempts')
      .select(COLUMNS)
      .where('engine', '=', engine)
      .where('model', model === null ? 'is' : '=', model)
      .where('started_at', '>', since)
      .orderBy('started_at', 'desc')
      .limit(most)
      .execute(),
  );
  return (await Promise.all(each)).flat().map(asRecent);
}

function asRecent(row: {
  engine: string;
  model: string | null;
  garment_kind: RecentAttempt['garmentKind'];
  started_at: Date;
  outcome: RecentAttempt['outcome'];
  milliseconds: number | null;
  retry_after_ms: number | null;
}): RecentAttempt {
  return {
    engine: row.engine,
    model: row.model,
    garmentKind: row.garment_kind,
    startedAt: row.started_at,
    outcome: row.outcome,
    milliseconds: row.milliseconds,
    retryAfterMs: row.retry_after_ms,
  };
}

/** For the export: with everything that the row says, oldest first. */
export async function listAttemptsOf(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('engine_attempts')
    .select(['task_id', 'number', 'why', 'code', 'microdollars', ...COLUMNS])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('started_at')
    .orderBy('number')
    .execute();
}

/** Newest first, from just after `after`. @param task null for all. */
export async function listCallsOf(
  sql: Sql,
  merchant: MerchantId,
  task: TaskId | null,
  after: { startedAt: Date; taskId: string; number: number } | null,
  limit: number,
) {
  let list = sql
    .selectFrom('engine_attempts')
    .select(['task_id', 'number', 'engine', 'model', 'garment_kind', 'why', 'started_at', 'outcome', 'code'])
    .select(['milliseconds', 'microdollars'])
    .where('merchant_id', '=', merchant)
    .orderBy('started_at', 'desc')
    .orderBy('task_id', 'desc')
    .orderBy('number', 'desc')
    .limit(limit);
  if (task) list = list.where('task_id', '=', task);
  if (after) {
    list = list.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('started_at', 'task_id', 'number'), '<', tuple(after.startedAt, after.taskId, after.number)),
    );
  }
  return list.execute();
}
