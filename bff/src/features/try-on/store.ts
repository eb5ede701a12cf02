// SQL of tasks: one row per try-on asked for, from queued to its outcome.
import { type Selectable, sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { TasksTable } from '../../platform/database/tables.ts';
import type { DrawnBy } from '../../renderers/renderer.ts';
import type { MerchantId, PhotoId, Shopper, ShopperId, TaskId } from '../shopper.ts';
import { type Charge, parted } from './counters.ts';
import { type Preview, previewIn } from './previews-store.ts';
import type { Stage } from './stages.ts';

export interface NewTask {
  id: TaskId;
  photoId: PhotoId;
  productId: string;
  /** Of the variant whose picture is drawn from; null: the main picture. */
  colour: string | null;
  /** As `madeFrom` puts it. */
  madeFrom: string;
  charge: Charge;
  /** Kind of, that asks for it. */
  device: string;
  now: Date;
}

/**
 * Inserts it, unless the same shopper's try-on of the same is under way or has its picture still.
 * @returns that other one; null where it was inserted.
 */
export async function insertTask(trx: Trx, shopper: Shopper, task: NewTask): Promise<TaskId | null> {
  const { merchantId, id: shopperId } = shopper;
  const { id, photoId, productId, colour, madeFrom, charge, device, now } = task;
  const scopes = JSON.stringify(charge.scopes);
  // A second look finds the one that was just being inserted when the first was made. The shop is asked for apart: planned while
  // there were few tasks, all of the shop's would be read each time.
  for (let look = 1; look <= 2; look++) {
    const { rows } = await template<{ id: TaskId; repeated: boolean }>`
      with same as materialized (
        select id, merchant_id, finished_at from app.tasks
        where shopper_id = ${shopperId} and made_from = ${madeFrom} and (finished_at is null or has_picture)
      ), twin as (
        select id from same where merchant_id = ${merchantId} order by finished_at desc nulls first limit 1
      ), made as (
        insert into app.tasks (id, merchant_id, shopper_id, photo_id, product_id, colour, device, made_from, charged_day, charged_scopes,
          created_at, updated_at)
        select ${id}::uuid, ${merchantId}::uuid, ${shopperId}::uuid, ${photoId}::uuid, ${productId}::text, ${colour}::text,
          ${device}::text, ${madeFrom}::text, ${charge.day}::date, ${scopes}::jsonb, ${now}::timestamptz, ${now}::timestamptz
        where not exists (select from twin)
        on conflict (shopper_id, made_from) where finished_at is null do nothing
        returning id
      )
      select id, true as repeated from twin union all select id, false from made`.execute(trx);
    const [row] = rows;
    if (row) return row.repeated ? row.id : null;
  }
  throw new Error('a task was neither inserted nor found');
}

export interface TaskState {
  stage: Stage;
  isLate: boolean;
  isFree: boolean;
  percent: number;
  reason: { code: string; message: string } | null;
  preview: Preview | null;
}

const STATE = ['stage', 'late_at', 'free', 'percent', 'reason_code', 'reason_message'] as const;
const PREVIEW = ['preview_object', 'preview_width', 'preview_height'] as const;

export async function findTaskState(sql: Sql, shopper: Shopper, id: TaskId): Promise<TaskState | null> {
  const row = await sql
    .selectFrom('tasks')
    .select([...STATE, ...PREVIEW])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? asState(row) : null;
}

/** Of tasks that somebody who may is following already; a deleted one is not among them. */
export async function listTaskStates(sql: Sql, ids: readonly TaskId[]): Promise<Map<TaskId, TaskState>> {
  const rows = await sql
    .selectFrom('tasks')
    .select(['id', ...STATE, ...PREVIEW])
    .where('id', '=', template<TaskId>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id as TaskId, asState(row)]));
}

function asState(row: Pick<Selectable<TasksTable>, (typeof STATE)[number] | (typeof PREVIEW)[number]>): TaskState {
  const { stage, percent, reason_code: code, reason_message: message } = row;
  return {
    stage,
    isLate: row.late_at !== null,
    isFree: row.free,
    percent,
    reason: code !== null && message !== null ? { code, message } : null,
    preview: previewIn(row),
  };
}

export interface OpenTask {
  id: TaskId;
  shopper: Shopper;
  /** Null once the photo has been deleted. */
  photoId: PhotoId | null;
  productId: string;
  colour: string | null;
  device: string | null;
  createdAt: Date;
  /** Whether anybody would look at a preview that is not there yet. */
  wantsPreview: boolean;
}

const OPEN = [
  ...(['merchant_id', 'shopper_id', 'photo_id', 'product_id', 'colour', 'device', 'created_at'] as const),
  ...(['late_at', 'preview_object'] as const),
];

/** For the worker, which acts for nobody in particular. @returns null when there is no such task or it is finished. */
export async function findOpenTask(sql: Sql, id: TaskId): Promise<OpenTask | null> {
  const row = await sql
    .selectFrom('tasks')
    .select(OPEN)
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirst();
  return row ? asOpen(id, row) : null;
}

/** The same, which is at its first stage then, whatever an attempt before has come to. */
export async function takeUpTask(sql: Sql, id: TaskId, now: Date): Promise<OpenTask | null> {
  const row = await sql
    .updateTable('tasks')
    .set({ stage: 'preparing', percent: 0, updated_at: now })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .returning(OPEN)
    .executeTakeFirst();
  return row ? asOpen(id, row) : null;
}

