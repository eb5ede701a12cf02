// Products that are in a catalogue because a shopper's page was read, and are read again as time goes by.
import { statements } from './statements.ts';

export const readForShoppers = statements(
  'alter table app.products add column read_at timestamptz',
  // What shoppers have brought is known; of the shop's own pages only those that were read in the last day, which is how long
  // it was written down. The merchant's own word is theirs.
  `update app.products set read_at = imported_at
    where not listed and imported_from is not null and list_digest is null`,
  `update app.products p set read_at = r.read_at from app.read_pages r
    where r.merchant_id = p.merchant_id and r.product_id = p.id and p.read_at is null
      and p.imported_from is not null and p.list_digest is null
      and p.imported_at between r.read_at - interval '1 second' and r.read_at + interval '1 minute'`,
  // Every view of a product page asks for it by its address.
  'create index products_url on app.products using hash (url) where url is not null',
);
