// The photos a shopper has here, opened, for their export.
import type { Sql } from '../../platform/database/database.ts';
import type { ExportedFile } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import type { SealedPhotos } from './sealed-photos.ts';
import { listPhotos } from './store.ts';

export async function* exportPhotos(
  sql: Sql,
  sealed: Pick<SealedPhotos, 'get'>,
  shopper: Shopper,
): AsyncGenerator<ExportedFile> {
  const photos = await listPhotos(sql, shopper);
  const path = (id: string) => `photos/${id}.jpg`;
  yield {
    path: 'photos.json',
    about: 'The photos you gave that have not been deleted yet, and when each is deleted at the latest',
    content: photos.map(({ object, ...photo }) => ({ ...photo, file: path(photo.id) })),
  };
  for (const { id, object } of photos) {
    const content = await sealed.get(shopper, object);
    if (content) yield { path: path(id), about: 'Your photo as we keep it: upright, without camera data', content };
  }
}
