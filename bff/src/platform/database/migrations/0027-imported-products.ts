// What a shop's own page, or later its list, says of a product beyond what is drawn from, and where each fact stood.
import { statements } from './statements.ts';

export const importedProducts = statements(
  `alter table app.products
    add column sku text,
    add column gtin text check (gtin ~ '^[0-9]{8,14}$'),
    add column category jsonb,
    add column price_regular text check (price_regular ~ '^[0-9]+([.][0-9]+)?$'),
    add column availability text
      check (availability in ('in_stock', 'out_of_stock', 'preorder', 'backorder', 'discontinued')),
    add column variants jsonb not null default '[]',
    add column images jsonb not null default '[]',
    add column sources jsonb not null default '{}',
    add column imported_from text,
    add column imported_at timestamptz,
    add check (price_regular is null or price_amount is not null)`,
  // The same page again is the same product.
  `create unique index products_imported_from on app.products (merchant_id, imported_from)
    where imported_from is not null`,
);
