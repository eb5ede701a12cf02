// A shopper deletes one of their pictures. The try-on stays counted: the picture was delivered.
import type { Database } from '../../platform/database/database.ts';
import { finishErasing } from '../feature.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import { problem } from '../problem.ts';
import type { Shopper } from '../shopper.ts';
import { removeRenders } from './remove-renders.ts';

/** @throws Problem not_found */
export async function deleteRender(
  { database, deleteObjects }: { database: Database; deleteObjects: DeleteObjects },
  shopper: Shopper,
  render: string,
): Promise<void> {
  const removed = await database.transaction((trx) => removeRenders(deleteObjects, trx, shopper, { render }));
  if (removed.counts.pictures === 0) throw problem('not_found', { detail: 'This picture is not there any more.' });
  await finishErasing([removed]);
}
