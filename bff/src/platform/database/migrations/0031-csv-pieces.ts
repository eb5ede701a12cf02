// Lists of products are put aside many products at a time and packed: row by row, that was most of an import's time.
import { statements } from './statements.ts';

export const csvPieces = statements(
  `create table app.csv_import_pieces (
    import_id uuid not null,
    first integer not null,
    last integer not null,
    merchant_id uuid not null,
    product_ids text not null,
    digests text not null,
    body bytea not null,
    primary key (import_id, first)
  )`,
  // It is packed already.
  'alter table app.csv_import_pieces alter column body set storage external',

  `create table app.csv_import_additions (
    import_id uuid not null,
    number integer not null,
    place integer not null,
    merchant_id uuid not null,
    draft json not null,
    primary key (import_id, number, place)
  )`,

  // What has been read before is to be sent again; it would have been forgotten within a day.
  "delete from app.csv_imports where state <> 'applied'",
  'drop table app.csv_import_products',

  // Words wait to be put into the index until there are so many kB of them, and whoever writes next puts all of them in: of
  // the usual four megabytes the embedded database needs a fifth of a second, in which nobody is answered.
  'alter index app.products_search set (gin_pending_list_limit = 256)',

  'alter table app.csv_import_pieces enable row level security',
  'alter table app.csv_import_additions enable row level security',
);
