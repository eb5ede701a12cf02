// SQL of renders, the finished pictures.
import { sql as template } from 'kysely';
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { StoredFidelity } from '../../platform/database/tables.ts';
import { type After, comesAfter } from '../cursor.ts';
import type { MerchantId, Shopper, ShopperId, TaskId } from '../shopper.ts';

export interface RenderRow {
  id: string;
  product_id: string;
  colour: string | null;
  object: string;
  mask_object: string | null;
  width: number;
  height: number;
  engine: string;
  model: string | null;
  prompt_version: string | null;
  fidelity: StoredFidelity | null;
  created_at: Date;
  expires_at: Date;
}

const COLUMNS = [
  'id',
  'product_id',
  'colour',
  'object',
  'mask_object',
  'width',
  'height',
  'engine',
  'model',
  'prompt_version',
  'fidelity',
  'created_at',
  'expires_at',
] as const;

/** One render per task: a step repeated after a kill changes nothing. */
export async function insertRender(trx: Trx, shopper: Shopper, taskId: TaskId, render: RenderRow): Promise<void> {
  await trx
    .insertInto('renders')
    .values({
      ...render,
      fidelity: render.fidelity && JSON.stringify(render.fidelity),
      task_id: taskId,
      merchant_id: shopper.merchantId,
      shopper_id: shopper.id,
    })
    .onConflict((conflict) => conflict.column('task_id').doNothing())
    .execute();
}

export async function findRenderOfTask(sql: Sql, shopper: Shopper, taskId: TaskId): Promise<RenderRow | null> {
  const row = await sql
    .selectFrom('renders')
    .select(COLUMNS)
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('task_id', '=', taskId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findRender(sql: Sql, shopper: Shopper, id: string): Promise<RenderRow | null> {
  const row = await sql
    .selectFrom('renders')
    .select(COLUMNS)
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** It stays until the transaction ends; whoever deletes it waits. */
export async function lockRender(
  trx: Trx,
  shopper: Shopper,
  id: string,
): Promise<Pick<RenderRow, 'product_id' | 'engine'> | null> {
  const row = await trx
    .selectFrom('renders')
    .select(['product_id', 'engine'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** Newest first, from just after `after`. */
export async function listRenders(
  sql: Sql,
  shopper: Shopper,
  after: After | null,
  limit: number,
): Promise<RenderRow[]> {
  let list = sql
    .selectFrom('renders')
    .select(COLUMNS)
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) list = list.where(comesAfter(after));
  return list.execute();
}

/** Of a whole shop, newest first, from just after `after`: nothing of whom they show, nor where they lie. */
export async function listRendersOfShop(sql: Sql, merchant: MerchantId, after: After | null, limit: number) {
  let list = sql
    .selectFrom('renders')
    .select(['id', 'product_id', 'engine', 'model', 'prompt_version', 'fidelity', 'created_at'])
    .where('merchant_id', '=', merchant)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (after) list = list.where(comesAfter(after));
  return list.execute();
}

export type WhichRenders = 'all' | { render: string } | { task: TaskId };

/** Of one shopper. @returns the names of the objects that have lost their row, pictures and masks apart. */
export async function deleteRendersOf(
  trx: Trx,
  shopper: Shopper,
  which: WhichRenders,
): Promise<Pick<RenderRow, 'object' | 'mask_object'>[]> {
  let deletion = trx
    .deleteFrom('renders')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id);
  if (which !== 'all') {
    deletion = 'render' in which ? deletion.where('id', '=', which.render) : deletion.where('task_id', '=', which.task);
  }
  return deletion.returning(['object', 'mask_object']).execute();
}

export type ExpiredRender = Pick<RenderRow, 'id' | 'object' | 'mask_object'> & { shopper: Shopper };

export async function listExpiredRenders(sql: Sql, now: Date, limit: number): Promise<ExpiredRender[]> {
  const rows = await sql
    .selectFrom('renders')
    .select(['id', 'object', 'mask_object', 'merchant_id', 'shopper_id'])
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map(asExpired);
}

function asExpired({
  merchant_id,
  shopper_id,
  ...row
}: Omit<ExpiredRender, 'shopper'> & { merchant_id: string; shopper_id: string }): ExpiredRender {
  return { ...row, shopper: { id: shopper_id as ShopperId, merchantId: merchant_id as MerchantId } };
}

/** Older than their shop keeps pictures now, though they were made when it kept them for longer. */
export async function listOutlivedRenders(sql: Sql, now: Date, limit: number): Promise<ExpiredRender[]> {
  const rows = await sql
    .selectFrom('merchants')
    // Shop by shop, so that each finds its own through the index by age.
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('renders')
          .select(['renders.id', 'renders.object', 'renders.mask_object', 'renders.merchant_id', 'renders.shopper_id'])
          .whereRef('renders.merchant_id', '=', 'merchants.id')
          .where('renders.expires_at', '>', now)
          .where(
            'renders.created_at',
            '<=',
            template<Date>`${now}::timestamptz - ${eb.ref('merchants.picture_days')} * interval '24 hours'`,
          )
          .orderBy('renders.created_at')
          .limit(limit)
          .as('outlived'),
      (join) => join.onTrue(),
    )
    .select(['outlived.id', 'outlived.object', 'outlived.mask_object', 'outlived.merchant_id', 'outlived.shopper_id'])
    .limit(limit)
    .execute();
  return rows.map(asExpired);
}

export async function deleteRenders(sql: Sql, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql.deleteFrom('renders').where('id', 'in', ids).execute();
}

/** Of these object names, the ones a render names. */
export async function namedObjects(sql: Sql, names: string[]): Promise<Set<string>> {
  const rows = await sql
    .selectFrom('renders')
    .select(['object', 'mask_object'])
    .where((eb) => eb.or([eb('object', 'in', names), eb('mask_object', 'in', names)]))
    .execute();
  return new Set(rows.flatMap((row) => [row.object, row.mask_object]).filter((name) => name !== null));
}

export async function hasRenders(sql: Sql, shopper: Shopper): Promise<boolean> {
  const row = await sql
    .selectFrom('renders')
    .select('id')
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
