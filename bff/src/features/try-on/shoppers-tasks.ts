// What is known about a shopper's try-ons: deleted with them, handed to them.
import type { Sql, Trx } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import type { JobQueue } from '../../platform/queue/queue.ts';
import { sharedCopy } from '../../renderers/provenance/shared-copy.ts';
import type { Erased, ExportedFile } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { listPreviews } from './previews-store.ts';
import { deleteQuotas, listQuotas } from './quota.ts';
import { deleteTasksOf, listTasks } from './store.ts';

/** Open ones have been ended, and the pictures are gone: both stand on these rows. Their jobs name them and go too. */
export async function eraseTasks(
  { queue }: { queue: Pick<JobQueue, 'forget'> },
  trx: Trx,
  shopper: Shopper,
): Promise<Erased> {
  const tasks = await deleteTasksOf(trx, shopper);
  await queue.forget(trx, tasks);
  await deleteQuotas(trx, shopper);
  return { counts: { try_ons: tasks.length } };
}

export async function* exportTasks(
  sql: Sql,
  pictures: Pick<SignableObjects, 'get'>,
  shopper: Shopper,
): AsyncGenerator<ExportedFile> {
  for (const { taskId, object } of await listPreviews(sql, shopper)) {
    const picture = await pictures.get(object);
    // Deleted while we were reading.
    if (!picture) continue;
    const content = await sharedCopy(picture, { language: 'en', corner: 'top-right' });
    yield { path: `pictures/preview-${taskId}.jpg`, about: 'AI preview of a picture that is being made', content };
  }
  yield {
    path: 'try-ons.json',
    about: 'What you tried on and how it went, and how many try-ons were counted on which day and in which hour',
    content: { try_ons: await listTasks(sql, shopper), counted: await listQuotas(sql, shopper) },
  };
}
