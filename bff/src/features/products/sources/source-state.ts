// What a product says of its page and its pictures elsewhere. What was seen at an address that is no longer the product's says
// nothing about it.
import { type RawBuilder, sql as raw, type Selectable } from 'kysely';
import type { ProductPicture, ProductVariant } from '../../../contract/imports.ts';
import type { ProductSourceState, SourceState } from '../../../contract/product-sources.ts';
import type { ProductsTable } from '../../../platform/database/tables.ts';

type Row = Pick<Selectable<ProductsTable>, 'source_state' | 'imported_from' | 'image_url' | 'images' | 'variants'>;

export function sourceStateOf({ source_state, imported_from, image_url, ...row }: Row): ProductSourceState {
  const { page, picture, ...others } = source_state;
  const seen = (one: typeof page, url: string | null) =>
    one && one.url === url ? { state: one.state, since: one.since } : null;
  const pictures = Object.values(others).flatMap((other) => other ?? []);
  return {
    page: seen(page, imported_from),
    picture: seen(picture, image_url),
    pictures: pictures.filter(({ url }) => url !== image_url && has(row, url)),
  };
}

function has({ images, variants }: Pick<Row, 'images' | 'variants'>, url: string): boolean {
  return (
    (images as ProductPicture[]).some((picture) => picture.url === url) ||
    (variants as ProductVariant[]).some((variant) => variant.image_url === url)
  );
}

/** Whether `sourceStateOf` has something in this state. */
export function isSo(state: SourceState): RawBuilder<boolean> {
  return raw<boolean>`(
    (source_state -> 'page' ->> 'state' = ${state} and source_state -> 'page' ->> 'url' = imported_from) or
    (source_state -> 'picture' ->> 'state' = ${state} and source_state -> 'picture' ->> 'url' = image_url) or
    exists (select from jsonb_each(source_state - 'page' - 'picture') other
      where other.value ->> 'state' = ${state} and ${isOther(raw`other.value -> 'url'`)}))`;
}

/** Whether an address, as jsonb, is that of another picture of the product than the main one. */
export function isOther(url: RawBuilder<unknown>): RawBuilder<boolean> {
  return raw<boolean>`(image_url is distinct from (${url}) #>> '{}'
    and (images @> jsonb_build_array(jsonb_build_object('url', ${url}))
      or variants @> jsonb_build_array(jsonb_build_object('image_url', ${url}))))`;
}
