// Pages and pictures that products come from are looked at again, about once a day.
import { statements } from './statements.ts';

export const productSources = statements(
  "alter table app.products add column source_state jsonb not null default '{}'",
  `create table app.product_sources (
    merchant_id uuid not null,
    product_id text not null,
    part text not null check (part in ('page', 'picture')),
    url text not null,
    host text not null,
    etag text,
    last_modified text,
    first_fingerprint text,
    fingerprint text,
    state text not null default 'unchanged' check (state in ('unchanged', 'changed', 'gone')),
    since timestamptz not null,
    missing_since timestamptz,
    unreached integer not null default 0,
    next_at timestamptz not null,
    look_id uuid unique,
    looked_at timestamptz,
    primary key (merchant_id, product_id, part),
    foreign key (merchant_id, product_id) references app.products (merchant_id, id) on delete cascade
  )`,
  'create index product_sources_due on app.product_sources (host, next_at)',
  'create index product_sources_rest on app.product_sources (host, looked_at) where looked_at is not null',
  'alter table app.product_sources enable row level security',

  // Those there are already, at any time of the first day; how they are is seen then.
  `insert into app.product_sources (merchant_id, product_id, part, url, host, since, next_at)
    select merchant_id, id, part, x.url, lower(substring(x.url from '^https?://([^/?#]+)')), now(),
      now() + random() * interval '1 day'
    from app.products cross join lateral (values
      ('page', imported_from), ('picture', case when garment_object is not null then image_url end)) as x(part, url)
    where x.url ~ '^https?://[^/?#]'`,
);
