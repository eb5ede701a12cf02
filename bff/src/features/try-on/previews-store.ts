// SQL of previews: three columns of their task, which lose their content in the very update that closes it.
import type { Sql } from '../../platform/database/database.ts';
import type { Shopper, TaskId } from '../shopper.ts';

export interface Preview {
  /** Name in the `signable` store. */
  object: string;
  width: number;
  height: number;
}

export function previewIn(row: {
  preview_object: string | null;
  preview_width: number | null;
  preview_height: number | null;
}): Preview | null {
  const { preview_object: object, preview_width: width, preview_height: height } = row;
  return object !== null && width !== null && height !== null ? { object, width, height } : null;
}

/** @returns false where it is finished: then there is nobody to look at it. */
export async function putPreview(sql: Sql, id: TaskId, { object, width, height }: Preview): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('tasks')
    .set({ preview_object: object, preview_width: width, preview_height: height })
    .where('id', '=', id)
    .where('finished_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Of these object names, the ones that a task names. */
export async function namedPreviews(sql: Sql, names: string[]): Promise<Set<string>> {
  const rows = await sql.selectFrom('tasks').select('preview_object').where('preview_object', 'in', names).execute();
  return new Set(rows.flatMap(({ preview_object }) => preview_object ?? []));
}

/** For the export: what a shopper is being shown at this moment. */
export async function listPreviews(sql: Sql, shopper: Shopper): Promise<{ taskId: string; object: string }[]> {
  const rows = await sql
    .selectFrom('tasks')
    .select(['id', 'preview_object'])
    .where('merchant_id', '=', shopper.merchantId)
    .where('shopper_id', '=', shopper.id)
    .where('finished_at', 'is', null)
    .execute();
  return rows.flatMap(({ id, preview_object: object }) => (object ? [{ taskId: id, object }] : []));
}
