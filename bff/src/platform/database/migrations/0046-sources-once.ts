// Where a product's facts come from may be said once for all its fields. What was read and put aside before is written otherwise.
import { statements } from './statements.ts';

/** Of the best picture: what a merchant chooses is theirs, and no picture is chosen in its place. */
const chosen = (row: 'new' | 'old') => `coalesce(${row}.sources -> 'image_url' ->> 'source' = 'merchant', false)`;

export const sourcesOnce = statements(
  // It is to be sent again; it would have been forgotten within a day.
  "delete from app.csv_imports where state <> 'applied'",

  `create or replace function app.product_looks_different() returns trigger language plpgsql as $$
    begin
      new.readiness := null;
      new.readiness_score := null;
      new.look_from := null;
      if new.image_url is distinct from old.image_url or new.images is distinct from old.images
        or ${chosen('new')} <> ${chosen('old')} then
        new.best_image_url := null;
      end if;
      return new;
    end $$`,
  'drop trigger products_look_different on app.products',
  `create trigger products_look_different before update of image_url, images, sources, garment_kind, size_chart on app.products
    for each row when (
      new.image_url is distinct from old.image_url or new.images is distinct from old.images
      or new.garment_kind is distinct from old.garment_kind or new.size_chart is distinct from old.size_chart
      or ${chosen('new')} <> ${chosen('old')}
    ) execute function app.product_looks_different()`,
);
