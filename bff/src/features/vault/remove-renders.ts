// Takes a shopper's pictures away as part of someone's transaction: the rows now, the objects once it is committed.
import type { Trx } from '../../platform/database/database.ts';
import type { Erased } from '../feature.ts';
import type { DeleteObjects } from '../object-deletions.ts';
import type { Shopper } from '../shopper.ts';
import { deleteRendersOf, type WhichRenders } from './store.ts';

export async function removeRenders(
  deleteObjects: DeleteObjects,
  trx: Trx,
  shopper: Shopper,
  which: WhichRenders,
): Promise<Erased & { counts: { pictures: number } }> {
  const rows = await deleteRendersOf(trx, shopper, which);
  const names = rows.flatMap(({ object, mask_object }) => [object, mask_object]).filter((name) => name !== null);
  const afterwards = await deleteObjects(
    trx,
    names.map((name) => ({ store: 'signable', name })),
  );
  return { counts: { pictures: rows.length }, afterwards };
}
