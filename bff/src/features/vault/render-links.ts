// A render as the API shows it: with fresh signed URLs, never the names of stored objects.
import type { Render } from '../../contract/try-on.ts';
import type { SignableObjects } from '../../platform/objects/objects.ts';
import { warningsOf } from './show-fidelity.ts';
import type { RenderRow } from './store.ts';

/** The longest that a link may live: enough to look, save and share within the visit. */
const LINK_SECONDS = 15 * 60;

/** @param baseUrl this server as the client knows it; links that are absolute already keep their own. */
export async function asRender(
  row: RenderRow,
  { signUrl }: Pick<SignableObjects, 'signUrl'>,
  baseUrl: string,
): Promise<Render> {
  const picture = await signUrl(row.object, LINK_SECONDS);
  const mask = row.mask_object && (await signUrl(row.mask_object, LINK_SECONDS));
  return {
    id: row.id,
    product_id: row.product_id,
    colour: row.colour,
    engine: row.engine,
    model: row.model,
    prompt_version: row.prompt_version,
    width: row.width,
    height: row.height,
    url: new URL(picture.url, baseUrl).href,
    change_mask_url: mask && new URL(mask.url, baseUrl).href,
    warnings: warningsOf(row.fidelity),
    urls_expire_at: picture.expiresAt.toISOString(),
    created_at: row.created_at.toISOString(),
  };
}
