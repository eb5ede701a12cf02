// A catalogue that its shop keeps itself: what is not worn or not sold yet has a place in it too, and all of it can be searched.
import { statements } from './statements.ts';

export const catalogue = statements(
  // Without a kind it is nothing that is worn; without a picture there is nothing to draw from.
  `alter table app.products
    alter column garment_kind drop not null,
    alter column image_url drop not null,
    add column status text not null default 'active' check (status in ('active', 'draft', 'archived')),
    add column tags jsonb not null default '[]',
    add column readiness jsonb,
    add column search tsvector,
    add column list_digest text`,
  'create index products_search on app.products using gin (search)',
  'create index products_unsearchable on app.products (merchant_id, id) where search is null',
  'create index products_updated on app.products (merchant_id, updated_at)',
);
