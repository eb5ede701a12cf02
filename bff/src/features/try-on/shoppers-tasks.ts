// What is known about a shopper's try-ons: deleted with them, handed to them.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { Erased, ExportedFile } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { deleteQuotas, listQuotas } from './quota.ts';
import { deleteTasksOf, listTasks } from './store.ts';

/** Open ones have been ended, and the pictures are gone: both stand on these rows. */
export async function eraseTasks(trx: Trx, shopper: Shopper): Promise<Erased> {
  const try_ons = await deleteTasksOf(trx, shopper);
  await deleteQuotas(trx, shopper);
  return { counts: { try_ons } };
}

export async function* exportTasks(sql: Sql, shopper: Shopper): AsyncGenerator<ExportedFile> {
  yield {
    path: 'try-ons.json',
    about: 'What you tried on and how it went, and how many try-ons were counted on which day and in which hour',
    content: { try_ons: await listTasks(sql, shopper), counted: await listQuotas(sql, shopper) },
  };
}
