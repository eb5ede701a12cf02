// A shopper's pictures for their export, in the form in which pictures may leave: with the badge in them.
import type { Sql } from '../../platform/database/database.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { sharedCopy } from '../../renderers/provenance/shared-copy.ts';
import type { ExportedFile } from '../feature.ts';
import type { Shopper } from '../shopper.ts';
import { listRenders, type RenderRow } from './store.ts';

/** Read so many rows at a time. */
const PAGE = 50;

export async function* exportRenders(
  sql: Sql,
  pictures: Pick<SignableObjects, 'get'>,
  shopper: Shopper,
): AsyncGenerator<ExportedFile> {
  const listed: object[] = [];
  for await (const render of allRenders(sql, shopper)) {
    const { object, mask_object, ...told } = render;
    const { id, product_id } = told;
    const picture = await pictures.get(object);
    // Deleted while we were reading.
    if (!picture) continue;
    const file = `pictures/${id}.jpg`;
    const content = await sharedCopy(picture, { language: 'en', corner: 'top-right' });
    yield { path: file, about: `AI preview of you in ${product_id}`, content };
    const mask = mask_object && (await pictures.get(mask_object));
    const mask_file = mask ? `pictures/${id}-changes.png` : null;
    if (mask && mask_file)
      yield { path: mask_file, about: 'White where that picture differs from your photo', content: mask };
    listed.push({ ...told, file, mask_file });
  }
  yield { path: 'pictures.json', about: 'Your pictures, and when each is deleted', content: listed };
}

async function* allRenders(sql: Sql, shopper: Shopper): AsyncGenerator<RenderRow> {
  let after: { createdAt: Date; id: string } | null = null;
  while (true) {
    const rows: RenderRow[] = await listRenders(sql, shopper, after, PAGE);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = { createdAt: last.created_at, id: last.id };
  }
}
