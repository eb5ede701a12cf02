// One of the shopper's pictures as it may leave the vault: with the badge in it.
import type { Sql } from '../../platform/database/database.ts';
import { httpProblem } from '../../platform/http/problem.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { type SharedCopyWishes, sharedCopy } from '../../renderers/provenance/shared-copy.ts';
import type { Shopper } from '../shopper.ts';
import { findRender } from './store.ts';

/**
 * Made when it is asked for and not stored: nothing more to delete when the picture's time is up.
 * @throws Problem not_found where this shopper has no such picture.
 */
export async function shareRender(
  { sql, pictures }: { sql: Sql; pictures: Pick<SignableObjects, 'get'> },
  shopper: Shopper,
  renderId: string,
  wishes: SharedCopyWishes,
): Promise<Uint8Array> {
  const render = await findRender(sql, shopper, renderId);
  const picture = render && (await pictures.get(render.object));
  if (!picture) throw httpProblem('not_found', { detail: 'This picture has been deleted.' });
  return sharedCopy(picture, wishes);
}
