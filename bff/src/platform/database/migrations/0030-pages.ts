// Products that come from the page a shopper has before them, and pictures of a product's colours.
import { statements } from './statements.ts';

export const pages = statements(
  `alter table app.merchants add column shopper_links text not null default 'own'
    check (shopper_links in ('none', 'own', 'any'))`,
  // What a shopper has brought from another shop is to be tried on, not sold here.
  'alter table app.products add column listed boolean not null default true',
  'alter table app.tasks add column colour text',

  // What came of reading a page for a shopper: a product, or the code of a problem. By its hash, for an address that
  // somebody has brought may say something about them.
  `create table app.read_pages (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    page_sha256 text not null,
    product_id text,
    problem text,
    read_at timestamptz not null,
    primary key (merchant_id, page_sha256),
    foreign key (merchant_id, product_id) references app.products (merchant_id, id) on delete cascade,
    check ((product_id is null) <> (problem is null))
  )`,
  'create index read_pages_read on app.read_pages (merchant_id, read_at)',
  'create index read_pages_expiry on app.read_pages (read_at)',
  'alter table app.read_pages enable row level security',

  // Our copies of other pictures than the main one, once somebody has wanted them.
  `create table app.product_pictures (
    merchant_id uuid not null,
    product_id text not null,
    image_url text not null,
    garment_object text not null,
    primary key (merchant_id, product_id, image_url),
    foreign key (merchant_id, product_id) references app.products (merchant_id, id) on delete cascade
  )`,
  'create index product_pictures_object on app.product_pictures (garment_object)',
  'alter table app.product_pictures enable row level security',
);