function asOpen(id: TaskId, row: Pick<Selectable<TasksTable>, (typeof OPEN)[number]>): OpenTask {
  return {
    id,
    shopper: { id: row.shopper_id as ShopperId, merchantId: row.merchant_id as MerchantId },
    photoId: row.photo_id as PhotoId | null,
    productId: row.product_id,
    colour: row.colour,
    device: row.device,
    createdAt: row.created_at,
    wantsPreview: row.late_at === null && row.preview_object === null,
  };
}

export async function updateProgress(sql: Sql, id: TaskId, stage: Stage, percent: number, now: Date): Promise<void> {
  await sql
    .updateTable('tasks')
    .set({ stage, percent, updated_at: now })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .execute();
}

export interface Closing {
  stage: 'done' | 'refused' | 'failed';
  reason: { code: string; message: string } | null;
  engine: string | null;
  drawnBy?: DrawnBy | undefined;
  timings: Record<string, number>;
  /** Left out: its picture stands for later repetitions. */
  isStopGap?: boolean;
  now: Date;
}

/** What a task held when it was closed. */
export interface Closed {
  charge: Charge | null;
  /** Name of the object that has lost its row. */
  preview: string | null;
}

/** @returns null when someone else has closed it: then nothing else of the closing may happen. */
export async function closeTask(trx: Trx, id: TaskId, closing: Closing): Promise<Closed | null> {
  const was = await trx
    // As it is now, not as somebody has read it a while ago: meanwhile it may have become late, or got a preview.
    .with('was', (db) =>
      db
        .selectFrom('tasks')
        .select(['id', 'charged_day', 'charged_scopes', 'free', 'preview_object'])
        .where('id', '=', id)
        .where('finished_at', 'is', null)
        .forUpdate(),
    )
    .updateTable('tasks')
    .from('was')
    .set(({ ref, eb }) => ({
      stage: closing.stage,
      percent: 100,
      reason_code: closing.reason?.code ?? null,
      reason_message: closing.reason?.message ?? null,
      engine: closing.engine,
      model: closing.drawnBy?.model ?? null,
      prompt_version: closing.drawnBy?.promptVersion ?? null,
      timings: JSON.stringify(closing.timings),
      updated_at: closing.now,
      finished_at: closing.now,
      charged_scopes: null,
      charged_day:
        closing.stage === 'done' ? eb.case().when('was.free', '=', false).then(ref('was.charged_day')).end() : null,
      ...(closing.isStopGap && { made_from: null }),
      preview_object: null,
      preview_width: null,
      preview_height: null,
    }))
    .whereRef('tasks.id', '=', 'was.id')
    .returning(['was.charged_day', 'was.charged_scopes', 'was.free', 'was.preview_object'])
    .executeTakeFirst();
  return was ? { charge: chargeOf(was), preview: was.preview_object } : null;
}

/** Of one shopper: all, one, or those that use a photo. */
export type WhichTasks = 'all' | { task: TaskId } | { photo: PhotoId };

/**
 * Those not finished yet, held until the transaction ends: a worker that is just closing one has closed it, or finds it
 * closed by us.
 */
export async function lockOpenTasks(
  trx: Trx,
  shopper: Shopper,
  which: WhichTasks,
): Promise<{ id: TaskId; photoId: PhotoId | null; productId: string }[]> {
  let open = trx
    .selectFrom('tasks')
    .select(['id', 'photo_id', 'product_id'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('finished_at', 'is', null)
    .orderBy('id')
    .forUpdate();
  if (which !== 'all') {
    open = 'task' in which ? open.where('id', '=', which.task) : open.where('photo_id', '=', which.photo);
  }
  const rows = await open.execute();
  return rows.map((row) => ({
    id: row.id as TaskId,
    photoId: row.photo_id as PhotoId | null,
    productId: row.product_id,
  }));
}

/** What can still be given back. */
function chargeOf(row: { charged_day: string | null; charged_scopes: string[] | null; free: boolean }): Charge | null {
  const { charged_day: day, charged_scopes: scopes } = row;
  if (day === null || scopes === null) return null;
  return row.free ? parted({ day, scopes }).others : { day, scopes };
}

/** @returns which. */
export async function deleteTasksOf(trx: Trx, shopper: Shopper): Promise<TaskId[]> {
  const rows = await trx
    .deleteFrom('tasks')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id as TaskId);
}

/** For the export: with everything that the row says, oldest first. */
export async function listTasks(sql: Sql, shopper: Shopper) {
  return sql
    .selectFrom('tasks')
    .select([
      'id',
      'photo_id',
      'product_id',
      'device',
      'stage',
      'reason_code',
      'reason_message',
      'engine',
      'model',
      'prompt_version',
      'timings',
      'charged_day',
      'charged_scopes',
      'made_from',
      'late_at',
      'free',
      'created_at',
      'finished_at',
    ])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at')
    .execute();
}

/** Finished tasks whose picture is gone too have nothing left to tell. */
export async function deleteOldTasks(sql: Sql, finishedBefore: Date, limit: number): Promise<number> {
  const { numDeletedRows } = await sql
    .deleteFrom('tasks')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('tasks')
        .select('id')
        .where('finished_at', '<', finishedBefore)
        // Not as a parameter: the index holds these alone.
        .where((task) => task.not('has_picture'))
        .orderBy('finished_at')
        .limit(limit),
    )
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

export async function hasOpenTasks(sql: Sql, shopper: Shopper): Promise<boolean> {
  const row = await sql
    .selectFrom('tasks')
    .select('id')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('finished_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
