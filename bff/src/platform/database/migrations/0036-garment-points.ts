// Points of garments that a merchant has put right, by the content of the picture: whichever product shows it.
import { statements } from './statements.ts';

export const garmentPoints = statements(
  `create table app.garment_points (
    merchant_id uuid not null references app.merchants (id) on delete cascade,
    picture text not null,
    points jsonb not null,
    said_at timestamptz not null,
    primary key (merchant_id, picture)
  )`,
  'alter table app.garment_points enable row level security',
);
