// Which brands a shop has size charts of, without reading its whole catalogue: one entry for each different chart.
import { statements } from './statements.ts';

export const brandCharts = statements(
  `create index products_brand_charts on app.products (merchant_id, garment_kind, lower(brand), md5(size_chart::text))
   where brand is not null and size_chart is not null and removed_at is null and status = 'active'`,
);
