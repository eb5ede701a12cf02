// How fit for trying on a product is, and what its pictures show: found out by looking at them, one product after the other.
import { statements } from './statements.ts';

export const readiness = statements(
  `alter table app.products
    add column readiness_score smallint,
    add column best_image_url text,
    add column look_from timestamptz`,
  // What nobody has looked at yet, the newest last.
  `create index products_unlooked on app.products (updated_at)
    where readiness is null and removed_at is null`,

  // Whoever writes a product, and however: what was found out about other pictures is no longer true of it.
  `create function app.product_looks_different() returns trigger language plpgsql as $$
    begin
      new.readiness := null;
      new.readiness_score := null;
      new.look_from := null;
      if new.image_url is distinct from old.image_url or new.images is distinct from old.images
        or new.sources -> 'image_url' is distinct from old.sources -> 'image_url' then
        new.best_image_url := null;
      end if;
      return new;
    end $$`,
  `create trigger products_look_different before update of image_url, images, sources, garment_kind, size_chart on app.products
    for each row when (
      new.image_url is distinct from old.image_url or new.images is distinct from old.images
      or new.garment_kind is distinct from old.garment_kind or new.size_chart is distinct from old.size_chart
      or new.sources -> 'image_url' is distinct from old.sources -> 'image_url'
    ) execute function app.product_looks_different()`,

  // By address for the product, by content for any other that shows the same picture.
  `create table app.picture_looks (
    merchant_id uuid not null,
    product_id text not null,
    image_url text not null,
    picture_sha256 text,
    look jsonb,
    looked_at timestamptz not null,
    primary key (merchant_id, product_id, image_url),
    foreign key (merchant_id, product_id) references app.products (merchant_id, id) on delete cascade,
    check ((picture_sha256 is null) = (look is null))
  )`,
  'create index picture_looks_content on app.picture_looks (merchant_id, picture_sha256)',
  'alter table app.picture_looks enable row level security',
);
